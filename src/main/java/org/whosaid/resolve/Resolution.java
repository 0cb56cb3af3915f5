package org.whosaid.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.Gender;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Span;
import org.whosaid.model.Speaker;
import org.whosaid.model.SpeakerKind;
import org.whosaid.model.Token;

/**
 * The resolution of one document, mention by mention in text order.
 *
 * <p>What one mention resolves to is remembered, because the next {@code he} may go back to it.
 */
final class Resolution {

  private static final double NAME = 0.995;
  private static final double NOMINAL = 0.94;
  private static final double PRONOUN = 0.9;
  private static final Set<String> ARTICLES = Set.of("the", "a", "an", "this", "that");
  private static final String AND = " and ";

  private final TextIndex index;
  private final Cast cast;
  private final Pronouns pronouns;
  private final Descriptions descriptions;
  private final Map<Span, Optional<Speaker>> known = new HashMap<>();
  private final Map<String, Entity> others = new HashMap<>();

  /**
   * What a mention refers to.
   *
   * @param speaker the speaker it is
   * @param entity whom later pronouns may go back to; none for several speakers at once
   */
  private record Referent(Speaker speaker, Optional<Entity> entity) {}

  Resolution(AnnotatedText text, List<MarkedSpan> marked) {
    this.index = new TextIndex(text, marked);
    this.cast = new Cast(index, new NameFinder(index).find());
    this.descriptions = new Descriptions(index);
    List<Entity> named = new ArrayList<>(cast.people());
    for (Entity organization : new Organizations(index).find()) {
      others.put(key(SpeakerKind.ORGANIZATION, organization.name()), organization);
      named.add(organization);
    }
    this.pronouns = new Pronouns(index, named);
  }

  /**
   * Returns whom {@code mention} refers to, the same for the same mention; later pronouns may go
   * back to it.
   */
  Optional<Speaker> speaker(Mention mention) {
    Optional<Speaker> speaker = known.get(mention.span());
    if (speaker == null) {
      pronouns.readUpTo(mention.span().begin());
      Optional<Referent> referent = resolve(mention);
      referent.flatMap(Referent::entity).ifPresent(e -> pronouns.remember(e, mention.span()));
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

  private Optional<Referent> resolve(Mention mention) {
    return switch (mention.kind()) {
      case NAME -> Optional.of(name(mention));
      case ORGANIZATION -> Optional.of(organization(mention));
      case NOMINAL -> Optional.of(nominal(mention));
      case PRONOUN ->
          Optional.ofNullable(pronouns.antecedent(mention)).map(e -> referent(e, PRONOUN));
    };
  }

  private Referent name(Mention mention) {
    String head = index.words(mention.head());
    int and = mention.head().of(index.text().text()).indexOf(AND);
    if (and > 0) {
      return joint(mention.head(), and);
    }
    Entity person = cast.namedIn(mention.head());
    if (person == null) {
      person = cast.bySurname(head);
    }
    if (person == null) {
      person = other(mention, SpeakerKind.PERSON, head);
    }
    return referent(person, NAME);
  }

  /** {@code Ada Cole and Finn Roy}: both. */
  private Referent joint(Span head, int and) {
    Span first = new Span(head.begin(), head.begin() + and);
    Span second = new Span(head.begin() + and + AND.length(), head.end());
    String names =
        name(new Mention(first, first, MentionKind.NAME)).speaker().name()
            + "; "
            + name(new Mention(second, second, MentionKind.NAME)).speaker().name();
    return new Referent(new Speaker(names, SpeakerKind.PERSON, "", NAME), Optional.empty());
  }

  private Referent organization(Mention mention) {
    String name = index.words(mention.head());
    Entity namesake = cast.bySurname(name);
    if (namesake != null) {
      return referent(namesake, NAME); // Langley is a place, but here also a councillor
    }
    return referent(other(mention, SpeakerKind.ORGANIZATION, name), NAME);
  }

  private Referent nominal(Mention mention) {
    String head = index.words(mention.head());
    Entity entity = Character.isUpperCase(head.charAt(0)) ? cast.bySurname(head) : null;
    if (entity == null) {
      entity = personByRole(mention);
    }
    if (entity == null) {
      entity = other(mention, SpeakerKind.UNNAMED, descriptions.of(mention));
    }
    return referent(entity, NOMINAL);
  }

  private static Referent referent(Entity entity, double probability) {
    Speaker speaker = new Speaker(entity.name(), entity.kind(), entity.role(), probability);
    return new Referent(speaker, Optional.of(entity));
  }

  /** {@code the health secretary}: the person whose role has these words, named last. */
  private @Nullable Entity personByRole(Mention mention) {
    List<String> words = Words.of(index.words(mention.span()));
    if (words.isEmpty() || !words.get(0).equals("the")) {
      return null;
    }
    Span upToHead = new Span(mention.span().begin(), mention.head().end());
    List<String> role =
        Words.of(index.words(upToHead)).stream().filter(w -> !ARTICLES.contains(w)).toList();
    Entity best = null;
    int bestPlace = -1;
    for (Entity person : cast.people()) {
      int place = person.lastPlaceBefore(mention.span().begin());
      if (place > bestPlace && !role.isEmpty() && person.hasRole(role)) {
        best = person;
        bestPlace = place;
      }
    }
    return best;
  }

  private Entity other(Mention mention, SpeakerKind kind, String name) {
    return others.computeIfAbsent(
        key(kind, name), key -> new Entity(kind, name, gender(mention, kind)));
  }

  private static String key(SpeakerKind kind, String name) {
    return kind.label() + ' ' + name.toLowerCase(Locale.ROOT);
  }

  private Gender gender(Mention mention, SpeakerKind kind) {
    Token noun = index.tokenAt(mention.head().begin());
    boolean thing = kind == SpeakerKind.UNNAMED && noun != null && !noun.animate();
    if (kind == SpeakerKind.ORGANIZATION || thing) {
      return Gender.NEUTRAL;
    }
    return Kinship.gender(index.words(mention.head()).toLowerCase(Locale.ROOT));
  }
}
