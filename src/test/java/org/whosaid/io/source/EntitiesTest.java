package org.whosaid.io.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class EntitiesTest {

  @Test
  void decodesNamedAndNumberedEntities() {
    assertEquals(
        "\"We lost,\" Tori Wu said. “No” – Tom & Jo",
        Entities.decode(
            "&quot;We lost,&quot; Tori Wu said. &#8220;No&#x201D; &ndash; Tom &amp; Jo"));
  }

  @Test
  void leavesWhatIsNoEntity() {
    String text = "R&D; AT&T; a?b=1&copy=2 &nothing; & & &#; &#99999999;";
    assertEquals(text, Entities.decode(text));
  }
}
