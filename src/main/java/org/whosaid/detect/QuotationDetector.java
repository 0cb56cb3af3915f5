package org.whosaid.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.whosaid.detect.MarkDecoder.Role;
import org.whosaid.model.Interruption;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Paragraphs;
import org.whosaid.model.Segment;
import org.whosaid.model.Span;

/**
 * Finds what stands between quotation marks in one text.
 *
 * <p>A marked span runs from an opening mark to its closing partner, so {@code He said, “I won.”}
 * holds one, over {@code “I won.”}. A paragraph that opens and does not close continues in the next
 * one that reopens, and both are segments of one span, unless it is another turn of a transcript.
 * Quotations inside a quotation belong to the outer one. A mark that never closes reaches to the
 * end of its paragraph.
 *
 * <p>Reads characters only, before any annotation: a tokeniser's mistake can then never lose a
 * quotation. Titles and scare quotes are in the result too, but not the marks around a {@linkplain
 * Pseudonyms pseudonym} that was introduced; whether anybody says the words is for a later stage to
 * judge.
 *
 * <p>Stateless and thread-safe; time is linear in the length of the text. Spans come in text order
 * and do not overlap.
 */
public final class QuotationDetector {

  /** Returns the marked spans of {@code text}, whose paragraphs are {@code paragraphs}. */
  public List<MarkedSpan> detect(String text, Paragraphs paragraphs) {
    MarkScanner scanner = new MarkScanner(text);
    MarkDecoder decoder = new MarkDecoder(new MarkCosts(text));
    MarkPlaces places = new MarkPlaces();
    for (Span paragraph : paragraphs.spans()) {
      Interruption.check();
      List<Mark> marks = scanner.scan(paragraph);
      marks.forEach(places::add);
      decoder.addParagraph(marks);
    }
    List<MarkedSpan> spans =
        new Assembly(text, paragraphs.spans(), places).assemble(decoder.roles());
    return List.copyOf(Pseudonyms.leftOut(text, spans));
  }

  /** Where the marks of a text stand, without the rest: a text may have millions. */
  private static final class MarkPlaces {

    private int[] begins = new int[64];
    private final BitSet doubled = new BitSet();
    private int size;

    void add(Mark mark) {
      if (size == begins.length) {
        begins = Arrays.copyOf(begins, size * 2);
      }
      begins[size] = mark.begin();
      doubled.set(size, mark.end() - mark.begin() > 1);
      size++;
    }

    int size() {
      return size;
    }

    int begin(int mark) {
      return begins[mark];
    }

    int end(int mark) {
      return begins[mark] + (doubled.get(mark) ? 2 : 1);
    }
  }

  /** Cuts the text into spans as the roles of its marks say. */
  private static final class Assembly {

    private static final int NOWHERE = -1;

    private final String text;
    private final List<Span> paragraphs;
    private final MarkPlaces marks;
    private final List<MarkedSpan> found = new ArrayList<>();
    private final List<Segment> open = new ArrayList<>();
    private int outerBegin = NOWHERE;
    private int innerBegin = NOWHERE;
    private boolean transcript;

    Assembly(String text, List<Span> paragraphs, MarkPlaces marks) {
      this.text = text;
      this.paragraphs = paragraphs;
      this.marks = marks;
    }

    List<MarkedSpan> assemble(Role[] roles) {
      int mark = 0;
      for (int p = 0; p < paragraphs.size(); p++) {
        Span paragraph = paragraphs.get(p);
        if (roles[p + mark] == Role.CARRY) {
          begin(paragraph.begin(), paragraph.begin());
        }
        for (; mark < marks.size() && marks.begin(mark) < paragraph.end(); mark++) {
          apply(roles[p + 1 + mark], mark, paragraph);
        }
        endSegment(paragraph.end(), paragraph.end());
      }
      endSpan();
      return found;
    }

    private void apply(Role role, int mark, Span paragraph) {
      switch (role) {
        case OPEN -> {
          endSpan();
          transcript = Turns.begins(text, new Span(marks.end(mark), paragraph.end()));
          begin(marks.begin(mark), marks.end(mark));
        }
        case REOPEN -> {
          if (transcript && isAnotherTurn(new Span(marks.end(mark), paragraph.end()))) {
            endSpan();
          }
          begin(marks.begin(mark), marks.end(mark));
        }
        case CLOSE -> {
          endSegment(marks.begin(mark), marks.end(mark));
          endSpan();
        }
        case NONE, CARRY -> {}
      }
    }

    private boolean isAnotherTurn(Span words) {
      boolean directed =
          !open.isEmpty() && Turns.isStageDirection(text, open.get(open.size() - 1).inner());
      return directed || Turns.begins(text, words);
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
      for (int i = inner.begin(); i < inner.end(); i++) {
        if (Character.isLetterOrDigit(text.codePointAt(i))) {
          return true;
        }
      }
      return false;
    }
  }
}
