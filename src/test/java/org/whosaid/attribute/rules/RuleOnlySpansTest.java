package org.whosaid.attribute.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.cast.Cast;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.Page;
import org.whosaid.testing.Shared;

/** Which quotations the network is spared. */
class RuleOnlySpansTest {

  private static String plain(String text) {
    Page page = Shared.page(text);
    ChunkedPage chunked = new Cast(page).chunked();
    return RuleOnlySpans.among(chunked, Rules.judge(chunked)).toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“We will not sell the mill,” said Ann Lee.",
        "“We will not sell the mill,” Ann Lee said on Monday.",
        "“We will,” she said, and went."
      })
  void aReportThatFollowsAtOnceIsPlain(String text) {
    assertEquals("{0}", plain(text));
  }

  @Test
  void whatGoesOnInTheSameParagraphIsPlainToo() {
    assertEquals("{0, 1}", plain("“We will not sell,” said Ann Lee. “They will not buy.”"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On “Good Morning Leeds,” Ann Lee said that she would not sell.",
        "“We will not sell,” said the mill’s owner, Ann Lee.",
        "Ann Lee said: “We will not sell the mill.”",
        "Ann Lee called it “a mill of ghosts”.",
        "“We will not sell,” the crowd sang to Ann Lee.",
        "“We will not sell the mill.” Ann Lee said so in May."
      })
  void anythingElseIsNot(String text) {
    assertEquals("{}", plain(text));
  }
}
