package org.whosaid.syntax;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkTitlesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Return of the Living Dead",
        "Anita",
        "  Low Tide ",
        "Low Tide.",
        "24 Hours",
        "Stop, Wait, Go",
        "A B C D E F G H I J K L"
      })
  void titlesAreWrittenWithCapitals(String words) {
    assertTrue(WorkTitles.isTitle(words));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "Stop.",
        "Stop!",
        "Who Is Ann?",
        "Return of the king",
        "of the King",
        "return",
        "A B C D E F G H I J K L M"
      })
  void sentencesSmallWordsAndLongRunsAreNoTitles(String words) {
    assertFalse(WorkTitles.isTitle(words));
  }
}
