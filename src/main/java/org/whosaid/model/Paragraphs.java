package org.whosaid.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The paragraphs of a text, in order, without the white space around them.
 *
 * <p>Articles put each paragraph on a line of its own. Older texts, novels among them, break their
 * lines at some width and put a blank line between paragraphs; there a single line break means
 * nothing. A text counts as broken that way when most of its single line breaks stand between two
 * halves of a sentence.
 *
 * @param spans one span a paragraph, none empty, in text order
 */
public record Paragraphs(List<Span> spans) {

  private static final int MIN_WRAPPED_LINE = 40;
  private static final int MAX_WRAPPED_LINE = 100;

  public Paragraphs {
    spans = List.copyOf(spans);
  }

  /** Returns the paragraphs of {@code text}; CR, LF and CRLF all end a line. */
  public static Paragraphs of(String text) {
    List<Span> lines = lines(text);
    return new Paragraphs(isWrapped(text, lines) ? joinedAtSingleBreaks(text, lines) : lines);
  }

  /** Returns the index of the paragraph that holds {@code offset}, or of the last one before it. */
  public int indexAt(int offset) {
    int i = Collections.binarySearch(spans, new Span(offset, Integer.MAX_VALUE));
    return Math.max(0, i >= 0 ? i : -i - 2);
  }

  private static List<Span> lines(String text) {
    List<Span> lines = new ArrayList<>();
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || isLineBreak(text.charAt(i))) {
        addTrimmed(text, begin, i, lines);
        begin = i + 1;
      }
    }
    return lines;
  }

  private static void addTrimmed(String text, int begin, int end, List<Span> lines) {
    int from = begin;
    int to = end;
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    if (from < to) {
      lines.add(new Span(from, to));
    }
  }

  private static boolean isWrapped(String text, List<Span> lines) {
    int wrapped = 0;
    int whole = 0;
    for (int i = 1; i < lines.size(); i++) {
      Span line = lines.get(i - 1);
      if (isSingleBreak(text, line, lines.get(i))) {
        boolean inSentence = Character.isLetterOrDigit(text.charAt(line.end() - 1));
        boolean fits = line.length() >= MIN_WRAPPED_LINE && line.length() <= MAX_WRAPPED_LINE;
        if (inSentence && fits) {
          wrapped++;
        } else {
          whole++;
        }
      }
    }
    return wrapped > whole;
  }

  private static List<Span> joinedAtSingleBreaks(String text, List<Span> lines) {
    List<Span> joined = new ArrayList<>();
    for (Span line : lines) {
      int last = joined.size() - 1;
      if (last >= 0 && isSingleBreak(text, joined.get(last), line)) {
        joined.set(last, joined.get(last).union(line));
      } else {
        joined.add(line);
      }
    }
    return joined;
  }

  private static boolean isSingleBreak(String text, Span line, Span next) {
    int breaks = 0;
    for (int i = line.end(); i < next.begin(); i++) {
      char c = text.charAt(i);
      boolean secondHalfOfCrLf = c == '\n' && text.charAt(i - 1) == '\r';
      if (isLineBreak(c) && !secondHalfOfCrLf) {
        breaks++;
      }
    }
    return breaks == 1;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
  }
}
