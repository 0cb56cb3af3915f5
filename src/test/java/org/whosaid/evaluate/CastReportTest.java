package org.whosaid.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.whosaid.evaluate.gold.Gold;
import org.whosaid.evaluate.gold.Gold.GoldDocument;
import org.whosaid.evaluate.gold.GoldEntity;
import org.whosaid.evaluate.gold.GoldEntity.Kind;
import org.whosaid.evaluate.gold.GoldSpan;
import org.whosaid.model.Coreference;
import org.whosaid.model.Coreference.Chain;
import org.whosaid.model.Coreference.Choice;
import org.whosaid.model.Document;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Span;

/** How chains are held against annotated entities. A word is found by its first occurrence. */
class CastReportTest {

  private static final String TEXT =
      "Ann Lee met Bo Orr and Cy Orr. The vet slept; he dreamt, she ran. “No,” said Lee.";

  private final List<GoldEntity> entities = new ArrayList<>();
  private final List<Chain> chains = new ArrayList<>();
  private final List<Choice> choices = new ArrayList<>();
  private final List<GoldSpan> spans = new ArrayList<>();

  private static Span place(String words) {
    int begin = words.equals("Lee.") ? TEXT.length() - 4 : TEXT.indexOf(words);
    return new Span(begin, begin + words.replace(".", "").length());
  }

  private static List<Span> places(String... words) {
    return List.of(words).stream().map(CastReportTest::place).toList();
  }

  private void gold(Kind kind, String name, String... mentions) {
    entities.add(new GoldEntity("E" + entities.size(), kind, name, places(mentions), List.of()));
  }

  private static Mention mention(String words) {
    return new Mention(place(words), place(words), MentionKind.NAME);
  }

  private void chain(String... mentions) {
    chains.add(new Chain("", List.of(mentions).stream().map(CastReportTest::mention).toList()));
  }

  private Map<String, String> report() {
    GoldDocument document =
        new GoldDocument(
            new Document("a", TEXT),
            spans,
            entities,
            List.of(),
            Gold.Unit.SEGMENT,
            Gold.Target.SPEAKER);
    Alignment alignment = new Alignment(document, new Coreference(chains, choices));
    return Shown.of(new CastReport(List.of(alignment)).values());
  }

  @Test
  void whatIsAllRightHasFullMarks() {
    gold(Kind.PERSON, "Ann Lee", "Ann Lee", "she", "Lee.");
    gold(Kind.PERSON, "Bo Orr", "Bo Orr", "The vet", "he d");
    gold(Kind.PERSON, "Cy Orr", "Cy Orr");
    chain("Ann Lee", "she", "Lee.");
    chain("Bo Orr", "The vet", "he d");
    chain("Cy Orr");
    assertEquals(
        Map.of(
            "linked name", "4 1.000",
            "linked pronoun", "1 1.000",
            "linked epithet", "2 1.000",
            "people split all", "3 0.000",
            "people merged all", "3 0.000",
            "pronoun disagrees all", "1 0.000",
            "b cubed all", "7 1.000",
            "lea all", "7 1.000"),
        report());
  }

  @Test
  void peopleAreSplitOrMergedByTheirNames() {
    gold(Kind.PERSON, "Ann Lee", "Ann Lee", "Lee.");
    gold(Kind.PERSON, "Bo Orr", "Bo Orr");
    gold(Kind.PERSON, "Cy Orr", "Cy Orr");
    chain("Ann Lee");
    chain("Lee.");
    chain("Bo Orr", "Cy Orr");
    Map<String, String> report = report();
    assertEquals("3 0.333", report.get("people split all"));
    assertEquals("3 0.667", report.get("people merged all"));
    assertEquals("4 0.000", report.get("linked name"));
  }

  @Test
  void aPronounHasNoSayInWhoAChainIs() {
    gold(Kind.PERSON, "Ann Lee", "Ann Lee", "she");
    gold(Kind.UNNAMED, "The vet", "The vet", "he");
    chain("Ann Lee", "he");
    chain("The vet", "she");
    Map<String, String> report = report();
    assertEquals("2 0.000", report.get("linked pronoun"));
    assertEquals("2 1.000", report.get("pronoun disagrees all"));
  }

  @Test
  void bothScoresAreAsPublishedForAMergedPair() {
    gold(Kind.PERSON, "Ann Lee", "Ann Lee", "Lee.");
    gold(Kind.PERSON, "Bo Orr", "Bo Orr");
    chain("Ann Lee", "Lee.", "Bo Orr");
    Map<String, String> report = report();
    assertEquals("3 0.714", report.get("b cubed all")); // precision 5/9, recall 1
    assertEquals("3 0.500", report.get("lea all")); // precision 1/3, recall 1
  }

  @Test
  void aPhraseMayBeCutAWordLonger() {
    gold(Kind.PERSON, "Ann Lee", "Ann Lee met", "Lee.");
    chain("Ann Lee", "Lee.");
    assertEquals("2 1.000", report().get("linked name"));
  }

  @Test
  void theRightOneIsAmongTheCandidatesOrNot() {
    says("“No,”", "Lee.", "name", 0);
    gold(Kind.PERSON, "Bo Orr", "Bo Orr");
    chain("Ann Lee");
    chain("Bo Orr");
    choices.add(new Choice(mention("Lee."), List.of(0, 1)));
    assertEquals("1 1.000", report().get("among candidates name"));
    choices.set(0, new Choice(mention("Lee."), List.of(1)));
    assertEquals("1 0.000", report().get("among candidates name"));
  }

  private void says(String quote, String source, String kind, int group) {
    entities.add(
        new GoldEntity(
            "E", Kind.PERSON, "Ann Lee", places("Ann Lee", source), List.of(place(quote))));
    spans.add(
        new GoldSpan(
            place(quote),
            quote,
            QuotationType.DIRECT,
            List.of("Ann Lee"),
            List.of(),
            places(source),
            List.of(),
            kind,
            Optional.empty(),
            OptionalInt.of(group)));
  }
}
