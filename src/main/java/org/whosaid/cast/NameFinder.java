package org.whosaid.cast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.whosaid.model.EntityType;
import org.whosaid.model.Gender;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Sentence;
import org.whosaid.model.Span;
import org.whosaid.model.Token;
import org.whosaid.syntax.Page;
import org.whosaid.syntax.WordClass;
import org.whosaid.syntax.Words;

/** Finds every place outside marks where a text names a person, with title and role. */
final class NameFinder {

  private static final int LONGEST_NICKNAME = 4;
  private static final Set<String> BRACKETS = Set.of("(", ")");

  private final Page page;
  private final PersonTags tags;

  NameFinder(Page page, PersonTags tags) {
    this.page = page;
    this.tags = tags;
  }

  /** Returns the occurrences in text order. */
  List<Occurrence> find() {
    List<Occurrence> found = new ArrayList<>();
    for (Sentence sentence : page.sentences()) {
      List<Token> tokens = sentence.tokens();
      int first = found.size();
      for (int i = 0; i < tokens.size(); i++) {
        if (tags.isName(tokens.get(i))) {
          int end = endOfName(tokens, i);
          add(tokens, i, end, found);
          i = end - 1;
        }
      }
      for (int i = first; i + 1 < found.size(); i++) {
        lendSurname(found, i);
      }
    }
    return found;
  }

  /** {@code Ann and Max Rusk} are Ann Rusk and Max Rusk, unless Ann has a name of her own. */
  private void lendSurname(List<Occurrence> found, int i) {
    Occurrence first = found.get(i);
    Occurrence second = found.get(i + 1);
    boolean pair =
        first.span().end() < second.span().begin()
            && !first.name().isFull()
            && second.name().isFull()
            && first.firstNameGender() != Gender.UNKNOWN
            && second.firstNameGender() != Gender.UNKNOWN
            && first.address().isEmpty()
            && page.words(first.span().gapTo(second.span())).equals("and");
    if (pair) {
      List<String> words = new ArrayList<>(second.name().words());
      words.set(0, first.name().words().get(0));
      found.set(i, first.sharing(new PersonName(words, "")));
    }
  }

  /** A nickname does not end a name: {@code Daniel “Tank” Moreau}, {@code Robert (Bob) Orr}. */
  private int endOfName(List<Token> tokens, int begin) {
    int end = begin + 1;
    while (end < tokens.size()) {
      int next = end;
      while (next < tokens.size()
          && next - end < LONGEST_NICKNAME
          && standsAside(tokens, end, next)) {
        next++;
      }
      if (next == tokens.size() || !tags.isName(tokens.get(next))) {
        break;
      }
      end = next + 1;
    }
    return end;
  }

  private boolean standsAside(List<Token> tokens, int begin, int i) {
    boolean bracketed = tokens.get(begin).text().equals("(");
    return page.isMarked(tokens.get(i))
        || (bracketed && (i == begin || !tokens.get(i - 1).text().equals(")")));
  }

  private void add(List<Token> tokens, int begin, int nameEnd, List<Occurrence> found) {
    int afterTitles = afterTitles(tokens, begin, nameEnd);
    int titles = begin;
    while (titles > 0 && Honorifics.isTitle(tokens.get(titles - 1).text())) {
      titles--;
    }
    int seat = withoutSeat(tokens, afterTitles, nameEnd);
    int from = withoutLeadIn(tokens, seat, nameEnd);
    int end = from < nameEnd ? withoutAddress(tokens, from, nameEnd) : from;
    if (from < end) {
      from = withInitials(tokens, wordBegin(tokens, from));
      List<String> words = words(tokens.subList(from, end));
      if (!words.isEmpty()) {
        PersonName name = new PersonName(words, nickname(tokens.subList(from, end)));
        found.add(occurrence(name, tokens, new Place(from, end, nameEnd), titles));
      }
    }
  }

  /** {@code Mr King}, {@code Prince King}: the second of two titles is a surname. */
  private static int afterTitles(List<Token> tokens, int begin, int end) {
    int after = begin;
    while (after < end && Honorifics.isTitle(tokens.get(after).text())) {
      after++;
    }
    if (after < end || end - begin < 2) {
      return after;
    }
    return tokens.get(begin).gender() == Gender.UNKNOWN ? end - 1 : begin;
  }

  /**
   * Where a name stands in its sentence.
   *
   * @param begin index of its first token, titles left out
   * @param end index just past its last token
   * @param addressEnd the same with ranks and degrees after it: {@code Amrita Sandhu KC}
   */
  private record Place(int begin, int end, int addressEnd) {}

  private Occurrence occurrence(PersonName words, List<Token> tokens, Place place, int titles) {
    RoleFinder roles = new RoleFinder(page, tokens);
    Span roleSpan = roles.roleOf(place.begin(), place.end());
    String role = roleSpan == null ? "" : page.words(roleSpan);
    Span name = tokens.get(place.begin()).span().union(tokens.get(place.end() - 1).span());
    Gender firstName = tokens.get(place.begin()).gender();
    Gender gender = Gender.UNKNOWN;
    String address = "";
    List<String> descriptions = new ArrayList<>();
    for (Token title : tokens.subList(titles, Math.max(titles, place.begin()))) {
      gender = known(gender, Honorifics.gender(title.text()));
      address = Honorifics.gender(title.text()) == Gender.UNKNOWN ? address : title.text();
      descriptions.add(Honorifics.noun(title.text()));
    }
    Span predicate = roles.predicateOf(place.addressEnd());
    descriptions.add(predicate == null ? "" : page.words(predicate));
    gender = known(gender, Kinship.genderIn(role));
    return new Occurrence(
        words,
        Optional.empty(),
        address,
        keptTitle(tokens, place.begin()),
        name,
        gender,
        firstName,
        role,
        roleSpan != null && isApart(roleSpan, name) ? Optional.of(roleSpan) : Optional.empty(),
        descriptions,
        roles.ageOf(place.begin(), place.addressEnd()));
  }

