package org.whosaid.cast;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.EntityType;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Span;
import org.whosaid.model.Token;
import org.whosaid.syntax.Page;
import org.whosaid.syntax.Words;

/**
 * Reads what a sentence calls a person: before the name, {@code RCN general secretary Pat Cullen},
 * or after it, {@code Hassan Ali, a farmer in Wajir,}.
 */
final class RoleFinder {

  private static final int LONGEST = 14;
  private static final Pattern AGE = Pattern.compile("\\d{1,3}");
  private static final Set<String> AGE_MARKS = Set.of(",", "(");
  private static final Set<String> BE = Set.of("be", "become", "remain");

  private final Page page;
  private final List<Token> tokens;

  RoleFinder(Page page, List<Token> tokens) {
    this.page = page;
    this.tokens = tokens;
  }

  /** Returns where the role beside the name {@code [begin, end)} stands, or null. */
  @Nullable Span roleOf(int begin, int end) {
    int name = begin;
    while (name > 0 && Honorifics.isTitle(tokens.get(name - 1).text())) {
      name--;
    }
    Span before = before(name);
    if (before != null) {
      return before;
    }
    Span after = after(end);
    return after == null ? appositionBefore(name) : after;
  }

  /**
   * Returns what the sentence says the person is whose name ends before {@code end}: {@code a vet}
   * in {@code Ada Cole is a vet}; or null.
   */
  @Nullable Span predicateOf(int end) {
    boolean be = end < tokens.size() && BE.contains(tokens.get(end).lemma());
    return be && tokens.get(end).isVerb() ? apposition(end + 1) : null;
  }

  /** Returns the age beside the name {@code [begin, end)}: {@code Mary Orr, 42,}. */
  OptionalInt ageOf(int begin, int end) {
    boolean apart = end < tokens.size() && AGE_MARKS.contains(tokens.get(end).text());
    if (apart && end + 1 < tokens.size()) {
      int number = tokens.get(end + 1).text().equals("aged") ? end + 2 : end + 1;
      if (number < tokens.size() && AGE.matcher(tokens.get(number).text()).matches()) {
        return OptionalInt.of(Integer.parseInt(tokens.get(number).text()));
      }
    }
    Span before = before(begin);
    return before == null ? OptionalInt.empty() : Words.age(page.words(before));
  }

  /** {@code Health Secretary Steve Barclay}, {@code Archbishop of York Ada Cole} */
  private @Nullable Span before(int name) {
    int begin = name;
    while (begin > 0 && isModifier(begin - 1)) {
      begin--;
    }
    int head = name - 1;
    if (begin > 1 && begin < name && isOf(begin - 1) && isTitle(begin - 2)) {
      head = begin - 2;
      begin = head;
      while (begin > 0 && isModifier(begin - 1)) {
        begin--;
      }
    }
    while (begin < name && tokens.get(begin).is(PartOfSpeech.POSSESSIVE)) {
      begin++;
    }
    return begin < name && isRole(head) ? span(begin, name) : null;
  }

  private boolean isOf(int i) {
    return tokens.get(i).text().equals("of");
  }

  private boolean isTitle(int i) {
    return tokens.get(i).isName() && isRole(i);
  }

  private boolean isModifier(int i) {
    boolean name = tokens.get(i).entity() == EntityType.PERSON;
    boolean fits =
        tokens.get(i).partOfSpeech().isModifier() || tokens.get(i).is(PartOfSpeech.GERUND);
    return fits && !name; // managing director
  }

  /** {@code Pat Cullen, general secretary of the RCN,} */
  private @Nullable Span after(int end) {
    int comma = end;
    if (comma >= tokens.size() || !tokens.get(comma).is(PartOfSpeech.COMMA)) {
      return null;
    }
    int begin = comma + 1;
    if (begin + 1 < tokens.size()
        && tokens.get(begin).is(PartOfSpeech.NUMBER)
        && tokens.get(begin + 1).is(PartOfSpeech.COMMA)) {
      begin += 2; // the age, Mary Orr, 42, a vet
    }
    return apposition(begin);
  }

  private @Nullable Span apposition(int begin) {
    int head = -1;
    int i = begin;
    for (; i < tokens.size() && i - begin < LONGEST; i++) {
      PartOfSpeech pos = tokens.get(i).partOfSpeech();
      if (pos.isVerb() || pos == PartOfSpeech.MODAL || (isPronoun(pos) && i == begin)) {
        return null;
      }
      if (pos == PartOfSpeech.COMMA
          || pos == PartOfSpeech.FULL_STOP
          || pos == PartOfSpeech.COLON
          || pos == PartOfSpeech.WH_PRONOUN
          || pos == PartOfSpeech.WH_DETERMINER) {
        break;
      }
      boolean beforePreposition = head < 0 || !hasPreposition(begin, i);
      head = pos.isNoun() && beforePreposition ? i : head;
    }
    return head >= 0 && isRole(head) ? span(begin, i) : null;
  }

  private static boolean isPronoun(PartOfSpeech pos) {
    return pos == PartOfSpeech.PRONOUN || pos == PartOfSpeech.POSSESSIVE_PRONOUN;
  }

  private boolean hasPreposition(int begin, int end) {
    for (int i = begin; i < end; i++) {
      if (tokens.get(i).is(PartOfSpeech.PREPOSITION)) {
        return true;
      }
    }
    return false;
  }

  /** {@code The chief of the nurses’ union, Pat Cullen,} */
  private @Nullable Span appositionBefore(int name) {
    int comma = name - 1;
    if (comma < 1 || !tokens.get(comma).is(PartOfSpeech.COMMA)) {
      return null;
    }
    for (int begin = comma - 1; begin >= 0 && comma - begin < LONGEST; begin--) {
      PartOfSpeech pos = tokens.get(begin).partOfSpeech();
      if (pos == PartOfSpeech.COMMA || pos.isVerb()) {
        return null;
      }
      boolean definite = tokens.get(begin).text().equalsIgnoreCase("the");
      boolean opens = begin == 0 || !tokens.get(begin - 1).is(PartOfSpeech.PREPOSITION);
      if (definite && opens) {
        int head = headOf(begin, comma);
        return head >= 0 && isRole(head) ? span(begin + 1, comma) : null;
      }
    }
    return null;
  }

  private int headOf(int begin, int end) {
    int head = -1;
    for (int i = begin; i < end && !tokens.get(i).is(PartOfSpeech.PREPOSITION); i++) {
      head = tokens.get(i).isNoun() ? i : head;
    }
    return head;
  }

  private boolean isRole(int head) {
    return tokens.get(head).animate() && tokens.get(head).entity() != EntityType.LOCATION;
  }

  private Span span(int begin, int end) {
    return new Span(tokens.get(begin).span().begin(), tokens.get(end - 1).span().end());
  }
}
