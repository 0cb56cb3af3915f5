package org.whosaid.io.table;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Excerpt;
import org.whosaid.model.Reported;
import org.whosaid.model.Row;
import org.whosaid.model.RunnerUp;
import org.whosaid.model.Speaker;

/**
 * The columns of a row, in the order of the output.
 *
 * <p>A value is a string, a number, a list of spans or of runners-up, or null where the row has
 * none.
 */
public enum Column {
  SPEAKER("whoever says it, by the fullest name in the document"),
  QUOTE("the words, without their quotation marks"),
  SOURCE("the document: its path, - for standard input, path#id for a record"),
  TYPE("direct, mixed, indirect (with --indirect), or other (with --all-marked)"),
  ROLE("what the text calls the speaker"),
  AFFILIATION("the organisation that a spokesperson speaks for"),
  SPEAKER_KIND("person, organization or unnamed"),
  MENTION("the words that refer to the speaker"),
  CUE("the words that signal the quotation"),
  CONFIDENCE("probability that the speaker is right"),
  PARAGRAPH("number of the paragraph, from 1"),
  BEGIN("where it begins, in code points"),
  END("where it ends, in code points"),
  CONTEXT("the sentences around it"),
  SPEAKER_ID("the id that your list of speakers gives"),
  SEGMENTS("where each marked run begins and ends"),
  MENTION_BEGIN("where the mention begins"),
  MENTION_END("where the mention ends"),
  CUE_BEGIN("where the cue begins"),
  CUE_END("where the cue ends"),
  ALTERNATIVES("who may have said it instead, with their probabilities"),
  BASIS("what decided: the construction, or network"),
  ATTITUDE("said, thought, denied, asked or not said (with --indirect)"),
  CONTENT("where all that is reported begins and ends, marked or not (with --indirect)"),
  QUOTE_ID("the same for one quotation wherever it stands (with --cluster)"),
  EARLIEST("the document where it stands first (with --cluster)"),
  VARIANTS("in how many wordings it stands (with --cluster)"),
  PAPERS("in how many papers or documents it stands (with --cluster)"),
  SPEAKER_FROM("the document that the speaker's name is from (with --cluster)"),
  TITLE("the headline of the page or record"),
  DATE("when it appeared, as it tells"),
  BYLINE("who wrote it"),
  SITE("the paper or site that it appeared in"),
  URL("its address");

  private final String description;

  Column(String description) {
    this.description = description;
  }

  /** Returns what it holds, for a list of columns. */
  public String description() {
    return description;
  }

  /** Returns whether it tells of the document, not of the quotation. */
  public boolean isOfDocument() {
    return compareTo(TITLE) >= 0;
  }

  /** Returns the name that heads the column. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the column that a label names, in capitals or not. */
  public static Optional<Column> labelled(String label) {
    return Arrays.stream(values()).filter(c -> c.label().equalsIgnoreCase(label)).findFirst();
  }

  public @Nullable Object value(Row row) {
    return switch (this) {
      case SPEAKER -> row.speaker().map(Speaker::name).orElse(null);
      case QUOTE -> row.quote();
      case SOURCE -> row.source();
      case TYPE -> row.type().label();
      case ROLE -> row.speaker().flatMap(Speaker::role).orElse(null);
      case AFFILIATION -> row.speaker().flatMap(Speaker::affiliation).orElse(null);
      case SPEAKER_ID -> ids(row);
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
      case ALTERNATIVES ->
          row.alternatives().stream()
              .map(other -> new RunnerUp(other.speaker(), rounded(other.probability())))
              .toList();
      case ATTITUDE -> row.reported().map(reported -> reported.attitude().label()).orElse(null);
      case CONTENT -> row.reported().map(Reported::content).orElse(null);
      case BASIS -> row.basis().isEmpty() ? null : row.basis();
      case VARIANTS, PAPERS -> number(row.kept().get(label()));
      case QUOTE_ID, EARLIEST, SPEAKER_FROM, TITLE, DATE, BYLINE, SITE, URL ->
          row.kept().get(label());
    };
  }

  private static @Nullable Integer number(@Nullable String text) {
    return text == null ? null : Integer.valueOf(text);
  }

  private static @Nullable String ids(Row row) {
    String ids = row.speaker().map(speaker -> String.join("; ", speaker.ids())).orElse("");
    return ids.isEmpty() ? null : ids;
  }

  /** Returns the columns of a table: all up to the context, and the id if there may be one. */
  static List<Column> forTables(boolean withIds) {
    return List.copyOf(EnumSet.range(SPEAKER, withIds ? SPEAKER_ID : CONTEXT));
  }

  /** Returns the columns that people at a terminal see. */
  static List<Column> forPeople(boolean withIndirect) {
    return withIndirect
        ? List.of(SPEAKER, ROLE, QUOTE, SOURCE, TYPE, ATTITUDE, PARAGRAPH, CONFIDENCE)
        : List.of(SPEAKER, ROLE, QUOTE, SOURCE, PARAGRAPH, CONFIDENCE);
  }

  /** Returns every column of the quotation; those of the document are there when asked for. */
  public static List<Column> all() {
    return List.copyOf(EnumSet.range(SPEAKER, BASIS));
  }

  /** Returns the columns that tell of words without marks. */
  public static List<Column> ofReported() {
    return List.copyOf(EnumSet.range(ATTITUDE, CONTENT));
  }

  /** Returns the columns that tell where else a quotation stands. */
  public static List<Column> ofCluster() {
    return List.copyOf(EnumSet.range(QUOTE_ID, SPEAKER_FROM));
  }

  private static @Nullable Double confidence(Row row) {
    return row.confidence().isPresent() ? rounded(row.confidence().getAsDouble()) : null;
  }

  private static double rounded(double probability) {
    return Math.round(probability * 100) / 100.0;
  }
}
