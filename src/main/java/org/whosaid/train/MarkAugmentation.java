package org.whosaid.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whosaid.evaluate.gold.Gold.GoldAttribution;
import org.whosaid.evaluate.gold.Gold.GoldDocument;
import org.whosaid.evaluate.gold.GoldSpan;
import org.whosaid.evaluate.gold.PolnearReader;
import org.whosaid.model.CodePoints;
import org.whosaid.model.Document;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Span;

/**
 * Puts marks where a document has none, so that training sees more of what is rare: {@code she said
 * the plan was too late} becomes {@code she said the plan was “too late”}.
 *
 * <p>Data augmentation: a gold set that attributes words without marks knows whose such a fragment
 * is. Negatives are added too, marks around words that nobody says, so that training does not learn
 * that every fragment is said.
 */
public final class MarkAugmentation {

  /** Share of the attributions without marks that get a fragment. */
  private static final double FRAGMENTS = 0.4;

  /** How many negatives are added for each fragment. */
  private static final double NOBODYS = 0.3;

  private static final double AT_THE_END = 0.45;
  private static final double LIKE_A_TITLE = 0.4;
  private static final double STOP_INSIDE = 0.8;

  /** Words of a fragment, each as often as in real ones. */
  private static final int[] LENGTHS = {
    1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 4, 4, 5, 6, 7, 8, 10, 12, 16, 20
  };

