package org.whosaid.search;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Compares quotations as {@link Clustering} does, for whoever has them on many machines: it needs
 * to know how often each word stands in all of them, and each speaker. Safe for any number of
 * threads, as those of a machine share it.
 */
public final class QuotationComparison implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A quotation is looked for by so many of its rarest pairs of neighbouring words. */
  public static final int MOST_PAIRS = 12;

  /** Of a pair that more quotations have, no more are looked at. */
  public static final int MOST_OF_PAIR = 400;

  /** So many quotations that share pairs are compared. */
  public static final int MOST_COMPARED = 30;

  private final Vocabulary vocabulary = new Vocabulary();
  private final int quotations;
  private transient @Nullable ThreadLocal<Likeness> likeness;

  /**
   * Creates a comparison.
   *
   * @param words how often each word stands in all quotations, as {@link #words} has it
   * @param quotations how many there are
   */
  public QuotationComparison(Map<String, Long> words, long quotations) {
    words.forEach((word, count) -> vocabulary.add(word, clamped(count)));
    vocabulary.weigh();
    this.quotations = clamped(quotations);
  }

  private static int clamped(long count) {
    return (int) Math.min(Integer.MAX_VALUE, count);
  }

  /**
   * A quotation to be compared.
   *
   * @param words as {@link QuotationComparison#words} has them
   * @param speaker whoever says it, or the empty string
   * @param kind person, organization or unnamed; the empty string where that is not known
   * @param ofSpeaker how many quotations that speaker says
   */
  public record Side(List<String> words, String speaker, String kind, long ofSpeaker) {
    public Side {
      words = List.copyOf(words);
    }
  }

  /** Returns the words of a quotation, as they are compared. */
  public static List<String> words(String quote) {
    return Phrase.of(quote).words().stream().map(Word::key).toList();
  }

  /** Returns whether a row names its speaker: the same words of a named speaker are the same. */
  public static boolean isNamed(String speaker, String kind) {
    return new Voices.Voice(speaker, kind).isNamed();
  }

  /** Returns what two quotations are to each other, of which the first is not the longer one. */
  public Relation compare(Side shorter, Side longer) {
    Voices voices = new Voices();
    int one = voices.add(shorter.speaker(), shorter.kind(), clamped(shorter.ofSpeaker()));
    int other =
        voices.get(one).equals(new Voices.Voice(longer.speaker(), longer.kind()))
            ? one
            : voices.add(longer.speaker(), longer.kind(), clamped(longer.ofSpeaker()));
    double needed = voices.needed(one, other, quotations);
    return Relation.of(
        numbers(shorter), numbers(longer), needed, Voices.enough(quotations), likeness().get());
  }

  private int[] numbers(Side side) {
    return side.words().stream().mapToInt(vocabulary::number).toArray();
  }

  private synchronized ThreadLocal<Likeness> likeness() {
    ThreadLocal<Likeness> own = likeness;
    if (own == null) {
      own = ThreadLocal.withInitial(() -> new Likeness(vocabulary));
      likeness = own;
    }
    return own;
  }
}
