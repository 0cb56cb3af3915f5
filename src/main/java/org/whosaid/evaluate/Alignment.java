package org.whosaid.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.whosaid.evaluate.gold.Gold.GoldDocument;
import org.whosaid.evaluate.gold.GoldEntity;
import org.whosaid.evaluate.gold.GoldEntity.Kind;
import org.whosaid.model.CodePoints;
import org.whosaid.model.Coreference;
import org.whosaid.model.Coreference.Choice;
import org.whosaid.model.Mention;
import org.whosaid.model.Span;

/**
 * The annotated mentions of a document, each with the chain in which a run has it.
 *
 * <p>A gold mention is the run's mention that shares most with it and whose head it touches, since
 * people cut phrases a word longer or shorter. A chain is whichever entity most of its names and
 * epithets refer to; its pronouns have no say, since they may be linked wrongly. What people did
 * not annotate counts nowhere.
 */
final class Alignment {

  /** What a gold mention is. */
  enum Form {
    NAME,
    PRONOUN,
    EPITHET
  }

  /**
   * A gold mention.
   *
   * @param index its own among all mentions
   * @param entity index of the gold entity that it refers to
   * @param form what it is
   * @param words the words themselves
   * @param chain index of the run's chain that has it; empty where none has
   */
  record Aligned(int index, int entity, Form form, String words, OptionalInt chain) {

    boolean isIn(int other) {
      return chain.isPresent() && chain.getAsInt() == other;
    }
  }

  /** A mention of the run, in code points. */
  private record Found(Span span, Span head, int chain) {}

  private static final int BUCKET = 64;
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  private final GoldDocument gold;
  private final Coreference coreference;
  private final CodePoints points;
  private final Map<Integer, List<Found>> found = new HashMap<>();
  private final List<Aligned> mentions = new ArrayList<>();

  /** Holds what a run found in {@code gold} against its entities. */
  Alignment(GoldDocument gold, Coreference coreference) {
    this.gold = gold;
    this.coreference = coreference;
    this.points = new CodePoints(gold.document().text());
    for (int chain = 0; chain < coreference.chains().size(); chain++) {
      for (Mention mention : coreference.chains().get(chain).mentions()) {
        index(new Found(points.of(mention.span()), points.of(mention.head()), chain));
      }
    }
    for (int entity = 0; entity < gold.entities().size(); entity++) {
      for (Span span : gold.entities().get(entity).mentions()) {
        String words = points.slice(span);
        Form form = form(words, gold.entities().get(entity));
        mentions.add(new Aligned(mentions.size(), entity, form, words, chainAt(span)));
      }
    }
  }

  private void index(Found mention) {
    for (int i = mention.span().begin() / BUCKET; i <= mention.span().end() / BUCKET; i++) {
      found.computeIfAbsent(i, k -> new ArrayList<>()).add(mention);
    }
  }

  private OptionalInt chainAt(Span span) {
    double most = 0;
    OptionalInt chain = OptionalInt.empty();
    for (int i = span.begin() / BUCKET; i <= span.end() / BUCKET; i++) {
      for (Found mention : found.getOrDefault(i, List.of())) {
        double shared = shared(span, mention.span());
        if (shared > most && mention.head().overlaps(span)) {
          most = shared;
          chain = OptionalInt.of(mention.chain());
        }
      }
    }
    return chain;
  }

  /**
   * Length of what both have over the length from where the first begins to where the last ends.
   */
  private static double shared(Span a, Span b) {
    int both = a.shared(b);
    return both == 0 ? 0 : (double) both / a.union(b).length();
  }

  private static Form form(String words, GoldEntity entity) {
    if (Pronouns.isPronoun(words)) {
      return Form.PRONOUN;
    }
    boolean nameless = entity.kind() == Kind.UNNAMED || entity.kind() == Kind.GROUP;
    Set<String> name = Set.copyOf(NO_LETTERS.splitAsStream(entity.name()).distinct().toList());
    boolean named =
        NO_LETTERS
            .splitAsStream(words)
            .filter(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)))
            .anyMatch(name::contains);
    return named && !nameless ? Form.NAME : Form.EPITHET;
  }

  GoldDocument gold() {
    return gold;
  }

  List<Aligned> mentions() {
    return mentions;
  }

  /** Returns whether the run says among whom it chose. */
  boolean hasChoices() {
    return !coreference.choices().isEmpty();
  }

  /** Returns the entity that most names and epithets in {@code chain} refer to. */
  OptionalInt identity(int chain) {
    return identity(chain, mention -> true);
  }

  /** The same without the say of {@code mention} itself. */
  OptionalInt identityWithout(int chain, Aligned mention) {
    return identity(chain, other -> other.index() != mention.index());
  }

  private OptionalInt identity(int chain, Predicate<Aligned> counts) {
    Map<Integer, Integer> votes = new HashMap<>();
    mentions.stream()
        .filter(mention -> mention.form() != Form.PRONOUN && mention.isIn(chain))
        .filter(counts)
        .forEach(mention -> votes.merge(mention.entity(), 1, Integer::sum));
    return votes.entrySet().stream()
        .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(vote -> -vote.getKey()))
        .map(vote -> OptionalInt.of(vote.getKey()))
        .orElse(OptionalInt.empty());
  }

  /** Returns the entities among which the run chose for the mention at {@code span}. */
  Set<Integer> candidates(Span span) {
    Choice choice = choiceAt(span);
    IntStream chains =
        choice == null
            ? chainAt(span).stream()
            : choice.chains().stream().mapToInt(Integer::intValue);
    Set<Integer> entities = new HashSet<>();
    chains.forEach(chain -> identity(chain).ifPresent(entities::add));
    return entities;
  }

  private @Nullable Choice choiceAt(Span span) {
    double most = 0;
    Choice nearest = null;
    for (Choice choice : coreference.choices()) {
      double shared = shared(span, points.of(choice.mention().span()));
      if (shared > most) {
        most = shared;
        nearest = choice;
      }
    }
    return nearest;
  }

  /** Returns the indices of the entities that say the gold span at {@code span}. */
  List<Integer> speakers(Span span) {
    return IntStream.range(0, gold.entities().size())
        .filter(entity -> gold.entities().get(entity).says().contains(span))
        .boxed()
        .toList();
  }
}
