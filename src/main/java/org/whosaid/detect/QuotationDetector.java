package org.whosaid.detect;

import java.util.ArrayList;
import java.util.List;
import org.whosaid.detect.MarkDecoder.Role;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Paragraphs;
import org.whosaid.model.Segment;
import org.whosaid.model.Span;

/**
 * Finds what stands between quotation marks in one text.
 *
 * <p>A marked span runs from an opening mark to its closing partner, so {@code He said, “I won.”}
 * holds one, over {@code “I won.”}. A paragraph that opens and does not close continues in the next
 * one that reopens, and both are segments of one span. Quotations inside a quotation belong to the
 * outer one. A mark that never closes reaches to the end of its paragraph.
 *
 * <p>Reads characters only, before any annotation: a tokeniser's mistake can then never lose a
 * quotation. Titles and scare quotes are in the result too; whether anybody says the words is for a
 * later stage to judge.
 *
 * <p>Stateless and thread-safe; time is linear in the length of the text. Spans come in text order
 * and do not overlap.
 */
public final class QuotationDetector {

  /** Returns the marked spans of {@code text}, whose paragraphs are {@code paragraphs}. */
  public List<MarkedSpan> detect(String text, Paragraphs paragraphs) {
    MarkScanner scanner = new MarkScanner(text);
    MarkDecoder decoder = new MarkDecoder(new MarkCosts(text));
    List<List<Mark>> marks = new ArrayList<>();
    for (Span paragraph : paragraphs.spans()) {
      List<Mark> found = scanner.scan(paragraph);
      marks.add(found);
      decoder.addParagraph(found);
    }
    return new Assembly(text, paragraphs.spans(), marks).assemble(decoder.roles());
  }

  /** Cuts the text into spans as the roles of its marks say. */
  private static final class Assembly {

    private static final int NOWHERE = -1;

    private final String text;
    private final List<Span> paragraphs;
    private final List<List<Mark>> marks;
    private final List<MarkedSpan> found = new ArrayList<>();
    private final List<Segment> open = new ArrayList<>();
    private int outerBegin = NOWHERE;
    private int innerBegin = NOWHERE;

    Assembly(String text, List<Span> paragraphs, List<List<Mark>> marks) {
      this.text = text;
      this.paragraphs = paragraphs;
      this.marks = marks;
    }

    List<MarkedSpan> assemble(Role[] roles) {
      int step = 0;
      for (int p = 0; p < paragraphs.size(); p++) {
        Span paragraph = paragraphs.get(p);
        if (roles[step++] == Role.CARRY) {
          begin(paragraph.begin(), paragraph.begin());
        }
        for (Mark mark : marks.get(p)) {
          apply(roles[step++], mark);
        }
        endSegment(paragraph.end(), paragraph.end());
      }
      endSpan();
      return List.copyOf(found);
    }

    private void apply(Role role, Mark mark) {
      switch (role) {
        case OPEN -> {
          endSpan();
          begin(mark.begin(), mark.end());
        }
        case REOPEN -> begin(mark.begin(), mark.end());
        case CLOSE -> {
          endSegment(mark.begin(), mark.end());
          endSpan();
        }
        case NONE, CARRY -> {}
      }
    }

    private void begin(int outer, int inner) {
      outerBegin = outer;
      innerBegin = inner;
    }

    private void endSegment(int innerEnd, int outerEnd) {
      if (outerBegin == NOWHERE) {
        return;
      }
      Span inner = new Span(innerBegin, Math.max(innerBegin, innerEnd));
      if (hasWords(inner)) {
        open.add(new Segment(new Span(outerBegin, outerEnd), inner));
      }
      outerBegin = NOWHERE;
    }

    private void endSpan() {
      if (!open.isEmpty()) {
        found.add(new MarkedSpan(open));
        open.clear();
      }
    }

    private boolean hasWords(Span inner) {
      return text.substring(inner.begin(), inner.end())
          .codePoints()
          .anyMatch(Character::isLetterOrDigit);
    }
  }
}
