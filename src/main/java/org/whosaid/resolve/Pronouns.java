package org.whosaid.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.Gender;
import org.whosaid.model.Mention;
import org.whosaid.model.Span;
import org.whosaid.model.SpeakerKind;
import org.whosaid.model.Token;

/**
 * Finds the antecedent of a pronoun: someone of the right gender, named recently, best of all as
 * the first name of a sentence or as the last speaker.
 */
final class Pronouns {

  private static final double WORST = -30;
  private static final double SUBJECT = 1.5;
  private static final double POSSESSIVE = -8;
  private static final double OPENS_SENTENCE = 0.6;
  private static final double LAST_SPEAKER = 0.2;
  private static final double SENTENCE_BACK = -1.7;
  private static final double UNKNOWN_GENDER = -1.5;

  private static final Map<String, Gender> GENDERS =
      Map.of(
          "he",
          Gender.MALE,
          "him",
          Gender.MALE,
          "his",
          Gender.MALE,
          "she",
          Gender.FEMALE,
          "her",
          Gender.FEMALE,
          "it",
          Gender.NEUTRAL,
          "its",
          Gender.NEUTRAL);

  private record Place(Entity entity, Span span) {}

  private final AnnotatedText text;
  private final NameFinder names;
  private final List<Place> spoken = new ArrayList<>();

  Pronouns(AnnotatedText text, NameFinder names) {
    this.text = text;
    this.names = names;
  }

  /** Takes note that the mention at {@code span} refers to {@code entity}. */
  void remember(Entity entity, Span span) {
    spoken.add(new Place(entity, span));
  }

  /** Returns whom a pronoun refers to, or null when nobody fits. */
  @Nullable Entity antecedent(Mention mention, List<Entity> people) {
    String word = mention.span().of(text.text()).toLowerCase(Locale.ROOT);
    Gender gender = GENDERS.get(word);
    if (gender == null) {
      return word.equals("they") ? lastOther(mention.span()) : null;
    }
    List<Place> places = new ArrayList<>(spoken);
    people.forEach(p -> p.places().forEach(span -> places.add(new Place(p, span))));
    Place best = null;
    double bestScore = WORST;
    for (Place place : places) {
      if (place.span().end() <= mention.span().begin() && fits(place.entity(), gender)) {
        double score = score(place, mention.span(), gender);
        if (score > bestScore) {
          best = place;
          bestScore = score;
        }
      }
    }
    return best == null ? null : best.entity();
  }

  private static boolean fits(Entity entity, Gender gender) {
    if (gender == Gender.NEUTRAL) {
      return entity.kind() != SpeakerKind.PERSON && entity.gender() != Gender.FEMALE;
    }
    boolean body = entity.kind() == SpeakerKind.ORGANIZATION;
    return !body && (entity.gender() == gender || entity.gender() == Gender.UNKNOWN);
  }

  private double score(Place place, Span pronoun, Gender gender) {
    int sentence = sentenceAt(place.span().begin());
    double score = SENTENCE_BACK * spokenSentences(sentence, sentenceAt(pronoun.begin()));
    String next = tagAfter(sentence, place.span().end());
    if (next.startsWith("VB") || next.equals("MD") || next.equals("RB")) {
      score += SUBJECT;
    } else if (next.equals("POS")) {
      score += POSSESSIVE;
    }
    if (opensSentence(place, sentence)) {
      score += OPENS_SENTENCE;
    }
    if (!spoken.isEmpty() && spoken.get(spoken.size() - 1).entity() == place.entity()) {
      score += LAST_SPEAKER;
    }
    return place.entity().gender() == gender ? score : score + UNKNOWN_GENDER;
  }

  private boolean opensSentence(Place place, int sentence) {
    return place.span().begin() - spanOf(sentence).begin() < spanOf(sentence).length() / 3;
  }

  /** Sentences that lie wholly inside marks take nobody further away. */
  private int spokenSentences(int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      List<Token> tokens = text.sentences().get(i).tokens();
      boolean inside =
          names.isMarked(tokens.get(0)) && names.isMarked(tokens.get(tokens.size() - 1));
      count += inside ? 0 : 1;
    }
    return count;
  }

  private String tagAfter(int sentence, int offset) {
    for (Token token : text.sentences().get(sentence).tokens()) {
      if (token.span().begin() >= offset) {
        return token.tag();
      }
    }
    return "";
  }

  private Span spanOf(int sentence) {
    var tokens = text.sentences().get(sentence).tokens();
    return tokens.get(0).span().union(tokens.get(tokens.size() - 1).span());
  }

  private int sentenceAt(int offset) {
    int low = 0;
    int high = text.sentences().size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (spanOf(middle).begin() <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** {@code They}: the last speaker that is no single person. */
  private @Nullable Entity lastOther(Span pronoun) {
    for (int i = spoken.size() - 1; i >= 0; i--) {
      boolean single = spoken.get(i).entity().kind() == SpeakerKind.PERSON;
      if (!single && spoken.get(i).span().end() <= pronoun.begin()) {
        return spoken.get(i).entity();
      }
    }
    return null;
  }
}
