package org.whosaid.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whosaid.cast.Cast;
import org.whosaid.cast.Entity;
import org.whosaid.model.Gender;
import org.whosaid.syntax.Page;
import org.whosaid.testing.Shared;

class StoryTest {

  /**
   * What stands before the end once all up to one of {@code offsets} after another is read, the
   * nearest first.
   */
  private static List<String> read(String text, int... offsets) {
    Page page = Shared.page(text);
    List<Entity> named = new Cast(page).spokenOf();
    History history = new History(named);
    Story story = new Story(page, new Antecedents(page, named, history), history);
    for (int offset : offsets) {
      story.readUpTo(offset);
    }
    return history.before(text.length()).stream()
        .map(place -> place.span().of(text) + " is " + place.entity().name())
        .toList();
  }

  private static final String TEXT = "Mr Finn Roy rowed home. He slept. Later he rowed back.";

  @Test
  void pronounsAreReadUpToAnOffset() {
    assertEquals(List.of("Finn Roy is Finn Roy"), read(TEXT, TEXT.indexOf("He ")));
    assertEquals(
        List.of("He is Finn Roy", "Finn Roy is Finn Roy"), read(TEXT, TEXT.indexOf("he rowed")));
    assertEquals(
        List.of("he is Finn Roy", "He is Finn Roy", "Finn Roy is Finn Roy"),
        read(TEXT, TEXT.length()));
  }

  @Test
  void aSecondReadingGoesOnWhereTheFirstEnded() {
    assertEquals(read(TEXT, TEXT.length()), read(TEXT, TEXT.indexOf("Later"), 0, TEXT.length()));
  }

  @Test
  void pronounsInQuotationsAreNotPartOfIt() {
    String text = "Mr Finn Roy rowed home. “Look, he is tired, and he is late again.”";
    assertEquals(List.of("Finn Roy is Finn Roy"), read(text, text.length()));
  }

  @Test
  void itAndTheyAreNotEither() {
    String text = "Mr Finn Roy rowed home. They watched. It rained.";
    assertEquals(List.of("Finn Roy is Finn Roy"), read(text, text.length()));
  }

  @Test
  void aPronounThatIsSureTeachesAGender() {
    Page page = Shared.page("Robin Lund left. Then she sat.");
    List<Entity> named = new Cast(page).spokenOf();
    History history = new History(named);
    new Story(page, new Antecedents(page, named, history), history).readUpTo(page.text().length());
    assertEquals(List.of(Gender.FEMALE), named.stream().map(history::gender).toList());
  }
}
