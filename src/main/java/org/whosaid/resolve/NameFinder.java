package org.whosaid.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.whosaid.model.Gender;
import org.whosaid.model.Sentence;
import org.whosaid.model.Span;
import org.whosaid.model.Token;

/** Finds every place outside marks where a text names a person, with title and role. */
final class NameFinder {

  private static final int LONGEST_NICKNAME = 4;
  private static final Set<String> BRACKETS = Set.of("(", ")");

  private final TextIndex index;
  private final PersonTags tags;

  NameFinder(TextIndex index, PersonTags tags) {
    this.index = index;
    this.tags = tags;
  }

  /** Returns the occurrences in text order. */
  List<Occurrence> find() {
    List<Occurrence> found = new ArrayList<>();
    for (Sentence sentence : index.text().sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        if (tags.isName(tokens.get(i))) {
          int end = endOfName(tokens, i);
          add(tokens, i, end, found);
          i = end - 1;
        }
      }
    }
    return found;
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
    return index.isMarked(tokens.get(i))
        || (bracketed && (i == begin || !tokens.get(i - 1).text().equals(")")));
  }

  private void add(List<Token> tokens, int begin, int nameEnd, List<Occurrence> found) {
    int from = begin;
    while (from < nameEnd && Titles.isTitle(tokens.get(from).text())) {
      from++;
    }
    int titles = begin;
    while (titles > 0 && Titles.isTitle(tokens.get(titles - 1).text())) {
      titles--;
    }
    Gender gender = Gender.UNKNOWN;
    List<String> descriptions = new ArrayList<>();
    for (Token title : tokens.subList(titles, from)) {
      gender = known(gender, Titles.gender(title.text()));
      descriptions.add(Titles.noun(title.text()));
    }
    from = withoutSeat(tokens, from, nameEnd);
    int end = withoutAddress(tokens, from, nameEnd);
    if (from >= end) {
      return;
    }
    from = wordBegin(tokens, from);
    Span span = new Span(tokens.get(from).span().begin(), tokens.get(end - 1).span().end());
    List<String> words = words(tokens.subList(from, end));
    if (words.isEmpty()) {
      return;
    }
    PersonName name = new PersonName(words, nickname(tokens.subList(from, end)));
    Gender firstName = tokens.get(from).gender();
    RoleFinder roles = new RoleFinder(index, tokens);
    String role = roles.roleOf(from, end);
    descriptions.add(roles.predicateOf(nameEnd));
    gender = known(gender, Kinship.genderIn(role));
    gender = known(gender, name.isFull() ? firstName : Gender.UNKNOWN);
    found.add(
        new Occurrence(
            name,
            keptTitle(tokens, from),
            span,
            gender,
            firstName,
            role,
            descriptions,
            roles.ageOf(from, nameEnd)));
  }

  /** {@code Archbishop of York Ada Cole} is not York Ada Cole. */
  private static int withoutSeat(List<Token> tokens, int from, int end) {
    boolean seat =
        end - from > 2
            && from > 1
            && tokens.get(from - 1).text().equals("of")
            && tokens.get(from - 2).animate()
            && tokens.get(from).gender() == Gender.UNKNOWN
            && tokens.get(from + 1).gender() != Gender.UNKNOWN;
    return seat ? from + 1 : from;
  }

  /** {@code Amrita Sandhu KC} is Amrita Sandhu, and so is {@code Amrita Sandhu of Leeds}. */
  private static int withoutAddress(List<Token> tokens, int from, int nameEnd) {
    int end = nameEnd;
    for (int i = from + 2; i < nameEnd; i++) {
      end = tokens.get(i).text().equals("of") ? Math.min(end, i) : end;
    }
    while (end > from + 1 && Titles.isPostNominal(tokens.get(end - 1).text())) {
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

  private static String keptTitle(List<Token> tokens, int from) {
    boolean kept = from > 0 && Titles.isKept(tokens.get(from - 1).text());
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
    return index.isMarked(name.get(i)) || bracketed || BRACKETS.contains(name.get(i).text());
  }

  private static Gender known(Gender first, Gender second) {
    return first != Gender.UNKNOWN ? first : second;
  }
}
