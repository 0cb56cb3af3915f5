package org.whosaid.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.attribute.network.Reading;
import org.whosaid.cast.Cast;
import org.whosaid.syntax.Page;
import org.whosaid.testing.Shared;

/** Roles whose ends the network puts into the middle of a phrase. */
class PhraseEdgesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Secretary Lee will resign | said      | the mayor        | Health Secretary Lee will resign | the mayor
          Lee will resign           | said      | mayor            | Health Secretary Lee will resign | the mayor
          Health Secretary Lee will | the mayor | resign           | Health Secretary Lee will        | resign
          Secretary Lee will resign | said the  | mayor            | Health Secretary Lee will resign | mayor
          resign                    | said      | Secretary        | resign                           | Health Secretary Lee
          Lee will resign           | said      | Health Secretary | Lee will resign                  | Health Secretary
          """)
  void theyBeginAndEndWithPhrasesUnlessThoseHoldAnotherRole(
      String content, String cue, String source, String wholeContent, String wholeSource) {
    Page page = Shared.page("Health Secretary Lee will resign, said the mayor.");
    Reading whole =
        new PhraseEdges(new Cast(page).chunked())
            .whole(
                new Reading(
                    Roles.words(page, cue),
                    Roles.words(page, source),
                    Roles.words(page, content),
                    0.5));
    assertEquals(wholeContent, Roles.text(page, whole.content()));
    assertEquals(wholeSource, Roles.text(page, whole.source()));
    assertEquals(cue, Roles.text(page, whole.cue()));
  }
}