  private static final int FEWEST_WORDS = 5;
  private static final int LONGEST_TITLE = 6;
  private static final int TRIES = 20;

  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          "the", "a", "an", "of", "to", "in", "on", "at", "for", "and", "or", "but", "that",
          "which", "who", "is", "was", "were", "are", "be", "been", "has", "had", "have", "by",
          "with", "as", "it", "its", "his", "her", "their", "he", "she", "they", "this", "these",
          "those", "from", "not", "would", "will", "could", "should", "than", "then", "if");

  private static final Set<String> TITLE_WORDS = Set.of("of", "the", "and", "to", "in");

  private final GoldDocument gold;
  private final int[] text;
  private final CodePoints points;
  private final SplittableRandom random;
  private final List<Span> marked;
  private final List<GoldSpan> added = new ArrayList<>();

  private MarkAugmentation(GoldDocument gold, long seed) {
    this.gold = gold;
    String words = gold.document().text();
    text = words.codePoints().toArray();
    points = new CodePoints(words);
    random = new SplittableRandom(seed * 31 + gold.document().source().hashCode());
    marked = new ArrayList<>(PolnearReader.marked(words, points));
  }

  /** Returns {@code gold} with more marks; the same for the same {@code seed}. */
  public static GoldDocument in(GoldDocument gold, long seed) {
    MarkAugmentation more = new MarkAugmentation(gold, seed);
    gold.attributions().forEach(more::markFragment);
    int nobodys = (int) Math.round(NOBODYS * more.added.size() + more.random.nextDouble() - 0.5);
    List<Span> words = more.words(new Span(0, more.text.length));
    for (int tries = TRIES * nobodys; tries > 0 && nobodys > 0; tries--) {
      nobodys -= more.markNobodys(words) ? 1 : 0;
    }
    return more.rewritten();
  }

  private void markFragment(GoldAttribution attribution) {
    boolean whole = attribution.content().size() == 1 && !attribution.source().isEmpty();
    if (!whole || random.nextDouble() >= FRAGMENTS) {
      return;
    }
    Span content = attribution.content().get(0);
    List<Span> words = words(content);
    if (words.size() < FEWEST_WORDS || isNear(content, marked)) {
      return;
    }
    int length = Math.min(words.size() - 1, LENGTHS[random.nextInt(LENGTHS.length)]);
    int last = words.size() - length;
    int first = random.nextDouble() < AT_THE_END ? last : random.nextInt(last + 1);
    Span fragment = fragment(words.subList(first, first + length));
    if (fragment != null && isOnly(fragment, attribution)) {
      String source = String.join(" ", attribution.source().stream().map(points::slice).toList());
      add(
          PolnearReader.sourced(
              fragment, points.slice(fragment), QuotationType.MIXED, attribution.source(), source));
    }
  }

  /** Whether no other attribution has to do with the words. */
  private boolean isOnly(Span fragment, GoldAttribution attribution) {
    for (GoldAttribution other : gold.attributions()) {
      boolean inside = !other.equals(attribution) && isNear(fragment, other.content());
      if (inside || isNear(fragment, other.source()) || isNear(fragment, other.cue())) {
        return false;
      }
    }
    return true;
  }

  private boolean markNobodys(List<Span> words) {
    int first = random.nextInt(words.size());
    Span span =
        random.nextDouble() < LIKE_A_TITLE
            ? title(words, first)
            : fragment(words.subList(first, Math.min(words.size(), first + 1 + random.nextInt(3))));
    if (span == null || isNear(span, marked) || isAttributed(span)) {
      return false;
    }
    add(GoldSpan.nobodys(span, points.slice(span)));
    return true;
  }

  private boolean isAttributed(Span span) {
    return gold.attributions().stream()
        .flatMap(a -> Stream.of(a.content(), a.source(), a.cue()))
        .anyMatch(places -> isNear(span, places));
  }

  /** Words with capitals inside a sentence, from the first of them on. */
  private @Nullable Span title(List<Span> words, int first) {
    boolean opens = first == 0 || endsSentence(words.get(first - 1));
    if (opens || !isCapital(words, first) || isCapital(words, first - 1)) {
      return null;
    }
    int last = first;
    for (int i = first + 1; i < Math.min(words.size(), first + LONGEST_TITLE); i++) {
      if (isCapital(words, i)) {
        last = i;
      } else if (!TITLE_WORDS.contains(points.slice(words.get(i)))) {
        break;
      }
    }
    return last == first ? null : fragment(words.subList(first, last + 1));
  }

  private boolean isCapital(List<Span> words, int i) {
    return Character.isUpperCase(text[words.get(i).begin()]);
  }

  /** The words less the little ones at either end; null if they are more than one sentence. */
  private @Nullable Span fragment(List<Span> words) {
    int first = 0;
    int end = words.size();
    while (first < end && isFunctionWord(words.get(first))) {
      first++;
    }
    while (end > first && isFunctionWord(words.get(end - 1))) {
      end--;
    }
    if (first == end) {
      return null;
    }
    Span span = new Span(words.get(first).begin(), words.get(end - 1).end());
    boolean broken =
        words.subList(first, end - 1).stream().anyMatch(this::endsSentence)
            || points.slice(span).indexOf('\n') >= 0;
    return broken ? null : withStop(span);
  }

  private boolean isFunctionWord(Span word) {
    return FUNCTION_WORDS.contains(points.slice(word).toLowerCase(Locale.ROOT));
  }

  private boolean endsSentence(Span word) {
    return ".?!:;".indexOf(text[word.end() - 1]) >= 0;
  }

  /** A comma or a full stop stands inside the marks as a rule, a colon never does. */
  private @Nullable Span withStop(Span span) {
    int end = span.end();
    boolean inside = random.nextDouble() < STOP_INSIDE;
    if (isStop(end - 1) && !inside) {
      end--;
    } else if (!isStop(end - 1) && end < text.length && isStop(end) && inside) {
      end++;
    } else if (":;".indexOf(text[end - 1]) >= 0) {
      end--;
    }
    Span ended = new Span(span.begin(), end);
    return points.slice(ended).codePoints().anyMatch(Character::isLetterOrDigit) ? ended : null;
  }

  private boolean isStop(int place) {
    return text[place] == ',' || text[place] == '.';
  }

  private static boolean isNear(Span span, List<Span> others) {
    return others.stream().anyMatch(o -> span.begin() <= o.end() && o.begin() <= span.end());
  }

  private List<Span> words(Span span) {
    List<Span> words = new ArrayList<>();
    int begin = span.begin();
    for (int i = span.begin(); i <= span.end(); i++) {
      if (i == span.end() || Character.isWhitespace(text[i])) {
        if (i > begin) {
          words.add(new Span(begin, i));
        }
        begin = i + 1;
      }
    }
    return words;
  }

  private void add(GoldSpan span) {
    added.add(span);
    marked.add(span.span());
  }

  /** The document with its marks written, and everything in it moved along. */
  private GoldDocument rewritten() {
    List<Integer> opening = added.stream().map(span -> span.span().begin()).toList();
    List<Integer> closing = added.stream().map(span -> span.span().end()).toList();
    String words = gold.document().text();
    boolean straight = words.indexOf('"') >= 0 && words.indexOf('“') < 0;
    StringBuilder rewritten = new StringBuilder();
    for (int i = 0; i <= text.length; i++) {
      if (closing.contains(i)) {
        rewritten.append(straight ? '"' : '”');
      }
      if (opening.contains(i)) {
        rewritten.append(straight ? '"' : '“');
      }
      if (i < text.length) {
        rewritten.appendCodePoint(text[i]);
      }
    }
    Moves moves = new Moves(opening, closing);
    CodePoints places = new CodePoints(rewritten.toString());
    List<GoldSpan> spans = new ArrayList<>(gold.spans());
    spans.addAll(added);
    spans.sort(Comparator.comparing(GoldSpan::span));
    return new GoldDocument(
        new Document(gold.document().source(), rewritten.toString()),
        spans.stream().map(span -> moves.of(span, places)).toList(),
        List.of(),
        gold.attributions().stream().map(moves::of).toList(),
        gold.unit(),
        gold.target());
  }

  /**
   * Where things stand once marks are written.
   *
   * @param opening where marks open
   * @param closing where they close
   */
  private record Moves(List<Integer> opening, List<Integer> closing) {

    GoldSpan of(GoldSpan gold, CodePoints places) {
      Span span = withMarks(gold.span());
      return new GoldSpan(
          span,
          places.slice(span),
          gold.type(),
          gold.names(),
          gold.alternatives(),
          withoutMarks(gold.source()),
          gold.sourceNames(),
          gold.mentionKind(),
          gold.speakerKind(),
          gold.group());
    }

    GoldAttribution of(GoldAttribution gold) {
      return new GoldAttribution(
          gold.content().stream().map(this::withMarks).toList(),
          withoutMarks(gold.source()),
          withoutMarks(gold.cue()));
    }

    /** Marks at the ends of words that are said belong to them. */
    private Span withMarks(Span span) {
      return new Span(span.begin() + before(span.begin()), span.end() + before(span.end() + 1));
    }

    private List<Span> withoutMarks(List<Span> spans) {
      return spans.stream()
          .map(s -> new Span(s.begin() + before(s.begin() + 1), s.end() + before(s.end())))
          .toList();
    }

    private int before(int place) {
      return (int)
          Stream.concat(opening.stream(), closing.stream()).filter(mark -> mark < place).count();
    }
  }
}
