package org.whosaid.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whosaid.cast.Entity;
import org.whosaid.cast.NameWord;
import org.whosaid.model.Gender;
import org.whosaid.model.Span;
import org.whosaid.model.SpeakerKind;
import org.whosaid.resolve.History.Place;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.Page;

/**
 * Finds whom a pronoun, or a phrase that stands for a name, goes back to: of all that fit in gender
 * and kind, whoever the {@link Clue}s speak for.
 *
 * <p>A log-linear ranker: the chance of a candidate is the exponential of the sum of its clues’
 * weights, over that of all candidates. Only what was named in the last {@value #REACH} places is
 * considered, so time is linear in the length of the text. Reads the {@link History} and changes
 * nothing: the same question has another answer only when the history has grown.
 */
final class Antecedents {

  private static final int REACH = 60;

  /** Chance of a gender below which a pronoun of that gender is somebody else. */
  private static final double POSSIBLE = 0.02;

  /** Chance of a gender from which it counts as known. */
  private static final double KNOWN = 0.9;

  /** Chance of a gender from which it counts as likely. */
  private static final double LIKELY = 0.6;

  private static final double LEAST = 0.2;
  private static final double SLOPE = 0.77;

  /** Chance that a pronoun before a name stands for it. */
  private static final double AHEAD = 0.9;

  /** Chance from which the gender of a pronoun tells that of its antecedent. */
  private static final double SURE = 0.85;

  private static final Set<String> SUBJECTS = Set.of("he", "she");

  private static final int TOPIC_PARAGRAPHS = 2;

  /** How a text tells that it calls one person {@code they}. */
  private static final Pattern SINGULAR_THEY =
      Pattern.compile("(?i)\\b(?:they/them|non-?binary|gender-?fluid)\\b");

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
    Question {
      words = Set.copyOf(words);
    }

    Question(Asker asker, Gender gender, Set<String> words, boolean speaks) {
      this(asker, gender, words, OptionalInt.empty(), speaks);
    }

    /** {@code the 42-year-old} is nobody whom the text gives another age. */
    boolean agrees(Entity entity) {
      return age.isEmpty() || !entity.isAged() || entity.hasAge(age.getAsInt());
    }
  }

  /**
   * An entity that may be meant.
   *
   * @param entity who; null for nobody that the text names
   * @param clues what speaks for and against it
   */
  record Candidate(@Nullable Entity entity, Set<Clue> clues) {}

  /**
   * Somebody who is meant.
   *
   * @param entity who
   * @param probability chance that it is right, from 0 to 1
   */
  record Antecedent(Entity entity, double probability) {}

  private final Page page;
  private final History history;
  private final PlaceClues standing;
  private final SpokenOf spokenOf;
  private final boolean theyIsOne;
  private final ClueWeights weights = ClueWeights.SHIPPED;
  private final Map<Entity, int[]> namings = new HashMap<>();

  /** Creates a finder among all in {@code history} and what is added to it later. */
  Antecedents(ChunkedPage chunked, Collection<Entity> named, History history, SpokenOf spokenOf) {
    this.spokenOf = spokenOf;
    this.page = chunked.page();
    this.history = history;
    this.standing = new PlaceClues(chunked);
    this.theyIsOne = SINGULAR_THEY.matcher(page.text()).find();
    for (Entity entity : named) {
      namings.put(entity, entity.places().stream().mapToInt(Span::begin).toArray());
    }
  }

  /**
   * Returns what the pronoun at {@code span} asks, which {@code speaks} or not; nothing for one
   * that goes back to nobody.
   */
  Optional<Question> questionOf(Span span, boolean speaks) {
    String word = page.words(span).toLowerCase(Locale.ROOT);
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

  private static Asker personal(String word, boolean speaks) {
    if (speaks) {
      return Asker.SPEAKING;
    }
    return SUBJECTS.contains(word) ? Asker.PERSONAL : Asker.OBLIQUE;
  }

  /**
   * Returns the gender that the pronoun at {@code span} shows whoever it refers to, with a chance
   * of {@code probability}, to have; unknown for one that does not tell or when that is not sure.
   */
  Gender shown(Span span, double probability) {
    return questionOf(span, true)
        .filter(question -> question.gender() != Gender.UNKNOWN && probability > SURE)
        .map(Question::gender)
        .orElse(Gender.UNKNOWN);
  }

  /**
   * Returns whom the words at {@code span} may refer to, the likeliest first; nobody when nobody
   * fits.
   */
  List<Antecedent> answers(Question question, Span span) {
    Entity follows = following(question, span);
    if (follows != null) {
      return List.of(new Antecedent(follows, AHEAD));
    }
    double total = 0;
    List<Antecedent> shares = new ArrayList<>();
    for (Candidate candidate : candidates(question, span)) {
      double share = Math.exp(weights.sum(question.asker(), candidate.clues()));
      total += share;
      if (candidate.entity() != null) {
        shares.add(new Antecedent(candidate.entity(), share));
      }
    }
    shares.sort(Comparator.comparingDouble(Antecedent::probability).reversed());
    List<Antecedent> answers = new ArrayList<>();
    for (Antecedent share : shares) {
      double own = share.probability() / total;
      double chance = answers.isEmpty() ? calibrated(own) : own;
      answers.add(new Antecedent(share.entity(), chance));
    }
    return answers;
  }

  /** {@code For her part, Orr left}: whoever is named next, or null. */
  private @Nullable Entity following(Question question, Span span) {
    Span ahead = standing.ahead(span);
    Place named = ahead == null ? null : history.placeIn(ahead);
    return named != null && fits(question, named.entity()) ? named.entity() : null;
  }

  /** The chance that the best is right, given its share, as documents held back have it. */
  private static double calibrated(double share) {
    return Math.min(2 * share, LEAST + SLOPE * share);
  }

  /** Returns everybody that {@code span} may refer to, with the clues, and nobody. */
  List<Candidate> candidates(Question question, Span span) {
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
