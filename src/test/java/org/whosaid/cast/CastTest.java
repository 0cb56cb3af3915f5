package org.whosaid.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whosaid.model.Mention;
import org.whosaid.syntax.Page;
import org.whosaid.testing.At;
import org.whosaid.testing.Shared;
import org.whosaid.testing.TaggedPage;

class CastTest {

  private final Page page =
      Shared.page("A farmer slept. Ada Cole left Harrow Water Company. The old sailor sat.");
  private final Cast cast = new Cast(page);
  private final Mention sailor = At.nominal(page, "The old sailor", "sailor");

  @Test
  void peopleOrganizationsAndThoseWithoutANameAreSpokenOf() {
    assertEquals(
        List.of("Ada Cole", "Harrow Water Company", "a farmer"),
        cast.spokenOf().stream().map(Entity::name).toList());
    assertEquals(List.of("Ada Cole"), cast.people().stream().map(Entity::name).toList());
  }

  @Test
  void lookingUpKeepsNobody() {
    assertNotSame(cast.strangerNamed("Quill").entity(), cast.strangerNamed("Quill").entity());
    assertNotSame(cast.organizationNamed("Tarn").entity(), cast.organizationNamed("Tarn").entity());
    assertNotSame(cast.described(sailor).entity(), cast.described(sailor).entity());
    assertNull(cast.organization("Tarn"));
  }

  @Test
  void whoeverIsAdmittedIsFoundAgain() {
    Entity quill = cast.admit(cast.strangerNamed("Quill")).entity();
    Entity tarn = cast.admit(cast.organizationNamed("the Tarn Trust")).entity();
    Entity old = cast.admit(cast.described(sailor)).entity();
    assertSame(quill, cast.strangerNamed("Quill").entity());
    assertSame(tarn, cast.organization("Tarn Trust"));
    assertSame(tarn, cast.organizationNamed("Tarn").entity());
    assertSame(old, cast.described(sailor).entity());
    assertEquals(
        List.of("Quill", "Tarn Trust", "the old sailor"),
        List.of(quill.name(), tarn.name(), old.name()));
  }

  @Test
  void whoeverIsKnownStaysAsHeIs() {
    Member ada = Member.known(cast.people().get(0));
    assertSame(ada, cast.admit(ada));
    Entity first = cast.admit(cast.strangerNamed("Quill")).entity();
    assertSame(first, cast.admit(cast.strangerNamed("Quill")).entity());
  }

  /** Returns every phrase of a text with the kind that the cast gives it. */
  private static List<String> kinds(String tagged) {
    Page page = TaggedPage.ofText(tagged);
    Cast cast = new Cast(page);
    return cast.chunked().line(0).stream()
        .flatMap(chunk -> Stream.ofNullable(chunk.mention()))
        .map(mention -> page.words(mention.head()) + " " + mention.kind())
        .toList();
  }

  @Test
  void aNameThatBeginsBeforeAPhraseIsNotInIt() {
    assertEquals(
        List.of("jokes NOMINAL"),
        kinds("Ada heard{FINITE_VERB =hear} in{PRONOUN}-{NAME PERSON}jokes{NOUN =joke}."));
  }

  @Test
  void aSurnameIsOneWhateverItIsTaggedAs() {
    String ann = "Ann{NAME PERSON} Langley{NAME PERSON} sat{FINITE_VERB}. ";
    List<String> named = List.of("Ann Langley NAME", "Langley NAME");
    assertEquals(named, kinds(ann + "Langley{NAME LOCATION} ran{FINITE_VERB}."));
    assertEquals(named, kinds(ann + "Langley{NAME ORGANIZATION} ran{FINITE_VERB}."));
    assertEquals(named, kinds(ann + "Langley{NOUN} ran{FINITE_VERB}."));
    assertEquals(
        List.of("Ann Langley NAME", "langley NOMINAL"),
        kinds(ann + "langley{NOUN} ran{FINITE_VERB}."));
    assertEquals(
        List.of("Ann Langley NAME", "Langley ORGANIZATION"),
        kinds(ann + "It is in Langley{NAME LOCATION}."));
  }

  @Test
  void aBodyIsOneWhereItsNameIsNotTagged() {
    assertEquals(
        List.of("Tarn ORGANIZATION", "Tarn ORGANIZATION"),
        kinds("Tarn{NAME ORGANIZATION} shut{FINITE_VERB}. Tarn{NAME} fell{FINITE_VERB}."));
  }

  @Test
  void aCapitalAtTheBeginningOfASentenceNamesNobody() {
    assertEquals(
        List.of("Forecast NOMINAL", "Tarn NAME", "Big Tarn NAME"),
        kinds("Forecast{NAME} of Tarn{NAME}. Big{NAME} Tarn{NAME} ran{FINITE_VERB}."));
  }
}
