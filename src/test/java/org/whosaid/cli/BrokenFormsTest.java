package org.whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.testing.Made;
import org.whosaid.testing.Program;
import org.whosaid.testing.Program.Result;

/** Broken files of every form but text: a clear line each, and nothing else is lost. */
class BrokenFormsTest {

  private static final String SAID = "“We will appeal.” Ines Okafor told the court.";

  @TempDir Path folder;
  private final List<String> arguments = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();
  private int good;

  private void good(String name, byte[] bytes) throws IOException {
    arguments.add(Files.write(folder.resolve(name), bytes).toString());
    good++;
  }

  private void broken(String name, byte[] bytes, String reason) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    arguments.add(file.toString());
    messages.add(file + reason);
  }

  private void broken(String name, String text, String reason) throws IOException {
    broken(name, text.getBytes(UTF_8), reason);
  }

  private static byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length / 2);
  }

  private static byte[] noise(String head, int length) {
    byte[] noise = new byte[length];
    new Random(4).nextBytes(noise);
    return Made.joined(Made.latin(head), noise);
  }

  private void check() {
    List<String> all =
        new ArrayList<>(List.of("-q", "--attributor", "rules", "--columns", "speaker"));
    all.addAll(arguments);
    String rows = "speaker\n" + "Ines Okafor\n".repeat(good);
    assertEquals(
        new Result(1, rows, String.join("\n", messages) + "\n"),
        Program.run(all.toArray(String[]::new)));
  }

  @Test
  void documentsOfOffices() throws IOException {
    byte[] docx = Made.docx(SAID);
    good("a.docx", docx);
    broken("cut.docx", cut(docx), ": is no sound Word document");
    broken("zip.docx", Made.zip("a.txt", "No"), ": is no sound Word document");
    broken("text.docx", "No", ": is no sound Word document");
    broken("empty.docx", "", ": is no sound Word document");
    broken("xml.docx", Made.docx("<w:p>"), ": is no sound Word document");
    broken("bare.docx", Made.docx(""), ": is a Word document without text");
    broken(
        "bomb.docx", Made.docx("x".repeat(20_000_000)), ": is larger than 20 MB; see --max-bytes");
    good("a.odt", Made.odt(SAID));
    broken("cut.odt", cut(Made.odt(SAID)), ": is no sound OpenDocument text");
    broken("text.odt", "No", ": is no sound OpenDocument text");
    broken("bare.odt", Made.odt(), ": is an OpenDocument text without text");
    good("a.epub", Made.epub("A", "<p>" + SAID + "</p>"));
    broken("text.epub", "No", ": is no sound EPUB book");
    broken("bare.epub", Made.epub("A"), ": is an EPUB book without text");
    good("a.rtf", Made.latin("{\\rtf1 \\'93We will appeal.\\'94 Ines Okafor told the court.}"));
    broken("bare.rtf", "{\\rtf1}", ": is an RTF document without text");
    broken("text.rtf", "No", ": is no sound RTF document");
    check();
  }

  @Test
  void portableDocuments() throws IOException {
    byte[] pdf = Made.pdf(List.of(List.of(SAID)));
    good("a.pdf", pdf);
    broken("cut.pdf", cut(pdf), ": is no sound PDF");
    broken("text.pdf", "No", ": is no sound PDF");
    broken("empty.pdf", "", ": is no sound PDF");
    broken("noise.pdf", noise("%PDF-1.7\n", 900), ": is no sound PDF");
    broken("locked.pdf", Made.encryptedPdf(), ": is encrypted, and asks for a password");
    broken(
        "scan.pdf",
        Made.pdf(List.of(List.of(), List.of())),
        ": is a PDF of pictures, without text; a program for OCR can read it");
    broken("bare.pdf", Made.pdf(List.of()), ": is no sound PDF");
    good("b.pdf", pdf);
    check();
  }

  @Test
  void mailAndSubtitles() throws IOException {
    String head = "From: a@example.org\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\n";
    String parts = head + "Content-Type: multipart/mixed; boundary=\"b\"\n\n";
    good("a.eml", (head + "\n" + SAID).getBytes(UTF_8));
    broken("bare.eml", head, ": is a mail message without text");
    broken("empty.eml", "", ": is a mail message without text");
    broken("boundary.eml", parts + "--c\n\n" + SAID, ": is a mail message without text");
    broken("nothing.eml", parts + "--b--\n", ": is a mail message without text");
    good("b.srt", ("1\n00:00:01,000 --> 00:00:02,000\n" + SAID).getBytes(UTF_8));
    broken(
        "bare.srt", "1\n00:00:01,000 --> 00:00:02,000\n", ": is a file of subtitles without words");
    broken("text.vtt", "No times here.", ": is a file of subtitles without words");
    broken("binary.srt", noise("1\n\0", 900), ": is a binary file, not text");
    check();
  }

  @Test
  void webArchives() throws IOException {
    byte[] page =
        Made.response(
            "https://e.org/1",
            "200 OK",
            "text/html; charset=utf-8",
            ("<p>" + SAID).getBytes(UTF_8));
    good("a.warc", page);
    good("middle.warc", Made.joined(page, cut(page)));
    messages.add(folder.resolve("middle.warc") + ": breaks off after page 1");
    good("packed.warc.gz", Made.joined(Made.packed(page), cut(Made.packed(page))));
    messages.add(folder.resolve("packed.warc.gz") + ": breaks off after page 1");
    broken("text.warc", "No", ": is no sound web archive");
    broken("head.warc", "WARC/1.0\r\nWARC-Type: response\r\n", ": is no sound web archive");
    broken("noise.warc.gz", noise("\u001F\u008B", 900), ": is no sound web archive");
    broken(
        "length.warc",
        new String(page, UTF_8).replaceFirst("Length: \\d+", "Length: x"),
        ": is no sound web archive");
    byte[] bare = Made.response("https://e.org/2", "200 OK", "text/html", Made.latin("<nav>Home"));
    broken("bare.warc", bare, "#https://e.org/2: is a web page without text");
    check();
  }

  @Test
  void recordsAndMarkdown() throws IOException {
    good("a.json", ("[{\"text\": \"" + SAID + "\"}]").getBytes(UTF_8));
    good("cut.json", ("[{\"text\": \"" + SAID + "\"}, {\"te").getBytes(UTF_8));
    messages.add(
        folder.resolve("cut.json")
            + ": is no sound JSON at character 69; what comes after record 1 is lost");
    broken(
        "deep.json",
        "[".repeat(10_000),
        ": is nested too deeply, or has too long a word or number");
    broken("empty.json", "nul", ": is no sound JSON at character 4");
    broken("number.json", "5", ": is JSON, but no object and no array of objects");
    broken(
        "fields.json", "{\"body\": \"No\"}", ": has no field \"text\" but body; see --text-field");
    broken(
        "fields.jsonl",
        "{\"a\": 1}\n{\"b\": 2}\n",
        ": has no field \"text\" but a, b; see --text-field");
    broken("list.jsonl", "{\"text\": [1]}\n", "#1: has no text in its field \"text\"");
    broken("oops.jsonl", "oops\n", "#1: is no sound JSON at character 5");
    broken(
        "marks.csv",
        "text\n\"a\"b\n",
        ": breaks off after record 0, near line 2: a quotation mark stands where none can, or one is missing");
    broken("empty.csv", "", ": is empty");
    broken("binary.csv", noise("\0\1", 900), ": is a binary file, not text");
    broken("bare.md", "---\ntitle: No\n---\n", ": is empty");
    check();
  }
}
