package org.whosaid.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.whosaid.model.Gender;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.CueLexicon;
import org.whosaid.syntax.Page;
import org.whosaid.testing.At;
import org.whosaid.testing.Shared;

class DescriptionsTest {

  private static Descriptions descriptions(Page page) {
    return new Descriptions(new ChunkedPage(page, new CueLexicon()));
  }

  private static List<String> people(String text) {
    return descriptions(Shared.page(text)).people().stream().map(Entity::name).toList();
  }

  private static String introduced(String text, String words, String head) {
    Page page = Shared.page(text);
    return Optional.ofNullable(descriptions(page).introduced(At.nominal(page, words, head)))
        .map(introduced -> introduced.getValue().name())
        .orElse("nobody");
  }

  @Test
  void aSubjectWithAnIndefiniteArticleIsSomebody() {
    assertEquals(List.of("a farmer"), people("A farmer left the harbour."));
    assertEquals(List.of("an old farmer"), people("On Monday an old farmer will leave."));
    assertEquals(List.of("another doctor"), people("Another doctor who slept left."));
    assertEquals(List.of("a neighbour"), people("A neighbour, who hid his name, left."));
  }

  @Test
  void soIsAnObject() {
    assertEquals(List.of("a farmer"), people("Ada Cole met a farmer."));
    assertEquals(List.of("a farmer"), people("They spoke with a farmer who left."));
  }

  @Test
  void peopleAreAGroupThatGoesOn() {
    assertEquals(List.of("farmers"), people("On Monday farmers met. Later the farmers left."));
    assertEquals(
        List.of("two farmers", "ten farmers"), people("Two farmers met. Ten farmers left."));
  }

  @Test
  void anAppositionAPredicateAThingAndAnOtherArticleAreNot() {
    assertEquals(List.of(), people("Ada Cole, a farmer, left."));
    assertEquals(List.of(), people("Ada Cole is a farmer."));
    assertEquals(List.of(), people("A letter arrived."));
    assertEquals(List.of(), people("The farmer left."));
    assertEquals(List.of(), people("She shouted: “A farmer left.”"));
  }

  @Test
  void theNounRecallsTheWholeDescription() {
    assertEquals(
        "a nurse in the clinic",
        introduced(
            "Ada Cole met a nurse in the clinic. Later the nurse left.", "the nurse", "nurse"));
  }

  @Test
  void theNounMayEndItsSentence() {
    assertEquals(
        "a nurse", introduced("Ada Cole met a nurse. “No,” said the nurse.", "the nurse", "nurse"));
    Page page = Shared.page("“No,” said the coach.");
    Entity coach = descriptions(page).of(At.nominal(page, "the coach", "coach"));
    assertEquals(Gender.UNKNOWN, coach.gender());
  }

  @Test
  void theLastOneBeforeIsRecalled() {
    String text =
        "An old farmer slept. A young farmer left. Then the farmer sang. A tall farmer sat.";
    assertEquals("a young farmer", introduced(text, "the farmer", "farmer"));
    assertEquals("nobody", introduced("The doctor met a doctor.", "The doctor", "doctor"));
    assertEquals(
        "nobody", introduced("A nurse left. Then the doctor sang.", "the doctor", "doctor"));
  }

  @Test
  void thoseWithoutANameGoByTheirWordsInLowerCase() {
    Page page = Shared.page("The old farmer left. It rained. Then the old farmer slept.");
    Descriptions descriptions = descriptions(page);
    Entity first = descriptions.keep(descriptions.of(At.nominal(page, "The old farmer", "farmer")));
    assertEquals("the old farmer", first.name());
    assertSame(first, descriptions.of(At.nominal(page, "the old farmer", "farmer")));
  }

  @Test
  void askingKeepsNobody() {
    Page page = Shared.page("The old farmer left. It rained.");
    Descriptions descriptions = descriptions(page);
    Entity once = descriptions.of(At.nominal(page, "The old farmer", "farmer"));
    assertNotSame(once, descriptions.of(At.nominal(page, "The old farmer", "farmer")));
  }

  @Test
  void theNounTellsTheGender() {
    Page page = Shared.page("A farmer, a widow, a letter and a policeman were in the harbour.");
    Descriptions descriptions = descriptions(page);
    assertEquals(
        List.of(Gender.UNKNOWN, Gender.FEMALE, Gender.NEUTRAL, Gender.MALE),
        List.of(
            descriptions.of(At.nominal(page, "A farmer", "farmer")).gender(),
            descriptions.of(At.nominal(page, "a widow", "widow")).gender(),
            descriptions.of(At.nominal(page, "a letter", "letter")).gender(),
            descriptions.of(At.nominal(page, "a policeman", "policeman")).gender()));
  }
}
