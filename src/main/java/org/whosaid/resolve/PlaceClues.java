package org.whosaid.resolve;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Sentence;
import org.whosaid.model.Span;
import org.whosaid.model.Token;
import org.whosaid.syntax.Page;

/** Reads the clues that lie in the place where somebody was named last. */
final class PlaceClues {

  private final Page page;

  PlaceClues(Page page) {
    this.page = page;
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
    if (opens) {
      clues.add(Clue.OPENS_SENTENCE);
    }
    if (page.paragraphBegin(place.begin()) == whole.begin()) {
      clues.add(Clue.OPENS_PARAGRAPH);
    }
    return clues;
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
