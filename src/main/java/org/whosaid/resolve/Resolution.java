package org.whosaid.resolve;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.whosaid.cast.Cast;
import org.whosaid.cast.Entity;
import org.whosaid.model.Attribution;
import org.whosaid.model.Gender;
import org.whosaid.model.Links;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Span;
import org.whosaid.model.Speaker;
import org.whosaid.model.SpeakerKind;
import org.whosaid.resolve.Candidates.Candidate;
import org.whosaid.resolve.History.Place;
import org.whosaid.resolve.Story.Reference;
import org.whosaid.syntax.Page;

/**
 * The resolution of one document, source by source in text order.
 *
 * <p>Only {@link #settle} and {@link #choice} read on, and only {@code settle} lets later mentions
 * go back to what it found; {@link #referent} may be asked for any mention at any time.
 */
final class Resolution {

  private final Page page;
  private final Cast cast;
  private final @Nullable Entity author;
  private final History history;
  private final Candidates candidates;
  private final Antecedents antecedents;
  private final Story story;
  private final Nominals nominals;
  private final Names names;
  private final Map<Span, Optional<Settled>> settled = new HashMap<>();
  private final Map<Span, Entity> told = new HashMap<>();

  /**
   * What a source was found to refer to.
   *
   * @param referent the entities
   * @param speaker the same as rows show it
   */
  record Settled(Referent referent, Speaker speaker) {}

  /** Creates one that goes by the clues alone. */
  Resolution(Cast cast, List<Attribution> attributions) {
    this(cast, attributions, Links.NONE);
  }

  /** Creates one that asks {@code links} where a source, or what may be one, leaves doubt. */
  Resolution(Cast cast, List<Attribution> attributions, Links links) {
    this.page = cast.page();
    this.cast = cast;
    this.author = Byline.author(cast);
    List<Entity> named = cast.spokenOf();
    this.history = new History(named);
    SpokenOf spokenOf = new SpokenOf(cast, attributions);
    this.candidates = new Candidates(cast.chunked(), named, history, spokenOf);
    this.antecedents = new Antecedents(candidates, links);
    this.nominals = new Nominals(cast, antecedents, history);
    this.names = new Names(cast, nominals);
    this.story = new Story(cast.chunked(), this::read);
  }

  /**
   * Settles whom the source {@code mention} refers to, once and for all; later mentions may go back
   * to it. Empty when nobody fits.
   */
  Optional<Settled> settle(Mention mention) {
    Optional<Settled> known = settled.get(mention.span());
    if (known == null) {
      story.readUpTo(mention.head().begin());
      known = find(mention, true).map(this::admit).map(referent -> speak(referent, mention));
      settled.put(mention.span(), known);
    }
    return known;
  }

  /**
   * Returns whom {@code mention} refers to, as far as it can be told out of turn: a pronoun only
   * once it is settled. Changes nothing.
   */
  Optional<Referent> referent(Mention mention) {
    Optional<Settled> known = settled.get(mention.span());
    if (known != null) {
      return known.map(Settled::referent);
    }
    return mention.kind() == MentionKind.PRONOUN ? Optional.empty() : find(mention, true);
  }

  /** Returns the choice that {@code mention} leaves, for training; empty when it leaves none. */
  Optional<TrainingChoice> choice(Mention mention, boolean speaks) {
    story.readUpTo(mention.head().begin());
    return question(mention, speaks)
        .map(
            question -> {
              List<Candidate> found = candidates.of(question, mention.span());
              return TrainingChoice.of(mention.span(), question.asker(), found);
            });
  }

  /** Returns those of whom the text itself speaks, whether they are quoted or not. */
  List<Entity> spokenOf() {
    return cast.spokenOf();
  }

  /** Returns those whom a pronoun or a definite phrase may stand for when it is its turn. */
  List<Entity> candidates(Mention mention, boolean speaks) {
    story.readUpTo(mention.head().begin());
    return question(mention, speaks).stream()
        .flatMap(question -> candidates.of(question, mention.span()).stream())
        .flatMap(candidate -> Stream.ofNullable(candidate.entity()))
        .toList();
  }

  /**
   * Returns {@code sources} and everything else but names that refers to somebody outside
   * quotations, in text order.
   */
  Set<Mention> references(Collection<Mention> sources) {
    Set<Mention> all = new TreeSet<>(Comparator.comparing(Mention::span));
    all.addAll(sources);
    all.addAll(story.references());
    return all;
  }

  /** Returns whom a mention of the story that is no source refers to. */
  List<Entity> lookUp(Mention mention) {
    story.readUpTo(mention.span().end());
    Entity found = told.get(mention.span());
    return found == null ? List.of() : List.of(found);
  }

