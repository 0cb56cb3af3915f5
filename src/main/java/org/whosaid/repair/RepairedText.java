package org.whosaid.repair;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Span;

/**
 * A text as it was meant, and where each of its characters comes from.
 *
 * <p>What programs did to the text on its way is undone: {@code Tren-↵ton} is one word, a soft
 * hyphen or a zero-width space none, {@code â€œ} a quotation mark, the {@code >} of a quoted mail
 * no part of it. Rows are made of the repaired text; where they stand is told in the text as it
 * came, by {@link #original}.
 */
public final class RepairedText {

  private final String text;
  private final int @Nullable [] begins;
  private final int @Nullable [] ends;
  private final Optional<String> notice;

  private RepairedText(
      String text, int @Nullable [] begins, int @Nullable [] ends, Optional<String> notice) {
    this.text = text;
    this.begins = begins;
    this.ends = ends;
    this.notice = notice;
  }

  /** Returns {@code text} with nothing repaired. */
  public static RepairedText asItIs(String text) {
    return new RepairedText(text, null, null, Optional.empty());
  }

  /** Returns {@code text} repaired; in time linear in its length. */
  public static RepairedText of(String text) {
    List<Repair> repairs =
        List.of(
            new Mojibake(),
            new InvisibleCharacters(),
            new MailMarks(),
            new LineEndHyphens(),
            new ComposedLetters());
    RepairedText repaired = asItIs(text);
    for (Repair repair : repairs) {
      Edits edits = repair.edits(repaired.text);
      repaired = edits.isEmpty() ? repaired : repaired.with(edits, repair.notice());
    }
    return repaired;
  }

  private RepairedText with(Edits edits, Optional<String> told) {
    Edits.Applied applied = edits.applied(text);
    int[] newBegins = new int[applied.text().length()];
    int[] newEnds = new int[newBegins.length];
    for (int i = 0; i < newBegins.length; i++) {
      newBegins[i] = begin(applied.begin(i));
      newEnds[i] = end(applied.end(i));
    }
    return new RepairedText(applied.text(), newBegins, newEnds, notice.or(() -> told));
  }

  /** Returns the repaired text. */
  public String text() {
    return text;
  }

  /** Returns what its user should know, in words that follow {@code path: }. */
  public Optional<String> notice() {
    return notice;
  }

  /**
   * Returns where a span of the repaired text stands in the text as it came.
   *
   * @param span in UTF-16 units, not empty
   */
  public Span original(Span span) {
    return new Span(begin(span.begin()), end(span.end()));
  }

  private int begin(int index) {
    return begins == null ? index : begins[index];
  }

  /** Returns where the character before {@code index} ends. */
  private int end(int index) {
    return ends == null || index == 0 ? index : ends[index - 1];
  }
}
