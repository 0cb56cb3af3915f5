package org.whosaid.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.model.Gender;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.CueLexicon;
import org.whosaid.syntax.Page;
import org.whosaid.testing.TaggedPage;

/** Where a text names people, and what belongs to the name. */
class NameFinderTest {

  private static final String P = "{NAME PERSON}";
  private static final String F = "{NAME PERSON FEMALE}";
  private static final String M = "{NAME PERSON MALE}";

  /**
   * Returns the occurrences of a text whose names are tagged by {@code #}, {@code ♀}, {@code ♂}.
   */
  private static List<Occurrence> find(String tagged) {
    Page page =
        TaggedPage.ofText(
            tagged.replace("#", P).replace("♀", F).replace("♂", M).replace("~", "{NAME}"));
    return new NameFinder(page, new PersonTags(new ChunkedPage(page, new CueLexicon()))).find();
  }

  private static String names(String tagged) {
    return find(tagged).stream().map(NameFinderTest::shown).collect(Collectors.joining("; "));
  }

  private static String shown(Occurrence occurrence) {
    String words = String.join(" ", occurrence.name().words());
    String nickname = occurrence.name().nickname();
    String title = occurrence.title();
    return (title.isEmpty() ? "" : title + " + ")
        + words
        + (nickname.isEmpty() ? "" : " (" + nickname + ")");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann♀ Lee# left.                                 | Ann Lee
          Ann♀ Lee#, Bo♂ Roe# left. Roe# sat.             | Ann Lee; Bo Roe; Roe
          Daniel♂ “Tank” Moreau# left.                    | Daniel Moreau (Tank)
          Daniel♂ “The Tank” Moreau# left.                | Daniel Moreau (The Tank)
          Daniel♂ “The Big Red Barn Door” Moreau# left.   | Daniel; Moreau
          Robert♂ (Bob♂) Orr# left.                       | Robert Orr (Bob)
          Robert♂ (here) Orr# left.                       | Robert Orr (here)
          Robert♂ (or Bob) Orr# left.                     | Robert Orr (or Bob)
          Robert♂ (the old man) Orr# left.                | Robert; Orr
          Robert♂ (Bob) then Orr# left.                   | Robert; Orr
          Robert♂ (here) left.                            | Robert
          Ann♀ said “Bo♂ left”.                           | Ann
          Ann♀ Ferrand#-#Diop# left.                      | Ann Ferrand-Diop
          Ferrand-Diop# left.                             | Ferrand-Diop
          Amrita♀ Sandhu# KC# left.                       | Amrita Sandhu
          Amrita♀ Sandhu# KC# QC# left.                   | Amrita Sandhu
          P~ C~ George# left.                             | P C George
          PC~ George# left.                               | George
          A{DETERMINER} George# left.                     | George
          Last{ADJECTIVE} June♀ Ada♀ Cole# left.          | Ada Cole
          Last{ADJECTIVE} June♀ Cole# left.               | June Cole
          KC# left.                                       | KC
          Amrita♀ Sandhu# of# Leeds# left.                | Amrita Sandhu
          Pedro# of# Leeds# left.                         | Pedro of Leeds
          Archbishop{NOUN animate} of York# Ada♀ Cole# left. | Ada Cole
          Archbishop{NOUN animate} of York# Cole# Ada♀ left. | York Cole Ada
          Archbishop{NOUN animate} of Ada♀ Bea♀ Cole# left.  | Ada Bea Cole
          Archbishop{NOUN animate} of York# Ada♀ left.    | York Ada
          North{NOUN} of York# Ada♀ Cole# left.           | York Ada Cole
          Archbishop{NOUN animate} in York# Ada♀ Cole# left. | York Ada Cole
          Lord# Frost# left.                              | Lord + Frost
          Lord~ Frost# left.                              | Lord + Frost
          Mr~ Frost# left.                                | Frost
          Mr# Frost# left.                                | Frost
          Lord# left.                                     | ''
          “Ann♀ left.”                                    | ''
          """)
  void aNameIsWithoutTitlesAndRanks(String tagged, String names) {
    assertEquals(names, names(tagged));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann♀ Lee# left.                                 | UNKNOWN
          Ann♀ left.                                      | UNKNOWN
          Mr~ Ann♀ Lee# left.                             | MALE
          Dr~ Ann♀ Lee# left.                             | UNKNOWN
          Lady# Lee# left.                                | FEMALE
          Mrs~ Dr~ Lee# left.                             | FEMALE
          The widow{NOUN animate} Lee# left.              | FEMALE
          The widow{NOUN animate} Bo♂ Lee# left.          | FEMALE
          Mr~ Lee#, the widow{NOUN animate}, left.        | MALE
          Lee# Ann♀ left.                                 | UNKNOWN
          """)
  void genderIsToldByTitlesThenTheRole(String tagged, Gender gender) {
    assertEquals(List.of(gender), find(tagged).stream().map(Occurrence::gender).toList());
  }

  @Test
  void titlesAndPredicatesDescribeAPerson() {
    Occurrence occurrence = find("Sen.~ Lee# KC# is{FINITE_VERB =be} a vet{NOUN animate}.").get(0);
    assertEquals(List.of("senator", "a vet"), occurrence.descriptions());
    assertEquals(Gender.MALE, find("Lee♂ left.").get(0).firstNameGender());
  }
}
