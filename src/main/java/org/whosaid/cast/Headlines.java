package org.whosaid.cast;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.whosaid.model.Sentence;
import org.whosaid.model.Token;

/** Lines in which any word may have a capital, so that capitals tell nothing. */
final class Headlines {

  /** Most words of a name that is looked for. */
  private static final int LONGEST = 6;

  private Headlines() {}

  /** Returns whether no word of {@code tokens} that is longer than an article begins small. */
  static boolean isHeadline(List<Token> tokens) {
    return tokens.stream()
        .map(Token::text)
        .noneMatch(text -> text.length() > 3 && Character.isLowerCase(text.charAt(0)));
  }

  /**
   * Takes out of {@code names}, words of people's names, those that stand beside one in a headline
   * alone: {@code Star Ada Cole Wins} is about Ada Cole if the text is.
   */
  static void trim(List<Sentence> sentences, Set<Token> names) {
    Set<List<String>> full = new HashSet<>();
    for (Sentence sentence : sentences) {
      if (!isHeadline(sentence.tokens())) {
        runs(sentence.tokens(), names).stream()
            .filter(name -> name.size() > 1)
            .forEach(name -> full.add(texts(name)));
      }
    }
    for (Sentence sentence : sentences) {
      if (isHeadline(sentence.tokens())) {
        runs(sentence.tokens(), names).forEach(name -> trim(name, full, names));
      }
    }
  }

  private static void trim(List<Token> name, Set<List<String>> full, Set<Token> names) {
    for (int length = Math.min(name.size(), LONGEST); length > 1; length--) {
      for (int begin = 0; begin + length <= name.size(); begin++) {
        if (full.contains(texts(name.subList(begin, begin + length)))) {
          name.subList(0, begin).forEach(names::remove);
          name.subList(begin + length, name.size()).forEach(names::remove);
          return;
        }
      }
    }
  }

  /** Returns the runs of {@code names} among {@code tokens}. */
  private static List<List<Token>> runs(List<Token> tokens, Set<Token> names) {
    List<List<Token>> runs = new ArrayList<>();
    int begin = 0;
    for (int end = 0; end <= tokens.size(); end++) {
      if (end == tokens.size() || !names.contains(tokens.get(end))) {
        if (end > begin) {
          runs.add(tokens.subList(begin, end));
        }
        begin = end + 1;
      }
    }
    return runs;
  }

  private static List<String> texts(List<Token> tokens) {
    return tokens.stream().map(Token::text).toList();
  }
}
