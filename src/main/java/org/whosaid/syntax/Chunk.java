package org.whosaid.syntax;

import org.jspecify.annotations.Nullable;
import org.whosaid.model.Mention;

/**
 * A piece of a sentence as the rules see it: a noun phrase, a verb group, a comma, a whole
 * quotation.
 *
 * <p>{@code “We won,” said the coach.} has five: QUOTATION, VERB ({@code said}), PHRASE ({@code the
 * coach}) and STOP; the comma inside the marks belongs to the quotation.
 *
 * @param kind what it is
 * @param begin index of its first token on the page
 * @param end index just past its last token; equal to {@code begin} for a stop that no token shows
 * @param mention what a phrase refers to, or null for the other kinds
 * @param verb what a verb group says, or null for the other kinds
 * @param segment which quotation it is, or null for the other kinds
 */
public record Chunk(
    Kind kind,
    int begin,
    int end,
    @Nullable Mention mention,
    @Nullable Verb verb,
    @Nullable SegmentId segment) {

  /** What a chunk is. */
  public enum Kind {
    QUOTATION,
    PHRASE,
    VERB,
    COMMA,
    COLON,
    DASH,
    /** The end of a sentence. */
    STOP,
    /** The end of a sentence that may not be one: {@code “Is it safe?” Mina asked}. */
    SOFT_STOP,
    PREPOSITION,
    /** {@code to}: what follows may be whom the words are for. */
    TO,
    CONJUNCTION,
    /** {@code that}, {@code because}, {@code as}: what follows is a clause with its own subject. */
    SUBORDINATOR,
    /** {@code who}, {@code which}. */
    RELATIVE,
    /** Words for a time, which look like noun phrases and never speak: {@code on Monday}. */
    TIME,
    OTHER
  }

  /**
   * A segment of a marked span.
   *
   * @param span index of the marked span on the page
   * @param segment index of the segment in its span
   */
  public record SegmentId(int span, int segment) {}

  static Chunk of(Kind kind, int begin, int end) {
    return new Chunk(kind, begin, end, null, null, null);
  }

  /** Returns the same chunk with another mention. */
  public Chunk with(Mention other) {
    return new Chunk(kind, begin, end, other, verb, segment);
  }

  public boolean is(Kind other) {
    return kind == other;
  }

  boolean isPreposition() {
    return kind == Kind.PREPOSITION || kind == Kind.TO;
  }

  public boolean endsSentence() {
    return kind == Kind.STOP || kind == Kind.SOFT_STOP;
  }
}
