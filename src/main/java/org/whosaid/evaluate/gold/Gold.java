package org.whosaid.evaluate.gold;

import java.util.List;
import org.whosaid.model.Document;
import org.whosaid.model.Span;

/**
 * A gold set: documents in which people have marked who says what.
 *
 * @param documents those that could be read
 * @param problems what could not, a line each, in words that name the file and the line
 */
public record Gold(List<GoldDocument> documents, List<String> problems) {

  public Gold {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
  }

  /**
   * One document of a gold set.
   *
   * @param document the text
   * @param spans its marked spans, in the order of the gold file
   * @param entities those of whom it speaks, where the gold set has them; may be empty
   * @param attributions what it knows of content, source and cue, beyond marked spans too; may be
   *     empty
   * @param unit what a gold span is
   * @param target what the gold set knows
   */
  public record GoldDocument(
      Document document,
      List<GoldSpan> spans,
      List<GoldEntity> entities,
      List<GoldAttribution> attributions,
      Unit unit,
      Target target) {
    public GoldDocument {
      spans = List.copyOf(spans);
      entities = List.copyOf(entities);
      attributions = List.copyOf(attributions);
    }
  }

  /**
   * Words and whom they are attributed to, marked or not; all in code points.
   *
   * @param content the words
   * @param source whoever they are attributed to; empty when nobody is named
   * @param cue what signals it; empty without one
   */
  public record GoldAttribution(List<Span> content, List<Span> source, List<Span> cue) {
    public GoldAttribution {
      content = List.copyOf(content);
      source = List.copyOf(source);
      cue = List.copyOf(cue);
    }
  }

  /** What a gold span is, and so what of a row is held against it. */
  public enum Unit {
    /** A marked run: a paragraph of a continued quotation, a half of a split one. */
    SEGMENT,
    /** A whole quotation with everything between its first and its last mark. */
    QUOTATION
  }

  /** What a gold set knows about a quotation, and so what it means to be right. */
  public enum Target {
    /** Who says it, by name. */
    SPEAKER,
    /** Which words of the text it is attributed to. */
    SOURCE
  }
}
