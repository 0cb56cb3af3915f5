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
import org.whosaid.model.MentionKind;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Span;
import org.whosaid.model.SpeakerKind;
import org.whosaid.model.Token;
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.Page;
import org.whosaid.syntax.Phrase;

/**
 * Those of whom a document speaks without a name, under the words that it first has for them.
 *
 * <p>Whoever is introduced as {@code a nurse in the clinic} and goes on as {@code the nurse} keeps
 * the first description; {@code farmers} and {@code the farmers} are one group.
 */
final class Descriptions {

  private static final Set<String> ONE = Set.of("a", "an", "one", "another");
  private static final int LONGEST_COMPLEMENT = 6;
  private static final Set<String> KNOWN = Set.of("the", "these", "those");

  private final Page page;
  private final Map<String, Entity> byName = new LinkedHashMap<>();
  private final Map<Integer, Entity> introductions = new HashMap<>();
  private final Map<String, NavigableMap<Integer, Entity>> byNoun = new HashMap<>();

  Descriptions(ChunkedPage chunked) {
    this.page = chunked.page();
    for (int paragraph = 0; paragraph < page.paragraphs().size(); paragraph++) {
      List<Chunk> line = chunked.line(paragraph);
      for (int i = 0; i < line.size(); i++) {
        Mention mention = line.get(i).mention();
        if (mention != null && mention.kind() == MentionKind.NOMINAL) {
          read(line, i, mention);
        }
      }
    }
  }

  private void read(List<Chunk> line, int i, Mention mention) {
    Phrase phrase = new Phrase(page, mention);
    String first = page.lower(line.get(i).begin());
    if (isSeveral(phrase)) {
      if (isHuman(phrase)) {
        group(mention, phrase, first);
      }
    } else if (ONE.contains(first)) {
      introduce(line, i, mention, phrase);
    }
  }

  private static boolean isSeveral(Phrase phrase) {
    return phrase.isPlural() || Nouns.isMany(phrase.head());
  }

  /** Returns whether the head of {@code phrase} is a word for people or bodies. */
  private static boolean isHuman(Phrase phrase) {
    return phrase.isAnimate()
        || Kinship.gender(phrase.head()) != Gender.UNKNOWN
        || Nouns.isMany(phrase.head())
        || Nouns.isHuman(phrase.headLemma())
        || Nouns.isBody(phrase.headLemma());
  }

  private void group(Mention mention, Phrase phrase, String first) {
    NavigableMap<Integer, Entity> before =
        byNoun.computeIfAbsent(phrase.head(), k -> new TreeMap<>());
    boolean known = KNOWN.contains(first) || phrase.isBare();
    Map.Entry<Integer, Entity> last = known ? before.lastEntry() : null;
    Entity group = last != null && last.getValue().isSeveral() ? last.getValue() : null;
    if (group == null) {
      group = keep(Entity.group(words(mention)));
    }
    group.addPlace(mention.span());
    before.put(mention.span().begin(), group);
  }

  private void introduce(List<Chunk> line, int i, Mention mention, Phrase phrase) {
    Span span = mention.span();
    boolean somebody = phrase.isAnimate() || Nouns.isNameless(phrase.head());
    if (somebody) {
      span = span.union(page.token(endOfComplement(line.get(i).end() - 1)).span());
    }
    Mention whole = new Mention(span, mention.head(), mention.kind());
    Entity entity = keep(of(whole));
    introductions.put(span.begin(), entity);
    if (somebody && stands(line, i) && !isNamed(line, i)) {
      entity.addPlace(whole.span());
    }
    byNoun.computeIfAbsent(phrase.head(), k -> new TreeMap<>()).put(mention.span().begin(), entity);
  }

  /** {@code a source close to the talks}: the last word of what belongs to the noun. */
  private int endOfComplement(int head) {
    int i = head + 1;
    if (i + 1 < page.size() && describes(page.token(i), page.token(i + 1))) {
      i++;
    }
    boolean complement = i < page.size() && NameWord.COMPLEMENT.has(page.token(i).text());
    int last = head;
    for (int k = i + 1; complement && k < page.size() && k - i <= LONGEST_COMPLEMENT; k++) {
      PartOfSpeech pos = page.token(k).partOfSpeech();
      boolean inside = !page.isMarked(k) && page.sentenceOf(k) == page.sentenceOf(head);
      if (!inside || (pos != PartOfSpeech.DETERMINER && !pos.isModifier())) {
        break;
      }
      last = pos.isNoun() ? k : last;
    }
    return last;
  }

