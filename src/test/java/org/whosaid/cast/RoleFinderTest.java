package org.whosaid.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.model.EntityType;
import org.whosaid.model.Span;
import org.whosaid.model.Token;
import org.whosaid.syntax.Page;
import org.whosaid.testing.TaggedPage;

/** What the words beside a name say of its bearer, whose name is tagged by {@code #}. */
class RoleFinderTest {

  private final String[] marks = {
    "#", "{NAME PERSON}", "@", "{NOUN animate}", "~", "{NAME}", "^", "{PREPOSITION}"
  };

  private Page page(String tagged) {
    String text = tagged;
    for (int i = 0; i < marks.length; i += 2) {
      text = text.replace(marks[i], marks[i + 1]);
    }
    return TaggedPage.ofText(text);
  }

  private static int begin(List<Token> tokens) {
    int begin = 0;
    while (tokens.get(begin).entity() != EntityType.PERSON) {
      begin++;
    }
    return begin;
  }

  private static int end(List<Token> tokens) {
    int end = begin(tokens);
    while (end < tokens.size() && tokens.get(end).entity() == EntityType.PERSON) {
      end++;
    }
    return end;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Health{NOUN} secretary@ Ada# Cole# left.                      | Health secretary
          The managing{GERUND} director@ Ada# left.                     | managing director
          The old{ADJECTIVE} vet@ Mr~ Ada# left.                        | old vet
          The mill{NOUN} ’s{POSSESSIVE} owner@ Ada# left.               | mill ’s owner
          His ’s{POSSESSIVE} owner@ Ada# left.                          | owner
          vet@ Ada# left.                                               | vet
          The mill{NOUN} Ada# left.                                     | ''
          London{NAME LOCATION animate} Ada# left.                      | ''
          The vet@ of Leeds~ Ada# left.                                 | ''
          Archbishop{NAME animate} of York~ Ada# left.                  | Archbishop of York
          old{ADJECTIVE} Archbishop{NAME animate} of York~ Ada# left.   | old Archbishop of York
          North~ of York~ Ada# left.                                    | ''
          Ada#, secretary@ of^ the union{NOUN}, left.                   | secretary of the union
          Ada#, 42{NUMBER}, a vet@, left.                               | a vet
          Ada#, 42{NUMBER} a vet@, left.                                | 42 a vet
          Ada#, a vet@ who{WH_PRONOUN} left, sat.                       | a vet
          Ada#, a vet@ that{WH_DETERMINER} left, sat.                   | a vet
          Ada#, a vet@.                                                 | a vet
          Ada#, a vet@                                                  | a vet
          Ada#, a friend@ of^ the mill{NOUN}, left.                     | a friend of the mill
          Ada#, of^ the vet@, left.                                     | of the vet
          Ada#, a mill{NOUN} of^ the vet@, left.                        | ''
          Ada#, a mill{NOUN}, left.                                     | ''
          Ada#, she{PRONOUN} the vet@, left.                            | ''
          Ada#, her{POSSESSIVE_PRONOUN} vet@, left.                     | ''
          Ada#, vet@ of^ her{POSSESSIVE_PRONOUN} cat{NOUN}, left.       | vet of her cat
          Ada#, a vet@ left{FINITE_VERB}, sat.                          | ''
          Ada#, a vet@ may{MODAL}, sat.                                 | ''
          Ada# a vet@, left.                                            | ''
          Ada#                                                          | ''
          Ada#,                                                         | ''
          Ada#, 42{NUMBER}                                              | ''
          Ada#, 42{NUMBER},                                             | ''
          Ada#, a b c d e f g h i j k l m vet@, left.                   | a b c d e f g h i j k l m vet
          Ada#, a b c d e f g h i j k l m n vet@, left.                 | ''
          The chief@ of^ the union{NOUN}, Ada#, left.                   | chief of the union
          The union{NOUN}, Ada#, left.                                  | ''
          Of^ the vet@, Ada#, left.                                     | ''
          Here the vet@, Ada#, left.                                    | vet
          The dog{NOUN} of^ the vet@, Ada#, left.                       | ''
          The vet@ sat{FINITE_VERB}, Ada#, left.                        | ''
          The vet@, the cat{NOUN}, Ada#, left.                          | ''
          A vet@, Ada#, left.                                           | ''
          , Ada#, left.                                                 | ''
          The a b c d e f g h i j k l vet@, Ada# left.                  | ''
          The b c d e f g h i j k l vet@, Ada# left.                    | b c d e f g h i j k l vet
          Health{NOUN} secretary@ Ada#, a vet@, left.                   | Health secretary
          The vet@, Ada#, a farmer@, left.                              | a farmer
          """)
  void aRoleStandsBeforeOrAfterTheName(String tagged, String role) {
    Page page = page(tagged);
    List<Token> tokens = page.sentences().get(0).tokens();
    RoleFinder finder = new RoleFinder(page, tokens);
    assertEquals(role, words(page, finder.roleOf(begin(tokens), end(tokens))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ada# is{FINITE_VERB =be} a vet@.                              | a vet
          Ada# became{FINITE_VERB =become} mayor@ of^ Leeds~ today.     | mayor of Leeds today
          Ada# was{FINITE_VERB =be} a mill{NOUN}.                       | ''
          Ada# met{FINITE_VERB =meet} a vet@.                           | ''
          Ada# be{NAME =be} a vet@.                                     | ''
          Ada#                                                          | ''
          """)
  void aPredicateSaysWhatSomebodyIs(String tagged, String predicate) {
    Page page = page(tagged);
    List<Token> tokens = page.sentences().get(0).tokens();
    assertEquals(predicate, words(page, new RoleFinder(page, tokens).predicateOf(end(tokens))));
  }

  private static String words(Page page, @Nullable Span span) {
    return span == null ? "" : page.words(span);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ada#, 42, left.                                               | 42
          Ada# (42) left.                                               | 42
          Ada#, aged 42, left.                                          | 42
          Ada#, aged                                                    |
          Ada#, aged 1942, left.                                        |
          Ada#, forty, left.                                            |
          Ada# 42, left.                                                |
          Ada#,                                                         |
          Ada#                                                          |
          The 42{NUMBER}-{HYPHEN}year{NOUN}-{HYPHEN}old{ADJECTIVE} vet@ Ada# left. | 42
          """)
  void anAgeStandsInCommasInBracketsOrInTheRole(String tagged, Integer age) {
    Page page = page(tagged);
    List<Token> tokens = page.sentences().get(0).tokens();
    OptionalInt found = new RoleFinder(page, tokens).ageOf(begin(tokens), end(tokens));
    assertEquals(age == null ? OptionalInt.empty() : OptionalInt.of(age), found);
  }
}
