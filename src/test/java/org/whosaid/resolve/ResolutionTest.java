package org.whosaid.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.whosaid.cast.Cast;
import org.whosaid.cast.Entity;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Speaker;
import org.whosaid.model.SpeakerKind;
import org.whosaid.resolve.Resolution.Settled;
import org.whosaid.syntax.Page;
import org.whosaid.testing.At;
import org.whosaid.testing.Cases;
import org.whosaid.testing.Shared;

/** The cases of {@code resolution.txt}: a rule, and the trap beside it; and what changes when. */
class ResolutionTest {

  private static final Page PAGE =
      Shared.page(
          "The Harrow Trust opened in June. Robin Lund left it. The old witness met Zed Quill."
              + " The Trust slept. Then she sang. Harrow waited. The witness sat. The sailor ate."
              + " The zorbix slept. It rained when zorbix sat.");

  private static final List<Mention> MENTIONS =
      List.of(
          At.name(PAGE, "zorbix"), // an organisation, were the next one known by now
          At.mention(PAGE, "The zorbix", "zorbix", MentionKind.ORGANIZATION),
          At.mention(PAGE, "Harrow", MentionKind.ORGANIZATION),
          At.name(PAGE, "Zed Quill"),
          At.nominal(PAGE, "The old witness", "witness"),
          At.mention(PAGE, "The Trust", "Trust", MentionKind.ORGANIZATION),
          At.nominal(PAGE, "The witness", "witness"),
          At.nominal(PAGE, "The sailor", "sailor"),
          At.pronoun(PAGE, "she"));

  @TestFactory
  Stream<DynamicTest> everyMentionFindsItsSpeaker() {
    return Cases.of(ResolutionTest.class, "resolution.txt");
  }

  @TestFactory
  Stream<DynamicTest> everybodyIsKnownForWhoTheyAre() {
    return Cases.of(ResolutionTest.class, "cast.txt");
  }

  @TestFactory
  Stream<DynamicTest> wordsPassedOnHaveTheirSpeaker() {
    return Cases.of(ResolutionTest.class, "passed-on.txt");
  }

  @TestFactory
  Stream<DynamicTest> wordsThatStandAloneHaveTheirSpeaker() {
    return Cases.of(ResolutionTest.class, "alone.txt");
  }

  @Test
  void askingAboutAlternativesChangesNothing() {
    Resolution unasked = new Resolution(new Cast(PAGE), List.of());
    Resolution asked = new Resolution(new Cast(PAGE), List.of());
    List<Optional<Speaker>> expected = new ArrayList<>();
    List<Optional<Speaker>> actual = new ArrayList<>();
    for (Mention mention : MENTIONS) {
      MENTIONS.forEach(asked::referent);
      expected.add(unasked.settle(mention).map(Settled::speaker));
      actual.add(asked.settle(mention).map(Settled::speaker));
    }
    assertEquals(expected, actual);
  }

  @Test
  void somebodyNewIsKeptOnceSettledAndNotBefore() {
    Page page = Shared.page("It rained on Monday. The sailor ate.");
    Mention sailor = At.nominal(page, "The sailor", "sailor");
    Resolution resolution = new Resolution(new Cast(page), List.of());
    List<Entity> before = entities(resolution, sailor);
    Referent settled = resolution.settle(sailor).orElseThrow().referent();
    assertEquals(
        List.of(false, true),
        List.of(
            settled.entities().equals(before),
            settled.entities().equals(entities(resolution, sailor))));
  }

  private static List<Entity> entities(Resolution resolution, Mention mention) {
    return resolution.referent(mention).orElseThrow().entities();
  }

  @Test
  void aPronounIsToldOutOfTurnOnlyOnceItIsSettled() {
    Page page = Shared.page("Ada Cole left. Then she sang.");
    Mention she = At.pronoun(page, "she");
    Resolution resolution = new Resolution(new Cast(page), List.of());
    assertEquals(Optional.empty(), resolution.referent(she));
    Optional<Settled> settled = resolution.settle(she);
    assertEquals(settled.map(Settled::referent), resolution.referent(she));
    assertEquals(Optional.of("Ada Cole"), settled.map(Settled::speaker).map(Speaker::name));
  }

  @Test
  void theFirstPersonIsWhoeverWroteTheText() {
    Page page = Shared.page("By Ada Cole\nIt rained. We left.");
    assertEquals(
        Optional.of(Speaker.named(List.of("Ada Cole"), SpeakerKind.PERSON, 0.94)),
        new Resolution(new Cast(page), List.of())
            .settle(At.pronoun(page, "We"))
            .map(Settled::speaker));
    Page other = Shared.page("Ada Cole slept. It rained. We left.");
    assertEquals(
        Optional.empty(),
        new Resolution(new Cast(other), List.of()).settle(At.pronoun(other, "We")));
  }

  @Test
  void aPronounThatIsSureTeachesAGender() {
    Page page = Shared.page("Robin Lund left. “Now,” she said. “No,” he sang.");
    Resolution resolution = new Resolution(new Cast(page), List.of());
    assertEquals(
        Optional.of("Robin Lund"),
        resolution.settle(At.pronoun(page, "she")).map(s -> s.speaker().name()));
    assertEquals(Optional.empty(), resolution.settle(At.pronoun(page, "he")));
  }

  @Test
  void severalPeopleAtOnceAreOneSpeaker() {
    Page page = Shared.page("Ada Cole, Finn Roy and Zed Quill left.");
    Mention all = At.name(page, "Ada Cole, Finn Roy and Zed Quill");
    assertEquals(
        Optional.of(
            Speaker.named(List.of("Ada Cole", "Finn Roy", "Zed Quill"), SpeakerKind.PERSON, 0.995)),
        new Resolution(new Cast(page), List.of()).settle(all).map(Settled::speaker));
  }

  @Test
  void aSpokespersonSpeaksForTheLongestName() {
    Page page =
        Shared.page("The Tarn Valley Trust opened in June. A spokesman for Tarn Valley left.");
    Mention spokesman = At.nominal(page, "A spokesman for Tarn Valley", "spokesman");
    assertEquals(
        Optional.of(
            new Speaker(
                List.of("a spokesman for Tarn Valley"),
                SpeakerKind.UNNAMED,
                Optional.empty(),
                Optional.of("Tarn Valley Trust"),
                List.of(),
                0.94)),
        new Resolution(new Cast(page), List.of()).settle(spokesman).map(Settled::speaker));
  }

  @Test
  void aSpokespersonOfAPersonSpeaksForNoOrganization() {
    Page page = Shared.page("Ada Cole left. A spokesman for Ada Cole sang.");
    Mention spokesman = At.nominal(page, "A spokesman for Ada Cole", "spokesman");
    assertEquals(
        List.of(Optional.empty()),
        new Resolution(new Cast(page), List.of())
            .settle(spokesman).stream().map(s -> s.speaker().affiliation()).toList());
  }

  @Test
  void onlyPronounsAndDefinitePhrasesLeaveAChoice() {
    Page page = Shared.page("Ada Cole left. A nurse sat. The sailor ate. Then she sang.");
    Resolution resolution = new Resolution(new Cast(page), List.of());
    assertEquals(
        List.of("SPEAKING", "EPITHET", "", ""),
        Stream.of(
                At.pronoun(page, "she"),
                At.nominal(page, "The sailor", "sailor"),
                At.nominal(page, "A nurse", "nurse"),
                At.name(page, "Ada Cole"))
            .map(mention -> resolution.choice(mention, true).map(TrainingChoice::asker).orElse(""))
            .toList());
  }
}
