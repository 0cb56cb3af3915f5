package org.whosaid.io.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the lines of a page that only show words of the article once more: a pull quote, a headline
 * with a few words in marks.
 *
 * <p>A line that begins with a mark, or the marked words of a headline, count if they stand
 * elsewhere on the page, letter by letter.
 */
final class PullQuotes {

  /** As many lines are looked for elsewhere on a page, so that time stays linear. */
  private static final int MOST = 50;

  /** Letters from which words are no chance likeness. */
  private static final int LONG = 25;

  private static final int LONG_IN_HEADLINE = 4;

  private static final String OPENING = "\"\u201C\u2018";

  private static final Pattern MARKED =
      Pattern.compile("[\"\u201C](.+?)[\"\u201D]|(?<!\\w)[\u2018'](.+?)[\u2019'](?!\\w)");

  private PullQuotes() {}

  /**
   * Returns which lines to leave out.
   *
   * @param lines the lines of a page
   * @param headlines which of them are headlines
   */
  static BitSet of(List<String> lines, BitSet headlines) {
    BitSet out = new BitSet();
    int seen = 0;
    String all = null;
    for (int i = 0; i < lines.size() && seen < MOST; i++) {
      String line = lines.get(i);
      List<String> shown =
          line.isEmpty() ? List.of() : headlines.get(i) ? marked(line) : whole(line);
      if (!shown.isEmpty()) {
        seen++;
        all = all == null ? letters(String.join("\n", lines)) : all;
        if (isElsewhere(shown, letters(line), all)) {
          out.set(i);
        }
      }
    }
    return out;
  }

  private static List<String> whole(String line) {
    if (OPENING.indexOf(line.charAt(0)) < 0) {
      return List.of();
    }
    int signature = line.lastIndexOf("\u201D \u2014 ");
    String words = letters(signature < 0 ? line : line.substring(0, signature));
    return words.length() >= LONG ? List.of(words) : List.of();
  }

  private static List<String> marked(String line) {
    List<String> words = new ArrayList<>();
    Matcher marked = MARKED.matcher(line);
    while (marked.find()) {
      words.add(letters(marked.group(1) == null ? marked.group(2) : marked.group(1)));
    }
    words.removeIf(word -> word.length() < LONG_IN_HEADLINE);
    return words;
  }

  /**
   * Returns whether all words stand before or behind the line that they are from, in {@code all}.
   */
  private static boolean isElsewhere(List<String> words, String line, String all) {
    int own = all.indexOf(line);
    return words.stream()
        .allMatch(
            word -> {
              int first = all.indexOf(word);
              boolean before = first >= 0 && first + word.length() <= own;
              return before || all.indexOf(word, own + line.length()) >= 0;
            });
  }

  private static String letters(String words) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < words.length(); i++) {
      if (Character.isLetterOrDigit(words.charAt(i))) {
        letters.append(Character.toLowerCase(words.charAt(i)));
      }
    }
    return letters.toString();
  }
}
