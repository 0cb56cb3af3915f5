package org.whosaid.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
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

  private static Speaker speaker(String... names) {
    return mayor(List.of(names), List.of());
  }

  private static Speaker mayor(List<String> names, List<String> ids) {
    return new Speaker(names, SpeakerKind.PERSON, Optional.of("mayor"), Optional.empty(), ids, 0.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"René Okafor", "Okafor", "RENE OKAFOR", "Mr Okafor", "the Okafor"})
  void caseAccentsTitlesAndArticlesDoNotCount(String name) {
    assertEquals(mayor(List.of("René Okafor"), List.of("p1")), directory.listed(speaker(name)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ada Okafor", "Mr", "the", "Harrow", ""})
  void anotherNameIsLeftAsItIs(String name) {
    assertEquals(speaker(name), directory.listed(speaker(name)));
  }

  @Test
  void ofSeveralEachIsListed() {
    assertEquals(
        mayor(List.of("Harrow Trust", "Ada Cole", "René Okafor"), List.of("p1")),
        directory.listed(speaker("The Harrow Trust", "Ada Cole", "Okafor")));
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
