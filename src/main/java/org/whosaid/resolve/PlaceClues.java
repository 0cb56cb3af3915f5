package org.whosaid.resolve;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Sentence;
import org.whosaid.model.Span;
import org.whosaid.model.Token;
import org.whosaid.resolve.History.Place;
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.Page;
import org.whosaid.syntax.Subjects;
import org.whosaid.syntax.Verb;

/** Reads the clues that lie in the place where somebody was named last. */
final class PlaceClues {

  /** What may stand between a verb for speech and the clause that it reports. */
  private static final Set<Kind> BEFORE_REPORT =
      EnumSet.of(Kind.TIME, Kind.PREPOSITION, Kind.SUBORDINATOR, Kind.OTHER);

  private final Page page;
  private final NavigableMap<Integer, Span> subjects = new TreeMap<>();
  private final NavigableMap<Integer, Span> reporters = new TreeMap<>();
  private final Map<Integer, Span> actors = new HashMap<>();
  private final Map<Integer, Span> reporting = new HashMap<>();
  private final Map<Integer, Span> ahead = new HashMap<>();
  private final Map<Span, Set<Clue>> known = new HashMap<>();

  PlaceClues(ChunkedPage chunked) {
    this.page = chunked.page();
    for (int paragraph = 0; paragraph < page.paragraphs().size(); paragraph++) {
      read(chunked, chunked.line(paragraph));
    }
  }

  private void read(ChunkedPage chunked, List<Chunk> line) {
    Subjects subjects = chunked.subjects(line);
    for (int i = 0; i < line.size(); i++) {
      Mention mention = line.get(i).mention();
      if (line.get(i).is(Kind.VERB)) {
        Mention inverted = isAtEnd(chunked, line, i) ? subjects.rightOf(i) : null;
        readVerb(chunked, line, i, inverted == null ? subjects.of(i) : inverted);
      } else if (mention != null && i > 1 && ChunkedPage.isAccordingTo(line, i - 2)) {
        reporters.put(mention.head().begin(), mention.head());
      } else if (opensWithOwner(line, i)) {
        ahead.put(page.token(line.get(i + 1).begin()).span().begin(), subjects.named(i + 3).head());
      }
    }
  }

  /** {@code For her part, Orr left}, {@code In his letter, Orr said}: at the preposition. */
  private boolean opensWithOwner(List<Chunk> line, int i) {
    return (i == 0 || line.get(i - 1).endsSentence())
        && i + 3 < line.size()
        && line.get(i).is(Kind.PREPOSITION)
        && line.get(i + 1).is(Kind.PHRASE)
        && page.token(line.get(i + 1).begin()).is(PartOfSpeech.POSSESSIVE_PRONOUN)
        && line.get(i + 2).is(Kind.COMMA)
        && line.get(i + 3).is(Kind.PHRASE);
  }

  /** {@code The vote is late, noted Ada Cole.} */
  private static boolean isAtEnd(ChunkedPage chunked, List<Chunk> line, int verb) {
    return verb > 0
        && line.get(verb - 1).is(Kind.COMMA)
        && chunked.isSpeech(line.get(verb))
        && verb + 2 < line.size()
        && line.get(verb + 2).endsSentence();
  }

  /** Takes note of who says something, and of who acts upon whom: {@code Orr met him}. */
  private void readVerb(
      ChunkedPage chunked, List<Chunk> line, int verb, @Nullable Mention subject) {
    if (subject == null) {
      return;
    }
    subjects.put(subject.head().begin(), subject.head());
    if (chunked.isSpeech(line.get(verb))) {
      reporters.put(subject.head().begin(), subject.head());
      Mention reported = subjectOfReport(line, verb);
      if (reported != null) {
        reporting.put(reported.span().begin(), subject.head());
      }
    }
    Mention object = verb + 1 < line.size() ? line.get(verb + 1).mention() : null;
    boolean acts = verb + 2 < line.size() && line.get(verb + 2).is(Kind.VERB); // Orr said he left
    if (object != null && object.kind() == MentionKind.PRONOUN && !acts) {
      actors.put(object.span().begin(), subject.head());
    }
  }

  /** {@code Orr said on Monday that she left}: who does what is reported, or null. */
  private static @Nullable Mention subjectOfReport(List<Chunk> line, int verb) {
    int i = verb + 1;
    while (i < line.size() && BEFORE_REPORT.contains(line.get(i).kind())) {
      i++;
    }
    boolean clause = i + 1 < line.size() && line.get(i + 1).is(Kind.VERB);
    return clause ? line.get(i).mention() : null;
  }

