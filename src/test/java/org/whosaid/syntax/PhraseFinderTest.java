package org.whosaid.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.whosaid.model.Mention;
import org.whosaid.testing.Readings;
import org.whosaid.testing.TaggedPage;

/** The phrases of {@code phrases.txt}, whatever a tagger would make of their words. */
class PhraseFinderTest {

  @TestFactory
  Stream<DynamicTest> everyPageBeginsWithThePhraseThatItSays() {
    return Readings.of(
        PhraseFinderTest.class,
        "phrases.txt",
        written -> {
          Page page = TaggedPage.of(written);
          return List.of(phrase(page, 0, page.size()));
        });
  }

  /** Returns the phrase that begins at a token: its kind, its words and its head. */
  private static String phrase(Page page, int begin, int limit) {
    PhraseFinder.Phrase phrase = new PhraseFinder(page).at(begin, limit);
    if (phrase == null) {
      return "none";
    }
    String words = page.words(page.span(begin, phrase.end()));
    Mention mention = phrase.mention();
    return mention == null
        ? "TIME | " + words
        : String.join(" | ", mention.kind().name(), words, page.words(mention.head()));
  }

  @Test
  void aPhraseStandsAnywhereAndEndsBeforeTheLimit() {
    Page page = TaggedPage.of("Leeds/NAME of/PREPOSITION the/DETERMINER old/ADJECTIVE mill owner");
    assertEquals("NOMINAL | the old mill owner | owner", phrase(page, 2, 6));
    assertEquals("NOMINAL | the old mill | mill", phrase(page, 2, 5));
    assertEquals("none", phrase(page, 2, 4));
  }

  @Test
  void aWordAloneBeforeTheLimitHasNoVerb() {
    Page page = TaggedPage.of("of/PREPOSITION some/DETERMINER said/FINITE_VERB");
    assertEquals("NOMINAL | some | some", phrase(page, 1, 3));
    assertEquals("none", phrase(page, 1, 2));
  }

  @Test
  void aNameGoesOnAfterItsFirstWordAlone() {
    Page page =
        TaggedPage.of("Leeds/NAME/LOCATION of/OTHER/LOCATION of/OTHER/LOCATION the/DETERMINER");
    assertEquals("ORGANIZATION | Leeds of of | Leeds of of", phrase(page, 0, 4));
    assertEquals("none", phrase(page, 1, 4));
  }
}
