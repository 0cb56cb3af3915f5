package org.whosaid.io;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Excerpt;
import org.whosaid.model.Row;
import org.whosaid.model.Speaker;

/**
 * The columns of a row, in the order of the output.
 *
 * <p>A value is a string, a number, a list of spans, or null where the row has none.
 */
public enum Column {
  /** Whoever says it, by the fullest name in the document. */
  SPEAKER,
  /** The words, without their quotation marks. */
  QUOTE,
  /** The document. */
  SOURCE,
  /** Direct, mixed or indirect. */
  TYPE,
  /** What the text calls the speaker. */
  ROLE,
  /** The organisation that a spokesperson speaks for. */
  AFFILIATION,
  /** Person, organization or unnamed. */
  SPEAKER_KIND,
  /** The words that refer to the speaker. */
  MENTION,
  /** The words that signal the quotation. */
  CUE,
  /** Probability that the speaker is right. */
  CONFIDENCE,
  /** Number of the paragraph, from 1. */
  PARAGRAPH,
  /** Where it begins, in code points. */
  BEGIN,
  /** Where it ends, in code points. */
  END,
  /** The sentences around it. */
  CONTEXT,
  /** What the user's list of speakers calls the speaker. */
  SPEAKER_ID,
  /** Where each marked run begins and ends. */
  SEGMENTS,
  /** Where the mention begins. */
  MENTION_BEGIN,
  /** Where the mention ends. */
  MENTION_END,
  /** Where the cue begins. */
  CUE_BEGIN,
  /** Where the cue ends. */
  CUE_END;

  /** Returns the name that heads the column. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Nullable Object value(Row row) {
    return switch (this) {
      case SPEAKER -> row.speaker().map(Speaker::name).orElse(null);
      case QUOTE -> row.quote();
      case SOURCE -> row.source();
      case TYPE -> row.type().label();
      case ROLE -> known(row, Speaker::role);
      case AFFILIATION -> known(row, Speaker::affiliation);
      case SPEAKER_ID -> known(row, Speaker::id);
      case SPEAKER_KIND -> row.speaker().map(speaker -> speaker.kind().label()).orElse(null);
      case MENTION -> row.mention().map(Excerpt::text).orElse(null);
      case CUE -> row.cue().map(Excerpt::text).orElse(null);
      case CONFIDENCE -> confidence(row);
      case PARAGRAPH -> row.paragraph();
      case BEGIN -> row.begin();
      case END -> row.end();
      case CONTEXT -> row.context();
      case SEGMENTS -> row.segments();
      case MENTION_BEGIN -> row.mention().map(Excerpt::begin).orElse(null);
      case MENTION_END -> row.mention().map(Excerpt::end).orElse(null);
      case CUE_BEGIN -> row.cue().map(Excerpt::begin).orElse(null);
      case CUE_END -> row.cue().map(Excerpt::end).orElse(null);
    };
  }

  private static @Nullable String known(Row row, Function<Speaker, String> detail) {
    return row.speaker().map(detail).filter(text -> !text.isEmpty()).orElse(null);
  }

  /** Returns the columns of a table: all up to the context, and the id if there may be one. */
  static List<Column> forTables(boolean withIds) {
    return List.copyOf(EnumSet.range(SPEAKER, withIds ? SPEAKER_ID : CONTEXT));
  }

  /** Returns every column. */
  static List<Column> all() {
    return List.of(values());
  }

  private static @Nullable Double confidence(Row row) {
    return row.confidence().isPresent()
        ? Math.round(row.confidence().getAsDouble() * 100) / 100.0
        : null;
  }
}
