package org.whosaid.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.model.KnownSpeaker;
import org.whosaid.model.Speaker;
import org.whosaid.model.SpeakerKind;

class SpeakerDirectoryTest {

  private static final KnownSpeaker RENE =
      new KnownSpeaker("René Okafor", List.of("R. Okafor", "Okafor"), "p1");
  private static final KnownSpeaker TRUST = new KnownSpeaker("Harrow Trust", List.of(), "");

  private final SpeakerDirectory directory = new SpeakerDirectory(List.of(RENE, TRUST));

  private static Speaker speaker(String name) {
    return new Speaker(name, SpeakerKind.PERSON, "mayor", "", "", 0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"René Okafor", "Okafor", "RENE OKAFOR", "Mr Okafor", "the Okafor"})
  void caseAccentsTitlesAndArticlesDoNotCount(String name) {
    assertEquals(
        new Speaker("René Okafor", SpeakerKind.PERSON, "mayor", "", "p1", 0.5),
        directory.listed(speaker(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada Okafor", "Mr", "the", "Harrow", ""})
  void anotherNameIsLeftAsItIs(String name) {
    assertEquals(speaker(name), directory.listed(speaker(name)));
  }

  @Test
  void ofSeveralEachIsListed() {
    assertEquals(
        new Speaker(
            "Harrow Trust; Ada Cole; René Okafor", SpeakerKind.PERSON, "mayor", "", "p1", 0.5),
        directory.listed(speaker("The Harrow Trust; Ada Cole; Okafor")));
  }

  @Test
  void aNameOfTwoIsNobodysAndSaidSo() {
    KnownSpeaker other = new KnownSpeaker("Mina Okafor", List.of("Okafor"), "");
    SpeakerDirectory both = new SpeakerDirectory(List.of(RENE, other));
    assertEquals(
        List.of(
            "\"okafor\" may be René Okafor (p1) and Mina Okafor; rows with it are left as they are"),
        both.conflicts());
    assertEquals(speaker("Okafor"), both.listed(speaker("Okafor")));
    assertEquals("Mina Okafor", both.listed(speaker("Ms Mina Okafor")).name());
  }

  @Test
  void aNameTwiceForOneSpeakerIsNoConflict() {
    KnownSpeaker twice = new KnownSpeaker("Ada Cole", List.of("ada cole", "Mrs Ada Cole"), "");
    assertEquals(List.of(), new SpeakerDirectory(List.of(twice)).conflicts());
  }
}
