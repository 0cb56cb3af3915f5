package org.whosaid.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whosaid.cast.Entity;
import org.whosaid.model.Gender;
import org.whosaid.model.Span;
import org.whosaid.model.SpeakerKind;
import org.whosaid.resolve.History.Place;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.Page;

/**
 * Finds everybody that a mention may refer to, by gender and kind, and the {@link Clue}s that speak
 * for and against each.
 *
 * <p>Only what was named in the last {@value #REACH} places is considered, so time is linear in the
 * length of the text. Reads the {@link History} and changes nothing: the same question has another
 * answer only when the history has grown.
 */
final class Candidates {

  private static final int REACH = 60;

  /** Chance of a gender below which a pronoun of that gender is somebody else. */
  private static final double POSSIBLE = 0.02;

  /** Chance of a gender from which it counts as known. */
  private static final double KNOWN = 0.9;

  /** Chance of a gender from which it counts as likely. */
  private static final double LIKELY = 0.6;

  /** Chance from which whom a pronoun refers to counts as known. */
  private static final double SURE = 0.85;

  private static final int TOPIC_PARAGRAPHS = 2;

  /** How a text tells that it calls one person {@code they}. */
  private static final Pattern SINGULAR_THEY =
      Pattern.compile("(?i)\\b(?:they/them|non-?binary|gender-?fluid)\\b");

  /**
   * An entity that may be meant.
   *
   * @param entity who; null for nobody that the text names
   * @param clues what speaks for and against it
   */
  record Candidate(@Nullable Entity entity, Set<Clue> clues) {}

  private final Page page;
  private final History history;
  private final PlaceClues standing;
  private final SpokenOf spokenOf;
  private final boolean theyIsOne;
  private final Map<Entity, int[]> namings = new HashMap<>();

  /**
   * Creates a finder among all in {@code history}, of whom {@code named} are named in the document,
   * and what is added to it later.
   */
  Candidates(ChunkedPage chunked, Collection<Entity> named, History history, SpokenOf spokenOf) {
    this.page = chunked.page();
    this.history = history;
    this.standing = new PlaceClues(chunked);
    this.spokenOf = spokenOf;
    this.theyIsOne = SINGULAR_THEY.matcher(page.text()).find();
    for (Entity entity : named) {
      namings.put(entity, entity.places().stream().mapToInt(Span::begin).toArray());
    }
  }

  /** Returns everybody that {@code span} may refer to, with the clues, and nobody. */
  List<Candidate> of(Question question, Span span) {
    Map<Entity, List<Place>> places = lastPlaces(question, span);
    int most = places.keySet().stream().mapToInt(e -> timesNamed(e, span.begin())).max().orElse(0);
    long near = places.values().stream().filter(last -> isNear(last.get(0).span(), span)).count();
    List<Candidate> candidates = new ArrayList<>();
    Place actor = null;
    for (List<Place> last : places.values()) {
      Place place = counting(last, span, question);
      Entity entity = place.entity();
      Set<Clue> clues = clues(place, span, question);
      addRank(clues, candidates.size());
      boolean acts = clues.contains(Clue.SUBJECT);
      if (acts && (actor == null || isBeforeInSentence(place, actor))) {
        actor = place;
      }
      if (near == 1 && candidates.isEmpty()) {
        clues.add(Clue.ALONE);
      }
      if (timesNamed(entity, span.begin()) == most) {
        clues.add(Clue.MOST_OFTEN);
      }
      candidates.add(new Candidate(entity, clues));
    }
    Entity lastActor = actor == null ? null : actor.entity();
    candidates.stream()
        .filter(candidate -> candidate.entity() == lastActor)
        .forEach(candidate -> candidate.clues().add(Clue.LAST_SUBJECT));
    candidates.add(new Candidate(null, nobody(question)));
    return candidates;
  }

