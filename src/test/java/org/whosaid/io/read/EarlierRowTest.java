package org.whosaid.io.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.model.Attitude;
import org.whosaid.model.Reported;
import org.whosaid.model.Span;

/** What a table still tells of what was reported. */
class EarlierRowTest {

  private static Optional<Reported> reported(String attitude, String content)
      throws UnreadableException {
    Map<String, Object> values =
        Map.of(
            "quote", "the plan … was dead",
            "source", "a.txt",
            "type", "indirect",
            "begin", "4",
            "end", "40",
            "attitude", attitude,
            "content", content);
    return new EarlierRow(values).row("").reported();
  }

  @Test
  void contentAndAttitudeAreReadBack() throws UnreadableException {
    assertEquals(
        Optional.of(new Reported(List.of(new Span(4, 12), new Span(30, 40)), Attitude.DENIED)),
        reported("denied", "4-12 30-40"));
  }

  @Test
  void anAttitudeAloneIsThatToTheWordsOfTheRow() throws UnreadableException {
    assertEquals(
        Optional.of(new Reported(List.of(new Span(4, 40)), Attitude.ASKED)), reported("asked", ""));
  }

  @Test
  void aRowThatTellsNeitherReportsNothing() throws UnreadableException {
    assertEquals(Optional.empty(), reported("", ""));
  }
}
