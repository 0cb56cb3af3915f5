package org.whosaid.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.whosaid.cast.Cast;
import org.whosaid.cast.Entity;
import org.whosaid.model.Gender;
import org.whosaid.model.Links;
import org.whosaid.model.Mention;
import org.whosaid.syntax.Page;
import org.whosaid.syntax.Phrase;
import org.whosaid.testing.At;
import org.whosaid.testing.Shared;

class NominalsTest {

  private static Nominals nominals(Page page) {
    Cast cast = new Cast(page);
    List<Entity> named = cast.spokenOf();
    History history = new History(named);
    Candidates candidates =
        new Candidates(cast.chunked(), named, history, new SpokenOf(cast, List.of()));
    return new Nominals(cast, new Antecedents(candidates, Links.NONE), history);
  }

  private static String meant(String text, String words, String head) {
    Page page = Shared.page(text);
    Referent referent = nominals(page).referent(At.nominal(page, words, head), true);
    return referent.entities().stream().map(Entity::name).collect(Collectors.joining("; "));
  }

  private static Optional<Question> question(String text, String words, String head) {
    Page page = Shared.page(text);
    return nominals(page).question(At.nominal(page, words, head), true);
  }

  @Test
  void aRoleThatTheTextGaveIsWhoeverHasIt() {
    String text = "Health secretary Ada Cole met the mayor, Finn Roy. It rained. ";
    assertEquals(
        "Ada Cole",
        meant(text + "The health secretary left.", "The health secretary", "secretary"));
    assertEquals("Finn Roy", meant(text + "The former mayor left.", "The former mayor", "mayor"));
  }

  @Test
  void aRoleOfSomethingElseIsNot() {
    String text = "The mayor, Finn Roy, left. It rained. ";
    assertEquals(
        "the mayor of Leeds",
        meant(text + "The mayor of Leeds sat.", "The mayor of Leeds", "mayor"));
    assertEquals("a mayor", meant(text + "A mayor sat.", "A mayor", "mayor"));
  }

  @Test
  void anAgeIsWhoeverHasIt() {
    String text = "Ada Cole, 42, met Finn Roy, 37. ";
    assertEquals(
        "Ada Cole", meant(text + "The 42-year-old left.", "The 42-year-old", "42-year-old"));
    assertEquals(
        "Finn Roy", meant(text + "The 37-year-old left.", "The 37-year-old", "37-year-old"));
  }

  @Test
  void whatIsWrittenHasAWriter() {
    String text = "Ada Cole wrote to Harrow Water Company. It rained. ";
    assertEquals("Ada Cole", meant(text + "Cole’s letter was long.", "Cole’s letter", "letter"));
    assertEquals(
        "Harrow Water Company",
        meant(
            text + "Harrow Water Company’s letter was long.",
            "Harrow Water Company’s letter",
            "letter"));
    assertEquals("Cole’s sister", meant(text + "Cole’s sister sat.", "Cole’s sister", "sister"));
  }

  @Test
  void aBodyIsTheOrganizationWithTheWordInItsName() {
    String text = "Ada Cole left Harrow Water Company. It rained. ";
    assertEquals(
        "Harrow Water Company", meant(text + "The company sat.", "The company", "company"));
    assertEquals("a company", meant(text + "A company sat.", "A company", "company"));
  }

  @Test
  void aNounWithACapitalMayBeASurname() {
    assertEquals("Ada Cole", meant("Ada Cole left. It rained. Cole sat.", "Cole", "Cole"));
  }

  @Test
  void anIntroductionIsRecalledByADefinitePhraseOnly() {
    String text = "Ada Cole met a nurse in the clinic. It rained. ";
    assertEquals("a nurse in the clinic", meant(text + "The nurse sat.", "The nurse", "nurse"));
    assertEquals("another nurse", meant(text + "Another nurse sat.", "Another nurse", "nurse"));
  }

  @Test
  void onlyADefinitePhraseForOnePersonOrBodyMayStandForAName() {
    Optional<Question> person =
        Optional.of(new Question(Asker.EPITHET, Gender.UNKNOWN, Set.of("sailor"), true));
    Optional<Question> man =
        Optional.of(new Question(Asker.EPITHET, Gender.MALE, Set.of("policeman"), true));
    Optional<Question> body =
        Optional.of(new Question(Asker.BODY, Gender.NEUTRAL, Set.of("company"), true));
    assertEquals(person, question("The sailor sat.", "The sailor", "sailor"));
    assertEquals(man, question("The policeman sat.", "The policeman", "policeman"));
    assertEquals(body, question("The company sat.", "The company", "company"));
    assertEquals(Optional.empty(), question("The letter came.", "The letter", "letter"));
    assertEquals(Optional.empty(), question("The sailors sat.", "The sailors", "sailors"));
    assertEquals(Optional.empty(), question("A sailor sat.", "A sailor", "sailor"));
    assertEquals(
        Optional.empty(), question("The sailor in red sat.", "The sailor in red", "sailor"));
    assertEquals(Optional.empty(), question("The witness sat.", "The witness", "witness"));
    assertEquals(
        Optional.empty(), question("The club’s doctor sat.", "The club’s doctor", "doctor"));
  }

  @Test
  void peopleAndBodiesAreToldByTheHead() {
    Page page =
        Shared.page("The widow, the 42-year-old, the sailor, the letter and the company sat.");
    List<Mention> mentions =
        List.of(
            At.nominal(page, "The widow", "widow"),
            At.nominal(page, "the 42-year-old", "42-year-old"),
            At.nominal(page, "the sailor", "sailor"),
            At.nominal(page, "the letter", "letter"),
            At.nominal(page, "the company", "company"));
    List<Phrase> phrases = mentions.stream().map(m -> new Phrase(page, m)).toList();
    assertEquals(
        List.of(true, true, true, false, false), phrases.stream().map(Nominals::isHuman).toList());
    assertEquals(
        List.of(false, false, false, false, true), phrases.stream().map(Nominals::isBody).toList());
  }
}
