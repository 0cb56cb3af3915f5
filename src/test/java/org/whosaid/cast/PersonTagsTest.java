package org.whosaid.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.model.Sentence;
import org.whosaid.model.Token;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.CueLexicon;
import org.whosaid.syntax.Page;
import org.whosaid.testing.TaggedPage;

/**
 * Which words are parts of people's names, where a tagger sees one sentence at a time. People are
 * tagged by {@code #}, places by {@code @}, other names by {@code ~}, verbs by {@code ^}.
 */
class PersonTagsTest {

  private static Page page(String tagged) {
    return TaggedPage.ofText(
        tagged
            .replace("#", "{NAME PERSON}")
            .replace("@", "{NAME LOCATION}")
            .replace("~", "{NAME}")
            .replace("^", "{FINITE_VERB}"));
  }

  private static String names(Page page, PersonTags tags) {
    return page.sentences().stream()
        .map(sentence -> names(sentence, tags))
        .filter(names -> !names.isEmpty())
        .collect(Collectors.joining(" / "));
  }

  private static String names(Sentence sentence, PersonTags tags) {
    Stream<Token> names = sentence.tokens().stream().filter(tags::isName);
    return names.map(Token::text).collect(Collectors.joining(" "));
  }

  private static String names(String tagged) {
    Page page = page(tagged);
    return names(page, new PersonTags(new ChunkedPage(page, new CueLexicon())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Chris# Early{ADVERB PERSON} left. early{ADVERB} says.       | Chris Early
          Chris# Early# left. Today Early{ADVERB} says.               | Chris Early / Early
          Roy# Early# Jr# left. Kim{NAME FEMALE} Early~ sat.          | Roy Early Jr / Kim Early
          Chris# Early# left. Early{ADVERB} says^.                    | Chris Early
          Chris# Early# left. Early~ says^.                           | Chris Early / Early
          Chris# Early# left. “No”, Early{ADVERB} says^.              | Chris Early
          Chris# Early# left. TODAY EARLY~ SAYS.                      | Chris Early
          Chris# Early# left. Yes it was with Early{ADVERB} .           | Chris Early / Early
          Chris# Early# left. Now Is The Early{ADVERB} .                  | Chris Early
          Ann# Lee# left. Ann~ Lee~ slept.                              | Ann Lee / Ann Lee
          Ann# Lee# left. Ann~ Roe~ slept.                              | Ann Lee
          Ann# Lee# left. Roe~ Lee~ slept.                              | Ann Lee / Roe Lee
          Ann# Lee# left. Bo{NAME MALE} Lee~ slept.                     | Ann Lee / Bo Lee
          Ann# Lee# left. van~ Lee~ slept.                              | Ann Lee / van Lee
          Ann# Lee# left. Vet{NAME animate} Lee~ slept.                 | Ann Lee / Lee
          Ann# Lee# left. Cy{NAME ORGANIZATION} Lee{NAME ORGANIZATION} slept.  | Ann Lee / Cy Lee
          Ann# Lee# left. Cy{NAME ORGANIZATION} Lee~ slept.             | Ann Lee
          Ann# Lee# left. NATO~ Lee~ slept.                             | Ann Lee
          Ann# Lee# left. Harrow@ Lee~ slept.                           | Ann Lee / Harrow Lee
          Ann# Lee# left. ROE~ LEE~ SAT.                              | Ann Lee
          Ann# Lee# left. Mr~ Lee~ slept.                               | Ann Lee / Lee
          Ann# Lee# left. Lee~ KC~ slept.                               | Ann Lee / Lee
          Ann# Lee# left. He sat in Lee@ .                            | Ann Lee
          Ann# Lee# left. He sat in Lee@ . Lee@ slept^.                 | Ann Lee
          Ann# Lee# left. He met Lee@ .                               | Ann Lee / Lee
          Ann# Lee# left. Bo Roe~ Roe~ slept.                           | Ann Lee
          Ann# Mid# Lee# left. Mid~ slept.                              | Ann Mid Lee
          Roe~ Lee# left. Big{NAME animate} Lee# left.                | Roe Lee / Lee
          Today{NAME} Roe{NAME MALE} Lee# left.                       | Roe Lee
          Bo{NAME MALE} Roe~ Lee# left.                               | Bo Roe Lee
          “Ann# left”, he said^. Ann~ slept.                            | ''
          """)
  void aWordThatIsANameSomewhereIsOneWhereItStandsAlone(String tagged, String names) {
    assertEquals(names, names(tagged));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Gwyn{NAME LOCATION FEMALE} Paltrow@ slept.                    | Gwyn Paltrow
          Gwyn@ Paltrow@ slept.                                         | ''
          Gwyn@ Paltrow@ slept. Paltrow@ slept^.                          | ''
          Gwyn@ Paltrow@ slept. Paltrow@ slept^. Paltrow@ ran^.           | Gwyn Paltrow / Paltrow / Paltrow
          Gwyn@ Paltrow@ slept. Paltrow@ may{MODAL}. Paltrow@ ran^.     | Gwyn Paltrow / Paltrow / Paltrow
          Gwyn@ Paltrow@ slept. Bo@ Paltrow@ slept^. Bo@ Paltrow@ ran^.   | ''
          Gwyn{NAME LOCATION FEMALE} Paltrow@ slept. It is in Paltrow@. | ''
          It is in Gwyn{NAME LOCATION FEMALE} Paltrow@.               | ''
          The Gwyn{NAME LOCATION FEMALE} Paltrow@ sank.               | ''
          Ada{NAME LOCATION FEMALE} B@ C@ D@ slept.                     | Ada B C D
          Ada{NAME LOCATION FEMALE} B@ C@ D@ E@ slept.                  | ''
          Ada{NAME LOCATION FEMALE} slept.                              | ''
          Ada{NAME LOCATION FEMALE} of{LOCATION} Roe@ slept.            | ''
          Ada{NAME LOCATION FEMALE} van{LOCATION} Roe@ slept.           | Ada van Roe
          “Gwyn{NAME LOCATION FEMALE} Paltrow@ slept.”                  | ''
          Mid{NAME ORGANIZATION FEMALE} Roe{NAME ORGANIZATION} slept.   | ''
          """)
  void aPlaceThatActsIsAPerson(String tagged, String names) {
    assertEquals(names, names(tagged));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann# Lee# left.                                                 | Ann Lee
          Hull# City# left.                                               | ''
          City# left.                                                     | City
          He met Byron# Bay# .                                            | Byron Bay
          He sat in Byron# Bay# .                                         | ''
          He sat in Bay# .                                                | Bay
          Ann# Films# left.                                               | ''
          Ann# Films~ left.                                               | ''
          Ann# films left.                                                | Ann
          Covid# left.                                                    | ''
          Ann# Covid# left.                                               | Ann Covid
          Ann# magazine left.                                             | ''
          Ann# magazine left. Ann# sat.                                   | ''
          Ann# magazine left. Ann# sat. Ann# ran.                         | Ann / Ann / Ann
          Ann# sat. Ann{NAME ORGANIZATION} ran.                           | Ann / Ann
          Ann# sat. Ann{NAME ORGANIZATION} ran. Ann{NAME ORGANIZATION} . | ''
          African{ADJECTIVE PERSON} community{NOUN} left.                 | ''
          African{ADJECTIVE PERSON} left.                                 | African
          Smith# community{NOUN} left.                                    | Smith
          Sami# were here.                                                | ''
          Ann# and{CONJUNCTION} Sami# were here.                          | Ann Sami
          """)
  void whatATaggerMistakesForAPersonIsNone(String tagged, String names) {
    assertEquals(names, names(tagged));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Wallis~ Chuo~, a{DETERMINER} student{NOUN animate}, left.       | Wallis Chuo
          Wallis{NAME ORGANIZATION} Chuo{NAME ORGANIZATION}, a{DETERMINER} student{NOUN animate}. | Wallis Chuo
          Chuo~, a{DETERMINER} student{NOUN animate}, left.               | ''
          Wallis~ CHUO~, a{DETERMINER} student{NOUN animate}, left.       | ''
          Tarn~ City~, a{DETERMINER} rival{NOUN animate}, left.           | ''
          Tarn~ Films~, a{DETERMINER} rival{NOUN animate}, left.          | ''
          Wallis~ Chuo~, a{DETERMINER} village{NOUN}, left.               | ''
          Wallis~ Chuo~, a{DETERMINER} developer{NOUN animate}, left.     | ''
          Wallis~ Chuo~, the{DETERMINER} student{NOUN animate}, left.     | ''
          Wallis~ Chuo~ a{DETERMINER} student{NOUN animate} left.         | ''
          """)
  void whoeverIsSaidToBeSomebodyIsAPerson(String tagged, String names) {
    assertEquals(names, names(tagged));
  }

  @Test
  void whatStandsInBracketsInCapitalsIsNobody() {
    assertEquals("", names("The club (ABC#) met."));
    assertEquals("", names("The club (ABC~) met. ABC# slept."));
    assertEquals("Abc", names("The club (Abc#) met."));
    assertEquals("ABC", names("The club ABC#) met."));
    assertEquals("ABC", names("The club (ABC# met."));
  }

  @Test
  void aPlaceIsWhereTheTextGoes() {
    Page page = page("He was in Jordan@. Leeds@ slept^. They met at “home in Cork@”.");
    PersonTags tags = new PersonTags(new ChunkedPage(page, new CueLexicon()));
    Stream<String> names = Stream.of("Jordan", "JORDAN", "Leeds", "Cork");
    assertEquals(List.of(true, true, false, false), names.map(tags::isPlace).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Latib~ said{FINITE_VERB =say} no.                                | Latib
          Mr~ Latib~ said{FINITE_VERB =say} no.                            | Latib
          Latib~ KC~ said{FINITE_VERB =say} no.                            | Latib
          LATIB~ said{FINITE_VERB =say} no.                                | ''
          latib said{FINITE_VERB =say} no.                                 | ''
          The{DETERMINER} Monitor~ said{FINITE_VERB =say} no.              | ''
          Vet{NAME animate} Latib~ said{FINITE_VERB =say} no.              | ''
          Senator{NAME animate} Latib~ said{FINITE_VERB =say} no.          | Latib
          Northern~ Water~ said{FINITE_VERB =say} no. water{NOUN} ran^.    | ''
          Northern~ Water~ said{FINITE_VERB =say} no. Water{NOUN} ran^.    | Northern Water
          Northern~ Agency~ said{FINITE_VERB =say} no.                     | ''
          """)
  void whoeverSpeaksUnderANameIsAPerson(String tagged, String names) {
    assertEquals(names, names(tagged));
  }

  @Test
  void aBodyThatSpeaksIsNoPerson() {
    assertEquals("", names("Latib{NAME ORGANIZATION} said{FINITE_VERB =say} no."));
  }
}
