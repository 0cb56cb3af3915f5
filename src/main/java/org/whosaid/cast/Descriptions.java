package org.whosaid.cast;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Gender;
import org.whosaid.model.Mention;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Sentence;
import org.whosaid.model.Span;
import org.whosaid.model.SpeakerKind;
import org.whosaid.model.Token;
import org.whosaid.syntax.Page;

/**
 * Those of whom a document speaks without a name, under the words that it first has for them.
 *
 * <p>Whoever is introduced as {@code a nurse in the clinic} and goes on as {@code the nurse} keeps
 * the first description.
 */
final class Descriptions {

  private static final int LONGEST = 6;
  private static final int LONGEST_COMPLEMENT = 6;

  private static final Set<String> INDEFINITE = Set.of("a", "an", "one", "another");

  private final Page page;
  private final Map<String, Entity> byName = new LinkedHashMap<>();
  private final Map<String, NavigableMap<Integer, Entity>> byNoun = new HashMap<>();

  Descriptions(Page page) {
    this.page = page;
    for (Sentence sentence : page.sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        boolean article = INDEFINITE.contains(tokens.get(i).text().toLowerCase(Locale.ROOT));
        if (article && !page.isMarked(tokens.get(i))) {
          introduce(tokens, i);
        }
      }
    }
  }

  private void introduce(List<Token> tokens, int article) {
    int head = article;
    while (head + 1 < tokens.size() && head - article < LONGEST && isPart(tokens, head + 1)) {
      head++;
    }
    if (head == article || !tokens.get(head).isNoun()) {
      return;
    }
    int last = tokens.get(head).animate() ? endOfComplement(tokens, head) : head;
    Span span = tokens.get(article).span().union(tokens.get(last).span());
    Entity entity = keep(entity(uncapitalized(page.words(span)), tokens.get(head)));
    if (tokens.get(head).animate() && acts(tokens, article, last + 1)) {
      entity.addPlace(span);
    }
    byNoun
        .computeIfAbsent(key(tokens.get(head).text()), k -> new TreeMap<>())
        .put(span.begin(), entity);
  }

  /** Only a subject stays in mind: a farmer in {@code Ann Lee, a farmer,} is nobody new. */
  private static boolean acts(List<Token> tokens, int begin, int end) {
    boolean free = begin == 0 || !isBound(tokens.get(begin - 1).partOfSpeech());
    PartOfSpeech next = partOfSpeech(tokens, end);
    boolean described =
        next == PartOfSpeech.COMMA && partOfSpeech(tokens, end + 1) == PartOfSpeech.WH_PRONOUN;
    boolean verb = next.isVerb() || next == PartOfSpeech.MODAL || next == PartOfSpeech.WH_PRONOUN;
    return free && (verb || described);
  }

  private static PartOfSpeech partOfSpeech(List<Token> tokens, int i) {
    return i < tokens.size() ? tokens.get(i).partOfSpeech() : PartOfSpeech.NONE;
  }

  private static boolean isPart(List<Token> tokens, int i) {
    return tokens.get(i).partOfSpeech().isModifier();
  }

  /** {@code a source close to the talks}: the last word of what belongs to the noun. */
  private static int endOfComplement(List<Token> tokens, int head) {
    int i = head + 1;
    if (i < tokens.size() && tokens.get(i).text().equals("close")) {
      i++;
    }
    boolean complement = i < tokens.size() && NameWord.COMPLEMENT.has(tokens.get(i).text());
    int last = head;
    for (int k = i + 1; complement && k < tokens.size() && k - i <= LONGEST_COMPLEMENT; k++) {
      PartOfSpeech pos = tokens.get(k).partOfSpeech();
      if (pos != PartOfSpeech.DETERMINER && !isPart(tokens, k)) {
        break;
      }
      last = pos.isNoun() ? k : last;
    }
    return last;
  }

  /** Returns the people among those described. */
  Collection<Entity> people() {
    return byName.values().stream().filter(entity -> !entity.places().isEmpty()).toList();
  }

  /** Returns whoever has the words of {@code mention}, or somebody new who is not kept. */
  Entity of(Mention mention) {
    String words = page.words(mention.span());
    List<Token> tokens = page.tokensIn(mention.span());
    boolean small = !tokens.isEmpty() && isSmall(tokens.get(0).partOfSpeech());
    Token head = lastOf(mention.head());
    return entity(small ? uncapitalized(words) : words, head);
  }

  /** Returns whom the text introduced last by the noun of {@code mention}, or null. */
  @Nullable Entity introduced(Mention mention) {
    Token head = lastOf(mention.head());
    NavigableMap<Integer, Entity> found = head == null ? null : byNoun.get(key(head.text()));
    Map.Entry<Integer, Entity> last =
        found == null ? null : found.lowerEntry(mention.span().begin());
    return last == null ? null : last.getValue();
  }

  private @Nullable Token lastOf(Span head) {
    List<Token> tokens = page.tokensIn(head);
    return tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
  }

  /** A word that has a capital only at the beginning of a sentence. */
  private static boolean isSmall(PartOfSpeech pos) {
    return pos.isDeterminer() || pos.isAdjective() || pos == PartOfSpeech.NUMBER;
  }

  /** What stands before a phrase that is not the subject of its sentence. */
  private static boolean isBound(PartOfSpeech before) {
    return switch (before) {
      case COMMA, PREPOSITION, TO, HYPHEN, COLON -> true;
      default -> before.isVerb();
    };
  }

  /** Keeps {@code entity} unless its words are somebody’s already; returns whose they are. */
  Entity keep(Entity entity) {
    return byName.computeIfAbsent(key(entity.name()), k -> entity);
  }

  private Entity entity(String name, @Nullable Token head) {
    Entity known = byName.get(key(name));
    return known == null ? new Entity(SpeakerKind.UNNAMED, name, gender(head)) : known;
  }

  private static Gender gender(@Nullable Token head) {
    Gender gender = head == null ? Gender.UNKNOWN : Kinship.gender(key(head.text()));
    boolean thing = gender == Gender.UNKNOWN && head != null && !head.animate();
    return thing ? Gender.NEUTRAL : gender;
  }

  private static String key(String words) {
    return words.toLowerCase(Locale.ROOT);
  }

  private static String uncapitalized(String words) {
    return Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }
}
