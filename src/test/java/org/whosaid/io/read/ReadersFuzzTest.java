package org.whosaid.io.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.whosaid.io.source.Input;
import org.whosaid.io.source.InputFormat;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.model.Document;

/** Whatever bytes come in: sound text goes on, or one line says what is wrong. */
@Tag("fuzz")
class ReadersFuzzTest {

  private static final int MANY = 100_000;

  private static InputFinder finder(byte[] bytes, Optional<InputFormat> format) {
    ReadingOptions options =
        new ReadingOptions(Optional.empty(), format, 100_000, "text", "id", List.of("title"), true);
    return new InputFinder(new ByteArrayInputStream(bytes), options, unused -> {});
  }

  private static void read(byte[] bytes, InputFormat format) {
    readAll(finder(bytes, Optional.of(format)).find(List.of("-")));
  }

  private static void readAll(Iterator<Input> inputs) {
    for (int i = 0; inputs.hasNext(); i++) {
      assertTrue(i < MANY, "endless");
      assertReads(inputs.next());
    }
  }

  private static void assertReads(Input input) {
    try {
      Document document = input.read();
      assertTrue(UTF_8.newEncoder().canEncode(document.text()), "half a character");
      assertFalse(document.text().isBlank() && !input.source().contains("#"));
    } catch (UnreadableException e) {
      assertFalse(e.reason().isBlank());
      assertTrue(e.reason().length() < 1000, e.reason());
    }
  }

  @FuzzTest(maxDuration = "10m")
  @DictionaryEntries({
    "&quot;",
    "&#8220;",
    "&#x1F600;",
    "\\xEF\\xBB\\xBF",
    "\\xFF\\xFE",
    "\\xE2\\x80\\x9C"
  })
  void textsAreReadOrRefused(byte[] bytes) {
    read(bytes, InputFormat.TXT);
  }

  @FuzzTest(maxDuration = "10m")
  @DictionaryEntries({
    "<q>",
    "</q>",
    "<blockquote>",
    "<article>",
    "<main>",
    "<p>",
    "<li>",
    "<ul>",
    "<a href=x>",
    "<nav>",
    "<script>",
    "<meta charset=",
    "<br>",
    "<table><tr><td>",
    "<h1>",
    "&nbsp;",
    "<!--"
  })
  void pagesAreReadOrRefused(byte[] bytes) {
    read(bytes, InputFormat.HTML);
  }

  @FuzzTest(maxDuration = "10m")
  @DictionaryEntries({
    "{\\\"text\\\":\\\"",
    "\\\"id\\\":",
    "\\\"title\\\":",
    "\\\"}\\x0A",
    "null",
    "[[",
    "\\\\ud800",
    "text,id,title\\x0A",
    "text\\x09id\\x0A",
    "\\\"\\\"",
    "\\x0D\\x0A",
    "\\\\t"
  })
  void recordsAreReadOrRefused(byte[] bytes) {
    for (InputFormat format : List.of(InputFormat.JSONL, InputFormat.CSV, InputFormat.TSV)) {
      read(bytes, format);
    }
  }

  @FuzzTest(maxDuration = "10m")
  @DictionaryEntries({
    "{\\\"a\\\":[{",
    "\\\"text\\\":",
    "[[[",
    "NaN",
    "null",
    "}]}",
    "\\\\u0000",
    "1e999"
  })
  void jsonTextsAreReadOrRefused(byte[] bytes) {
    read(bytes, InputFormat.JSON);
  }

  @FuzzTest(maxDuration = "10m")
  @DictionaryEntries({
    "WARC/1.0\\x0D\\x0A",
    "WARC-Type: response\\x0D\\x0A",
    "WARC-Target-URI: https://e.org/\\x0D\\x0A",
    "WARC-Date: 2026-05-04T10:00:00Z\\x0D\\x0A",
    "WARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-123456789abc>\\x0D\\x0A",
    "Content-Type: application/http\\x0D\\x0A",
    "Content-Length: 9\\x0D\\x0A",
    "HTTP/1.1 200 OK\\x0D\\x0A",
    "Content-Type: text/html; charset=\\x0D\\x0A",
    "Content-Encoding: gzip\\x0D\\x0A",
    "\\x0D\\x0A\\x0D\\x0A",
    "\\x1F\\x8B\\x08"
  })
  void webArchivesAreReadOrRefused(byte[] bytes) {
    read(bytes, InputFormat.WARC);
  }

  @FuzzTest(maxDuration = "10m")
  @DictionaryEntries({
    "1 of 2 DOCUMENTS\\x0A",
    "End of Document\\x0A",
    "Document FENP000020260504em540000a\\x0A",
    "Document 1 of 2\\x0A",
    "Full text: ",
    "LOAD-DATE: ",
    "LENGTH: 9 words\\x0A",
    "Body\\x0A",
    "HD  A\\x0A",
    "May 4, 2026\\x0A"
  })
  void exportsAreReadOrRefused(byte[] bytes) {
    readAll(finder(bytes, Optional.empty()).find(List.of("-")));
  }

  @FuzzTest(maxDuration = "10m")
  @DictionaryEntries({
    "From: a@e.org\\x0A",
    "Content-Type: multipart/mixed; boundary=b\\x0A\\x0A",
    "--b\\x0A",
    "--b--",
    "Content-Transfer-Encoding: base64\\x0A",
    "Content-Type: text/html; charset=x\\x0A",
    "=?utf-8?q?=C3?=",
    "WEBVTT\\x0A\\x0A",
    "00:01.000 --> 00:02.000\\x0A",
    "<v Ann Lee>",
    "---\\x0Atitle: x\\x0A---\\x0A",
    "[a](b)",
    "> ",
    "```"
  })
  void mailSubtitlesAndMarkdownAreReadOrRefused(byte[] bytes) {
    for (InputFormat format : List.of(InputFormat.EML, InputFormat.SRT, InputFormat.MD)) {
      read(bytes, format);
    }
  }

  @FuzzTest(maxDuration = "10m")
  @DictionaryEntries({
    "{\\\\rtf1\\\\ansi ",
    "\\\\'93",
    "\\\\par",
    "\\\\u8220?",
    "\\\\bin9 ",
    "{\\\\*\\\\pict ",
    "{\\\\fonttbl{\\\\f0 Arial;}}",
    "%PDF-1.4\\x0A",
    "1 0 obj\\x0A<< /Type /Catalog /Pages 2 0 R >>\\x0Aendobj\\x0A",
    "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
    "stream\\x0ABT (a) Tj ET\\x0Aendstream",
    "trailer << /Root 1 0 R >>",
    "startxref\\x0A9\\x0A%%EOF",
    "/Encrypt 3 0 R"
  })
  void documentsOfOfficesAreReadOrRefused(byte[] bytes) {
    for (InputFormat format :
        List.of(InputFormat.RTF, InputFormat.PDF, InputFormat.DOCX, InputFormat.EPUB)) {
      read(bytes, format);
    }
  }
}
