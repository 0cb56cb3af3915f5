package org.whosaid.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.whosaid.cast.Cast;
import org.whosaid.cast.Entity;
import org.whosaid.model.Links;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.syntax.Page;
import org.whosaid.testing.At;
import org.whosaid.testing.Shared;

class NamesTest {

  private static List<String> meant(String text, String words, String head, MentionKind kind) {
    Page page = Shared.page(text);
    Mention mention = At.mention(page, words, head, kind);
    Cast cast = new Cast(page);
    List<Entity> named = cast.spokenOf();
    History history = new History(named);
    Candidates candidates =
        new Candidates(cast.chunked(), named, history, new SpokenOf(cast, List.of()));
    Antecedents antecedents = new Antecedents(candidates, Links.NONE);
    Names names = new Names(cast, new Nominals(cast, antecedents, history));
    Referent referent =
        kind == MentionKind.NAME ? names.name(mention) : names.organization(mention);
    return referent.entities().stream().map(e -> e.kind() + " " + e.name()).toList();
  }

  private static List<String> named(String text, String words, String head) {
    return meant(text, words, head, MentionKind.NAME);
  }

  @Test
  void aSurnameIsWhoeverHasIt() {
    String text = "Ada Cole left. It rained. Mrs Cole sat.";
    assertEquals(List.of("PERSON Ada Cole"), named(text, "Mrs Cole", "Cole"));
  }

  @Test
  void lettersAfterANameAreNotTheName() {
    String text = "It rained on Monday. Ada Cole, QC, left.";
    assertEquals(List.of("PERSON Ada Cole"), named(text, "Ada Cole, QC", "QC"));
  }

  @Test
  void severalNamesAreSeveralPeople() {
    String text = "Ada Cole, Finn Roy, and Harrow Water Company left.";
    String all = "Ada Cole, Finn Roy, and Harrow Water Company";
    assertEquals(
        List.of("PERSON Ada Cole", "PERSON Finn Roy", "ORGANIZATION Harrow Water Company"),
        named(text, all, all));
  }

  @Test
  void aNameThatNobodyHasIsSomebodyNew() {
    assertEquals(List.of("PERSON zorbix"), named("It rained when zorbix sat.", "zorbix", "zorbix"));
    assertEquals(
        List.of("ORGANIZATION zorbix"),
        named("It rained when the zorbix sat.", "the zorbix", "zorbix"));
    assertEquals(
        List.of("UNNAMED a zorbix"), named("It rained when a zorbix sat.", "a zorbix", "zorbix"));
  }

  @Test
  void anOrganizationIsTheOneOfThatNameOrAPersonOfIt() {
    assertEquals(
        List.of("ORGANIZATION Harrow Water Company"),
        meant(
            "Harrow Water Company shut. It rained. Harrow Water sat.",
            "Harrow Water",
            "Harrow Water",
            MentionKind.ORGANIZATION));
    assertEquals(
        List.of("PERSON Ada Cole"),
        meant("Ada Cole left. It rained. Cole sat.", "Cole", "Cole", MentionKind.ORGANIZATION));
    assertEquals(
        List.of("ORGANIZATION zorbix"),
        meant("It rained. The zorbix sat.", "The zorbix", "zorbix", MentionKind.ORGANIZATION));
  }
}
