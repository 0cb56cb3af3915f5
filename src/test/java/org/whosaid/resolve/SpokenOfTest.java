package org.whosaid.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whosaid.attribute.Attributor;
import org.whosaid.cast.Cast;
import org.whosaid.cast.Entity;
import org.whosaid.model.Attribution;
import org.whosaid.model.Mention;
import org.whosaid.syntax.Page;
import org.whosaid.testing.Shared;

/** Who is named in the words that a source says. */
class SpokenOfTest {

  private static final String PEOPLE = "Ada Cole met Finn Roy and Jan Lund in Leeds. ";

  /** Returns who is named in what each source of {@code text} says, by rules alone. */
  private static List<String> spokenOf(String text) {
    Page page = Shared.page(PEOPLE + text);
    Cast cast = new Cast(page);
    List<Attribution> attributions = Attributor.byRules().attribute(cast.chunked());
    SpokenOf spokenOf = new SpokenOf(cast, attributions);
    List<String> named = new ArrayList<>();
    for (Attribution attribution : attributions) {
      Mention source = attribution.source().orElseThrow();
      List<String> names =
          cast.people().stream()
              .filter(person -> spokenOf.has(source.span(), person))
              .map(Entity::name)
              .toList();
      named.add(page.words(source.span()) + ": " + String.join(", ", names));
    }
    return named;
  }

  @Test
  void aSurnameOrAFirstNameNamesSomebody() {
    assertEquals(
        List.of("he: Finn Roy", "She: Jan Lund"),
        spokenOf("“Roy is a friend,” he said. She said: “Where is Jan?”"));
  }

  @Test
  void whatASourceSaysInSeveralPlacesCountsTogether() {
    assertEquals(
        List.of("she: Finn Roy, Jan Lund"), spokenOf("“Roy left,” she said. “So did Lund.”"));
    assertEquals(
        List.of("she: Finn Roy", "she: Finn Roy"),
        spokenOf("“Roy left,” she said. It was late. “Nobody stayed on that day.”"));
  }

  @Test
  void aWordInSmallLettersIsNoName() {
    assertEquals(List.of("she: "), spokenOf("“The roy left,” she said."));
  }
}
