package org.whosaid.attribute.network;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whosaid.attribute.network.Reading.Words;

/** What a cue of a window points at: each role's first and last piece, as far as it can be told. */
final class Pointers {

  /** What no chance is less than, nor one less it, where its logarithm is taken. */
  private static final double LEAST = 1e-6;

  private static final int CUE_LAST = 0;
  private static final int SOURCE_FIRST = 1;
  private static final int CONTENT_FIRST = 3;

  private final EncoderInput input;
  private final int cue;
  private final float[][] scores;
  private final double nobody;

  /**
   * Creates the pointers of a cue.
   *
   * @param cue index of its first piece
   * @param scores for each piece how much speaks for it, a column a pointer
   * @param nobody how much speaks for it that no source is named
   */
  Pointers(EncoderInput input, int cue, float[][] scores, double nobody) {
    this.input = input;
    this.cue = cue;
    this.scores = scores;
    this.nobody = nobody;
  }

  /** A stretch of pieces, and the chance that it is the one. */
  private record Stretch(int first, int last, double chance) {}

  /**
   * Returns the attribution, where there is a word at either end of its content.
   *
   * @param chance that a cue begins there
   * @param weights of the log odds of that, of the logarithms of the chances of source and content,
   *     and of none, which make the log odds of the attribution
   */
  Optional<Reading> reading(double chance, float[] weights) {
    double[] sourceFirst = chances(SOURCE_FIRST, nobody);
    double[] sourceLast = chances(SOURCE_FIRST + 1, nobody);
    Stretch source = best(sourceFirst, sourceLast, 0);
    double none = sourceFirst[scores.length] * sourceLast[scores.length];
    Stretch content =
        best(
            chances(CONTENT_FIRST, Double.NEGATIVE_INFINITY),
            chances(CONTENT_FIRST + 1, Double.NEGATIVE_INFINITY),
            0);
    double[] cueLast = chances(CUE_LAST, Double.NEGATIVE_INFINITY);
    double[] here = new double[cueLast.length];
    here[cue] = 1;
    Stretch signal = best(here, cueLast, cue);
    Words words = words(signal);
    Words said = words(content);
    if (words == null || said == null) {
      return Optional.empty();
    }
    double likely = Math.min(Math.max(chance, LEAST), 1 - LEAST);
    double odds =
        weights[0] * Math.log(likely / (1 - likely))
            + weights[1] * Math.log(Math.max(LEAST, Math.max(none, source.chance())))
            + weights[2] * Math.log(Math.max(LEAST, content.chance()))
            + weights[3];
    double right = 1 / (1 + Math.exp(-odds));
    return Optional.of(
        new Reading(words, none > source.chance() ? null : words(source), said, right));
  }

  /** Returns the chance of each piece, and behind them that of none. */
  private double[] chances(int pointer, double none) {
    double top = none;
    for (float[] row : scores) {
      top = Math.max(top, row[pointer]);
    }
    double[] chances = new double[scores.length + 1];
    double total = 0;
    for (int i = 0; i < chances.length; i++) {
      chances[i] = Math.exp((i < scores.length ? scores[i][pointer] : none) - top);
      total += chances[i];
    }
    for (int i = 0; i < chances.length; i++) {
      chances[i] /= total;
    }
    return chances;
  }

  /** Returns the likeliest stretch that begins at {@code from} or later. */
  private Stretch best(double[] first, double[] last, int from) {
    Stretch best = new Stretch(from, from, 0);
    int likeliest = from;
    for (int i = from; i < scores.length; i++) {
      likeliest = first[i] > first[likeliest] ? i : likeliest;
      double chance = first[likeliest] * last[i];
      if (chance > best.chance()) {
        best = new Stretch(likeliest, i, chance);
      }
    }
    return best;
  }

  /** Returns the words in a stretch; null when it is markers alone. */
  private @Nullable Words words(Stretch stretch) {
    int first = stretch.first();
    int last = stretch.last();
    while (first < last && input.token(first) == PieceStream.MARKER) {
      first++;
    }
    while (first < last && input.token(last) == PieceStream.MARKER) {
      last--;
    }
    if (input.token(first) == PieceStream.MARKER) {
      return null;
    }
    return new Words(input.token(first), input.token(last) + 1);
  }
}
