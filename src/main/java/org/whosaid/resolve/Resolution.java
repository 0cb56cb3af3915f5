package org.whosaid.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whosaid.cast.Cast;
import org.whosaid.cast.Entity;
import org.whosaid.cast.Honorifics;
import org.whosaid.cast.Kinship;
import org.whosaid.cast.NameFinder;
import org.whosaid.cast.Nouns;
import org.whosaid.cast.Organizations;
import org.whosaid.cast.PersonTags;
import org.whosaid.model.Gender;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Span;
import org.whosaid.model.Speaker;
import org.whosaid.model.SpeakerKind;
import org.whosaid.resolve.Antecedents.Antecedent;
import org.whosaid.resolve.Antecedents.Candidate;
import org.whosaid.resolve.Antecedents.Question;
import org.whosaid.syntax.Page;

/**
 * The resolution of one document, mention by mention in text order.
 *
 * <p>What one mention resolves to is remembered, because the next {@code he} may go back to it.
 */
final class Resolution {

  private static final double NAME = 0.995;
  private static final double DESCRIPTION = 0.94;

  /** Chance from which a description gives way to the name that it may stand for. */
  private static final double NAMED = 0.8;

  private static final Pattern AND = Pattern.compile(",?\\s+and\\s+|,\\s+");
  private static final Set<String> AUTHORS = Set.of("i", "we", "me", "us", "my", "our");
  private static final Pattern BYLINE = Pattern.compile("By\\s");
  private static final int BYLINE_PARAGRAPHS = 6;
  private static final int LONGEST_BYLINE = 80;
  private static final Set<String> UNTELLING = Set.of("former", "ex", "new", "current", "then");

  private final Page page;
  private final PersonTags tags;
  private final Cast cast;
  private final @Nullable Entity author;
  private final Organizations organizations;
  private final Antecedents antecedents;
  private final Descriptions descriptions;
  private final Map<Span, Optional<Speaker>> known = new HashMap<>();
  private final Map<String, Entity> strangers = new HashMap<>();

  /**
   * What a mention refers to.
   *
   * @param speaker the speaker it is
   * @param entity whom later pronouns may go back to; none for several speakers at once
   */
  private record Referent(Speaker speaker, Optional<Entity> entity) {}

  Resolution(Page page, List<Mention> sources) {
    this.page = page;
    this.tags = new PersonTags(page, sources);
    this.cast = new Cast(page, new NameFinder(page, tags).find());
    this.author = author(page, cast);
    this.organizations = new Organizations(page);
    this.descriptions = new Descriptions(page);
    List<Entity> named = new ArrayList<>(cast.people());
    named.addAll(organizations.all());
    named.addAll(descriptions.people());
    this.antecedents = new Antecedents(page, named);
  }

  /**
   * Returns whom {@code mention} refers to, the same for the same mention; later pronouns may go
   * back to it.
   */
  Optional<Speaker> speaker(Mention mention) {
    Optional<Speaker> speaker = known.get(mention.span());
    if (speaker == null) {
      antecedents.readUpTo(mention.span().begin());
      Optional<Referent> referent = resolve(mention);
      boolean pronoun = mention.kind() == MentionKind.PRONOUN;
      referent
          .flatMap(Referent::entity)
          .ifPresent(e -> antecedents.remember(e, mention.span(), pronoun));
      speaker = referent.map(Referent::speaker);
      known.put(mention.span(), speaker);
    }
    return speaker;
  }

  /**
   * Returns whom {@code mention} refers to, as far as it can be told out of turn: a pronoun only if
   * it was asked about before.
   */
  Optional<Speaker> glance(Mention mention) {
    Optional<Speaker> speaker = known.get(mention.span());
    if (speaker == null && mention.kind() != MentionKind.PRONOUN) {
      return resolve(mention).map(Referent::speaker);
    }
    return speaker == null ? Optional.empty() : speaker;
  }

