package org.whosaid.attribute.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whosaid.attribute.rules.Construction;
import org.whosaid.attribute.rules.RuleVerdict;
import org.whosaid.model.Mention;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Span;
import org.whosaid.model.Token;
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.ChunkedPage.Place;
import org.whosaid.syntax.Page;
import org.whosaid.syntax.Subjects;
import org.whosaid.syntax.Verb;

/**
 * What is known of a marked span, and of a marked span with a candidate, besides the words: where
 * they stand, what stands beside and between them, and what the rules think.
 *
 * <p>Every feature is a small number from 0 on; {@link #SPAN_SIZES} and {@link #PAIR_SIZES} give
 * how many values each one has. The encoder was trained on exactly these, so a change here asks for
 * training anew.
 */
final class Features {

  private static final int CONSTRUCTIONS = 22;
  private static final int ADJACENTS = Adjacent.values().length;

  /** How many values each feature of a span has. */
  static final List<Integer> SPAN_SIZES = List.of(6, CONSTRUCTIONS, 4, 10, ADJACENTS, ADJACENTS, 4);

  /** How many values each feature of a pair has. */
  static final List<Integer> PAIR_SIZES =
      List.of(3, 16, 10, 8, 4, 6, 9, ADJACENTS, ADJACENTS, CONSTRUCTIONS + 1, 4, 3);

  private static final int[] DISTANCES = {
    0, 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, Integer.MAX_VALUE
  };
  private static final int[] LENGTHS = {1, 2, 4, 8, 16, Integer.MAX_VALUE};

  /** What stands next to a mention or a quotation. */
  private enum Adjacent {
    BORDER(0),
    SPEECH(1),
    CUE(2),
    VERB(3),
    COMMA(4),
    COLON(5),
    PHRASE(6),
    PREPOSITION(7),
    CLAUSE(8),
    QUOTATION(9),
    STOP(10),
    OTHER(11);

    private final int code;

    Adjacent(int code) {
      this.code = code;
    }
  }

  private final ChunkedPage chunked;
  private final Page page;
  private final List<RuleVerdict> rules;
  private final Set<Span> subjects = new HashSet<>();
  private final Set<Span> speakers = new HashSet<>();
  private final Set<Integer> linesRead = new HashSet<>();
  private final int[] unmarkedBefore;
  private final int[] segmentsBefore;
  private final int[] spanBegin;
  private final int[] spanEnd;

  /** Creates features of a page that the rules have judged. */
  Features(ChunkedPage chunked, List<RuleVerdict> rules) {
    this.chunked = chunked;
    this.page = chunked.page();
    this.rules = rules;
    unmarkedBefore = new int[page.size() + 1];
    segmentsBefore = new int[page.size() + 1];
    spanBegin = new int[page.marked().size()];
    spanEnd = new int[page.marked().size()];
    for (int t = 0; t < page.size(); t++) {
      boolean marked = page.isMarked(t);
      boolean opens =
          marked
              && (t == 0
                  || !page.isMarked(t - 1)
                  || !page.segmentAt(t).equals(page.segmentAt(t - 1)));
      unmarkedBefore[t + 1] = unmarkedBefore[t] + (marked ? 0 : 1);
      segmentsBefore[t + 1] = segmentsBefore[t] + (opens ? 1 : 0);
      if (marked) {
        int span = page.segmentAt(t).span();
        spanBegin[span] = spanEnd[span] == 0 ? t : spanBegin[span];
        spanEnd[span] = t + 1;
      }
    }
  }

  /** Returns what to ask about a marked span that holds a token. */
  Window.Question question(int span, List<Candidate> candidates) {
    List<Window.Pair> pairs = new ArrayList<>();
    int nearest = 0;
    while (nearest < candidates.size() && candidates.get(nearest).end() <= spanBegin[span]) {
      nearest++;
    }
    for (int i = 0; i < candidates.size(); i++) {
      int between = i < nearest ? nearest - 1 - i : i - nearest;
      pairs.add(new Window.Pair(i, ofPair(span, candidates.get(i), between)));
    }
    return new Window.Question(span, ofSpan(span), pairs);
  }

  private List<Integer> ofSpan(int span) {
    Place first = place(chunked.first(span));
    Place last = place(chunked.last(span));
    return List.of(
        bucket(LENGTHS, spanEnd[span] - spanBegin[span]),
        code(rules.get(span).construction()),
        (first.index() == 0 ? 1 : 0) + (last.endsParagraph() ? 2 : 0),
        closing(span),
        adjacent(first.line(), first.index() - 1).code,
        adjacent(last.line(), last.index() + 1).code,
        Math.min(3, page.marked().get(span).segments().size()));
  }

  private static Place place(@Nullable Place place) {
    return place == null ? new Place(List.of(), 0, 0) : place;
  }

  /** How the marked words begin and end: {@code “No,”} a capital and a comma. */
  private int closing(int span) {
    int first = chunked.firstLetter(span).orElse(0);
    char last = chunked.lastCharacter(span);
    return ending(last) + (Character.isUpperCase(first) ? 5 : 0);
  }

  private static int ending(char last) {
    if (Character.isLetterOrDigit(last)) {
      return 0;
    }
    return switch (last) {
      case ',' -> 1;
      case '.' -> 2;
      case '?', '!', '\u2026', '-', '\u2013', '\u2014', '\u2015' -> 3;
      default -> 4;
    };
  }

  /**
   * What lies between a candidate and a marked span, in indices of tokens.
   *
   * @param side 0 for a candidate before the span, 1 for one after it, 2 for one inside
   * @param begin of the words between
   * @param end of the words between
   * @param near the token of the span that is nearer
   */
  private record Gap(int side, int begin, int end, int near) {}

