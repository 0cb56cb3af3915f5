package org.whosaid.attribute.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whosaid.cast.Cast;
import org.whosaid.testing.Shared;

class CandidatesTest {

  private static List<String> candidates(String text) {
    return Candidates.of(new Cast(Shared.page(text)).chunked()).stream()
        .map(c -> c.mention().span().of(text) + " " + c.mention().kind() + " " + c.paragraph())
        .toList();
  }

  @Test
  void everyPhraseAndPronounOutsideMarksIsOneInTextOrder() {
    assertEquals(
        List.of("Ann Lee NAME 0", "the mill NOMINAL 0", "She PRONOUN 1", "Leeds ORGANIZATION 1"),
        candidates("Ann Lee sold the mill.\n\nShe said “Bo Roe left” in Leeds."));
  }

  @Test
  void anOwnerComesBeforeWhatSheOwns() {
    assertEquals(
        List.of("her PRONOUN 0", "her letter NOMINAL 0"),
        candidates("It was “no” in her letter.").stream().filter(c -> c.contains("her")).toList());
  }

  @Test
  void aTimeIsNone() {
    assertEquals(List.of("Ann Lee NAME 0"), candidates("Ann Lee said “no” on Monday."));
  }

  @Test
  void aTextOfMarksAloneHasNone() {
    assertEquals(List.of(), candidates("“Ann Lee left.”"));
  }
}
