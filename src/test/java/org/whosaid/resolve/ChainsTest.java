package org.whosaid.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.whosaid.cast.Cast;
import org.whosaid.model.Coreference;
import org.whosaid.model.Coreference.Chain;
import org.whosaid.model.Mention;
import org.whosaid.syntax.Page;
import org.whosaid.testing.At;
import org.whosaid.testing.Shared;

/** What a resolution makes of every mention of a document, sources or not. */
class ChainsTest {

  private static Coreference read(Page page, Mention... sources) {
    List<Mention> all = List.of(sources);
    return Chains.of(new Resolution(new Cast(page), List.of()), all);
  }

  private static List<String> chains(Page page, Mention... sources) {
    return read(page, sources).chains().stream().map(chain -> shown(page, chain)).toList();
  }

  private static String shown(Page page, Chain chain) {
    return chain.mentions().stream()
        .map(mention -> page.words(mention.span()))
        .collect(Collectors.joining(", ", chain.name() + ": ", ""));
  }

  @Test
  void aChainHasNamesPronounsAndEpithets() {
    Page page =
        Shared.page(
            "Ada Cole left Harrow Water Company. She was tired, and her son slept. “He slept,”"
                + " she said. The company was fined. A nurse ran, and the nurse fell.");
    assertEquals(
        List.of(
            "Ada Cole: Ada Cole, She, her, she",
            "Harrow Water Company: Harrow Water Company, The company",
            "a nurse: A nurse, the nurse",
            "her son: her son"),
        chains(page, At.pronoun(page, "she")));
  }

  @Test
  void aSourceThatTheDocumentHasNotIsSomebodyNew() {
    Page page = Shared.page("It rained. “No,” said the sailor.");
    Mention sailor = At.nominal(page, "the sailor", "sailor");
    assertEquals(List.of("the sailor: the sailor"), chains(page, sailor));
  }

  @Test
  void severalAtOnceAreInAChainOfTheirOwn() {
    Page page = Shared.page("Ada Cole and Finn Roy left. “No,” said Cole and Roy.");
    Mention both = At.name(page, "Cole and Roy");
    assertEquals(
        List.of(
            "Ada Cole: Ada Cole, Cole",
            "Finn Roy: Finn Roy, Roy",
            "Ada Cole; Finn Roy: Ada Cole and Finn Roy, Cole and Roy"),
        chains(page, both));
  }

  @Test
  void everyMentionIsAskedWhomItMayMean() {
    Page page = Shared.page("Ada Cole met Bea Orr. She left.");
    Coreference found = read(page);
    List<List<String>> names =
        found.choices().stream()
            .map(choice -> choice.chains().stream().map(i -> found.chains().get(i).name()).toList())
            .toList();
    assertEquals(List.of(List.of("Ada Cole", "Bea Orr")), names);
  }

  @Test
  void whatIsInMarksRefersToNobody() {
    Page page = Shared.page("Ada Cole left. “She is the nurse,” said Finn Roy.");
    Stream<Mention> references =
        new Resolution(new Cast(page), List.of()).references(List.of()).stream();
    assertEquals(List.of(), references.toList());
  }
}