  private Gap gap(int span, Candidate candidate) {
    if (candidate.end() <= spanBegin[span]) {
      return new Gap(0, candidate.end(), spanBegin[span], spanBegin[span]);
    }
    int last = spanEnd[span] - 1;
    return candidate.begin() >= spanEnd[span]
        ? new Gap(1, spanEnd[span], candidate.begin(), last)
        : new Gap(2, candidate.end(), candidate.end(), last);
  }

  private List<Integer> ofPair(int span, Candidate candidate, int candidatesBetween) {
    Gap gap = gap(span, candidate);
    List<Chunk> line = chunked.line(candidate.paragraph());
    return List.of(
        gap.side(),
        bucket(DISTANCES, unmarkedBefore[gap.end()] - unmarkedBefore[gap.begin()]),
        Math.min(9, candidatesBetween),
        Math.min(7, segmentsBefore[gap.end()] - segmentsBefore[gap.begin()]),
        Math.min(3, Math.abs(page.sentenceOf(gap.near()) - page.sentenceOf(candidate.begin()))),
        Math.max(0, Math.min(5, page.paragraphOf(gap.near()) - candidate.paragraph() + 1)),
        kind(candidate),
        adjacent(line, candidate.chunk() + 1).code,
        adjacent(line, candidate.chunk() - 1).code,
        isSource(span, candidate) ? 1 + code(rules.get(span).construction()) : 0,
        (isSource(span - 1, candidate) ? 1 : 0) + (isSource(span + 1, candidate) ? 2 : 0),
        subject(candidate));
  }

  private int kind(Candidate candidate) {
    Token last = page.token(candidate.end() - 1);
    return switch (candidate.mention().kind()) {
      case NAME -> 0;
      case ORGANIZATION -> 1;
      case NOMINAL -> last.animate() ? 2 : 3;
      case PRONOUN ->
          last.is(PartOfSpeech.POSSESSIVE_PRONOUN)
              ? 8
              : switch (last.lemma()) {
                case "he", "she" -> 4;
                case "they" -> 5;
                case "I", "i", "we" -> 6;
                default -> 7;
              };
    };
  }

  private boolean isSource(int span, Candidate candidate) {
    return span >= 0 && span < rules.size() && rules.get(span).isFrom(candidate.mention());
  }

  /** Whether a candidate is the subject of a verb for speech, of another verb, or of none. */
  private int subject(Candidate candidate) {
    if (linesRead.add(candidate.paragraph())) {
      readSubjects(chunked.line(candidate.paragraph()));
    }
    Span head = candidate.mention().head();
    return speakers.contains(head) ? 2 : subjects.contains(head) ? 1 : 0;
  }

  private void readSubjects(List<Chunk> line) {
    Subjects found = chunked.subjects(line);
    for (int i = 0; i < line.size(); i++) {
      Verb verb = line.get(i).verb();
      if (verb != null) {
        Mention subject = found.of(i);
        if (subject != null) {
          (chunked.isCue(line.get(i)) ? speakers : subjects).add(subject.head());
        }
      }
    }
  }

  /**
   * The number that the network was trained to know a construction by; constructions that it has
   * not been taught apart share one.
   */
  private static int code(Construction construction) {
    return switch (construction) {
      case COLON, LABELLED, LEAD_IN -> 0;
      case REPORTED_AFTER -> 1;
      case INVERTED_AFTER -> 2;
      case REPORTED_BEFORE, DEPICTED_AS, PASSED_ON -> 3;
      case REPORTED_AT_END, AS_THEY_PUT_IT -> 4;
      case ACCORDING_TO -> 5;
      case SIGNED -> 6;
      case SPEECH_NOUN -> 7;
      case SAME_PARAGRAPH -> 8;
      case AFTER_REPORT -> 9;
      case AFTER_STATEMENT -> 10;
      case NEXT_PARAGRAPH -> 11;
      case CONTINUED_SPEAKER -> 12;
      case UNKNOWN, IMPERSONAL -> 13;
      case NICKNAME, ALIAS -> 14;
      case SO_CALLED, MADE_PUBLIC -> 15;
      case NAMED -> 16;
      case TITLED -> 17;
      case ON_A_SIGN, EXAMPLE, STAGE_DIRECTION -> 18;
      case TITLE -> 19;
      case UNREAL -> 20;
      case UNSAID -> 21;
    };
  }

  private Adjacent adjacent(List<Chunk> line, int i) {
    if (i < 0 || i >= line.size()) {
      return Adjacent.BORDER;
    }
    Chunk chunk = line.get(i);
    return switch (chunk.kind()) {
      case VERB ->
          chunked.isSpeech(chunk)
              ? Adjacent.SPEECH
              : chunked.isCue(chunk) ? Adjacent.CUE : Adjacent.VERB;
      case COMMA -> Adjacent.COMMA;
      case COLON, DASH -> Adjacent.COLON;
      case PHRASE, TIME -> Adjacent.PHRASE;
      case PREPOSITION, TO -> Adjacent.PREPOSITION;
      case SUBORDINATOR, RELATIVE, CONJUNCTION -> Adjacent.CLAUSE;
      case QUOTATION -> Adjacent.QUOTATION;
      case STOP, SOFT_STOP -> Adjacent.STOP;
      case OTHER -> Adjacent.OTHER;
    };
  }

  private static int bucket(int[] limits, int value) {
    int i = 0;
    while (value > limits[i]) {
      i++;
    }
    return i;
  }
}
