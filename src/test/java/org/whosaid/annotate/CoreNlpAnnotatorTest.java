package org.whosaid.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Paragraphs;
import org.whosaid.model.Segment;
import org.whosaid.model.Span;
import org.whosaid.testing.Shared;

class CoreNlpAnnotatorTest {

  private static AnnotatedText annotate(String text, List<MarkedSpan> marked) {
    return Shared.annotator().annotate(text, Paragraphs.of(text), marked);
  }

  @Test
  void aLongTextIsAnnotatedAsItsParagraphsAre() {
    String paragraph = "Ann Lee-Orr, of Leeds, met Bo Roe. She ran.\n\n";
    int times = 6000;
    List<String> once = Shared.tokens(annotate(paragraph, List.of()));
    List<String> all = Shared.tokens(annotate(paragraph.repeat(times), List.of()));
    assertEquals(once.size() * times, all.size());
    for (int i = 0; i < all.size(); i++) {
      assertEquals(once.get(i % once.size()), all.get(i));
    }
  }

  @Test
  void aSentenceInMarksIsWordsAndNothingMore() {
    String text = "Ann ran. “Bo is in Leeds.” She sat.";
    Span outer = new Span(9, 26);
    Segment segment = new Segment(outer, new Span(10, 25));
    AnnotatedText annotated = annotate(text, List.of(new MarkedSpan(List.of(segment))));
    assertEquals(
        List.of(
            "Ann NAME Ann PERSON",
            "ran FINITE_VERB run O",
            ". FULL_STOP . O",
            "“ NONE “ O",
            "Bo NONE Bo O",
            "is NONE is O",
            "in NONE in O",
            "Leeds NONE Leeds O",
            ". NONE . O",
            "” NONE ” O",
            "She PRONOUN she O",
            "sat FINITE_VERB sit O",
            ". FULL_STOP . O"),
        Shared.tokens(annotated));
  }
}
