package org.whosaid.io.record;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.io.read.InputFinder;
import org.whosaid.io.source.Input;
import org.whosaid.io.source.InputFormat;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.model.Document;
import org.whosaid.testing.Made;

/** Files that hold many documents. */
class RecordInputsTest {

  @TempDir Path folder;

  private static final ReadingOptions KEEPING =
      new ReadingOptions(
          Optional.empty(), Optional.empty(), 100, "body", "key", List.of("date"), false);

  private List<String> read(String name, byte[] bytes, ReadingOptions options) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    List<String> shown = new ArrayList<>();
    new InputFinder(InputStream.nullInputStream(), options, unused -> {})
        .find(List.of(file.toString()))
        .forEachRemaining(input -> shown.add(shown(input)));
    return shown.stream().map(line -> line.replace(folder + "/", "")).toList();
  }

  private List<String> read(String name, String text, ReadingOptions options) throws IOException {
    return read(name, text.getBytes(UTF_8), options);
  }

  private static String shown(Input input) {
    try {
      Document document = input.read();
      String kept = document.kept().isEmpty() ? "" : " " + document.kept();
      return input.source() + ": " + document.text() + kept;
    } catch (UnreadableException e) {
      return input.source() + " " + e.reason();
    }
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void readsADocumentFromEachLineOfJson() throws IOException {
    assertEquals(
        List.of("a.jsonl#x1: “Yes”", "a.jsonl#3: No & no", "a.jsonl#4: 5"),
        read(
            "a.jsonl",
            """
            {"id": "x1", "text": "“Yes”", "more": [1, {}]}

            {"text": "No &amp; no"}
            {"text": 5}""",
            ReadingOptions.DEFAULT));
  }

  @Test
  void readsADocumentFromEachRecordOfATable() throws IOException {
    assertEquals(
        List.of("a.csv#7: two\nlines {date=2026-05-01}", "a.csv#2: one {date=}"),
        read("a.csv", "\uFEFFkey,body,date\r\n7,\"two\nlines\",2026-05-01\r\n,one\r\n", KEEPING));
    assertEquals(
        List.of("a.tsv#8: he said \"no\" {date=d}"),
        read("a.tsv", "body\tkey\tdate\nhe said \"no\"\t8\td\n", KEEPING));
  }

  @Test
  void whatIsWrongWithALineStaysWithThatLine() throws IOException {
    assertEquals(
        List.of(
            "a.jsonl#list has no text in its field \"text\"",
            "a.jsonl#3 is no sound JSON at character 14",
            "a.jsonl#4 holds half a character (a lone surrogate)",
            "a.jsonl#5 is a binary file, not text",
            "a.jsonl#6: ",
            "a.jsonl#7: fine"),
        read(
            "a.jsonl",
            """
            {"id": null}
            {"id": "list", "text": ["cut"]}
            {"text": "cut
            {"text": "\\ud800"}
            {"text": "\\u0000"}
            {"text": ""}
            {"text": "fine"}
            """,
            ReadingOptions.DEFAULT));
  }

  @Test
  void aRecordThatIsTooLargeIsLeftOut() throws IOException {
    String large = "x".repeat(200);
    assertEquals(
        List.of("a.jsonl#1 is larger than 100 bytes; see --max-bytes", "a.jsonl#2: ok {date=}"),
        read("a.jsonl", "{\"body\":\"" + large + "\"}\n{\"body\":\"ok\"}\n", KEEPING));
    assertEquals(
        List.of("a.csv cannot be read as a table: it is larger than 100 bytes; see --max-bytes"),
        read("a.csv", "body\n\"" + large.repeat(100) + "\"\n", KEEPING));
  }

  @Test
  void aTableThatBreaksKeepsWhatCameBefore() throws IOException {
    ReadingOptions text = ReadingOptions.DEFAULT;
    assertEquals(
        List.of(
            "a.csv#1: fine",
            "a.csv breaks off after record 1, near line 3: a quotation mark stands where none can, or one is"
                + " missing"),
        read("a.csv", "text\nfine\n\"bro\"ken\n", text));
    assertEquals(
        List.of("a.csv#1: d\u00E9j\u00E0 vu"),
        read("a.csv", "text\nd\u00E9j\u00E0 vu\n".getBytes(ISO_8859_1), text));
    assertEquals(
        List.of("a.csv has no column \"text\" but body, date; see --text-field"),
        read("a.csv", "body,date\n", text));
  }

  @Test
  void readsTablesThatDiffer() throws IOException {
    ReadingOptions text = ReadingOptions.DEFAULT;
    assertEquals(List.of("a.csv#1: so, no"), read("a.csv", "id;text\n1;so, no\n", text));
    assertEquals(
        List.of("a.csv#1: he said \"no\" twice"),
        read("a.csv", "id,text\n1,\"he said \\\"no\\\" twice\"\n", text));
    assertEquals(List.of("a.csv#1: C:\\new\\"), read("a.csv", "id,text\n1,\"C:\\new\\\"\n", text));
    assertEquals(
        List.of("a.csv#1: yes"),
        read(
            "a.csv",
            "\uFEFFid,text\n1,yes\n".getBytes(java.nio.charset.StandardCharsets.UTF_16LE),
            text));
    assertEquals(List.of("a.csv#1: yes"), read("a.csv", "sep=;\nid;Text\n1;yes\n", text));
    assertEquals(List.of("a.csv#1: yes"), read("a.csv", "id\ttext\n\n1\tyes\n", text));
    assertEquals(List.of("a#1: yes"), read("a", "id,text\n1,yes\n", text));
    assertEquals(
        List.of("a.jsonl#1: yes {title=T, byline=A; B}"),
        read(
            "a.jsonl",
            "{\"text\": \"yes\", \"headline\": \"T\", \"author\": [\"A\", \"B\"]}",
            text));
    assertEquals(
        List.of("a.csv#1: one", "a.csv#2: "),
        read("a.csv", ",,text,text\n5,6,one,two\n7,8,,\n", text));
  }

  @Test
  void tellsThatCharactersWereReplaced() throws IOException {
    Path file =
        Files.write(
            folder.resolve("a.csv"),
            Made.joined("id,text\n1,caf\u00E9\n".getBytes(UTF_8), Made.latin("2,caf\u00E9 b\n")));
    List<String> notices = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    new InputFinder(InputStream.nullInputStream(), ReadingOptions.DEFAULT, notices::add)
        .find(List.of(file.toString()))
        .forEachRemaining(input -> texts.add(shown(input).replace(folder + "/", "")));
    assertEquals(List.of("a.csv#1: caf\u00E9", "a.csv#2: caf\uFFFD b"), texts);
    assertEquals(List.of(file + ": 1 bad character is replaced"), notices);
  }

  @Test
  void unpacksGzip() throws IOException {
    ReadingOptions options = ReadingOptions.DEFAULT;
    assertEquals(List.of("a.txt.gz: words"), read("a.txt.gz", packed("words"), options));
    assertEquals(
        List.of("a.jsonl.gz#1: words"),
        read("a.jsonl.gz", packed("{\"text\": \"words\"}"), options));
  }

  @Test
  void refusesGzipThatIsCutShortOrNoneOrABomb() throws IOException {
    byte[] packed = packed("words ".repeat(1000));
    assertEquals(
        List.of("a.txt.gz is a gzip file that ends too early"),
        read("a.txt.gz", Arrays.copyOf(packed, packed.length / 2), ReadingOptions.DEFAULT));
    assertEquals(
        List.of("a.txt.gz is no sound gzip file: Not in GZIP format"),
        read("a.txt.gz", "words", ReadingOptions.DEFAULT));
    byte[] bomb = packed(" ".repeat(15_000_000));
    assertEquals(
        List.of("a.txt.gz is no sound gzip file: it unpacks to more than 100 times its size"),
        read("a.txt.gz", bomb, ReadingOptions.DEFAULT));
    assertEquals(
        List.of("a.jsonl.gz is no sound gzip file: it unpacks to more than 100 times its size"),
        read("a.jsonl.gz", bomb, ReadingOptions.DEFAULT));
  }

  @Test
  void readsRecordsFromStandardInputWhenToldTheirForm() {
    ReadingOptions options =
        new ReadingOptions(
            Optional.empty(), Optional.of(InputFormat.JSONL), 100, "text", "id", List.of(), false);
    List<String> shown = new ArrayList<>();
    new InputFinder(
            new ByteArrayInputStream("{\"text\":\"a\"}".getBytes(UTF_8)), options, unused -> {})
        .find(List.of("-"))
        .forEachRemaining(input -> shown.add(shown(input)));
    assertEquals(List.of("-#1: a"), shown);
  }
}