  /** Returns whether whoever is named at {@code place} reports what {@code asking} begins. */
  boolean reportsIt(Span place, Span asking) {
    Span reporter = reporting.get(asking.begin());
    return reporter != null && reporter.overlaps(place);
  }

  /** Returns who acts upon whoever the pronoun at {@code span} is, or null. */
  @Nullable Span actorUpon(Span span) {
    return actors.get(span.begin());
  }

  /** Returns the words after it that the pronoun at {@code span} stands for, or null. */
  @Nullable Span ahead(Span span) {
    return ahead.get(span.begin());
  }

  /**
   * Returns that of several places in one sentence, the last first, which counts most: where
   * somebody speaks, or acts, or else the last.
   */
  Place mostProminent(List<Place> places) {
    for (Clue clue : List.of(Clue.REPORTS, Clue.SUBJECT)) {
      for (Place place : places) {
        if (of(place.span()).contains(clue)) {
          return place;
        }
      }
    }
    return places.get(0);
  }

  /** Returns the clue of how many sentences lie between two places. */
  static Clue distance(int back) {
    return switch (back) {
      case 0 -> Clue.SAME_SENTENCE;
      case 1 -> Clue.ONE_BACK;
      case 2 -> Clue.TWO_BACK;
      case 3 -> Clue.THREE_BACK;
      case 4, 5 -> Clue.UP_TO_FIVE_BACK;
      case 6, 7, 8, 9 -> Clue.UP_TO_NINE_BACK;
      default -> Clue.FARTHER_BACK;
    };
  }

  /** Returns the clue of how often somebody has been named. */
  static Clue frequency(int times) {
    if (times <= 1) {
      return Clue.NAMED_ONCE;
    }
    if (times <= 3) {
      return Clue.NAMED_UP_TO_THREE_TIMES;
    }
    return times <= 7 ? Clue.NAMED_UP_TO_SEVEN_TIMES : Clue.NAMED_OFTEN;
  }

  /** Returns what the sentence of {@code place} makes of whoever is named there. */
  Set<Clue> of(Span place) {
    return known.computeIfAbsent(place, this::read);
  }

  private Set<Clue> read(Span place) {
    Set<Clue> clues = EnumSet.noneOf(Clue.class);
    Sentence sentence = page.sentenceAt(place.begin());
    Span whole = sentence.span();
    Token next = after(place.end());
    Token before = page.tokenBefore(place.begin());
    PartOfSpeech following = next == null ? PartOfSpeech.NONE : next.partOfSpeech();
    boolean opens = place.begin() - whole.begin() < whole.length() / 3;
    boolean apposed = before != null && before.is(PartOfSpeech.COMMA);
    boolean parenthesis = following == PartOfSpeech.COMMA && (opens || apposed);
    if (parenthesis
        || holds(subjects, place)
        || following.isVerb()
        || following == PartOfSpeech.MODAL
        || following == PartOfSpeech.ADVERB) {
      clues.add(Clue.SUBJECT);
    } else if (following == PartOfSpeech.POSSESSIVE) {
      clues.add(Clue.POSSESSIVE);
    }
    if (before != null && (before.is(PartOfSpeech.PREPOSITION) || before.is(PartOfSpeech.TO))) {
      clues.add(Clue.IN_PREPOSITIONAL_PHRASE);
    } else if (before != null && before.isVerb()) {
      clues.add(Clue.OBJECT);
    }
    if (next != null && Verb.isForSeveral(next.text())) {
      clues.add(Clue.SEVERAL);
    }
    if (holds(reporters, place)) {
      clues.add(Clue.REPORTS);
    }
    if (opens) {
      clues.add(Clue.OPENS_SENTENCE);
    }
    if (page.paragraphBegin(place.begin()) == whole.begin()) {
      clues.add(Clue.OPENS_PARAGRAPH);
    }
    return clues;
  }

  private static boolean holds(NavigableMap<Integer, Span> heads, Span place) {
    Map.Entry<Integer, Span> head = heads.lowerEntry(place.end());
    return head != null && head.getValue().end() > place.begin();
  }

  /** The next word or punctuation, marks around a pseudonym not counted. */
  private @Nullable Token after(int offset) {
    Token next = page.tokenFrom(offset);
    if (next != null && next.is(PartOfSpeech.CLOSING_MARK)) {
      return page.tokenFrom(next.span().end());
    }
    return next;
  }
}