  /** {@code For her part, Orr left}: whoever is named next, or null. */
  @Nullable Entity following(Question question, Span span) {
    Span ahead = standing.ahead(span);
    Place named = ahead == null ? null : history.placeIn(ahead);
    return named != null && fits(question, named.entity()) ? named.entity() : null;
  }

  /** {@code Orr thinks Lund is right}: of two who act in one sentence, the first one leads. */
  private boolean isBeforeInSentence(Place place, Place other) {
    return isSameSentence(place.span(), other.span())
        && place.span().begin() < other.span().begin();
  }

  /** Returns that of somebody's last places, all in one sentence, by which they are judged. */
  private Place counting(List<Place> last, Span asking, Question question) {
    boolean within = isSameSentence(last.get(0).span(), asking);
    boolean telling = question.asker() == Asker.SPEAKING || !within;
    return telling ? standing.mostProminent(last) : last.get(0);
  }

  private static Set<Clue> nobody(Question question) {
    Set<Clue> clues = EnumSet.of(Clue.NOBODY);
    if (question.words().size() > 1) {
      clues.add(Clue.MODIFIED);
    }
    if (question.age().isPresent()) {
      clues.add(Clue.AGED);
    }
    if (question.speaks()) {
      clues.add(Clue.SPEAKS);
    }
    return clues;
  }

  /** Where everybody who fits was named last before, and where in the same sentence besides. */
  private Map<Entity, List<Place>> lastPlaces(Question question, Span span) {
    Map<Entity, List<Place>> last = new LinkedHashMap<>();
    Entity actor = actorUpon(span);
    int seen = 0;
    for (Place place : history.before(span.begin())) {
      boolean apart = place.span().end() <= span.begin();
      if (apart && place.entity() != actor && fits(question, place.entity())) {
        List<Place> found = last.computeIfAbsent(place.entity(), e -> new ArrayList<>());
        if (found.isEmpty() || isSameSentence(found.get(0).span(), place.span())) {
          found.add(place);
        }
      }
      if (++seen == REACH) {
        break;
      }
    }
    return last;
  }

  /** {@code Orr met him}: whoever met him is not him. */
  private @Nullable Entity actorUpon(Span span) {
    Span actor = standing.actorUpon(span);
    return actor == null ? null : history.at(actor);
  }

  private boolean isSameSentence(Span a, Span b) {
    return page.sentenceAt(a.begin()).span().equals(page.sentenceAt(b.begin()).span());
  }

  /** In the same paragraph or the one before. */
  private boolean isNear(Span earlier, Span later) {
    return page.paragraphAt(later.begin()) - page.paragraphAt(earlier.begin()) < 2;
  }

  private static void addRank(Set<Clue> clues, int rank) {
    if (rank == 0) {
      clues.add(Clue.NEAREST);
    } else if (rank == 1) {
      clues.add(Clue.SECOND_NEAREST);
    }
  }

  private boolean fits(Question question, Entity entity) {
    boolean thing = history.gender(entity) == Gender.NEUTRAL;
    boolean agrees =
        !thing
            && (question.gender() == Gender.UNKNOWN
                || history.chance(entity, question.gender()) > POSSIBLE);
    return switch (question.asker()) {
      case NEUTRAL -> thing || isDoubtful(entity);
      case BODY, INSTITUTION -> entity.kind() == SpeakerKind.ORGANIZATION && !entity.isPlace();
      case PLACE -> entity.isPlace();
      case PLURAL -> entity.kind() != SpeakerKind.PERSON || (theyIsOne && agrees);
      case SPEAKING, PERSONAL, OBLIQUE ->
          entity.kind() != SpeakerKind.ORGANIZATION && agrees && !entity.isSeveral();
      case EPITHET -> entity.kind() == SpeakerKind.PERSON && agrees && question.agrees(entity);
    };
  }

  private boolean isDoubtful(Entity entity) {
    return entity.isDoubtful() && history.gender(entity) == Gender.UNKNOWN;
  }