  /** Returns the choice that {@code mention} leaves, for training; empty when it leaves none. */
  Optional<TrainingChoice> choice(Mention mention) {
    antecedents.readUpTo(mention.span().begin());
    Question question =
        switch (mention.kind()) {
          case PRONOUN -> antecedents.questionOf(mention.span());
          case NOMINAL -> epithet(new NounPhrase(page, mention));
          case NAME, ORGANIZATION -> null;
        };
    if (question == null) {
      return Optional.empty();
    }
    List<Candidate> candidates = antecedents.candidates(question, mention.span());
    return Optional.of(TrainingChoice.of(mention.span(), question.asker(), candidates));
  }

  private Optional<Referent> resolve(Mention mention) {
    return switch (mention.kind()) {
      case NAME -> Optional.of(name(mention));
      case ORGANIZATION -> Optional.of(organization(mention));
      case NOMINAL -> Optional.of(nominal(mention));
      case PRONOUN -> pronoun(mention);
    };
  }

  private Optional<Referent> pronoun(Mention mention) {
    if (AUTHORS.contains(page.words(mention.span()).toLowerCase(Locale.ROOT))) {
      return Optional.ofNullable(author).map(entity -> referent(entity, DESCRIPTION));
    }
    return antecedents.ofPronoun(mention.span()).map(a -> referent(a.entity(), a.probability()));
  }

  /** {@code By Ada Cole}: whoever wrote the text, or null. */
  private static @Nullable Entity author(Page page, Cast cast) {
    for (Span paragraph : page.paragraphs().stream().limit(BYLINE_PARAGRAPHS).toList()) {
      boolean byline = BYLINE.matcher(paragraph.of(page.text())).lookingAt();
      Entity person =
          byline && paragraph.length() < LONGEST_BYLINE ? cast.namedIn(paragraph) : null;
      if (person != null) {
        return person;
      }
    }
    return null;
  }

  private Referent name(Mention mention) {
    String head = page.words(mention.head());
    if (AND.matcher(head).find()) {
      return joint(mention.head());
    }
    Entity person = cast.namedIn(mention.head());
    if (person == null) {
      person = cast.bySurname(head);
    }
    if (person == null && Honorifics.isPostNominal(head)) {
      person = cast.namedIn(mention.span()); // Ann Lee QC
    }
    if (person != null) {
      return referent(person, NAME);
    }
    Entity organization = organizations.known(head);
    if (organization != null) {
      return referent(organization, NAME);
    }
    NounPhrase phrase = new NounPhrase(page, mention);
    if (phrase.isIndefinite()) {
      return nominal(mention);
    }
    return phrase.isDefinite() || phrase.isBody()
        ? referent(organizations.entity(head), NAME)
        : referent(strangers.computeIfAbsent(head, Resolution::stranger), NAME);
  }

  /** {@code Ada Cole, Finn Roy and Ann Lee}: all of them. */
  private Referent joint(Span head) {
    StringJoiner names = new StringJoiner("; ");
    Matcher and = AND.matcher(head.of(page.text()));
    int begin = head.begin();
    while (and.find()) {
      names.add(nameAt(new Span(begin, head.begin() + and.start())));
      begin = head.begin() + and.end();
    }
    names.add(nameAt(new Span(begin, head.end())));
    return new Referent(
        Speaker.named(names.toString(), SpeakerKind.PERSON, NAME), Optional.empty());
  }

  private String nameAt(Span span) {
    return name(new Mention(span, span, MentionKind.NAME)).speaker().name();
  }

  private Referent organization(Mention mention) {
    String name = page.words(mention.head());
    Entity namesake = cast.namedIn(mention.head());
    if (namesake == null && !tags.isPlace(name)) {
      namesake = cast.bySurname(name);
    }
    if (namesake != null) {
      return referent(namesake, NAME); // Langley is a place, but here also a councillor
    }
    return referent(organizations.entity(name), NAME);
  }

