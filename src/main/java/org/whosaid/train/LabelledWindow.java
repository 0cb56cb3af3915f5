package org.whosaid.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.whosaid.attribute.network.TrainingWindow;
import org.whosaid.evaluate.gold.Gold.GoldAttribution;
import org.whosaid.evaluate.gold.Gold.GoldDocument;
import org.whosaid.evaluate.gold.Gold.Target;
import org.whosaid.evaluate.gold.GoldSpan;
import org.whosaid.evaluate.gold.Names;
import org.whosaid.model.CodePoints;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Span;

/**
 * A window of the encoder with the answers of a gold set, as training reads it.
 *
 * @param doc name of its document
 * @param pieces ids of the word pieces
 * @param roles for each piece 0 none, 1 content, 2 source, 3 cue, or −1 when nobody has judged it
 * @param cues indexes of the pieces that may be of a cue
 * @param candidates first and last piece of each mention to choose from
 * @param questions the marked spans
 */
public record LabelledWindow(
    String doc,
    List<Integer> pieces,
    List<Integer> roles,
    List<Integer> cues,
    List<List<Integer>> candidates,
    List<Question> questions) {

  private static final double COVERED = 0.7;
  private static final int UNJUDGED = -1;

  /** Stand for the phrase before them and are no candidates themselves. */
  private static final Set<String> RELATIVES = Set.of("who", "which", "that");

  /**
   * A marked span with its answer.
   *
   * @param place its first and last code point
   * @param begin index of its first piece
   * @param end index of its last piece
   * @param features its features
   * @param pairs the features with each candidate
   * @param label {@code said}, {@code nobody}, or {@code unjudged} when the gold set does not know
   * @param right indices of the right candidates; empty when it is said by none of them
   * @param type direct, mixed, other, or unscored when the gold set has no such span
   * @param kind what sort of mention the right one is
   * @param answers what the network answers, as {@link TrainingWindow.Question} has it
   */
  public record Question(
      List<Integer> place,
      int begin,
      int end,
      List<Integer> features,
      List<List<Integer>> pairs,
      String label,
      List<Integer> right,
      String type,
      String kind,
      List<Double> answers) {}

  /**
   * What the features of all windows can be.
   *
   * @param spanFeatures how many values each feature of a question has
   * @param pairFeatures how many values each feature of a pair has
   */
  public record Sizes(List<Integer> spanFeatures, List<Integer> pairFeatures) {}

  /** Returns how many values each feature has. */
  public static Sizes sizes() {
    return new Sizes(TrainingWindow.SPAN_FEATURES, TrainingWindow.PAIR_FEATURES);
  }

  /** Returns {@code window}, which is of {@code document}, with its answers. */
  public static LabelledWindow of(GoldDocument document, TrainingWindow window) {
    CodePoints points = new CodePoints(document.document().text());
    List<Integer> roles = new ArrayList<>();
    for (int place : window.places()) {
      roles.add(place < 0 ? UNJUDGED : role(document, points.of(new Span(place, place + 1))));
    }
    return new LabelledWindow(
        document.document().source(),
        window.pieces(),
        roles,
        window.cues(),
        window.candidates().stream().map(c -> List.of(c.first(), c.last())).toList(),
        window.questions().stream().map(q -> question(document, window, points, q)).toList());
  }

  /** Where a gold set marks the sources of quotations only, other words may be sources too. */
  private static int role(GoldDocument document, Span character) {
    int role = document.target() == Target.SOURCE ? 0 : UNJUDGED;
    for (GoldAttribution gold : document.attributions()) {
      role = Math.max(role, covers(gold.content(), character) ? 1 : UNJUDGED);
      role = Math.max(role, covers(gold.source(), character) ? 2 : UNJUDGED);
      role = Math.max(role, covers(gold.cue(), character) ? 3 : UNJUDGED);
    }
    return role;
  }

  private static boolean covers(List<Span> spans, Span character) {
    return spans.stream().anyMatch(character::overlaps);
  }

  private static Question question(
      GoldDocument document,
      TrainingWindow window,
      CodePoints points,
      TrainingWindow.Question question) {
    List<Span> segments = question.segments().stream().map(points::of).toList();
    GoldSpan gold = gold(document, segments);
    GoldAttribution attribution = gold == null ? attribution(document, segments) : null;
    List<Integer> right = List.of();
    String label = "unjudged";
    if (gold != null) {
      label = gold.type() == QuotationType.OTHER ? "nobody" : "said";
      right = gold.isAttributable() ? right(document, gold, window, points) : right;
    } else if (attribution != null) {
      label = "said";
      right = at(attribution.source(), window, points);
    }
    return new Question(
        List.of(segments.get(0).begin(), segments.get(segments.size() - 1).end()),
        question.begin(),
        question.end(),
        question.features(),
        question.pairs(),
        label,
        right,
        gold == null ? "unscored" : gold.type().name().toLowerCase(Locale.ROOT),
        gold == null ? "none" : gold.mentionKind(),
        question.answers());
  }

  private static @Nullable GoldSpan gold(GoldDocument document, List<Span> segments) {
    for (Span segment : segments) {
      for (GoldSpan gold : document.spans()) {
        int longer = Math.max(gold.span().length(), segment.length());
        if (gold.span().shared(segment) >= COVERED * longer) {
          return gold;
        }
      }
    }
    return null;
  }

  /** Marks that the gold set leaves out, single ones say, but whose words it attributes. */
  private static @Nullable GoldAttribution attribution(GoldDocument document, List<Span> segments) {
    for (Span segment : segments) {
      for (GoldAttribution gold : document.attributions()) {
        int covered = gold.content().stream().mapToInt(c -> c.shared(segment)).sum();
        boolean inside = gold.source().stream().anyMatch(segment::contains);
        if (covered >= 0.5 * segment.length() && !gold.source().isEmpty() && !inside) {
          return gold;
        }
      }
    }
    return null;
  }

  /** The candidates at the source; without any, those that name or stand for the speaker. */
  private static List<Integer> right(
      GoldDocument document, GoldSpan gold, TrainingWindow window, CodePoints points) {
    List<Integer> right = at(gold.source(), window, points);
    if (!right.isEmpty()) {
      return right;
    }
    List<Span> referring =
        document.entities().stream()
            .filter(entity -> entity.says().contains(gold.span()))
            .flatMap(entity -> entity.mentions().stream())
            .toList();
    return candidates(
        window, points, c -> covers(referring, c) || Names.isOneOf(points.slice(c), gold.names()));
  }

  /** The candidates that touch {@code source}; {@code who} and {@code which} touch none. */
  private static List<Integer> at(List<Span> source, TrainingWindow window, CodePoints points) {
    List<Integer> touching = candidates(window, points, candidate -> covers(source, candidate));
    boolean relative =
        source.size() == 1
            && RELATIVES.contains(points.slice(source.get(0)).toLowerCase(Locale.ROOT));
    return touching.isEmpty() && relative
        ? candidates(window, points, candidate -> isJustBefore(candidate, source.get(0), points))
        : touching;
  }

  /** Whether nothing but a comma stands between the two. */
  private static boolean isJustBefore(Span candidate, Span relative, CodePoints points) {
    return candidate.end() <= relative.begin()
        && points.slice(candidate.gapTo(relative)).strip().matches(",?");
  }

  private static List<Integer> candidates(
      TrainingWindow window, CodePoints points, Predicate<Span> isRight) {
    return IntStream.range(0, window.candidates().size())
        .filter(i -> isRight.test(points.of(window.candidates().get(i).span())))
        .boxed()
        .toList();
  }
}
