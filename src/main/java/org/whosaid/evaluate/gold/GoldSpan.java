package org.whosaid.evaluate.gold;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Span;
import org.whosaid.model.SpeakerKind;

/**
 * A marked span as people judged it; offsets are code points.
 *
 * @param span where it stands
 * @param text its words, for messages
 * @param type direct, mixed, or other for words that nobody says
 * @param names the right speaker: the canonical name first, then whatever is right too; empty when
 *     unknown
 * @param alternatives names that do no harm for a span of type other
 * @param source where the source mention stands, in one or more pieces; empty without one
 * @param sourceNames capitalised words of the source mention: sharing one is right too; empty where
 *     only the place counts
 * @param mentionKind what sort of mention: name, pronoun, nominal, organisation, or none
 * @param speakerKind what the right speaker is, where the gold set has it
 * @param group number that spans of one continuous utterance share, where the gold set has it
 */
public record GoldSpan(
    Span span,
    String text,
    QuotationType type,
    List<String> names,
    List<String> alternatives,
    List<Span> source,
    List<String> sourceNames,
    String mentionKind,
    Optional<SpeakerKind> speakerKind,
    OptionalInt group) {

  public GoldSpan {
    names = List.copyOf(names);
    alternatives = List.copyOf(alternatives);
    source = List.copyOf(source);
    sourceNames = List.copyOf(sourceNames);
  }

  /** Creates a span of words that nobody says. */
  public static GoldSpan nobodys(Span span, String text) {
    return new GoldSpan(
        span,
        text,
        QuotationType.OTHER,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        "none",
        Optional.empty(),
        OptionalInt.empty());
  }

  /** Returns whether somebody says the words and the gold set knows who. */
  public boolean isAttributable() {
    return type != QuotationType.OTHER && (!names.isEmpty() || !source.isEmpty());
  }
}
