package org.whosaid.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.model.Span;
import org.whosaid.syntax.Page;
import org.whosaid.testing.Shared;

/** Who is in a document, and by which of its names. */
class CastTest {

  /** Returns each person with what the text calls her in every place. */
  private static String people(String text) {
    Page page = Shared.page(text.replace("¶", "\n\n"));
    Cast cast = new Cast(page, new NameFinder(page, new PersonTags(page, List.of())).find());
    return cast.people().stream()
        .map(person -> person.name() + ": " + places(page, person))
        .collect(Collectors.joining("; "));
  }

  private static String places(Page page, Entity person) {
    return person.places().stream()
        .map((Span place) -> page.words(place))
        .collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Lee left.¶Ann Lee is a vet.                      | Ann Lee: Lee, Ann Lee
          Ann Lee left. Mrs Lee is a vet. Ann laughed.     | Ann Lee: Ann Lee, Lee, Ann
          Ann Lee met Bo Lee. Bo laughed.                  | Ann Lee: Ann Lee; Bo Lee: Bo Lee, Bo
          Steve Barclay left. Barcley had been ill.        | Steve Barclay: Steve Barclay, Barcley
          Ann Lee met Bo Roe. Roe laughed.                 | Ann Lee: Ann Lee; Bo Roe: Bo Roe, Roe
          Pope Leo left. Leo is ill.                       | Pope Leo: Leo, Leo
          Amrita Sandhu KC left.                           | Amrita Sandhu: Amrita Sandhu
          Robert (Bob) Orr left. Bob Orr is a vet.         | Robert (Bob) Orr: Robert (Bob) Orr, Bob Orr
          The mill burned.                                 | ''
          """)
  void namesOfOnePersonAreGrouped(String text, String people) {
    assertEquals(people, people(text));
  }
}