  private Referent nominal(Mention mention) {
    String head = page.words(mention.head());
    Entity namesake = Character.isUpperCase(head.charAt(0)) ? cast.bySurname(head) : null;
    if (namesake != null) {
      return referent(namesake, NAME);
    }
    NounPhrase phrase = new NounPhrase(page, mention);
    boolean written = !phrase.isHuman() && !phrase.isBody();
    if (phrase.owner().isPresent() && written) {
      Entity owner = owner(phrase.owner().get());
      if (owner != null) {
        return referent(owner, DESCRIPTION);
      }
    }
    Entity described = byDescription(mention, phrase);
    if (described != null) {
      return referent(described, DESCRIPTION);
    }
    Entity body = byNoun(mention, phrase);
    if (body != null) {
      return referent(body, DESCRIPTION);
    }
    Entity introduced = phrase.isDefinite() ? descriptions.introduced(mention) : null;
    if (introduced != null) {
      return referent(introduced, DESCRIPTION);
    }
    @Nullable Question question = epithet(phrase);
    Optional<Antecedent> meant =
        question == null ? Optional.empty() : antecedents.answer(question, mention.span());
    if (meant.isPresent() && meant.get().probability() > NAMED) {
      return referent(meant.get().entity(), meant.get().probability());
    }
    return referent(descriptions.of(mention), DESCRIPTION);
  }

  /** {@code Hendel’s criticism}, {@code the ministry’s letter}: what is written has a writer. */
  private @Nullable Entity owner(Span owner) {
    Entity person = cast.namedIn(owner);
    return person == null ? organizations.known(page.words(owner)) : person;
  }

  /** {@code the health secretary}, {@code the 42-year-old}: the person who is described so. */
  private @Nullable Entity byDescription(Mention mention, NounPhrase phrase) {
    if (!phrase.isHuman() || (!phrase.isDefinite() && phrase.owner().isEmpty())) {
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
        Set.copyOf(phrase.describing().stream().filter(word -> !UNTELLING.contains(word)).toList());
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
  private @Nullable Entity byNoun(Mention mention, NounPhrase phrase) {
    boolean one = phrase.isDefinite() && !phrase.isPlural() && !phrase.hasComplement();
    return one ? organizations.withWord(phrase.head(), mention.span().begin()) : null;
  }

  /** {@code the far-right leader}, {@code the company}: whom it may stand for, or null. */
  private static @Nullable Question epithet(NounPhrase phrase) {
    boolean one = phrase.isDefinite() && !phrase.isPlural() && !phrase.hasComplement();
    if (!one || phrase.owner().isPresent() || Nouns.isNameless(phrase.head())) {
      return null;
    }
    if (Nouns.isBody(phrase.head())) {
      return new Question(Asker.BODY, Gender.NEUTRAL);
    }
    return phrase.isHuman() ? new Question(Asker.EPITHET, Kinship.gender(phrase.head())) : null;
  }

  private Referent referent(Entity entity, double probability) {
    Speaker speaker =
        new Speaker(
            entity.name(), entity.kind(), entity.role(), affiliation(entity), "", probability);
    return new Referent(speaker, Optional.of(entity));
  }

  /** The organisation of a spokesperson, by the longest name that the document has for it. */
  private String affiliation(Entity entity) {
    String words =
        switch (entity.kind()) {
          case PERSON -> entity.role();
          case UNNAMED -> entity.name();
          case ORGANIZATION -> "";
        };
    String written = Affiliation.in(words);
    if (cast.bySurname(written.substring(written.lastIndexOf(' ') + 1)) != null) {
      return ""; // a spokesman for Steve Barclay
    }
    Entity body = organizations.known(written);
    return body == null ? written : body.name();
  }

  private static Entity stranger(String name) {
    return new Entity(SpeakerKind.PERSON, name, Gender.UNKNOWN);
  }
}
