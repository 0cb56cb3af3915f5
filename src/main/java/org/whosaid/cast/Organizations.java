package org.whosaid.cast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.EntityType;
import org.whosaid.model.Gender;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Sentence;
import org.whosaid.model.Span;
import org.whosaid.model.SpeakerKind;
import org.whosaid.model.Token;
import org.whosaid.syntax.Page;
import org.whosaid.syntax.WordClass;
import org.whosaid.syntax.Words;

/**
 * The organisations of one document: every name outside marks, grouped by what it names.
 *
 * <p>{@code BoE} is the {@code Bank of England} and {@code Tottenham} is {@code Tottenham Hotspur},
 * if the document has the long name too.
 */
final class Organizations {

  private final Page page;
  private final PersonTags tags;
  private final Map<String, Entity> byName = new LinkedHashMap<>();
  private final Map<String, Entity> byInitials = new HashMap<>();
  private final Map<String, List<Entity>> byWord = new HashMap<>();

  /** A name in the text, as it is tagged; untagged if nobody knows whose it is. */
  private record Naming(String name, Span span, EntityType type) {
    boolean isBody() {
      int last = name.lastIndexOf(' ') + 1;
      boolean firm = last > 0 && NameWord.isFirm(lower(name.substring(last)));
      return firm || type == EntityType.ORGANIZATION;
    }
  }

  Organizations(Page page, PersonTags tags) {
    this.page = page;
    this.tags = tags;
    List<Naming> namings = namings();
    namings.sort(
        Comparator.<Naming>comparingInt(n -> n.isBody() ? 0 : 1)
            .thenComparingInt(n -> -words(n.name()).size()));
    for (Naming naming : namings) {
      boolean body = naming.isBody();
      Entity entity = body ? entity(naming.name()) : exactly(naming);
      entity.addPlace(naming.span());
    }
  }

  /** A place or a thing is another one by any other name: Dakota is not South Dakota. */
  private Entity exactly(Naming naming) {
    Entity known = byName.get(key(naming.name()));
    if (known == null && isAcronym(naming.name())) {
      known = byInitials.get(lower(naming.name().replace(".", "")));
    }
    if (known == null && naming.type() != EntityType.LOCATION && !isAcronym(naming.name())) {
      known = longer(naming.name());
    }
    if (known == null) {
      known = fresh(naming.name());
      if (naming.type() == EntityType.LOCATION) {
        known.setPlace(true);
      }
      byName.put(key(naming.name()), known);
    }
    return known;
  }

  /** {@code Roads and Transport Authority (RTA)}: the long name that a text gives an acronym. */
  private void addLongNames(List<Naming> found, List<Token> tokens) {
    for (int i = 2; i + 1 < tokens.size(); i++) {
      String acronym = tokens.get(i).text();
      boolean bracketed =
          tokens.get(i - 1).text().equals("(") && tokens.get(i + 1).text().equals(")");
      if (bracketed && isAcronym(acronym) && !page.isMarked(tokens.get(i))) {
        Span span = longName(tokens, i - 1, acronym);
        if (span != null) {
          found.add(new Naming(page.words(span), span, EntityType.ORGANIZATION));
        }
      }
    }
  }

  private @Nullable Span longName(List<Token> tokens, int end, String acronym) {
    for (int begin = end - 1; begin >= 0 && end - begin <= 2 * acronym.length(); begin--) {
      Span span = tokens.get(begin).span().union(tokens.get(end - 1).span());
      List<String> words = words(page.words(span));
      boolean capital = Character.isUpperCase(tokens.get(begin).text().codePointAt(0));
      boolean fits =
          initials(words, true).equals(key(acronym)) || initials(words, false).equals(key(acronym));
      if (capital && words.size() > 1 && fits) {
        return span;
      }
    }
    return null;
  }

  private List<Naming> namings() {
    List<Naming> found = new ArrayList<>();
    for (Sentence sentence : page.sentences()) {
      List<Token> tokens = sentence.tokens();
      boolean headline = Headlines.isHeadline(tokens);
      int i = 0;
      while (i < tokens.size()) {
        EntityType type = tokens.get(i).entity();
        int end = i;
        while (end < tokens.size() && tokens.get(end).entity() == type && goesOn(tokens, i, end)) {
          end++;
        }
        if (end > i && NameWord.endsFirm(tokens, end)) {
          end++; // tagged apart: Ada Cole Films
        }
        boolean opens = i == 0 && end == 1;
        boolean tells = type != EntityType.NONE || (!opens && !headline);
        if (end > i && tells) {
          Span span = tokens.get(i).span().union(tokens.get(end - 1).span());
          found.add(new Naming(page.words(span), span, type));
        }
        i = Math.max(end, i + 1);
      }
      addLongNames(found, tokens);
    }
    return found;
  }

  private boolean goesOn(List<Token> tokens, int begin, int i) {
    return isName(tokens.get(i)) || (i > begin && isHyphen(tokens, i));
  }