  /** {@code Ada Cole, a vet} and {@code the vet, Ada Cole}, but not {@code vet Ada Cole}. */
  private boolean isApart(Span role, Span name) {
    Span between = role.begin() < name.begin() ? role.gapTo(name) : name.gapTo(role);
    return between.of(page.text()).indexOf(',') >= 0;
  }

  /** {@code Archbishop of York Ada Cole} is not York Ada Cole. */
  private static int withoutSeat(List<Token> tokens, int from, int end) {
    boolean seat =
        end - from > 2
            && from > 1
            && tokens.get(from - 1).text().equals("of")
            && tokens.get(from - 2).animate()
            && (tokens.get(from).gender() == Gender.UNKNOWN
                || tokens.get(from).entity() == EntityType.LOCATION)
            && tokens.get(from + 1).gender() != Gender.UNKNOWN;
    return seat ? from + 1 : from;
  }

  /** {@code Ranger Dale Hopwood}, {@code In June Carla Voss} and {@code star Ann Lee}. */
  private static int withoutLeadIn(List<Token> tokens, int from, int end) {
    int begin = from;
    while (begin < end && NameWord.CREDIT.has(tokens.get(begin).text().toLowerCase(Locale.ROOT))) {
      begin++;
    }
    while (end - begin > 1 && isLeadIn(tokens, begin, end - begin)) {
      begin++;
    }
    return begin;
  }

  private static boolean isLeadIn(List<Token> tokens, int i, int length) {
    Token token = tokens.get(i);
    String lower = token.text().toLowerCase(Locale.ROOT);
    boolean small = token.text().equals(lower) && Character.isLetter(lower.codePointAt(0));
    if (small && !NameWord.PARTICLE.has(lower)) {
      return true;
    }
    boolean full = length > 2;
    boolean firstNameNext = full && tokens.get(i + 1).gender() != Gender.UNKNOWN;
    boolean listed = token.gender() != Gender.UNKNOWN;
    boolean time = WordClass.TIME.has(lower);
    boolean after =
        i > 0
            && (tokens.get(i - 1).is(PartOfSpeech.PREPOSITION)
                || tokens.get(i - 1).is(PartOfSpeech.ADJECTIVE)); // last May
    return (time && (!listed || (full && after))) || (firstNameNext && token.animate() && !listed);
  }

  /** {@code Amrita Sandhu KC} is Amrita Sandhu, and so is {@code Amrita Sandhu of Leeds}. */
  private static int withoutAddress(List<Token> tokens, int from, int nameEnd) {
    int end = nameEnd;
    for (int i = from + 2; i < nameEnd; i++) {
      end = tokens.get(i).text().equals("of") ? Math.min(end, i) : end;
    }
    while (end > from + 1 && Honorifics.isPostNominal(tokens.get(end - 1).text())) {
      end--;
    }
    return end;
  }

  /** Half of a double-barrelled name is not a name: {@code Ferrand-Diop}. */
  private static int wordBegin(List<Token> tokens, int from) {
    int begin = from;
    while (begin > 0
        && tokens.get(begin - 1).span().end() == tokens.get(begin).span().begin()
        && (tokens.get(begin - 1).text().equals("-") || tokens.get(begin).text().equals("-"))) {
      begin--;
    }
    return begin;
  }

  /** {@code P C George}, of which a tagger knows but {@code George}. */
  private int withInitials(List<Token> tokens, int from) {
    int begin = from;
    while (begin > 0 && isInitial(tokens.get(begin - 1)) && !page.isMarked(tokens.get(begin - 1))) {
      begin--;
    }
    return begin;
  }

  private static boolean isInitial(Token token) {
    String text = token.text();
    boolean letter = text.length() == 1 || (text.length() == 2 && text.endsWith("."));
    return letter && Character.isUpperCase(text.charAt(0)) && token.isNoun();
  }

  private static String keptTitle(List<Token> tokens, int from) {
    boolean kept = from > 0 && Honorifics.isKept(tokens.get(from - 1).text());
    return kept ? tokens.get(from - 1).text() : "";
  }

  /** The words of a name as its sentence has them, without a nickname. */
  private List<String> words(List<Token> name) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < name.size(); i++) {
      boolean space = i > 0 && name.get(i - 1).span().end() < name.get(i).span().begin();
      plain.append(space ? " " : "").append(isAside(name, i) ? " " : name.get(i).text());
    }
    return Words.split(plain.toString()).stream()
        .filter(word -> Character.isLetter(word.codePointAt(0)))
        .toList();
  }

  private String nickname(List<Token> name) {
    StringJoiner words = new StringJoiner(" ");
    for (int i = 0; i < name.size(); i++) {
      if (isAside(name, i) && Character.isLetter(name.get(i).text().codePointAt(0))) {
        words.add(name.get(i).text());
      }
    }
    return words.toString();
  }

  private boolean isAside(List<Token> name, int i) {
    List<String> before = name.subList(0, i).stream().map(Token::text).toList();
    boolean bracketed = before.lastIndexOf("(") > before.lastIndexOf(")");
    return page.isMarked(name.get(i)) || bracketed || BRACKETS.contains(name.get(i).text());
  }

  private static Gender known(Gender first, Gender second) {
    return first != Gender.UNKNOWN ? first : second;
  }
}
