package org.whosaid.attribute.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.whosaid.cast.Cast;
import org.whosaid.model.Cue;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.Page;
import org.whosaid.testing.Shared;

/** The cue that ties the first marked span of a text to one of its candidates. */
class CueFinderTest {

  /** Returns the cue where the network takes {@code likely} for words of a cue. */
  private static String cue(String text, String source, String... likely) {
    Page page = Shared.page(text);
    ChunkedPage chunked = new Cast(page).chunked();
    Map<Integer, Double> cueOf = new HashMap<>();
    for (int t = 0; t < page.size(); t++) {
      cueOf.put(t, List.of(likely).contains(page.token(t).text()) ? 0.5 : 0.49);
    }
    Candidate candidate =
        Candidates.of(chunked).stream()
            .filter(c -> c.mention().span().of(text).equals(source))
            .findFirst()
            .orElseThrow();
    Cue cue = new CueFinder(chunked, cueOf).of(0, candidate);
    return cue == null ? "none" : cue.span().of(text) + ", " + cue.lemma();
  }

  @Test
  void aListedCueBesideTheSourceComesFirst() {
    assertEquals("said, say", cue("Ann Lee said it was “no good”.", "Ann Lee", "was"));
    assertEquals("said, say", cue("“No good,” said Ann Lee.", "Ann Lee"));
  }

  @Test
  void aListedCueBehindAnotherVerbIsNotBesideIt() {
    assertEquals("none", cue("Ann Lee came and Bo Roe said “no good”.", "Ann Lee"));
  }

  @Test
  void aListedCueOfAnotherSentenceIsNone() {
    assertEquals("none", cue("It was “no good” for Ann Lee. Said once, it stood.", "Ann Lee"));
  }

  @Test
  void elseItIsTheWordsThatTheNetworkTakesForOne() {
    assertEquals("In, in", cue("In Ann Lee the plan was “no good”.", "Ann Lee", "In"));
    assertEquals(
        "of what, of what", cue("Ann Lee of what was “no good”.", "Ann Lee", "of", "what"));
  }

  @Test
  void aSourceInAnotherParagraphHasNone() {
    assertEquals("none", cue("Ann Lee said so.\n\nIt was “no good”.", "Ann Lee"));
  }

  @Test
  void onlyVerbsParticlesAndDashesOutsideMarksMayBeACue() {
    String text = "Ann Lee – of Leeds – gave up, “said Bo”.";
    Page page = Shared.page(text);
    StringBuilder words = new StringBuilder();
    for (int t = 0; t < page.size(); t++) {
      words.append(CueFinder.mayBeCue(page, t) ? page.token(t).text() + " " : "");
    }
    assertEquals("– of – gave up", words.toString().strip());
  }
}
