package org.whosaid.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.model.Span;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.CueLexicon;
import org.whosaid.syntax.Page;
import org.whosaid.testing.Shared;
import org.whosaid.testing.TaggedPage;

/** Who is in a document, and by which of its names. */
class PeopleTest {

  /** Returns each person with what the text calls her in every place. */
  private static String people(String text) {
    Page page = Shared.page(text.replace("¶", "\n\n"));
    People cast =
        new People(
            page,
            new NameFinder(page, new PersonTags(new ChunkedPage(page, new CueLexicon()))).find());
    return cast.all().stream()
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

  /** Returns the cast of a text whose names are tagged by {@code #}, {@code ♀}, {@code ♂}. */
  private static People people(Page page) {
    return new People(
        page, new NameFinder(page, new PersonTags(new ChunkedPage(page, new CueLexicon()))).find());
  }

  private static Page tagged(String text) {
    return TaggedPage.ofText(
        text.replace("#", "{NAME PERSON}")
            .replace("♀", "{NAME PERSON FEMALE}")
            .replace("♂", "{NAME PERSON MALE}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann♀ Lee# met Bo♂ Lee#. Lee# sat.               | Ann Lee: Ann Lee; Bo Lee: Bo Lee, Lee
          Bo♂ Lee# met Ann♀ Lee#. Mr{NAME} Lee# sat.      | Bo Lee: Bo Lee, Lee; Ann Lee: Ann Lee
          Ann♀ Lee# sat.¶Bo♂ Lee# sat.¶Lee# ran.          | Ann Lee: Ann Lee; Bo Lee: Bo Lee, Lee
          Ann♀ Lee# sat. Lee# ran.¶Bo♂ Lee# sat.¶Lee# ran.    | Ann Lee: Ann Lee, Lee, Lee; Bo Lee: Bo Lee
          Ann♀ Lee# sat. Lee# ran.¶Bo♂ Lee# sat. Lee# ran.    | Ann Lee: Ann Lee, Lee; Bo Lee: Bo Lee, Lee
          Lee# sat.¶Ann♀ Lee# sat.¶It rained.¶Bo♂ Lee# ran.   | Ann Lee: Lee, Ann Lee; Bo Lee: Bo Lee
          Ann♀ Lee# sat.¶Lee# ran.¶Bo♂ Lee# ran.          | Ann Lee: Ann Lee, Lee; Bo Lee: Bo Lee
          Ann♀ Ferrand# Diop# sat.¶Ferrand# ran.          | Ann Ferrand Diop: Ann Ferrand Diop, Ferrand
          Lee# Ann♀ sat.¶Ann♀ ran. Lee# ran.              | Lee Ann: Lee Ann, Ann, Lee
          Roe# sat. Lee# ran. Roe# ran.                   | Roe: Roe, Roe; Lee: Lee
          Mr{NAME} Roe# sat. Mrs{NAME} Roe# ran.          | Mr Roe: Roe; Mrs Roe: Roe
          Al# Barclay# sat. Barcley# ran.                 | Al Barclay: Al Barclay, Barcley
          Al# Barclay# met Bo# Barcloy#. Barcley# ran.    | Al Barclay: Al Barclay; Bo Barcloy: Bo Barcloy; Barcley: Barcley
          Barclay# sat. Barcley# ran.                     | Barclay: Barclay; Barcley: Barcley
          Al# Barclay# sat. Bo# Barcley# ran.             | Al Barclay: Al Barclay; Bo Barcley: Bo Barcley
          Al# Barclay# sat. Al# Barcley# ran.             | Al Barclay: Al Barclay, Al Barcley
          """)
  void aBareNameIsWhoeverItCanMean(String text, String people) {
    Page page = tagged(text);
    String found =
        people(page).all().stream()
            .map(person -> person.name() + ": " + places(page, person))
            .collect(Collectors.joining("; "));
    assertEquals(people, found);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann♀ Lee# sat.                                          | Ann Lee, FEMALE, ''
          Ann♀ sat.                                               | Ann, FEMALE, ''
          Lee# sat. Mrs{NAME} Lee# ran.                           | Lee, FEMALE, ''
          Lee# sat. The mayor{NOUN animate} Lee# ran.             | Lee, UNKNOWN, mayor
          The vet{NOUN animate} Lee# sat. Mayor{NOUN animate} Lee# ran. | Lee, UNKNOWN, vet
          Lord{NAME} Lee# sat.                                    | Lord Lee, MALE, ''
          Lord{NAME} Lee# sat. Bo# Lee# ran.                      | Bo Lee, MALE, ''
          Bo♂ Lee# sat. Lee♀ ran.                                 | Bo Lee, MALE, ''
          """)
  void onePlaceTellsOfAPersonWhatHoldsInAll(String text, String person) {
    List<String> people =
        people(tagged(text)).all().stream()
            .map(
                p ->
                    String.join(
                        ", ", p.name(), p.gender().name(), p.role().isEmpty() ? "''" : p.role()))
            .toList();
    assertEquals(List.of(person), people);
  }

  @Test
  void whatATextSaysOfSomebodyDescribesThem() {
    People cast = people(tagged("Ann♀ Lee#, 42, is{FINITE_VERB =be} a vet{NOUN animate}."));
    Entity ann = cast.all().get(0);
    assertEquals(true, ann.hasAge(42));
    cast = people(tagged("Ann♀ Lee# is{FINITE_VERB =be} a vet{NOUN animate}."));
    assertEquals(true, cast.all().get(0).isDescribedBy(Set.of("vet")));
  }

  @Test
  void thePersonNamedInASpanIsTheLastOne() {
    Page page = tagged("Ann♀ Lee# met Bo♂ Roe# at noon.");
    People cast = people(page);
    List<String> named =
        Stream.of("Ann Lee met Bo Roe", "Ann Lee met", "Roe at", "met", "at noon")
            .map(words -> page.text().indexOf(words))
            .map(begin -> new Span(begin, begin + 1))
            .map(cast::namedIn)
            .map(PeopleTest::name)
            .toList();
    assertEquals(List.of("Ann Lee", "Ann Lee", "Bo Roe", "", ""), named);
    assertEquals("Bo Roe", name(cast.namedIn(new Span(0, page.text().length()))));
  }

  private static String name(@Nullable Entity person) {
    return person == null ? "" : person.name();
  }

  @Test
  void aSurnameIsWhoseAloneItIs() {
    People cast = people(tagged("Ann♀ Lee# met Bo♂ Roe#. Cy♂ Roe# sat."));
    assertEquals("Ann Lee", name(cast.bySurname("LEE")));
    assertNull(cast.bySurname("Roe"));
    assertNull(cast.bySurname("Ann"));
  }
}
