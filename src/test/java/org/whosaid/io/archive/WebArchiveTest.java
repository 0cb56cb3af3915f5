package org.whosaid.io.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whosaid.io.source.Input;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.model.Document;
import org.whosaid.testing.Made;

class WebArchiveTest {

  private static final byte[] FIRST =
      Made.response(
          "https://e.org/1", "200 OK", "text/html; charset=utf-8", "<p>“No”</p>".getBytes(UTF_8));
  private static final byte[] PICTURE =
      Made.response("https://e.org/a.png", "200 OK", "image/png", new byte[9]);
  private static final byte[] GONE =
      Made.response("https://e.org/404", "404 Not Found", "text/html", Made.latin("<p>No</p>"));
  private static final byte[] SECOND =
      Made.response(
          "https://e.org/2",
          "200 OK",
          "text/html; charset=windows-1252",
          Made.latin(
              "<meta property='article:published_time' content='2026-05-01'><p>\u0093Yes\u0094"));

  private static final String READ_FIRST =
      "a.warc#https://e.org/1: “No” {url=https://e.org/1, date=2026-05-04T10:00:00Z}";
  private static final String READ_SECOND =
      "a.warc#https://e.org/2: “Yes” {date=2026-05-01, url=https://e.org/2}";

  private final List<String> notices = new ArrayList<>();

  private List<String> read(byte[] archive) {
    List<String> read = new ArrayList<>();
    try {
      WebArchive pages =
          new WebArchive(
              new ByteArrayInputStream(archive), "a.warc", ReadingOptions.DEFAULT, notices::add);
      for (Input input = pages.next(); input != null; input = pages.next()) {
        Document document = input.read();
        read.add(document.source() + ": " + document.text() + " " + document.kept());
      }
    } catch (UnreadableException e) {
      read.add(e.reason());
    } catch (IOException e) {
      read.add("cannot be opened");
    }
    return read;
  }

  @Test
  void readsThePagesThatWereFoundWithTheirAddresses() {
    byte[] archive = Made.joined(FIRST, PICTURE, GONE, SECOND);
    assertEquals(List.of(READ_FIRST, READ_SECOND), read(archive));
    assertEquals(List.of(), notices);
  }

  @Test
  void readsAnArchiveThatIsPackedRecordByRecord() {
    byte[] archive = Made.joined(Made.packed(FIRST), Made.packed(PICTURE), Made.packed(SECOND));
    assertEquals(List.of(READ_FIRST, READ_SECOND), read(archive));
  }

  @Test
  void countsRecordsThatHoldNoSoundAnswer() {
    byte[] shortened = Made.response("https://e.org/3", "2x0", "text/html", Made.latin("<p>No"));
    assertEquals(List.of(READ_FIRST), read(Made.joined(shortened, FIRST)));
    assertEquals(List.of("a.warc: 1 record could not be read"), notices);
  }

  @Test
  void saysWhereAnArchiveBreaksOff() {
    byte[] archive = Made.joined(FIRST, SECOND);
    assertEquals(
        List.of(READ_FIRST, "breaks off after page 1"),
        read(Arrays.copyOf(archive, archive.length - 30)));
    assertEquals(List.of("is no sound web archive"), read(Made.latin("WARC/1.0\r\nno more")));
  }
}
