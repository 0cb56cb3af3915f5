package org.whosaid.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Mention;
import org.whosaid.model.Sentence;
import org.whosaid.model.Span;
import org.whosaid.model.Token;

/**
 * The words for speakers without a name.
 *
 * <p>Whoever is introduced as {@code a No10 spokesman} and goes on as {@code the spokesman} keeps
 * the first description.
 */
final class Descriptions {

  private static final int LONGEST = 6;

  /** Tags of words that have a capital only at the beginning of a sentence. */
  private static final Set<String> SMALL = Set.of("DT", "PDT", "PRP$", "CD", "JJ", "JJS", "JJR");

  private static final Set<String> INDEFINITE = Set.of("a", "an", "one");

  private final TextIndex index;
  private final Map<String, NavigableMap<Integer, String>> introductions = new HashMap<>();

  Descriptions(TextIndex index) {
    this.index = index;
    for (Sentence sentence : index.text().sentences()) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        if (INDEFINITE.contains(tokens.get(i).text().toLowerCase(Locale.ROOT))) {
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
    if (head > article && !index.isMarked(tokens.get(article))) {
      Span span = tokens.get(article).span().union(tokens.get(head).span());
      introductions
          .computeIfAbsent(key(tokens.get(head).text()), k -> new TreeMap<>())
          .put(span.begin(), uncapitalized(index.words(span)));
    }
  }

  private static boolean isPart(List<Token> tokens, int i) {
    String tag = tokens.get(i).tag();
    return tag.startsWith("NN") || tag.startsWith("JJ") || tag.equals("POS");
  }

  /** Returns the description of whoever {@code mention} refers to. */
  String of(Mention mention) {
    String words = index.words(mention.span());
    if (words.toLowerCase(Locale.ROOT).startsWith("the ")) {
      String first = introduction(mention);
      if (first != null) {
        return first;
      }
    }
    Token first = index.tokenAt(mention.span().begin());
    boolean small = first != null && SMALL.contains(first.tag());
    return small ? uncapitalized(words) : words;
  }

  private @Nullable String introduction(Mention mention) {
    NavigableMap<Integer, String> found = introductions.get(key(index.words(mention.head())));
    Map.Entry<Integer, String> last =
        found == null ? null : found.lowerEntry(mention.span().begin());
    return last == null ? null : last.getValue();
  }

  private static String key(String noun) {
    return noun.toLowerCase(Locale.ROOT);
  }

  private static String uncapitalized(String words) {
    return Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }
}
