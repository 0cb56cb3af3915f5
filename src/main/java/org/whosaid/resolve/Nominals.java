package org.whosaid.resolve;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whosaid.cast.Cast;
import org.whosaid.cast.Entity;
import org.whosaid.cast.Kinship;
import org.whosaid.cast.Nouns;
import org.whosaid.model.Gender;
import org.whosaid.model.Mention;
import org.whosaid.model.Span;
import org.whosaid.resolve.Antecedents.Antecedent;
import org.whosaid.resolve.Antecedents.Question;
import org.whosaid.syntax.Page;
import org.whosaid.syntax.Phrase;

/**
 * Finds whom mentions by a noun refer to: {@code the health secretary}, {@code the company}, {@code
 * Hendel’s letter}. Where they stand for nobody with a name, they refer to an unnamed speaker.
 */
final class Nominals {

  /** Chance that words which fit somebody’s description refer to whom they describe. */
  static final double CERTAINTY = 0.94;

  /** Chance from which a description gives way to the name that it may stand for. */
  private static final double NAMED = 0.8;

  /** Say when somebody is what the noun says, not who it is. */
  private static final Set<String> UNTELLING = Set.of("former", "ex", "new", "current", "then");

  private final Page page;
  private final Cast cast;
  private final Antecedents antecedents;

  Nominals(Cast cast, Antecedents antecedents) {
    this.page = cast.page();
    this.cast = cast;
    this.antecedents = antecedents;
  }

  /** Returns whether the head of {@code phrase} is a word for organisations. */
  static boolean isBody(Phrase phrase) {
    return Nouns.isBody(phrase.head());
  }

  /** Returns whether the head is a word for people: {@code the 42-year-old} too. */
  static boolean isHuman(Phrase phrase) {
    boolean kin = Kinship.gender(phrase.head()) != Gender.UNKNOWN;
    return phrase.isAnimate() || kin || phrase.age().isPresent();
  }

  /** Returns whom {@code mention} refers to. */
  Referent referent(Mention mention) {
    Phrase phrase = new Phrase(page, mention);
    Entity namesake = namesake(mention);
    if (namesake != null) {
      return Referent.known(namesake, Names.CERTAINTY);
    }
    Entity described = described(mention, phrase);
    if (described != null) {
      return Referent.known(described, CERTAINTY);
    }
    Optional<Antecedent> meant =
        question(phrase).flatMap(question -> antecedents.answer(question, mention.span()));
    return meant
        .filter(antecedent -> antecedent.probability() > NAMED)
        .map(antecedent -> Referent.known(antecedent.entity(), antecedent.probability()))
        .orElseGet(() -> new Referent(List.of(cast.described(mention)), CERTAINTY));
  }

  /** {@code Cole} that the tagger takes for a noun. */
  private @Nullable Entity namesake(Mention mention) {
    String head = page.words(mention.head());
    return Character.isUpperCase(head.charAt(0)) ? cast.bySurname(head) : null;
  }

  /** Whom the words themselves tell: by an owner, a description, a name or an introduction. */
  private @Nullable Entity described(Mention mention, Phrase phrase) {
    Entity entity = writer(phrase);
    if (entity == null) {
      entity = byDescription(mention, phrase);
    }
    if (entity == null) {
      entity = byNoun(mention, phrase);
    }
    return entity == null && phrase.isDefinite() ? cast.introduced(mention) : entity;
  }

  /** {@code Hendel’s criticism}, {@code the ministry’s letter}: what is written has a writer. */
  private @Nullable Entity writer(Phrase phrase) {
    Span owner = isHuman(phrase) || isBody(phrase) ? null : phrase.owner().orElse(null);
    if (owner == null) {
      return null;
    }
    Entity person = cast.personIn(owner);
    return person == null ? cast.organization(page.words(owner)) : person;
  }

  /** {@code the health secretary}, {@code the 42-year-old}: the person who is described so. */
  private @Nullable Entity byDescription(Mention mention, Phrase phrase) {
    if (!isHuman(phrase) || (!phrase.isDefinite() && phrase.owner().isEmpty())) {
      return null;
    }
    OptionalInt age = phrase.age();
    if (age.isPresent()) {
      Entity aged = lastOf(mention, person -> person.hasAge(age.getAsInt()));
      if (aged != null) {
        return aged;
      }
    }
    Entity whole = lastOf(mention, person -> person.isDescribedBy(phrase.describingAll()));
    if (whole != null || phrase.isOfSomething()) {
      return whole;
    }
    Set<String> words =
        phrase.describing().stream()
            .filter(word -> !UNTELLING.contains(word))
            .collect(Collectors.toUnmodifiableSet());
    return lastOf(mention, person -> person.isDescribedBy(words));
  }

  private @Nullable Entity lastOf(Mention mention, Predicate<Entity> fits) {
    int offset = mention.span().begin();
    return cast.people().stream()
        .filter(person -> person.lastPlaceBefore(offset) >= 0)
        .filter(fits)
        .max(Comparator.comparingInt(person -> person.lastPlaceBefore(offset)))
        .orElse(null);
  }

  /** {@code the ministry}: the organisation that has it in its name. */
  private @Nullable Entity byNoun(Mention mention, Phrase phrase) {
    return standsForOne(phrase)
        ? cast.organizationWith(phrase.head(), mention.span().begin())
        : null;
  }

  private static boolean standsForOne(Phrase phrase) {
    return phrase.isDefinite() && !phrase.isPlural() && !phrase.hasComplement();
  }

  /**
   * {@code the far-right leader}, {@code the company}: whom the phrase may stand for, if anyone.
   */
  Optional<Question> question(Mention mention) {
    return question(new Phrase(page, mention));
  }

  private static Optional<Question> question(Phrase phrase) {
    boolean nameless = phrase.owner().isPresent() || Nouns.isNameless(phrase.head());
    if (!standsForOne(phrase) || nameless) {
      return Optional.empty();
    }
    if (isBody(phrase)) {
      return Optional.of(new Question(Asker.BODY, Gender.NEUTRAL));
    }
    return isHuman(phrase)
        ? Optional.of(new Question(Asker.EPITHET, Kinship.gender(phrase.head())))
        : Optional.empty();
  }
}
