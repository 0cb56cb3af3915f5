package org.whosaid.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A list of words in classes, read anew from {@code lexicon.tsv}. */
class LexiconTest {

  private enum Taste {
    SWEET,
    SOUR
  }

  private enum Colour {
    RED
  }

  private static Lexicon<Taste> read() {
    return Lexicon.read(LexiconTest.class, "lexicon.tsv", Taste.class);
  }

  @Test
  void entriesAreTheLinesBelowTheHeadingInTheirOrder() {
    assertEquals(
        List.of(
            new Lexicon.Entry<>("plum", Taste.SWEET, "She ate a {sweet:plum}."),
            new Lexicon.Entry<>("apple", Taste.SWEET, "She ate an {sweet:apple}."),
            new Lexicon.Entry<>("apple", Taste.SOUR, "")),
        read().entries());
  }

  @Test
  void aWordMayBeOfSeveralClassesAndOfNone() {
    assertEquals(Set.of(Taste.SWEET, Taste.SOUR), read().classesOf("apple"));
    assertEquals(Set.of(Taste.SWEET), read().classesOf("plum"));
    assertEquals(Set.of(), read().classesOf("Plum"));
  }

  @Test
  void aWordHasTheClassesThatTheListGivesIt() {
    assertTrue(read().has("plum", Taste.SWEET));
    assertFalse(read().has("plum", Taste.SOUR));
    assertFalse(read().has("pear", Taste.SWEET));
  }

  @Test
  void aClassThatThereIsNotIsAnError() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Lexicon.read(LexiconTest.class, "lexicon.tsv", Colour.class));
  }

  @Test
  void aFileThatThereIsNotIsNamed() {
    NullPointerException e =
        assertThrows(
            NullPointerException.class, () -> TabFile.read(LexiconTest.class, "missing.tsv"));
    assertEquals("missing.tsv", e.getMessage());
  }

  @Test
  void theCellsOfALineMayBeEmpty() {
    assertEquals(
        List.of("apple", "sour", ""), TabFile.read(LexiconTest.class, "lexicon.tsv").get(2));
  }
}
