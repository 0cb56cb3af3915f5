package org.whosaid.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Span;
import org.whosaid.testing.Shared;

class PhraseTest {

  /** Reads the phrase that begins with {@code before}, has {@code head} and ends with a third. */
  private static Phrase phrase(String before, String head, String after, String rest) {
    Page page = Shared.page(before + head + after + rest);
    Span whole = new Span(0, before.length() + head.length() + after.length());
    Span noun = new Span(before.length(), before.length() + head.length());
    return new Phrase(page, new Mention(whole, noun, MentionKind.NOMINAL));
  }

  @Test
  void hasAnOwnerModifiersAHeadAndAComplement() {
    Phrase phrase = phrase("The ministry’s chief ", "spokesman", " in Leeds", " left.");
    assertEquals("spokesman", phrase.head());
    assertEquals(Optional.of(new Span(0, "The ministry".length())), phrase.owner());
    assertEquals(Set.of("ministry", "chief", "spokesman"), phrase.describing());
    assertEquals(Set.of("ministry", "chief", "spokesman", "in", "leeds"), phrase.describingAll());
    assertTrue(phrase.hasComplement());
    assertFalse(phrase.isOfSomething());
    assertTrue(phrase.isAnimate());
    assertFalse(phrase.isPlural());
  }

  @Test
  void anOwnerInTheComplementOwnsNothing() {
    Phrase phrase = phrase("The ", "owner", " of Orr’s boat", " left.");
    assertEquals(Optional.empty(), phrase.owner());
    assertTrue(phrase.isOfSomething());
    assertTrue(phrase("A ", "lawyer", " for the club", " left.").isOfSomething());
  }

  @Test
  void mayHaveNothingButAHead() {
    Phrase phrase = phrase("", "Farmers", "", " left the harbour on Monday.");
    assertEquals("farmers", phrase.head());
    assertEquals(Set.of("farmers"), phrase.describing());
    assertFalse(phrase.hasComplement());
    assertFalse(phrase.isOfSomething());
    assertFalse(phrase.isDefinite());
    assertFalse(phrase.isIndefinite());
  }

  @Test
  void anArticleSaysWhetherTheReaderKnowsWhoIsMeant() {
    for (String word : new String[] {"The ", "This ", "That "}) {
      assertTrue(phrase(word, "farmer", "", " left the harbour.").isDefinite(), word);
      assertFalse(phrase(word, "farmer", "", " left the harbour.").isIndefinite(), word);
    }
    for (String word : new String[] {"A ", "Another ", "Some ", "Two "}) {
      assertTrue(phrase(word, "farmer", "", " left the harbour.").isIndefinite(), word);
      assertFalse(phrase(word, "farmer", "", " left the harbour.").isDefinite(), word);
    }
  }

  @Test
  void anAgeIsReadWithItsHyphens() {
    assertEquals(OptionalInt.of(42), phrase("The ", "42-year-old", "", " left.").age());
    assertEquals(OptionalInt.empty(), phrase("The 42 ", "farmers", "", " left.").age());
  }

  @Test
  void aNounForSeveralIsPlural() {
    assertTrue(phrase("The old ", "farmers", "", " left the harbour.").isPlural());
  }

  @Test
  void aThingIsNotAnimate() {
    assertFalse(phrase("The ", "letter", "", " arrived on Monday.").isAnimate());
  }

  @Test
  void standsAnywhereInASentence() {
    Page page = Shared.page("On Monday the old farmer left.");
    Span whole = new Span("On Monday ".length(), "On Monday the old farmer".length());
    Span noun = new Span("On Monday the old ".length(), whole.end());
    Phrase phrase = new Phrase(page, new Mention(whole, noun, MentionKind.NOMINAL));
    assertEquals(Set.of("old", "farmer"), phrase.describingAll());
  }
}
