package org.whosaid.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.whosaid.cast.Entity;
import org.whosaid.cast.Member;
import org.whosaid.model.Gender;
import org.whosaid.model.SpeakerKind;

class ReferentTest {

  private final Entity ada = new Entity(SpeakerKind.PERSON, "Ada Cole", Gender.FEMALE);
  private final Entity namesake = new Entity(SpeakerKind.PERSON, "Ada Cole", Gender.FEMALE);

  @Test
  void twoPeopleOfOneNameAreNotTheSame() {
    assertFalse(Referent.known(ada, 1).isSameAs(Referent.known(namesake, 1)));
  }

  @Test
  void onePersonIsTheSameWhateverTheChanceAndTheWords() {
    Referent other = new Referent(List.of(new Member(ada, "Cole")), 0.5);
    assertTrue(Referent.known(ada, 1).isSameAs(other));
  }

  @Test
  void severalAreNobodyWhomAPronounGoesBackTo() {
    Referent both = new Referent(List.of(Member.known(ada), Member.known(namesake)), 1);
    assertEquals(Optional.empty(), both.entity());
    assertEquals(List.of(ada, namesake), both.entities());
    assertEquals(Optional.of(ada), Referent.known(ada, 1).entity());
    assertFalse(both.isSameAs(Referent.known(ada, 1)));
  }
}
