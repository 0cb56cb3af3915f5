package org.whosaid.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whosaid.cast.Entity;
import org.whosaid.model.Mention;
import org.whosaid.resolve.Referent.Member;
import org.whosaid.syntax.Page;
import org.whosaid.testing.Shared;

class RosterTest {

  private final Page page =
      Shared.page("A farmer slept. Ada Cole left Harrow Water Company. The old sailor sat.");
  private final Roster roster = new Roster(page, List.of());
  private final Mention sailor = At.nominal(page, "The old sailor", "sailor");

  @Test
  void peopleOrganizationsAndThoseWithoutANameAreSpokenOf() {
    assertEquals(
        List.of("Ada Cole", "Harrow Water Company", "a farmer"),
        roster.spokenOf().stream().map(Entity::name).toList());
    assertEquals(List.of("Ada Cole"), roster.people().stream().map(Entity::name).toList());
  }

  @Test
  void lookingUpKeepsNobody() {
    assertNotSame(roster.strangerNamed("Quill").entity(), roster.strangerNamed("Quill").entity());
    assertNotSame(
        roster.organizationNamed("Tarn").entity(), roster.organizationNamed("Tarn").entity());
    assertNotSame(roster.described(sailor).entity(), roster.described(sailor).entity());
    assertNull(roster.organization("Tarn"));
  }

  @Test
  void whoeverIsAdmittedIsFoundAgain() {
    Entity quill = roster.admit(roster.strangerNamed("Quill")).entity();
    Entity tarn = roster.admit(roster.organizationNamed("the Tarn Trust")).entity();
    Entity old = roster.admit(roster.described(sailor)).entity();
    assertSame(quill, roster.strangerNamed("Quill").entity());
    assertSame(tarn, roster.organization("Tarn Trust"));
    assertSame(tarn, roster.organizationNamed("Tarn").entity());
    assertSame(old, roster.described(sailor).entity());
    assertEquals(
        List.of("Quill", "Tarn Trust", "the old sailor"),
        List.of(quill.name(), tarn.name(), old.name()));
  }

  @Test
  void whoeverIsKnownStaysAsHeIs() {
    Member ada = Member.known(roster.people().get(0));
    assertSame(ada, roster.admit(ada));
    Entity first = roster.admit(roster.strangerNamed("Quill")).entity();
    assertSame(first, roster.admit(roster.strangerNamed("Quill")).entity());
  }
}
