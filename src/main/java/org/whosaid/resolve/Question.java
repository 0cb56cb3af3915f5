package org.whosaid.resolve;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.whosaid.cast.Entity;
import org.whosaid.cast.NameWord;
import org.whosaid.model.Gender;

/**
 * A search for an antecedent.
 *
 * @param asker what asks
 * @param gender of whoever is looked for
 * @param words what a phrase calls them, in lower case; none for a pronoun
 * @param age how old a phrase says that they are, in years
 * @param speaks whether it is the source of something said, and so somebody
 */
record Question(Asker asker, Gender gender, Set<String> words, OptionalInt age, boolean speaks) {

  private static final Set<String> SUBJECTS = Set.of("he", "she");

  /** Chance from which the gender of a pronoun tells that of its antecedent. */
  private static final double SURE = 0.85;

  Question {
    words = Set.copyOf(words);
  }

  Question(Asker asker, Gender gender, Set<String> words, boolean speaks) {
    this(asker, gender, words, OptionalInt.empty(), speaks);
  }

  /** Returns what {@code pronoun}, which {@code speaks} or not, asks; nothing for no such word. */
  static Optional<Question> of(String pronoun, boolean speaks) {
    String word = pronoun.toLowerCase(Locale.ROOT);
    Gender gender = NameWord.genderOf(word);
    if (gender != Gender.UNKNOWN) {
      return Optional.of(new Question(personal(word, speaks), gender, Set.of(), speaks));
    }
    if (WordClass.NEUTRAL.has(word)) {
      return Optional.of(new Question(Asker.NEUTRAL, Gender.NEUTRAL, Set.of(), speaks));
    }
    return WordClass.PLURAL.has(word)
        ? Optional.of(new Question(Asker.PLURAL, Gender.UNKNOWN, Set.of(), speaks))
        : Optional.empty();
  }

  /**
   * Returns the gender that {@code pronoun} shows whoever it refers to, with a chance of {@code
   * probability}, to have; unknown for one that does not tell or when that is not sure.
   */
  static Gender shown(String pronoun, double probability) {
    return of(pronoun, true)
        .filter(question -> question.gender() != Gender.UNKNOWN && probability > SURE)
        .map(Question::gender)
        .orElse(Gender.UNKNOWN);
  }

  private static Asker personal(String word, boolean speaks) {
    if (speaks) {
      return Asker.SPEAKING;
    }
    return SUBJECTS.contains(word) ? Asker.PERSONAL : Asker.OBLIQUE;
  }

  /** {@code the 42-year-old} is nobody whom the text gives another age. */
  boolean agrees(Entity entity) {
    return age.isEmpty() || !entity.isAged() || entity.hasAge(age.getAsInt());
  }
}