  /** {@code Hi-Fi}: three tokens of one word. */
  private boolean isHyphen(List<Token> tokens, int i) {
    Token hyphen = tokens.get(i);
    return hyphen.is(PartOfSpeech.HYPHEN)
        && i + 1 < tokens.size()
        && isName(tokens.get(i + 1))
        && tokens.get(i - 1).span().end() == hyphen.span().begin()
        && tokens.get(i + 1).span().begin() == hyphen.span().end();
  }

  private boolean isName(Token token) {
    boolean name =
        switch (token.entity()) {
          case ORGANIZATION, LOCATION -> true;
          case NONE, PERSON -> isPlain(token);
        };
    return name && !tags.isName(token) && !page.isMarked(token);
  }

  /** A capital, and nothing that says whose name it is. */
  private static boolean isPlain(Token token) {
    return token.isNoun()
        && Character.isUpperCase(token.text().codePointAt(0))
        && !token.animate()
        && !Honorifics.isTitle(token.text())
        && !Honorifics.isPostNominal(token.text())
        && !WordClass.TIME.has(lower(token.text()))
        && !NameWord.THING.has(lower(token.text()))
        && !token.text().equals("May");
  }

  /** Returns the organisations, then places and things, those with the longest names first. */
  List<Entity> all() {
    return byName.values().stream().distinct().toList();
  }

  /** Returns the organisation that {@code name} names, a new one if the document has no other. */
  Entity entity(String name) {
    Entity known = known(name);
    if (known == null) {
      known = fresh(name);
      register(name, known);
    }
    byName.put(key(name), known);
    return known;
  }

  /** Returns the organisation that {@code name} names, or a new one that is not kept. */
  Entity knownOrNew(String name) {
    Entity known = known(name);
    return known == null ? fresh(name) : known;
  }

  private static Entity fresh(String name) {
    return new Entity(SpeakerKind.ORGANIZATION, withoutArticle(name), Gender.NEUTRAL);
  }

  private void register(String name, Entity entity) {
    List<String> words = words(name);
    if (words.size() > 1) {
      byInitials.putIfAbsent(initials(words, true), entity);
      byInitials.putIfAbsent(initials(words, false), entity);
    }
    for (String word : Set.copyOf(words)) {
      byWord.computeIfAbsent(lower(word), k -> new ArrayList<>()).add(entity);
    }
  }

  /** Returns the organisation that {@code name} names, or null when the document has none. */
  @Nullable Entity known(String name) {
    Entity known = byName.get(key(name));
    if (known == null && isAcronym(name)) {
      known = byInitials.get(lower(name.replace(".", "")));
    }
    return known == null && !isAcronym(name) ? longer(name) : known;
  }

  /** Returns the organisation that {@code name} stands for: Tarn Valley Trust, not Tarn Valley. */
  @Nullable Entity body(String name) {
    Entity known = known(name);
    Entity longer = known == null || !known.isPlace() ? null : longer(name);
    return longer == null ? known : longer;
  }

  /** Returns the one organisation whose name begins or ends with {@code name}, or null. */
  private @Nullable Entity longer(String name) {
    List<String> words = words(name).stream().map(Organizations::lower).toList();
    if (words.isEmpty()) {
      return null;
    }
    List<Entity> longer = new ArrayList<>();
    for (Entity entity : byWord.getOrDefault(words.get(0), List.of())) {
      List<String> all = words(entity.name()).stream().map(Organizations::lower).toList();
      boolean begins = all.size() > words.size() && all.subList(0, words.size()).equals(words);
      boolean ends =
          all.size() > words.size()
              && all.subList(all.size() - words.size(), all.size()).equals(words);
      if (begins || ends) {
        longer.add(entity);
      }
    }
    return longer.size() == 1 ? longer.get(0) : null;
  }

  /**
   * Returns the organisation named last before {@code offset} that has {@code word} in its name.
   */
  @Nullable Entity withWord(String word, int offset) {
    return byWord.getOrDefault(lower(word), List.of()).stream()
        .filter(entity -> entity.lastPlaceBefore(offset) >= 0)
        .max(Comparator.comparingInt(entity -> entity.lastPlaceBefore(offset)))
        .orElse(null);
  }

  private static boolean isAcronym(String name) {
    boolean letters = name.chars().allMatch(c -> Character.isLetter(c) || c == '.');
    long capitals = name.chars().filter(Character::isUpperCase).count();
    return letters && capitals > 1 && name.length() <= 8;
  }

  private static String initials(List<String> words, boolean all) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      if (all || !NameWord.SMALL.has(lower(word))) {
        initials.appendCodePoint(word.codePointAt(0));
      }
    }
    return lower(initials.toString());
  }

  private static List<String> words(String name) {
    return Words.split(withoutArticle(name).replace('-', ' '));
  }

  private static String withoutArticle(String name) {
    return lower(name).startsWith("the ") ? name.substring("the ".length()) : name;
  }

  private static String key(String name) {
    return lower(withoutArticle(name));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
