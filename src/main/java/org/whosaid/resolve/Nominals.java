package org.whosaid.resolve;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.whosaid.model.MentionKind;
import org.whosaid.model.Span;
import org.whosaid.model.SpeakerKind;
import org.whosaid.resolve.Antecedents.Antecedent;
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
  private static final double NAMED = 0.6;

  private static final Set<String> PAIR = Set.of("couple", "duo", "pair", "two");

  /** Say when somebody is what the noun says, not who it is. */
  private static final Set<String> UNTELLING = Set.of("former", "ex", "new", "current", "then");

  /** Somebody’s mother, say. */
  private record Relative(Entity owner, String noun) {}

  private final Map<Relative, Entity> relatives = new HashMap<>();
  private final Page page;
  private final Cast cast;
  private final Antecedents antecedents;
  private final History history;
  private final Issuers issuers;

  Nominals(Cast cast, Antecedents antecedents, History history) {
    this.page = cast.page();
    this.cast = cast;
    this.antecedents = antecedents;
    this.history = history;
    this.issuers = new Issuers(cast, antecedents, history);
  }

  /** Returns whether the head of {@code phrase} is a word for organisations. */
  static boolean isBody(Phrase phrase) {
    return Nouns.isBody(phrase.head());
  }

  /** Returns whether the head is a word for two people: {@code the couple}. */
  static boolean isPair(Phrase phrase) {
    return PAIR.contains(phrase.head());
  }

  /** Returns whether the head is a word for people: {@code the 42-year-old} too. */
  static boolean isHuman(Phrase phrase) {
    boolean kin = Kinship.gender(phrase.head()) != Gender.UNKNOWN;
    boolean listed = Nouns.isHuman(phrase.head());
    return phrase.isAnimate() || kin || listed || phrase.age().isPresent();
  }

  /** Takes note that {@code mention}, if it has a noun, calls {@code entity} so. */
  void note(Mention mention, Entity entity) {
    if (mention.kind() != MentionKind.NOMINAL) {
      return;
    }
    Phrase phrase = new Phrase(page, mention);
    Entity owner = ownerOf(phrase);
    if (owner == null) {
      history.call(phrase.head(), phrase.describing(), mention.span().begin(), entity);
      return;
    }
    Relative relative = new Relative(owner, phrase.head());
    if (entity.kind() == SpeakerKind.PERSON) {
      relatives.put(relative, entity); // whoever was named so last
      return;
    }
    boolean known = relatives.putIfAbsent(relative, entity) != null;
    if (known && phrase.owner().isPresent() && entity.kind() == SpeakerKind.UNNAMED) {
      entity.rename(page.words(mention.span())); // Lowe’s lawyer rather than her lawyer
    }
  }

  /** Returns whom {@code mention}, which {@code speaks} or not, refers to. */
  Referent referent(Mention mention, boolean speaks) {
    Phrase phrase = new Phrase(page, mention);
    Entity namesake = namesake(mention);
    if (namesake != null) {
      return Referent.known(namesake, Names.CERTAINTY);
    }
    Antecedent issuer = Nouns.isDocument(phrase.head()) ? issuers.of(mention, phrase) : null;
    if (issuer != null) {
      return Referent.known(issuer.entity(), issuer.probability());
    }
    Entity described = described(mention, phrase);
    if (described != null) {
      return Referent.known(described, CERTAINTY);
    }
    List<Antecedent> meant =
        question(phrase, speaks)
            .map(question -> antecedents.answers(question, mention.span()))
            .orElse(List.of());
    return !meant.isEmpty() && meant.get(0).probability() > NAMED
        ? Referent.likeliest(meant)
        : new Referent(List.of(cast.described(mention)), CERTAINTY, meant);
  }

  /** {@code Cole} that the tagger takes for a noun. */
  private @Nullable Entity namesake(Mention mention) {
    String head = page.words(mention.head());
    return Character.isUpperCase(head.charAt(0)) ? cast.bySurname(head) : null;
  }

  /** Whom the words themselves tell: by an owner, a description, a name or an introduction. */
  private @Nullable Entity described(Mention mention, Phrase phrase) {
    Entity entity = ofTwo(mention, phrase);
    if (entity != null) {
      return entity;
    }
    entity = writer(phrase);
    if (entity == null) {
      entity = relative(phrase);
    }
    if (entity == null) {
      entity = byDescription(mention, phrase);
    }
    if (entity == null) {
      entity = byNoun(mention, phrase);
    }
    return entity == null && phrase.isDefinite() && !phrase.isOfSomething()
        ? calledBefore(mention, phrase)
        : entity;
  }

  /** {@code the nurse}: whoever was introduced or called so last. */
  private @Nullable Entity calledBefore(Mention mention, Phrase phrase) {
    Map.Entry<Integer, Entity> introduced = cast.introduced(mention);
    Map.Entry<Integer, Entity> called =
        history.called(phrase.head(), phrase.describing(), mention.span().begin());
    if (called == null || (introduced != null && introduced.getKey() > called.getKey())) {
      called = introduced;
    }
    return called == null ? null : called.getValue();
  }

  /** {@code the former}, {@code the latter}, {@code the couple}: of two who were named last. */
  private @Nullable Entity ofTwo(Mention mention, Phrase phrase) {
    int which = List.of("former", "latter").indexOf(phrase.head());
    if (which < 0 && !(isPair(phrase) && phrase.isDefinite())) {
      return null;
    }
    List<Entity> two = cast.twoBefore(mention.span().begin());
    if (two.isEmpty()) {
      return null;
    }
    return which < 0 ? cast.group(two) : two.get(which);
  }

  /** {@code Hendel’s criticism}, {@code the ministry’s letter}: what is written has a writer. */
  private @Nullable Entity writer(Phrase phrase) {
    boolean speaks = isHuman(phrase) || isBody(phrase) || Nouns.isNameless(phrase.head());
    Span owner = speaks ? null : phrase.owner().orElse(null);
    return owner == null ? null : cast.named(owner);
  }

  /** {@code her mother}: whoever is the mother of the same person elsewhere. */
  private @Nullable Entity relative(Phrase phrase) {
    Entity owner = ownerOf(phrase);
    return owner == null ? null : relatives.get(new Relative(owner, phrase.head()));
  }

  private @Nullable Entity ownerOf(Phrase phrase) {
    Span owner = isHuman(phrase) ? phrase.possessor().orElse(null) : null;
    if (owner == null) {
      return null;
    }
    Entity person = cast.personIn(owner);
    return person == null ? history.at(owner) : person;
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
  Optional<Question> question(Mention mention, boolean speaks) {
    return question(new Phrase(page, mention), speaks);
  }

  private static Optional<Question> question(Phrase phrase, boolean speaks) {
    boolean nameless =
        phrase.owner().isPresent()
            || Nouns.isNameless(phrase.head())
            || Nouns.isMany(phrase.head())
            || isPair(phrase);
    if (!standsForOne(phrase) || nameless) {
      return Optional.empty();
    }
    if (isBody(phrase)) {
      Asker asker = Nouns.isInstitution(phrase.head()) ? Asker.INSTITUTION : Asker.BODY;
      return Optional.of(new Question(asker, Gender.NEUTRAL, phrase.describing(), speaks));
    }
    if (Nouns.isPlace(phrase.head())) {
      return Optional.of(new Question(Asker.PLACE, Gender.NEUTRAL, phrase.describing(), speaks));
    }
    return isHuman(phrase)
        ? Optional.of(
            new Question(
                Asker.EPITHET,
                Kinship.gender(phrase.head()),
                phrase.describing(),
                phrase.age(),
                speaks))
        : Optional.empty();
  }
}
