package org.whosaid.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whosaid.cast.Cast;
import org.whosaid.model.Mention;
import org.whosaid.resolve.Story.Reference;
import org.whosaid.syntax.Page;
import org.whosaid.testing.Shared;

/** What of a text is read, and when. */
class StoryTest {

  private static final String TEXT = "Finn Roy rowed home. He slept. Later he rowed back.";

  /** Returns what is read once all up to one of {@code offsets} after another is. */
  private static List<String> read(String text, int... offsets) {
    Page page = Shared.page(text);
    List<String> read = new ArrayList<>();
    Story story =
        new Story(new Cast(page).chunked(), reference -> read.add(shown(page, reference)));
    for (int offset : offsets) {
      story.readUpTo(offset);
    }
    return read;
  }

  private static String shown(Page page, Reference reference) {
    String words = page.words(reference.mention().span());
    Mention name = reference.name();
    return name == null ? words : words + " is " + page.words(name.head());
  }

  private static List<String> all(String text) {
    return read(text, text.length());
  }

  @Test
  void referencesAreReadUpToAnOffset() {
    assertEquals(List.of(), read(TEXT, TEXT.indexOf("He ")));
    assertEquals(List.of("He"), read(TEXT, TEXT.indexOf("he rowed")));
    assertEquals(List.of("He", "he"), all(TEXT));
  }

  @Test
  void aSecondReadingGoesOnWhereTheFirstEnded() {
    assertEquals(all(TEXT), read(TEXT, TEXT.indexOf("Later"), 0, TEXT.length()));
  }

  @Test
  void whatStandsInQuotationsIsNotPartOfIt() {
    assertEquals(List.of(), all("Finn Roy rowed home. “Look, he is the doctor, and he is late.”"));
  }

  @Test
  void pronounsAndPhrasesForOneAreReadInTheirOrder() {
    assertEquals(
        List.of("They", "the doctor", "her", "her sister", "the club", "the country"),
        all("They saw that the doctor and her sister left the club and the country."));
  }

  @Test
  void anOwnerIsReadBeforeWhatIsOwned() {
    assertEquals(
        List.of("the doctor", "the doctor’s son", "her", "the club"),
        all("Later the doctor’s son moved her chair into the club’s boats."));
  }

  @Test
  void wordsBesideANameAreReadForThatName() {
    String text =
        "Ada Cole and her husband Finn Roy met Una Pell, her aunt. The doctor, Bo Ax, sat.";
    assertEquals(
        List.of("her", "her husband is Finn Roy", "her", "her aunt is Una Pell"), all(text));
  }

  @Test
  void phrasesForSeveralForThingsAndForSomebodyNewAreNot() {
    assertEquals(List.of(), all("The doctors gave a doctor the letter of Finn Roy and old boats."));
  }
}
