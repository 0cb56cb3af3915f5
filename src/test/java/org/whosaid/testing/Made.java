package org.whosaid.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of forms that nobody types: documents of offices, archives, packed files. */
public final class Made {

  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private Made() {}

  /** Returns a Word document with these paragraphs, which are XML. */
  public static byte[] docx(String... paragraphs) {
    StringBuilder body = new StringBuilder();
    for (String paragraph : paragraphs) {
      body.append("<w:p><w:r><w:t xml:space=\"preserve\">" + paragraph + "</w:t></w:r></w:p>");
    }
    String word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    return zip(
        "[Content_Types].xml",
        XML
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
            + " Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
            + " PartName=\"/word/document.xml\" ContentType=\"application/"
            + "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>",
        "_rels/.rels",
        XML
            + "<Relationships"
            + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
            + " Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
            + "officeDocument\" Target=\"word/document.xml\"/></Relationships>",
        "word/document.xml",
        XML + "<w:document xmlns:w=\"" + word + "\"><w:body>" + body + "</w:body></w:document>");
  }

  /** Returns a text of OpenOffice with these paragraphs, which are XML. */
  public static byte[] odt(String... paragraphs) {
    StringBuilder body = new StringBuilder();
    for (String paragraph : paragraphs) {
      body.append("<text:p>" + paragraph + "</text:p>");
    }
    String names = "urn:oasis:names:tc:opendocument:xmlns:";
    return zip(
        "mimetype",
        "application/vnd.oasis.opendocument.text",
        "content.xml",
        XML
            + ("<office:document-content xmlns:office=\"" + names + "office:1.0\" xmlns:text=\"")
            + (names + "text:1.0\"><office:body><office:text>" + body)
            + "</office:text></office:body></office:document-content>");
  }

  /** Returns a book of these chapters, which are XHTML. */
  public static byte[] epub(String title, String... chapters) {
    List<String> parts = new ArrayList<>();
    StringBuilder items = new StringBuilder();
    StringBuilder spine = new StringBuilder();
    for (int i = 0; i < chapters.length; i++) {
      items.append("<item id=\"c" + i + "\" href=\"c" + i + ".xhtml\"");
      items.append(" media-type=\"application/xhtml+xml\"/>");
      spine.append("<itemref idref=\"c" + i + "\"/>");
      parts.add("c" + i + ".xhtml");
      parts.add(
          XML
              + "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>c</title></head><body>"
              + (chapters[i] + "</body></html>"));
    }
    parts.addAll(
        0,
        List.of(
            "mimetype",
            "application/epub+zip",
            "META-INF/container.xml",
            XML
                + "<container version=\"1.0\""
                + " xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile"
                + " full-path=\"b.opf\" media-type=\"application/oebps-package+xml\"/></rootfiles>"
                + "</container>",
            "b.opf",
            XML
                + "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><metadata"
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
                + (title + "</dc:title></metadata><manifest>" + items + "</manifest><spine>")
                + (spine + "</spine></package>")));
    return zip(parts.toArray(String[]::new));
  }

  /**
   * Returns a PDF with these lines on its pages; after a form feed they go on in a column beside.
   */
  public static byte[] pdf(List<List<String>> pages) {
    List<String> objects = new ArrayList<>(List.of("", "", ""));
    StringBuilder kids = new StringBuilder();
    for (List<String> lines : pages) {
      StringBuilder shown = new StringBuilder("BT /F1 11 Tf 14 TL 72 760 Td ");
      for (String line : lines) {
        shown.append(
            line.equals("\f")
                ? "ET BT /F1 11 Tf 14 TL 330 760 Td "
                : "(" + line.replaceAll("[\\\\()]", "\\\\$0") + ") Tj T* ");
      }
      objects.add("<< /Length " + (shown.length() + 2) + " >>\nstream\n" + shown + "ET\nendstream");
      objects.add(
          "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents "
              + (objects.size() + " 0 R /Resources << /Font << /F1 3 0 R >> >> >>"));
      kids.append(objects.size() + " 0 R ");
    }
    objects.set(0, "<< /Type /Catalog /Pages 2 0 R >>");
    objects.set(1, "<< /Type /Pages /Kids [" + kids + "] /Count " + pages.size() + " >>");
    objects.set(
        2, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    return pdfOf(objects, "");
  }

  /** Returns a PDF that asks for a password. */
  public static byte[] encryptedPdf() {
    String key = "<" + "5A".repeat(32) + ">";
    List<String> objects =
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [] /Count 0 >>",
            "<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O " + key + " /U " + key + " >>");
    String id = "<" + "00".repeat(16) + ">";
    return pdfOf(objects, " /Encrypt 3 0 R /ID [" + id + id + "]");
  }

  private static byte[] pdfOf(List<String> objects, String trailer) {
    StringBuilder file = new StringBuilder("%PDF-1.4\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append(String.format(java.util.Locale.ROOT, "%010d 00000 n \n", file.length()));
      file.append((i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
    }
    int start = file.length();
    int size = objects.size() + 1;
    file.append("xref\n0 " + size + "\n" + table + "trailer << /Size " + size);
    file.append(" /Root 1 0 R" + trailer + " >>\nstartxref\n" + start + "\n%%EOF\n");
    return file.toString().getBytes(Charset.forName("windows-1252"));
  }

  /** Returns a record of a web archive: what {@code address} answered. */
  public static byte[] response(String address, String status, String type, byte[] body) {
    String http =
        "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length;
    byte[] head = (http + "\r\n\r\n").getBytes(UTF_8);
    String record =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID:"
            + " <urn:uuid:12345678-1234-1234-1234-123456789abc>\r\nWARC-Date: 2026-05-04T10:00:00Z\r\n"
            + ("WARC-Target-URI: " + address + "\r\nContent-Type: application/http;")
            + (" msgtype=response\r\nContent-Length: " + (head.length + body.length) + "\r\n\r\n");
    return joined(record.getBytes(UTF_8), head, body, "\r\n\r\n".getBytes(UTF_8));
  }

  /** Returns these bytes, one after the other. */
  public static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  /** Returns these bytes packed by gzip. */
  public static byte[] packed(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  /** Returns a zip file; the parts are names and contents by turns, the first is not packed. */
  public static byte[] zip(String... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < parts.length; i += 2) {
        ZipEntry entry = new ZipEntry(parts[i]);
        byte[] content = parts[i + 1].getBytes(UTF_8);
        if (i == 0 && parts[i].equals("mimetype")) {
          CRC32 sum = new CRC32();
          sum.update(content);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(content.length);
          entry.setCrc(sum.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Returns the bytes of a text, one for each of its first 256 characters. */
  public static byte[] latin(String text) {
    return text.getBytes(ISO_8859_1);
  }
}
