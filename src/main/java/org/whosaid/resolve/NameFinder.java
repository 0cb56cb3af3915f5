package org.whosaid.resolve;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.whosaid.model.EntityType;
import org.whosaid.model.Gender;
import org.whosaid.model.Sentence;
import org.whosaid.model.Span;
import org.whosaid.model.Token;

/** Finds every place outside marks where a text names a person, with title and role. */
final class NameFinder {

  private static final int LONGEST_NICKNAME = 4;

  private final TextIndex index;

  NameFinder(TextIndex index) {
    this.index = index;
  }

  /** Returns the occurrences in text order. */
  List<Occurrence> find() {
    List<Occurrence> found = new ArrayList<>(recognized());
    Set<String> surnames =
        found.stream().filter(Occurrence::isFullName).map(Occurrence::last).collect(toSet());
    found.addAll(bareSurnames(surnames));
    found.sort(Comparator.comparing(Occurrence::span));
    return found;
  }

  /** {@code Early says}: the tagger knows Chris Early, but not every Early after him. */
  private List<Occurrence> bareSurnames(Set<String> surnames) {
    List<Occurrence> found = new ArrayList<>();
    for (Sentence sentence : index.text().sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        boolean alone = !isProper(tokens, i - 1) && !isProper(tokens, i + 1);
        boolean surname = surnames.contains(tokens.get(i).text()) && isProper(tokens, i);
        if (surname && alone && !isName(tokens.get(i)) && !index.isMarked(tokens.get(i))) {
          add(tokens, i, i + 1, found);
        }
      }
    }
    return found;
  }

  private static boolean isProper(List<Token> tokens, int i) {
    return i >= 0
        && i < tokens.size()
        && tokens.get(i).tag().startsWith("NNP")
        && !Titles.isTitle(tokens.get(i).text());
  }

  private List<Occurrence> recognized() {
    List<Occurrence> found = new ArrayList<>();
    for (Sentence sentence : index.text().sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        if (isName(tokens.get(i))) {
          int end = endOfName(tokens, i);
          add(tokens, i, end, found);
          i = end - 1;
        }
      }
    }
    return found;
  }

  private boolean isName(Token token) {
    return token.entity() == EntityType.PERSON && !index.isMarked(token);
  }

  /** A nickname in marks does not end a name: {@code Daniel “Tank” Moreau}. */
  private int endOfName(List<Token> tokens, int begin) {
    int end = begin + 1;
    while (end < tokens.size()) {
      int next = end;
      while (next < tokens.size()
          && next - end < LONGEST_NICKNAME
          && index.isMarked(tokens.get(next))) {
        next++;
      }
      if (next == tokens.size() || !isName(tokens.get(next))) {
        break;
      }
      end = next + 1;
    }
    return end;
  }

  private void add(List<Token> tokens, int begin, int nameEnd, List<Occurrence> found) {
    int end = nameEnd;
    int from = begin;
    Gender gender = Gender.UNKNOWN;
    while (from < end && Titles.isTitle(tokens.get(from).text())) {
      gender = known(gender, Titles.gender(tokens.get(from).text()));
      from++;
    }
    for (int i = begin - 1; i >= 0 && Titles.isTitle(tokens.get(i).text()); i--) {
      gender = known(gender, Titles.gender(tokens.get(i).text()));
    }
    end = withoutPostNominals(tokens, from, end);
    if (from >= end) {
      return;
    }
    from = wordBegin(tokens, from);
    Span span = new Span(tokens.get(from).span().begin(), tokens.get(end - 1).span().end());
    List<String> words = words(span);
    if (words.isEmpty()) {
      return;
    }
    Gender firstName = tokens.get(from).gender();
    String role = new RoleFinder(index, tokens).roleOf(begin, end);
    gender = known(gender, Kinship.genderIn(role));
    gender = known(gender, words.size() > 1 ? firstName : Gender.UNKNOWN);
    found.add(new Occurrence(words, span, gender, firstName, role));
  }

  /** {@code Amrita Sandhu KC} is Amrita Sandhu. */
  private static int withoutPostNominals(List<Token> tokens, int from, int nameEnd) {
    int end = nameEnd;
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

  /** The words of a name, without a nickname in marks. */
  private List<String> words(Span name) {
    return Words.split(index.words(name)).stream()
        .filter(word -> Character.isLetter(word.codePointAt(0)))
        .toList();
  }

  private static Gender known(Gender first, Gender second) {
    return first != Gender.UNKNOWN ? first : second;
  }
}
