package org.whosaid.detect;

import java.util.ArrayList;
import java.util.List;
import org.whosaid.model.Span;

/**
 * Lists the quotation marks of one paragraph, each with the characters around it.
 *
 * <p>Runs of marks are looked through, so that in {@code ‘Run,’” she said} both marks stand between
 * a comma and a space. That look is bounded, which keeps a paragraph of nothing but marks linear.
 */
final class MarkScanner {

  private static final int MAX_LOOK = 4;
  private static final char EDGE = ' ';

  private final String text;

  MarkScanner(String text) {
    this.text = text;
  }

  List<Mark> scan(Span paragraph) {
    List<Mark> marks = new ArrayList<>();
    for (int i = paragraph.begin(); i < paragraph.end(); i++) {
      char c = text.charAt(i);
      if (Glyph.isMark(c)) {
        Mark mark = markAt(i, c, paragraph);
        marks.add(mark);
        i = mark.end() - 1;
      }
    }
    return marks;
  }

  private Mark markAt(int begin, char c, Span paragraph) {
    boolean doubled = isDoubled(begin, c, paragraph);
    int end = begin + (doubled ? 2 : 1);
    char before = look(begin - 1, -1, paragraph);
    char after = look(end, 1, paragraph);
    boolean leading = begin - paragraph.begin() < MAX_LOOK && onlyMarksBefore(begin, paragraph);
    return new Mark(begin, end, Glyph.of(c, doubled), leading, before, after);
  }

  /** {@code ''} and {@code ``} are double marks of a typewriter, but not after a letter: boys''. */
  private boolean isDoubled(int i, char c, Span paragraph) {
    boolean canDouble = c == '\'' || c == '`' || c == '\u2018' || c == '\u2019' || c == '\u201A';
    return canDouble && i + 1 < paragraph.end() && text.charAt(i + 1) == c;
  }

  private char look(int from, int step, Span paragraph) {
    int i = from;
    for (int n = 0; n < MAX_LOOK && i >= paragraph.begin() && i < paragraph.end(); n++, i += step) {
      if (!Glyph.isMark(text.charAt(i))) {
        return text.charAt(i);
      }
    }
    return EDGE;
  }

  private boolean onlyMarksBefore(int begin, Span paragraph) {
    for (int i = paragraph.begin(); i < begin; i++) {
      if (!Glyph.isMark(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
