package org.whosaid.attribute.rules;

import org.jspecify.annotations.Nullable;
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.ChunkedPage.Place;
import org.whosaid.syntax.Verb;
import org.whosaid.syntax.WorkTitles;

/** Recognises marked words that nobody is presented as saying. */
final class UnsaidRules {

  private static final int LONGEST_NICKNAME = 3;
  private static final int LONGEST_TERM = 4;
  private final ChunkedPage chunked;

  UnsaidRules(ChunkedPage chunked) {
    this.chunked = chunked;
  }

  /** {@code the “Rule of Six”}, {@code on “The Morning Show”}: capitals, and no cue beside it. */
  @Nullable RuleVerdict title(int span) {
    Place place = chunked.first(span);
    if (place == null || !WorkTitles.isTitle(chunked.words(span))) {
      return null;
    }
    int before = place.index() - 1;
    boolean inClause =
        place.index() == place.sentenceBegin()
            || place.has(before, Kind.OTHER)
            || place.hasPreposition(before)
            || (place.has(before, Kind.PHRASE) && !place.has(before - 1, Kind.VERB));
    return inClause && !endsClause(place) ? RuleVerdict.unsaid(Construction.TITLE) : null;
  }

  /** {@code “Stop the Clock.”} on its own may well be somebody's words. */
  private static boolean endsClause(Place place) {
    int after = place.index() + 1;
    return place.index() == place.sentenceBegin() && after >= place.sentenceEnd();
  }

  /** {@code Daniel “Tank” Moreau}. */
  @Nullable RuleVerdict nickname(int span) {
    Place place = chunked.first(span);
    if (place == null || length(place) > LONGEST_NICKNAME + 2) {
      return null;
    }
    int before = place.at(place.index()).begin() - 1;
    int after = place.at(place.index()).end();
    boolean inside = isNamePart(before) && isNamePart(after) && sameSentence(before, after);
    return inside ? RuleVerdict.unsaid(Construction.NICKNAME) : null;
  }

  private boolean isNamePart(int token) {
    return token >= 0
        && token < chunked.page().size()
        && !chunked.page().isMarked(token)
        && chunked.page().token(token).isNoun()
        && Character.isUpperCase(chunked.page().token(token).text().codePointAt(0));
  }

  private boolean sameSentence(int a, int b) {
    return chunked.page().sentenceOf(a) == chunked.page().sentenceOf(b);
  }

  /** {@code who asked to be called “Biscuit”}, {@code with the nickname “Biscuit”}. */
  @Nullable RuleVerdict alias(int span) {
    Place place = chunked.first(span);
    if (place == null) {
      return null;
    }
    int before = place.index() - 1;
    boolean byNoun =
        place.has(before, Kind.PHRASE) && RuleWord.ALIAS.has(chunked.lastLemma(place.at(before)));
    int verb = chunked.isAs(place, before) ? before - 1 : before;
    return byNoun || (place.has(verb, Kind.VERB) && isNamed(place, verb))
        ? RuleVerdict.unsaid(Construction.ALIAS)
        : null;
  }

  private boolean isNamed(Place place, int at) {
    Verb verb = place.at(at).verb();
    if (verb == null) {
      return false;
    }
    boolean called = verb.passive() && RuleWord.NAMING.has(verb.lemma());
    int token = place.at(place.index()).begin() - 1;
    return called
        || (verb.lemma().equals("be") && chunked.page().lower(token - 1).endsWith("name"));
  }

  /** {@code so-called “smart” bins}; {@code by that he meant “cold feet”}, a gloss. */
  @Nullable RuleVerdict soCalled(int span) {
    Place place = chunked.first(span);
    if (place == null) {
      return null;
    }
    int mark = place.at(place.index()).begin();
    boolean called =
        isBefore(mark, "so", "called")
            || isBefore(mark, "so", "-", "called")
            || isBefore(mark, "so-called");
    return called || isBefore(mark, "meant") ? RuleVerdict.unsaid(Construction.SO_CALLED) : null;
  }

  /** {@code The council is to publish a new “harbour charter”}: what is made public has a name. */
  @Nullable RuleVerdict madePublic(int span) {
    Place place = chunked.first(span);
    if (place == null) {
      return null;
    }
    int i = place.index() - 1;
    if (place.has(i, Kind.OTHER) && chunked.page().lower(place.at(i).begin()).equals("new")) {
      i--;
    }
    boolean one =
        place.has(i, Kind.OTHER)
            && chunked.page().token(place.at(i).begin()).partOfSpeech().isDeterminer();
    Verb verb = one && place.has(i - 1, Kind.VERB) ? place.at(i - 1).verb() : null;
    return verb != null && RuleWord.PUBLISHING.has(verb.lemma())
        ? RuleVerdict.unsaid(Construction.MADE_PUBLIC)
        : null;
  }

