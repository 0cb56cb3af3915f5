package org.whosaid.attribute.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Span;

class NetworkVerdictTest {

  private static final double EXACT = 1e-12;

  private static NetworkVerdict verdict(double nobody, double unknown, Double... candidates) {
    List<Candidate> mentions = new ArrayList<>();
    for (int i = 0; i < candidates.length; i++) {
      Span span = new Span(10 * i, 10 * i + 5);
      mentions.add(
          new Candidate(new Mention(span, span, MentionKind.NAME), 0, 2 * i, 2 * i, 2 * i + 1));
    }
    return new NetworkVerdict(0, 0, mentions, nobody, unknown, List.of(candidates));
  }

  private static void assertIs(
      NetworkVerdict verdict, double nobody, double unknown, double... of) {
    assertEquals(nobody, verdict.nobody(), EXACT);
    assertEquals(unknown, verdict.unknown(), EXACT);
    for (int i = 0; i < of.length; i++) {
      assertEquals(of[i], verdict.probabilities().get(i), EXACT);
    }
  }

  @Test
  void wordsAreSaidWhenNobodyHasLessThanHalf() {
    assertTrue(verdict(0.49, 0.5, 0.01).isSaid());
    assertFalse(verdict(0.5, 0.3, 0.2).isSaid());
  }

  @Test
  void theBestIsTheLikeliestAndOfTwoAlikeTheFirst() {
    assertEquals(1, verdict(0, 0, 0.2, 0.5, 0.3).best());
    assertEquals(0, verdict(0, 0, 0.4, 0.4, 0.2).best());
  }

  @Test
  void aShareGoesToOneCandidateAndTheRestIsLess() {
    assertIs(verdict(0.2, 0.2, 0.6, 0.0).leaning(1, 0.5), 0.1, 0.1, 0.3, 0.5);
  }

  @Test
  void aShareGoesToNobodyAndTheRestIsLess() {
    assertIs(verdict(0.2, 0.2, 0.6).leaningToNobody(0.5), 0.6, 0.1, 0.3);
  }

  @Test
  void whatFadingCandidatesLoseGoesToAllAlike() {
    assertIs(verdict(0.1, 0.1, 0.5, 0.3).fading(i -> i == 0, 0.2), 1 / 6.0, 1 / 6.0, 1 / 6.0, 0.5);
  }

  @Test
  void whereSomebodySpeaksWhatNobodyHadIsUnknown() {
    assertIs(verdict(0.3, 0.2, 0.5).withoutNobody(), 0, 0.5, 0.5);
  }

  @Test
  void twoHalvesTogetherMakeOneAndAgreeMore() {
    NetworkVerdict first = verdict(0.2, 0.2, 0.4, 0.2);
    NetworkVerdict second = verdict(0.1, 0.1, 0.6, 0.2);
    NetworkVerdict both = first.with(second);
    assertIs(both, 0.02 / 0.32, 0.02 / 0.32, 0.24 / 0.32, 0.04 / 0.32);
    assertIs(second.with(first), both.nobody(), both.unknown(), 0.24 / 0.32, 0.04 / 0.32);
  }

  @Test
  void spanWindowAndCandidatesStay() {
    NetworkVerdict before = verdict(0.2, 0.2, 0.6);
    NetworkVerdict after = before.leaning(0, 0.3).withoutNobody();
    assertEquals(before.candidates(), after.candidates());
    assertEquals(before.span(), after.span());
    assertEquals(before.window(), after.window());
  }
}
