package org.whosaid.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.whosaid.evaluate.Alignment.Aligned;

/**
 * Compares chains with annotated entities, mention by mention and link by link.
 *
 * <p>B³ (Bagga and Baldwin, “Algorithms for scoring coreference chains”, 1998) asks of each mention
 * how much of its chain and its entity are the same. LEA (Moosavi and Strube, “Which coreference
 * evaluation metric do you trust?”, 2016) asks of each entity how many of its links are kept, and
 * weighs it by its size; entities of one mention have none and are left out.
 */
final class ChainScores {

  /** A share of what is right among what was found, or among what there is. */
  private static final class Share {
    private double right;
    private double all;

    void add(double some, double of) {
      right += some;
      all += of;
    }

    double value() {
      return all == 0 ? 0 : right / all;
    }
  }

  private final Share precision = new Share();
  private final Share recall = new Share();

  private ChainScores() {}

  /** Returns the F1 of B³ over all annotated mentions. */
  static double bCubed(List<Alignment> documents) {
    ChainScores scores = new ChainScores();
    for (Alignment document : documents) {
      for (Aligned mention : document.mentions()) {
        scores.addMention(mention, document.mentions());
      }
    }
    return scores.f1();
  }

  private void addMention(Aligned mention, List<Aligned> mentions) {
    int both = 0;
    int found = 0;
    int gold = 0;
    for (Aligned other : mentions) {
      boolean sameChain = other.index() == mention.index() || isOneChain(mention, other);
      boolean sameEntity = isOneEntity(mention, other);
      found += sameChain ? 1 : 0;
      gold += sameEntity ? 1 : 0;
      both += sameChain && sameEntity ? 1 : 0;
    }
    precision.add((double) both / found, 1);
    recall.add((double) both / gold, 1);
  }

  /** Returns the F1 of LEA over all annotated entities of several mentions. */
  static double lea(List<Alignment> documents) {
    ChainScores scores = new ChainScores();
    for (Alignment document : documents) {
      groups(document, mention -> OptionalInt.of(mention.entity()))
          .forEach(entity -> addLinks(scores.recall, entity, ChainScores::isOneChain));
      groups(document, Aligned::chain)
          .forEach(chain -> addLinks(scores.precision, chain, ChainScores::isOneEntity));
    }
    return scores.f1();
  }

  private static List<List<Aligned>> groups(
      Alignment document, Function<Aligned, OptionalInt> group) {
    Map<Integer, List<Aligned>> groups = new LinkedHashMap<>();
    for (Aligned mention : document.mentions()) {
      group
          .apply(mention)
          .ifPresent(g -> groups.computeIfAbsent(g, k -> new ArrayList<>()).add(mention));
    }
    return List.copyOf(groups.values());
  }

  private static void addLinks(
      Share share, List<Aligned> group, BiPredicate<Aligned, Aligned> isKept) {
    int links = 0;
    int kept = 0;
    for (int i = 0; i < group.size(); i++) {
      for (Aligned later : group.subList(i + 1, group.size())) {
        links++;
        kept += isKept.test(group.get(i), later) ? 1 : 0;
      }
    }
    if (links > 0) {
      share.add(group.size() * (double) kept / links, group.size());
    }
  }

  private static boolean isOneChain(Aligned a, Aligned b) {
    return a.chain().isPresent() && a.chain().equals(b.chain());
  }

  private static boolean isOneEntity(Aligned a, Aligned b) {
    return a.entity() == b.entity();
  }

  private double f1() {
    double sum = precision.value() + recall.value();
    return sum == 0 ? 0 : 2 * precision.value() * recall.value() / sum;
  }
}
