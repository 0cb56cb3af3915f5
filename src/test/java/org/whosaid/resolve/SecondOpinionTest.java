package org.whosaid.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whosaid.cast.Cast;
import org.whosaid.cast.Entity;
import org.whosaid.model.Links;
import org.whosaid.model.Span;
import org.whosaid.resolve.Candidates.Candidate;
import org.whosaid.syntax.Page;
import org.whosaid.testing.At;
import org.whosaid.testing.Shared;

class SecondOpinionTest {

  private static final Page PAGE =
      Shared.page("Mr Finn Roy met Mr Owen Hart. Roy slept. Then he left. Hart sat.");

  private final List<Candidate> candidates = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();

  SecondOpinionTest() {
    List<Entity> named = new Cast(PAGE).spokenOf();
    named.forEach(entity -> candidates.add(new Candidate(entity, Set.of())));
    candidates.add(new Candidate(null, Set.of()));
  }

  /** A reader that gives words at each place what is given, {@code x} where it cannot read them. */
  private Links reader(String logits, double far, double nobody) {
    return (Span mention, List<Span> earlier) -> {
      earlier.forEach(place -> asked.add(PAGE.words(place)));
      return Optional.of(
          new Links.Scores(
              Arrays.stream(logits.split(" "))
                  .map(
                      x ->
                          x.equals("x")
                              ? OptionalDouble.empty()
                              : OptionalDouble.of(Double.parseDouble(x)))
                  .toList(),
              far,
              nobody));
    };
  }

  private String chances(Links links) {
    return new SecondOpinion(links)
        .on(At.span(PAGE, "he left"), candidates).orElse(List.of()).stream()
            .map(x -> String.format(Locale.ROOT, "%.3f", Math.exp(x)))
            .collect(Collectors.joining(" "));
  }

  @Test
  void everyPlaceBeforeTheMentionSpeaksForWhoeverIsNamedThere() {
    assertEquals("0.400 0.200 0.400", chances(reader("0 0 0", 9, Math.log(2))));
    assertEquals(List.of("Roy", "Finn Roy", "Owen Hart"), asked);
  }

  @Test
  void whoeverIsNotInWhatIsReadIsFar() {
    assertEquals("0.250 0.500 0.250", chances(reader("x 0 x", Math.log(2), 0)));
  }

  @Test
  void nextToNoChanceCountsAlike() {
    assertEquals(
        List.of(-8.0, -8.0),
        Stream.of(-20, -40)
            .map(x -> reader(x + " " + x + " 0", 0, 0))
            .map(links -> new SecondOpinion(links).on(At.span(PAGE, "he left"), candidates))
            .map(chances -> chances.orElseThrow().get(0))
            .toList());
  }

  @Test
  void whoeverHasTheOtherGenderIsLessLikelyWhereOneHasTheGenderAskedFor() {
    candidates.set(0, new Candidate(candidates.get(0).entity(), Set.of(Clue.GENDER_OTHER)));
    Links links = reader("0 0 0", 0, Math.log(2));
    String unknown = chances(links);
    candidates.set(1, new Candidate(candidates.get(1).entity(), Set.of(Clue.GENDER_KNOWN)));
    assertEquals(
        List.of("0.400 0.200 0.400", "0.089 0.200 0.400"), List.of(unknown, chances(links)));
  }

  @Test
  void whereNobodyReadsThereIsNoOpinion() {
    assertEquals("", chances(Links.NONE));
  }
}
