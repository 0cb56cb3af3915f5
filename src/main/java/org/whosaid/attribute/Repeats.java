package org.whosaid.attribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.Words;

/**
 * Words that return: a headline or a caption has a few of those that the article quotes in full,
 * and whoever says them there says them here.
 *
 * <p>Time is linear in the number of words.
 */
final class Repeats {

  /** Fewer words are often somebody else's too. */
  private static final int FEWEST = 3;

  /** How many words have to be the same; what follows is often cut. */
  private static final int MOST = 6;

  /** Chance from which a source is sure, and that of places that are not. */
  private static final double SURE = 0.75;

  /** How much surer a name is than a pronoun, about which it remains to be found whose it is. */
  private static final double PRONOUN = 0.85;

  private static final String REPEATED = "repeated words";

  private final List<List<String>> words = new ArrayList<>();
  private final List<Verdict> verdicts;
  private final Map<List<String>, Integer> surest = new HashMap<>();

  private Repeats(ChunkedPage chunked, List<Verdict> verdicts) {
    this.verdicts = verdicts;
    for (int span = 0; span < verdicts.size(); span++) {
      words.add(Words.of(chunked.words(span)));
      note(span);
    }
  }

  /** Takes note of every few words of what surely has a source, unless surer words have them. */
  private void note(int span) {
    if (certainty(span) < SURE) {
      return;
    }
    List<String> own = words.get(span);
    for (int i = 0; i < own.size(); i++) {
      for (int end = i + FEWEST; end <= Math.min(i + MOST, own.size()); end++) {
        surest.merge(
            own.subList(i, end),
            span,
            (before, now) -> certainty(now) > certainty(before) ? now : before);
      }
    }
  }

  private double certainty(int span) {
    Verdict verdict = verdicts.get(span);
    Mention source = verdict.source();
    boolean pronoun = source != null && source.kind() == MentionKind.PRONOUN;
    return pronoun ? PRONOUN * verdict.probability() : verdict.probability();
  }

  /** Returns {@code verdicts}, one for each marked span, with surer sources for repeated words. */
  static List<Verdict> settled(ChunkedPage chunked, List<Verdict> verdicts) {
    Repeats repeats = new Repeats(chunked, verdicts);
    List<Verdict> settled = new ArrayList<>();
    for (int span = 0; span < verdicts.size(); span++) {
      Verdict full = repeats.full(span);
      settled.add(full == null ? verdicts.get(span) : from(full));
    }
    return settled;
  }

  private static Verdict from(Verdict full) {
    return new Verdict(
        true, full.source(), null, full.probability(), full.alternatives(), REPEATED);
  }

  /**
   * Returns the verdict on the surest place where the words of {@code span} stand too, or null
   * where they have a sure source of their own or a cue beside them.
   */
  private @Nullable Verdict full(int span) {
    List<String> own = words.get(span);
    Verdict verdict = verdicts.get(span);
    boolean settled = verdict.source() != null && verdict.cue() != null;
    boolean open = verdict.said() && !settled && certainty(span) < SURE;
    if (!open || own.size() < FEWEST) {
      return null;
    }
    Integer other = surest.get(own.subList(0, Math.min(MOST, own.size())));
    return other == null ? null : verdicts.get(other);
  }
}