  private Set<Clue> clues(Place place, Span asking, Question question) {
    Gender gender = question.gender();
    Set<Clue> clues = EnumSet.noneOf(Clue.class);
    Entity entity = place.entity();
    clues.add(PlaceClues.distance(page.sentencesBetween(place.span().begin(), asking.begin())));
    clues.add(PlaceClues.frequency(timesNamed(entity, asking.begin())));
    clues.addAll(standing.of(place.span()));
    int paragraph = page.paragraphAt(asking.begin());
    if (page.paragraphAt(place.span().begin()) == paragraph) {
      clues.add(Clue.SAME_PARAGRAPH);
    }
    if (place.pronoun()) {
      clues.add(place.probability() > SURE ? Clue.BY_PRONOUN : Clue.BY_DOUBTFUL_PRONOUN);
    }
    if (standing.reportsIt(place.span(), asking)) {
      clues.add(Clue.REPORTS_IT);
    }
    addSpeaking(clues, entity, asking);
    if (spokenOf.has(asking, entity)) {
      clues.add(Clue.SPOKEN_OF);
    }
    clues.addAll(ofGender(entity, gender));
    clues.addAll(ofKind(entity));
    if (!question.words().isEmpty() && entity.isDescribed()) {
      clues.add(
          entity.sharesWord(question.words()) ? Clue.DESCRIBED_ALIKE : Clue.DESCRIBED_OTHERWISE);
    }
    int[] named = namings.getOrDefault(entity, new int[0]);
    if (named.length > 0 && paragraph - page.paragraphAt(named[0]) < 2) {
      clues.add(Clue.INTRODUCED);
    }
    if (named.length > 0 && page.paragraphAt(named[0]) < TOPIC_PARAGRAPHS) {
      clues.add(Clue.TOPIC);
    }
    return clues;
  }

  /** What whoever this is is. */
  private Set<Clue> ofKind(Entity entity) {
    Set<Clue> clues = EnumSet.noneOf(Clue.class);
    if (entity.kind() != SpeakerKind.PERSON) {
      clues.add(entity.kind() == SpeakerKind.UNNAMED ? Clue.UNNAMED : Clue.ORGANIZATION);
    }
    if (entity.isPlace()) {
      clues.add(Clue.PLACE);
    }
    if (isDoubtful(entity)) {
      clues.add(Clue.DOUBTFUL);
    }
    return clues;
  }

  /** Whether whoever this is has the gender that is asked for. */
  private Set<Clue> ofGender(Entity entity, Gender gender) {
    if (gender == Gender.UNKNOWN) {
      return history.gender(entity) == gender ? EnumSet.of(Clue.GENDER_KNOWN) : Set.of();
    }
    if (gender == Gender.NEUTRAL && isDoubtful(entity)) {
      return Set.of();
    }
    double chance = history.chance(entity, gender);
    if (chance > KNOWN) {
      return EnumSet.of(Clue.GENDER_KNOWN);
    }
    if (chance > LIKELY) {
      return EnumSet.of(Clue.GENDER_LIKELY);
    }
    if (chance < 1 - KNOWN) {
      return EnumSet.of(Clue.GENDER_OTHER);
    }
    return chance < 1 - LIKELY ? EnumSet.of(Clue.GENDER_UNLIKELY) : Set.of();
  }

  private void addSpeaking(Set<Clue> clues, Entity entity, Span asking) {
    if (history.hasSpoken(entity, asking.begin())) {
      clues.add(Clue.SPOKE_BEFORE);
    }
    Place last = history.lastSpoken(asking.begin());
    if (last != null && last.entity() == entity) {
      clues.add(Clue.LAST_SPEAKER);
      if (isNear(last.span(), asking)) {
        clues.add(Clue.SPOKE_JUST_NOW);
      }
    }
  }

  private int timesNamed(Entity entity, int offset) {
    int[] named = namings.getOrDefault(entity, new int[0]);
    int found = Arrays.binarySearch(named, offset);
    return found >= 0 ? found : -found - 1;
  }
}
