package org.whosaid.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.whosaid.cast.Entity;
import org.whosaid.model.Gender;
import org.whosaid.model.Links;
import org.whosaid.model.Span;
import org.whosaid.resolve.Antecedents.Antecedent;
import org.whosaid.testing.At;

class AntecedentsTest {

  private static String meant(String text, String pronoun) {
    Asked asked = new Asked(text, pronoun);
    return asked.answer(asked.asking).map(Antecedent::entity).map(Entity::name).orElse("nobody");
  }

  @Test
  void aPronounGoesBackToWhoeverAgrees() {
    String text = "Mr Finn Roy met Mrs Ada Cole. ";
    assertEquals("Finn Roy", meant(text + "Then he left.", "he"));
    assertEquals("Ada Cole", meant(text + "Then she left.", "she"));
    assertEquals("nobody", meant(text + "Then it left.", "it"));
    assertEquals("nobody", meant(text + "Then you left.", "you"));
    assertEquals("nobody", meant("It rained. He left.", "He"));
  }

  @Test
  void ofSeveralTheSubjectOfTheLastSentenceIsMeant() {
    assertEquals(
        "Owen Hart", meant("Mr Finn Roy slept. Mr Owen Hart met Mr Jan Lund. He left.", "He"));
  }

  @Test
  void whoeverIsNamedOnlyLaterIsNotMeant() {
    assertEquals("nobody", meant("He left. Mr Finn Roy slept.", "He"));
  }

  @Test
  void whoeverMetHimIsNotHim() {
    assertEquals("Jan Lund", meant("Mr Jan Lund left. Mr Finn Roy had met him.", "him"));
  }

  @Test
  void aPronounBeforeANameStandsForIt() {
    Asked asked = new Asked("Finn Roy slept. For his part, Jan Lund left.", "his");
    assertEquals(
        "Jan Lund",
        Question.of("his", false).stream()
            .flatMap(question -> asked.antecedents.answers(question, asked.asking).stream())
            .findFirst()
            .map(found -> found.entity().name())
            .orElse("nobody"));
  }

  @Test
  void askingTwiceGivesTheSameAnswer() {
    Asked asked = new Asked("Robin Lund met Mr Finn Roy. Then she left. Then he left.", "he");
    Optional<Antecedent> he = asked.answer(asked.asking);
    asked.answer(At.span(asked.page, "she"));
    assertEquals(he, asked.answer(asked.asking));
    assertEquals(Gender.UNKNOWN, asked.history.gender(asked.entity("Robin Lund")));
  }

  /** A reader who is sure that whoever is named at the last place it is asked about is meant. */
  private static final class Sure implements Links {
    int times;

    @Override
    public Optional<Scores> read(Span mention, List<Span> earlier) {
      times++;
      List<OptionalDouble> scores = new ArrayList<>(Collections.nCopies(earlier.size(), LOW));
      scores.set(earlier.size() - 1, OptionalDouble.of(0));
      return Optional.of(new Scores(scores, -20, -20));
    }

    private static final OptionalDouble LOW = OptionalDouble.of(-20);
  }

  private static final String TWO_MEN =
      "Mr Finn Roy sat. Mr Jan Lund slept. Rain fell. Snow fell. ";

  @Test
  void whoSpeaksIsReadOnceMoreWhereTheCluesLeaveDoubt() {
    Sure sure = new Sure();
    Asked doubtful = new Asked(TWO_MEN + "Then he left.", "he", sure);
    List<Antecedent> answers = doubtful.answers(doubtful.asking);
    assertEquals("Finn Roy", answers.get(0).entity().name());
    assertEquals("Jan Lund", meant(TWO_MEN + "Then he left.", "he"));
    assertEquals(1, sure.times);
  }

  @Test
  void neitherWhatIsClearNorWhoeverIsSilentIsReadOnceMore() {
    Sure sure = new Sure();
    Asked clear = new Asked("Mr Finn Roy met Mrs Ada Cole. Then he left.", "he", sure);
    clear.answers(clear.asking);
    Asked silent = new Asked(TWO_MEN + "Then he left.", "he", sure);
    silent.antecedents.answers(Question.of("he", false).orElseThrow(), silent.asking);
    Asked body = new Asked("Ark Ltd met Bolt Ltd in a bar. Rain fell. Then it left.", "it", sure);
    body.answers(body.asking);
    assertEquals(0, sure.times);
  }
}
