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
import org.whosaid.model.Sentence;
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

  private static final double NAME = 0.99;
  private static final double NOMINAL = 0.9;
  private static final double PRONOUN = 0.8;
  private static final Set<String> ARTICLES = Set.of("the", "a", "an", "this", "that");
  private static final Set<String> JOINED_BY = Set.of(" and ", " & ");

  private final AnnotatedText text;
  private final Cast cast;
  private final Pronouns pronouns;
  private final Map<Span, Optional<Speaker>> known = new HashMap<>();
  private final List<Entity> others = new ArrayList<>();

  Resolution(AnnotatedText text, List<MarkedSpan> marked) {
    this.text = text;
    NameFinder names = new NameFinder(text, marked);
    this.cast = new Cast(text.text(), names.find());
    this.pronouns = new Pronouns(text, names);
  }

  /** Returns whom {@code mention} refers to, the same for the same mention. */
  Optional<Speaker> speaker(Mention mention) {
    Optional<Speaker> speaker = known.get(mention.span());
    if (speaker == null) {
      speaker = resolve(mention);
      known.put(mention.span(), speaker);
    }
    return speaker;
  }

  private Optional<Speaker> resolve(Mention mention) {
    return switch (mention.kind()) {
      case NAME -> Optional.of(name(mention));
      case ORGANIZATION -> Optional.of(organization(mention));
      case NOMINAL -> Optional.of(nominal(mention));
      case PRONOUN -> pronoun(mention);
    };
  }

  private Speaker name(Mention mention) {
    String head = folded(mention.head());
    for (String and : JOINED_BY) {
      int at = head.indexOf(and);
      if (at > 0) {
        return joint(mention, at, and.length());
      }
    }
    Entity person = cast.namedIn(mention.head());
    if (person == null) {
      person = other(mention, SpeakerKind.PERSON, head);
    }
    pronouns.remember(person, mention.span());
    return speakerOf(person, NAME);
  }

  private Speaker joint(Mention mention, int at, int length) {
    Span first = new Span(mention.head().begin(), mention.head().begin() + at);
    Span second = new Span(mention.head().begin() + at + length, mention.head().end());
    String names =
        name(new Mention(first, first, MentionKind.NAME)).name()
            + "; "
            + name(new Mention(second, second, MentionKind.NAME)).name();
    return new Speaker(names, SpeakerKind.PERSON, "", NAME);
  }

  private Speaker organization(Mention mention) {
    Entity entity = other(mention, SpeakerKind.ORGANIZATION, folded(mention.head()));
    pronouns.remember(entity, mention.span());
    return speakerOf(entity, NAME);
  }

  private Speaker nominal(Mention mention) {
    Entity entity = personByRole(mention);
    if (entity == null) {
      entity = other(mention, SpeakerKind.UNNAMED, description(mention));
    }
    pronouns.remember(entity, mention.span());
    return speakerOf(entity, NOMINAL);
  }

  /** {@code the health secretary}: the person whose role has these words, named last. */
  private @Nullable Entity personByRole(Mention mention) {
    List<String> words = contentWords(mention);
    if (!isDefinite(mention) || words.isEmpty()) {
      return null;
    }
    Entity best = null;
    int bestPlace = -1;
    for (Entity person : cast.people()) {
      int place = lastPlaceBefore(person, mention.span());
      if (person.hasRole(words) && place > bestPlace) {
        best = person;
        bestPlace = place;
      }
    }
    return best;
  }

  private static int lastPlaceBefore(Entity entity, Span span) {
    return entity.places().stream()
        .mapToInt(Span::begin)
        .filter(begin -> begin < span.begin())
        .max()
        .orElse(-1);
  }

  private boolean isDefinite(Mention mention) {
    String first = folded(mention.span()).toLowerCase(Locale.ROOT);
    return first.startsWith("the ");
  }

  private List<String> contentWords(Mention mention) {
    Span upToHead = new Span(mention.span().begin(), mention.head().end());
    return Words.of(folded(upToHead)).stream().filter(word -> !ARTICLES.contains(word)).toList();
  }

  /** {@code The spokesman} is the {@code No10 spokesman} of an earlier sentence. */
  private String description(Mention mention) {
    if (isDefinite(mention)) {
      Optional<String> first = firstDescription(mention);
      if (first.isPresent()) {
        return first.get();
      }
    }
    return lowerArticle(folded(mention.span()));
  }

  private Optional<String> firstDescription(Mention mention) {
    String head = mention.head().of(text.text()).toLowerCase(Locale.ROOT);
    String found = null;
    for (Sentence sentence : text.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        if (tokens.get(i).span().begin() >= mention.span().begin()) {
          return Optional.ofNullable(found);
        }
        if (tokens.get(i).text().toLowerCase(Locale.ROOT).equals(head)) {
          String indefinite = indefiniteBefore(tokens, i);
          found = indefinite != null ? indefinite : found;
        }
      }
    }
    return Optional.ofNullable(found);
  }

  /** Returns {@code a No10 spokesman} for the head {@code spokesman}, or null. */
  private @Nullable String indefiniteBefore(List<Token> tokens, int head) {
    for (int i = head - 1; i >= 0 && head - i < 6; i--) {
      String word = tokens.get(i).text().toLowerCase(Locale.ROOT);
      if (word.equals("a") || word.equals("an") || word.equals("one")) {
        Span span = new Span(tokens.get(i).span().begin(), tokens.get(head).span().end());
        String phrase = folded(span);
        return Character.toLowerCase(phrase.charAt(0)) + phrase.substring(1);
      }
      String tag = tokens.get(i).tag();
      boolean modifier = tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("POS");
      if (!modifier) {
        return null;
      }
    }
    return null;
  }

  private String lowerArticle(String words) {
    boolean sentenceCase = words.length() > 1 && Character.isLowerCase(words.charAt(1));
    boolean article =
        words.indexOf(' ') > 0
            && ARTICLES.contains(words.substring(0, words.indexOf(' ')).toLowerCase(Locale.ROOT));
    boolean single = words.startsWith("A ");
    return (sentenceCase && article) || single
        ? Character.toLowerCase(words.charAt(0)) + words.substring(1)
        : words;
  }

  private Optional<Speaker> pronoun(Mention mention) {
    Entity entity = pronouns.antecedent(mention, cast.people());
    if (entity == null) {
      return Optional.empty();
    }
    pronouns.remember(entity, mention.span());
    return Optional.of(speakerOf(entity, PRONOUN));
  }

  private Entity other(Mention mention, SpeakerKind kind, String name) {
    for (Entity entity : others) {
      if (entity.kind() == kind && entity.name().equalsIgnoreCase(name)) {
        return entity;
      }
    }
    Entity entity = new Entity(kind, name, gender(mention, kind));
    others.add(entity);
    return entity;
  }

  private Gender gender(Mention mention, SpeakerKind kind) {
    if (kind == SpeakerKind.ORGANIZATION) {
      return Gender.NEUTRAL;
    }
    String head = mention.head().of(text.text()).toLowerCase(Locale.ROOT);
    if (head.endsWith("woman") || Kinship.FEMALE.contains(head)) {
      return Gender.FEMALE;
    }
    return head.endsWith("man") || Kinship.MALE.contains(head) ? Gender.MALE : Gender.UNKNOWN;
  }

  private static Speaker speakerOf(Entity entity, double probability) {
    return new Speaker(entity.name(), entity.kind(), entity.role(), probability);
  }

  private String folded(Span span) {
    return Words.fold(span.of(text.text()));
  }
}
