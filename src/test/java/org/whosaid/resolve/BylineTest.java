package org.whosaid.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.whosaid.cast.Cast;
import org.whosaid.cast.Entity;
import org.whosaid.syntax.Page;
import org.whosaid.testing.Shared;

class BylineTest {

  private static String author(String text) {
    Page page = Shared.page(text);
    return Optional.ofNullable(Byline.author(new Cast(page))).map(Entity::name).orElse("nobody");
  }

  @Test
  void aShortParagraphThatBeginsWithBySaysWhoWroteTheText() {
    assertEquals("Ada Cole", author("Harbour closed\nBy Ada Cole\nThe harbour was closed."));
  }

  @Test
  void aParagraphOfTheStoryDoesNot() {
    assertEquals(
        "nobody",
        author(
            "By Monday Ada Cole had closed the harbour, moved the boats and told everybody on the"
                + " quay to go home."));
    assertEquals("nobody", author("Bye, Ada Cole."));
    assertEquals("nobody", author("By the lake."));
    assertEquals("nobody", author("Seen by Ada Cole."));
  }

  @Test
  void theSixthParagraphIsTheLastThatMay() {
    assertEquals("Ada Cole", author("One.\nTwo.\nThree.\nFour.\nFive.\nBy Ada Cole"));
    assertEquals("nobody", author("One.\nTwo.\nThree.\nFour.\nFive.\nSix.\nBy Ada Cole"));
  }

  @Test
  void theLengthOfTheStoryIsMeasuredToTheCharacter() {
    String text = "By Ada Cole, who has lived beside the lake for most of her life and never left";
    assertEquals("Ada Cole", author(text + "."));
    assertEquals("nobody", author(text + "!!"));
  }
}