  /** Returns whether {@code words} stand just before a token. */
  private boolean isBefore(int token, String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!chunked.page().lower(token - words.length + i).equals(words[i])) {
        return false;
      }
    }
    return true;
  }

  /** {@code a plan called “Low Tide”}, {@code known as “the pit”}. */
  @Nullable RuleVerdict named(int span) {
    Place place = chunked.first(span);
    if (place == null) {
      return null;
    }
    int i = place.index() - 1;
    if (chunked.isAs(place, i)) {
      i--;
    }
    if (!place.has(i, Kind.VERB)) {
      return null;
    }
    Verb verb = place.at(i).verb();
    boolean objectless = i == place.index() - 1 && !inRelativeClause(place, i);
    return verb != null && names(verb, objectless) ? RuleVerdict.unsaid(Construction.NAMED) : null;
  }

  /** {@code what the union called “theft”}: the thing named stands before. */
  private static boolean inRelativeClause(Place place, int verb) {
    for (int i = verb - 1; i >= place.sentenceBegin() && !place.has(i, Kind.VERB); i--) {
      if (place.has(i, Kind.RELATIVE) || place.has(i, Kind.SUBORDINATOR)) {
        return true;
      }
    }
    return false;
  }

  private static boolean names(Verb verb, boolean objectless) {
    if (!RuleWord.NAMING.has(verb.lemma())) {
      return false;
    }
    return objectless
        || verb.passive()
        || verb.form() == Verb.Form.PARTICIPLE
        || verb.lemma().equals("know");
  }

  /** {@code the film “Low Tide”}, {@code the word “crisis”}. */
  @Nullable RuleVerdict titledByNoun(int span) {
    Place place = chunked.first(span);
    if (place == null || !place.has(place.index() - 1, Kind.PHRASE)) {
      return null;
    }
    boolean titled = RuleWord.WORK.has(chunked.lastLemma(place.at(place.index() - 1)));
    return titled && length(place) <= LONGEST_TERM * 3
        ? RuleVerdict.unsaid(Construction.TITLED)
        : null;
  }

  /** {@code A sign read “Keep out”}. */
  @Nullable RuleVerdict onASign(int span) {
    Place place = chunked.first(span);
    if (place == null) {
      return null;
    }
    int last = beforeList(place) - 1;
    if (place.has(last, Kind.COLON) && phraseOfSign(place, last - 1)) {
      return RuleVerdict.unsaid(Construction.ON_A_SIGN);
    }
    if (isExample(place, last)) {
      return RuleVerdict.unsaid(Construction.EXAMPLE);
    }
    for (int i = last; i >= place.sentenceBegin(); i--) {
      if (place.has(i, Kind.VERB)) {
        Verb verb = place.at(i).verb();
        boolean reads = verb != null && RuleWord.READING.has(verb.lemma());
        return reads && phraseOfSign(place, i - 1)
            ? RuleVerdict.unsaid(Construction.ON_A_SIGN)
            : null;
      }
    }
    return null;
  }

  /** Returns where a list of marked spans begins, {@code “Stop,” “Wait” and “Go”}. */
  private static int beforeList(Place place) {
    int begin = place.index();
    int i = begin - 1;
    while (i >= place.sentenceBegin()
        && (place.has(i, Kind.QUOTATION)
            || place.has(i, Kind.COMMA)
            || place.has(i, Kind.CONJUNCTION))) {
      begin = place.has(i, Kind.QUOTATION) ? i : begin;
      i--;
    }
    return begin;
  }

  /** {@code sayings such as “Stop”}, with or without a comma. */
  private boolean isExample(Place place, int last) {
    int end = place.at(last + 1).begin();
    while (chunked.page().lower(end - 1).equals(",")) {
      end--;
    }
    int noun = last;
    while (noun > place.sentenceBegin() && !place.has(noun, Kind.PHRASE)) {
      noun--;
    }
    return isBefore(end, "such", "as")
        && place.has(noun, Kind.PHRASE)
        && RuleWord.SAYING.has(chunked.lastLemma(place.at(noun)));
  }

  /** Looks through what follows the head: {@code a sign on the fence still}. */
  private boolean phraseOfSign(Place place, int last) {
    for (int i = last; i >= place.sentenceBegin(); i--) {
      if (place.has(i, Kind.PHRASE) && RuleWord.SIGN.has(chunked.lastLemma(place.at(i)))) {
        return true;
      }
      boolean through =
          place.has(i, Kind.PHRASE) || place.hasPreposition(i) || place.has(i, Kind.OTHER);
      if (!through) {
        return false;
      }
    }
    return false;
  }

  private static int length(Place place) {
    Chunk chunk = place.at(place.index());
    return chunk.end() - chunk.begin();
  }
}
