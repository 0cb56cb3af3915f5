package org.whosaid.io.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.whosaid.io.source.Input;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.UnreadableException;

class JsonRecordsTest {

  private final List<String> notices = new ArrayList<>();

  private List<String> read(String json, String textField, String... kept) throws IOException {
    ReadingOptions options =
        new ReadingOptions(
            Optional.empty(), Optional.empty(), 1000, textField, "id", List.of(kept), false);
    RecordFields fields = new RecordFields("a.json", options, notices::add);
    JsonRecords records = new JsonRecords(new ByteArrayInputStream(json.getBytes(UTF_8)), fields);
    List<String> read = new ArrayList<>();
    try {
      for (Input input = records.next(); input != null; input = records.next()) {
        read.add(input.source() + ": " + input.read().text() + " " + input.read().kept());
      }
    } catch (UnreadableException e) {
      read.add(e.reason());
    }
    return read;
  }

  @Test
  void readsTheObjectsOfAnArray() throws IOException {
    assertEquals(
        List.of("a.json#n1: One {title=T}", "a.json#2: Two {}"),
        read(
            "[{\"id\": \"n1\", \"text\": \"One\", \"title\": \"T\"}, {\"text\": \"Two\"}]",
            "text"));
  }

  @Test
  void readsTheArrayInAnObjectHoweverDeepItLies() throws IOException {
    assertEquals(
        List.of("a.json#1: One {}", "a.json#2: Two {}"),
        read(
            "{\"status\": \"ok\", \"response\": {\"pages\": 1, \"results\": [{\"fields\":"
                + " {\"body\": \"One\"}}, {\"fields\": {\"body\": \"Two\"}}]}}",
            "fields.body"));
  }

  @Test
  void readsAnObjectThatIsADocumentItselfWhateverListsItHas() throws IOException {
    assertEquals(
        List.of("a.json#1: One {}"), read("{\"text\": \"One\", \"tags\": [{\"id\": 1}]}", "text"));
    assertEquals(
        List.of("a.json#1: One {}", "a.json#x: Two {}"),
        read("{\"a\": {\"text\": \"One\"}} {\"id\": \"x\", \"a\": {\"text\": \"Two\"}}", "a.text"));
  }

  @Test
  void saysOnceWhatThereIsInsteadOfTheText() throws IOException {
    assertEquals(
        List.of("has no field \"text\" but id, body; see --text-field"),
        read("[{\"id\": 1, \"body\": \"One\"}, {\"id\": 2, \"body\": \"Two\"}]", "text"));
    assertEquals(
        List.of("has no field \"text\" but status, n; see --text-field"),
        read("{\"status\": \"ok\", \"n\": 3}", "text"));
    assertEquals(
        List.of("a.json#2: One {}"), read("[{\"id\": null}, {\"text\": \"One\"}]", "text"));
    assertEquals(List.of("a.json: 1 record has no field \"text\""), notices);
  }

  @Test
  void warnsOfFieldsToKeepThatNoRecordHas() throws IOException {
    assertEquals(
        List.of("a.json#1: One {url=, paper=P}"),
        read("[{\"text\": \"One\", \"paper\": \"P\"}]", "text", "url", "paper"));
    assertEquals(List.of("a.json: no record has \"url\" of --keep; there is text, paper"), notices);
  }

  @Test
  void nullIsNoTextAndNotANumberIsAnything() throws IOException {
    assertEquals(
        List.of("a.json#1:  {}", "a.json#2: 5 {}"),
        read("[{\"text\": null, \"score\": NaN}, {\"text\": 5}]", "text"));
  }

  @Test
  void saysWhereAJsonTextBreaks() throws IOException {
    assertEquals(
        List.of(
            "a.json#1: One {}",
            "is no sound JSON at character 20; what comes after record 1 is lost"),
        read("[{\"text\": \"One\"}, {oops", "text"));
    assertEquals(
        List.of("is nested too deeply, or has too long a word or number"),
        read("[".repeat(10_000), "text"));
    for (String none : List.of("3", "\"text\"", "[1, [2]]")) {
      assertEquals(
          List.of("is JSON, but no object and no array of objects"), read(none, "text"), none);
    }
    assertEquals(List.of(), read("[]", "text"));
  }
}