  /** {@code close} to the talks, {@code involved} in the sale. */
  private static boolean describes(Token token, Token next) {
    boolean describing = token.is(PartOfSpeech.ADJECTIVE) || token.is(PartOfSpeech.PARTICIPLE);
    return describing && (next.is(PartOfSpeech.PREPOSITION) || next.is(PartOfSpeech.TO));
  }

  /** {@code a baker identified only as Milo} is Milo. */
  private boolean isNamed(List<Chunk> line, int i) {
    int as = i + 2;
    if (as < line.size() && line.get(as).is(Kind.OTHER)) {
      as++;
    }
    Mention name = as + 1 < line.size() ? line.get(as + 1).mention() : null;
    return name != null
        && name.kind() == MentionKind.NAME
        && line.get(i + 1).is(Kind.VERB)
        && page.lower(line.get(as).begin()).equals("as");
  }

  /** A farmer in {@code Ann Lee, a farmer,} and in {@code Ann Lee is a farmer} is nobody new. */
  private boolean stands(List<Chunk> line, int i) {
    if (i == 0) {
      return true;
    }
    Chunk before = line.get(i - 1);
    return switch (before.kind()) {
      case COMMA -> isSubjectAfterClause(line, i);
      case COLON, DASH -> false;
      case VERB -> before.verb() == null || !isLinking(before.verb().lemma());
      case PREPOSITION -> !page.lower(before.begin()).equals("as");
      default -> true;
    };
  }

  /** {@code When it rained, a boy left}: no name is beside him. */
  private static boolean isSubjectAfterClause(List<Chunk> line, int i) {
    int end = i + 1;
    while (end + 1 < line.size()
        && line.get(end).is(Kind.PREPOSITION)
        && line.get(end + 1).is(Kind.PHRASE)) {
      end += 2;
    }
    Mention before = i > 1 ? line.get(i - 2).mention() : null;
    boolean named = before != null && before.kind() != MentionKind.NOMINAL;
    return !named && end < line.size() && line.get(end).is(Kind.VERB);
  }

  private static boolean isLinking(String lemma) {
    return lemma.equals("be") || lemma.equals("become") || lemma.equals("remain");
  }

  /** Returns those among them of whom the text speaks as somebody. */
  Collection<Entity> people() {
    return byName.values().stream().filter(entity -> !entity.places().isEmpty()).toList();
  }

  /** Returns whoever has the words of {@code mention}, or somebody new who is not kept. */
  Entity of(Mention mention) {
    Entity here = introductions.get(mention.span().begin());
    if (here != null) {
      return here;
    }
    String words = words(mention);
    Entity known = byName.get(key(words));
    if (known != null) {
      return known;
    }
    Token head = lastOf(mention.head());
    boolean several = head != null && isSeveral(new Phrase(page, mention));
    return several ? Entity.group(words) : new Entity(SpeakerKind.UNNAMED, words, gender(head));
  }

  private String words(Mention mention) {
    String words = page.words(mention.span());
    List<Token> tokens = page.tokensIn(mention.span());
    boolean small = !tokens.isEmpty() && isSmall(tokens.get(0).partOfSpeech());
    return small ? uncapitalized(words) : words;
  }

  /** Returns whom the text introduced last by the noun of {@code mention}, and where, or null. */
  Map.@Nullable Entry<Integer, Entity> introduced(Mention mention) {
    Token head = lastOf(mention.head());
    NavigableMap<Integer, Entity> found = head == null ? null : byNoun.get(key(head.text()));
    return found == null ? null : found.lowerEntry(mention.span().begin());
  }

  private @Nullable Token lastOf(Span head) {
    List<Token> tokens = page.tokensIn(head);
    return tokens.isEmpty() ? null : tokens.get(tokens.size() - 1);
  }

  /** A word that has a capital only at the beginning of a sentence. */
  private static boolean isSmall(PartOfSpeech pos) {
    return pos.isDeterminer()
        || pos.isAdjective()
        || pos == PartOfSpeech.NUMBER
        || pos == PartOfSpeech.PLURAL_NOUN;
  }

  /** Keeps {@code entity} unless its words are somebody’s already; returns whose they are. */
  Entity keep(Entity entity) {
    return byName.computeIfAbsent(key(entity.name()), k -> entity);
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
