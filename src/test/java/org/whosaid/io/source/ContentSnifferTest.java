package org.whosaid.io.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.testing.Made;

class ContentSnifferTest {

  private static Optional<InputFormat> sniff(String text) {
    return ContentSniffer.sniff(text.replace('¶', '\n').getBytes(UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          %PDF-1.7 and more               | PDF
          {\\rtf1\\ansi No}               | RTF
          WARC/1.0¶WARC-Type: warcinfo    | WARC
          ¶ <!doctype HTML><p>No          | HTML
          <html lang="en">                | HTML
          [{"text": "No"}]                | JSON
          [ ]                             | JSON
          {"a": [{"text": "No"}]}         | JSON
          {"text": "No"}¶{"text": "Yes"}  | JSONL
          WEBVTT¶¶00:01.000 --> 00:02.000 | VTT
          1¶00:00:01,000 --> 00:00:02,000 | SRT
          From: a@e.org¶Subject: No¶¶Yes  | EML
          """)
  void knowsAFormByHowItBegins(String text, InputFormat format) {
    assertEquals(Optional.of(format), sniff(text));
  }

  @Test
  void knowsPackedForms() {
    assertEquals(Optional.of(InputFormat.DOCX), ContentSniffer.sniff(Made.docx("No")));
    assertEquals(Optional.of(InputFormat.ODT), ContentSniffer.sniff(Made.odt("No")));
    assertEquals(Optional.of(InputFormat.EPUB), ContentSniffer.sniff(Made.epub("A", "No")));
    assertEquals(Optional.empty(), ContentSniffer.sniff(Made.zip("a.txt", "No")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“No,” she said.",
        "[1] See below.",
        "{sic} he said",
        "[The mayor] spoke.",
        "",
        "Subject: the mill¶¶It burned.",
        "From: a¶To: b¶no mail",
        "<p>No</p>",
        "12¶men"
      })
  void takesProseForProse(String text) {
    assertEquals(Optional.empty(), sniff(text));
  }
}
