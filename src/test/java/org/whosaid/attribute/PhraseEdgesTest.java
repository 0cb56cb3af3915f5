package org.whosaid.attribute;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.attribute.network.Reading;
import org.whosaid.attribute.network.Reading.Words;
import org.whosaid.cast.Cast;
import org.whosaid.syntax.Page;
import org.whosaid.testing.Shared;

/** Roles whose ends the network puts into the middle of a phrase. */
class PhraseEdgesTest {

  private static Words words(Page page, String words) {
    String[] all = words.split(" ", -1);
    for (int i = 0; i + all.length <= page.size(); i++) {
      int length = 0;
      while (length < all.length && page.token(i + length).text().equals(all[length])) {
        length++;
      }
      if (length == all.length) {
        return new Words(i, i + length);
      }
    }
    throw new AssertionError(words);
  }

  private static String text(Page page, @Nullable Words words) {
    return words == null ? "" : page.span(words.begin(), words.end()).of(page.text());
  }

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
            .whole(new Reading(words(page, cue), words(page, source), words(page, content), 0.5));
    assertEquals(wholeContent, text(page, whole.content()));
    assertEquals(wholeSource, text(page, whole.source()));
    assertEquals(cue, text(page, whole.cue()));
  }
}
