package org.whosaid.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.extract.Settings.Marked;
import org.whosaid.extract.Settings.Speech;
import org.whosaid.model.KnownSpeaker;

class SettingsTest {

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1.0001, 80, Double.NaN, Double.POSITIVE_INFINITY})
  void aConfidenceIsFromZeroToOne(double wrong) {
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Settings(wrong, Marked.QUOTATIONS, Speech.MARKED, List.of()));
    assertEquals("minConfidence must be from 0 to 1, not " + wrong, e.getMessage());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.5, 1})
  void zeroAndOneAreAmongThem(double right) {
    assertEquals(right, new Settings(right, Marked.ALL, Speech.MARKED, List.of()).minConfidence());
  }

  @Test
  void everyKnownSpeakerHasAName() {
    List<KnownSpeaker> speakers = List.of(new KnownSpeaker("", List.of("Ada"), "Q1"));
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () -> new Settings(0.5, Marked.ALL, Speech.MARKED, speakers));
    assertEquals("known speaker 1 has no name", e.getMessage());
  }
}