  /** Reads a reference of the story when it is its turn. */
  private void read(Reference reference) {
    Mention mention = reference.mention();
    if (reference.name() != null) {
      names.name(reference.name()).entity().ifPresent(entity -> nominals.note(mention, entity));
    } else if (!settled.containsKey(mention.span())) {
      find(mention, false).map(this::admit).ifPresent(referent -> tell(referent, mention));
    }
  }

  private void tell(Referent referent, Mention mention) {
    Place place = note(referent, mention, referent.probability());
    if (place != null) {
      told.put(mention.span(), place.entity());
      history.refer(place);
    }
  }

  /** Settles whom the source {@code mention} refers to, and returns them. */
  List<Entity> speakers(Mention mention) {
    return settle(mention).flatMap(s -> Optional.ofNullable(one(s.referent()))).stream().toList();
  }

  private Optional<Question> question(Mention mention, boolean speaks) {
    return switch (mention.kind()) {
      case PRONOUN -> Question.of(page.words(mention.span()), speaks);
      case NOMINAL -> nominals.question(mention, speaks);
      case NAME, ORGANIZATION -> Optional.empty();
    };
  }

  private Optional<Referent> find(Mention mention, boolean speaks) {
    return switch (mention.kind()) {
      case NAME -> Optional.of(names.name(mention));
      case ORGANIZATION -> Optional.of(names.organization(mention));
      case NOMINAL -> Optional.of(nominals.referent(mention, speaks));
      case PRONOUN -> pronoun(mention, speaks);
    };
  }

  private Optional<Referent> pronoun(Mention mention, boolean speaks) {
    if (WordClass.FIRST_PERSON.has(page.words(mention.span()).toLowerCase(Locale.ROOT))) {
      return Optional.ofNullable(author).map(e -> Referent.known(e, Nominals.CERTAINTY));
    }
    return Question.of(page.words(mention.span()), speaks)
        .map(question -> antecedents.answers(question, mention.span()))
        .filter(answers -> !answers.isEmpty())
        .map(Referent::likeliest);
  }

  private Referent admit(Referent referent) {
    return new Referent(
        referent.members().stream().map(cast::admit).toList(),
        referent.probability(),
        referent.others());
  }

  private Settled speak(Referent referent, Mention mention) {
    Entity one = one(referent);
    boolean doubtful = one != null && one.isDoubtful(); // a source that is it is no person
    Place place = note(referent, mention, doubtful ? 1 : referent.probability());
    if (place != null) {
      history.speak(place);
    }
    return new Settled(referent, speaker(referent));
  }

  /** Takes note of what a mention shows; returns where later ones may go back to, or null. */
  private @Nullable Place note(Referent referent, Mention mention, double probability) {
    Entity entity = one(referent);
    if (entity == null) {
      return null;
    }
    boolean pronoun = mention.kind() == MentionKind.PRONOUN;
    if (pronoun) {
      history.learn(entity, Question.shown(page.words(mention.span()), probability));
    } else if (entity.kind() == SpeakerKind.UNNAMED) {
      entity.addPlace(mention.span());
    }
    nominals.note(mention, entity);
    return new Place(entity, mention.span(), pronoun, probability);
  }

  /** Returns whom later mentions may go back to: one entity, or those who were named together. */
  private @Nullable Entity one(Referent referent) {
    return referent.entity().orElseGet(() -> cast.group(referent.entities()));
  }

  /** Returns those a referent is as rows show them. */
  Speaker speaker(Referent referent) {
    double probability = referent.probability();
    return referent
        .entity()
        .map(
            e ->
                new Speaker(
                    List.of(e.name()),
                    kind(e),
                    Optional.of(e.role()).filter(role -> !role.isEmpty()),
                    affiliation(e),
                    List.of(),
                    probability))
        .orElseGet(() -> Speaker.named(names(referent), SpeakerKind.PERSON, probability));
  }

  /** What {@code it} goes back to is no person, whatever its name looks like. */
  private SpeakerKind kind(Entity entity) {
    boolean thing = entity.isDoubtful() && history.gender(entity) == Gender.NEUTRAL;
    return thing ? SpeakerKind.ORGANIZATION : entity.kind();
  }

  private static List<String> names(Referent referent) {
    return referent.entities().stream().map(Entity::name).toList();
  }

  /** The organisation of a spokesperson, by the longest name that the document has for it. */
  private Optional<String> affiliation(Entity entity) {
    String words =
        switch (entity.kind()) {
          case PERSON -> entity.role();
          case UNNAMED -> entity.name();
          case ORGANIZATION -> "";
        };
    String written = Affiliation.in(words);
    if (cast.bySurname(written.substring(written.lastIndexOf(' ') + 1)) != null) {
      return Optional.empty(); // a spokesman for Steve Barclay
    }
    Entity body = cast.body(written);
    String name = body == null ? written : body.name();
    return Optional.of(name).filter(found -> !found.isEmpty());
  }
}
