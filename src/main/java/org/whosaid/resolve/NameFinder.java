package org.whosaid.resolve;

import java.util.ArrayList;
import java.util.List;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.EntityType;
import org.whosaid.model.Gender;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Segment;
import org.whosaid.model.Sentence;
import org.whosaid.model.Span;
import org.whosaid.model.Token;

/** Finds every place outside marks where a text names a person, with title and role. */
final class NameFinder {

  private static final int LONGEST_NICKNAME = 4;

  private final AnnotatedText text;
  private final List<Segment> marked;

  NameFinder(AnnotatedText text, List<MarkedSpan> marked) {
    this.text = text;
    this.marked = marked.stream().flatMap(span -> span.segments().stream()).toList();
  }

  /** Returns the occurrences in text order. */
  List<Occurrence> find() {
    List<Occurrence> found = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
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
    return token.entity() == EntityType.PERSON && !isMarked(token);
  }

  boolean isMarked(Token token) {
    int low = 0;
    int high = marked.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span outer = marked.get(middle).outer();
      if (outer.contains(token.span())) {
        return true;
      }
      if (outer.begin() < token.span().begin()) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }

  /** A nickname in marks does not end a name: {@code Daniel “Tank” Moreau}. */
  private int endOfName(List<Token> tokens, int begin) {
    int end = begin + 1;
    while (end < tokens.size()) {
      int next = end;
      while (next < tokens.size() && next - end < LONGEST_NICKNAME && isMarked(tokens.get(next))) {
        next++;
      }
      if (next == tokens.size() || !isName(tokens.get(next))) {
        break;
      }
      end = next + 1;
    }
    return end;
  }

  private void add(List<Token> tokens, int begin, int end, List<Occurrence> found) {
    int from = begin;
    Gender gender = Gender.UNKNOWN;
    while (from < end && Titles.isTitle(tokens.get(from).text())) {
      gender = known(gender, Titles.gender(tokens.get(from).text()));
      from++;
    }
    for (int i = begin - 1; i >= 0 && Titles.isTitle(tokens.get(i).text()); i--) {
      gender = known(gender, Titles.gender(tokens.get(i).text()));
    }
    if (from == end) {
      return;
    }
    Span span = new Span(tokens.get(from).span().begin(), tokens.get(end - 1).span().end());
    List<String> words = words(span);
    if (words.isEmpty()) {
      return;
    }
    gender = known(gender, words.size() > 1 ? tokens.get(from).gender() : Gender.UNKNOWN);
    String role = new RoleFinder(text.text(), tokens).roleOf(begin, end);
    found.add(new Occurrence(words, span, gender, role));
  }

  /** The words of a name, without a nickname in marks. */
  private List<String> words(Span name) {
    return Words.split(name.of(text.text())).stream()
        .filter(word -> Character.isLetter(word.codePointAt(0)))
        .toList();
  }

  private static Gender known(Gender first, Gender second) {
    return first != Gender.UNKNOWN ? first : second;
  }
}
