package org.whosaid.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.attribute.network.Reading;
import org.whosaid.syntax.Page;
import org.whosaid.testing.TaggedPage;

/** Readings whose content is a pronoun that stands for it; the source is Ann. */
class ReadingRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          the town drowned, as Ann put it.       | put | it                    | put it        | the town drowned
          As Ann sees it, the fight is over.     | sees | it                   | sees it       | the fight is over.
          as Ann put it the town drowned.         | put | it                    | put           | it
          the town drowned as Ann put it.         | put | it                    | put           | it
          the town drowned, Ann put it.          | put | it                    | put           | it
          the town drowned, as Ann put water.    | put | water                 | put           | water
          It was said by Ann that it drowned.     | was said | It was said by Ann that it drowned | It was said | that it drowned
          It was said by Ann.                     | was said | It was said by Ann | was said    | It was said by Ann
          Ann said it was told that it drowned.   | said | it was told that it drowned | said   | it was told that it drowned
          """)
  void aPronounGivesWayToWhatItStandsFor(
      String text, String cue, String content, String wholeCue, String wholeContent) {
    Page page = TaggedPage.ofText(text);
    Reading read =
        new ReadingRules(page)
            .applied(
                new Reading(
                    Roles.words(page, cue),
                    Roles.words(page, "Ann"),
                    Roles.words(page, content),
                    0.5));
    assertEquals(wholeCue, Roles.text(page, read.cue()));
    assertEquals(wholeContent, Roles.text(page, read.content()));
  }
}
