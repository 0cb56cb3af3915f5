package org.whosaid.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whosaid.cast.Cast;
import org.whosaid.model.Attribution;
import org.whosaid.model.Attribution.Alternative;
import org.whosaid.model.Links;
import org.whosaid.model.Mention;
import org.whosaid.model.Quotation;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Segment;
import org.whosaid.model.Span;
import org.whosaid.syntax.Page;
import org.whosaid.testing.At;
import org.whosaid.testing.Shared;

class SpeakerResolverTest {

  private static final Page PAGE =
      Shared.page("Ada Cole left. Finn Roy slept. Mrs Cole sat. Then she sang.");

  private static Attribution attribution(Optional<Mention> source, Alternative... alternatives) {
    return new Attribution(
        QUOTATION,
        Optional.empty(),
        source,
        source.isPresent() ? 0.5 : 0,
        List.of(alternatives),
        "");
  }

  private static final Quotation QUOTATION =
      new Quotation(QuotationType.DIRECT, List.of(new Segment(new Span(0, 1), new Span(0, 1))));

  private static Attribution of(String name, Alternative... alternatives) {
    return attribution(Optional.of(At.name(PAGE, name)), alternatives);
  }

  private static Alternative or(String name, double probability) {
    return new Alternative(At.name(PAGE, name), probability);
  }

  private static List<String> resolved(Attribution... attributions) {
    return new SpeakerResolver()
        .resolve(new Cast(PAGE), List.of(attributions), Links.NONE).stream()
            .map(Ranking::speaker)
            .map(
                s ->
                    s.map(x -> String.format(Locale.ROOT, "%s %.4f", x.name(), x.probability()))
                        .orElse("nobody"))
            .toList();
  }

  @Test
  void eachAttributionHasItsSpeakerAndOneWithoutASourceHasNone() {
    assertEquals(
        List.of("Finn Roy 0.4975", "nobody", "Ada Cole 0.4975"),
        resolved(of("Finn Roy"), attribution(Optional.empty()), of("Ada Cole")));
  }

  @Test
  void anotherMentionOfTheSamePersonMakesItLikelier() {
    assertEquals(List.of("Ada Cole 0.6965"), resolved(of("Ada Cole", or("Cole", 0.2))));
  }

  @Test
  void aMentionOfAnotherDoesNot() {
    assertEquals(List.of("Ada Cole 0.4975"), resolved(of("Ada Cole", or("Finn Roy", 0.2))));
  }

  @Test
  void noChanceIsAboveOne() {
    assertEquals(List.of("Ada Cole 1.0000"), resolved(of("Ada Cole", or("Cole", 0.9))));
  }

  @Test
  void aChoiceIsLaidOpenOnceForEachMention() {
    Attribution she = attribution(Optional.of(At.pronoun(PAGE, "she")));
    List<TrainingChoice> choices =
        new SpeakerResolver().choices(new Cast(PAGE), List.of(of("Ada Cole"), she, she));
    assertEquals(
        List.of("SPEAKING Ada Cole, Finn Roy, "),
        choices.stream()
            .map(
                c ->
                    c.asker()
                        + " "
                        + String.join(
                            ", ",
                            Stream.of(c)
                                .flatMap(x -> x.candidates().stream())
                                .map(TrainingChoice.Candidate::name)
                                .toList()))
            .toList());
    assertEquals(List.of("NOBODY", "SPEAKS"), choices.get(0).candidates().get(2).clues());
  }
}
