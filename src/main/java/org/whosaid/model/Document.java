package org.whosaid.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One text to read, with the name that its rows carry.
 *
 * @param source the document as its user knows it: the path as given, {@code -} for standard input,
 *     {@code path#id} for a record of a file
 * @param text the decoded text; offsets of spans refer to it
 * @param kept what else its rows may show, by the name of the column: a title, a date
 * @param notices what its user should know of how it was read, in words that follow {@code path: }
 */
public record Document(String source, String text, Map<String, String> kept, List<String> notices) {

  public Document {
    kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
    notices = List.copyOf(notices);
  }

  /** Creates a document of which there is nothing to tell. */
  public Document(String source, String text, Map<String, String> kept) {
    this(source, text, kept, List.of());
  }

  /** Creates a document whose rows carry nothing else. */
  public Document(String source, String text) {
    this(source, text, Map.of());
  }

  /** Returns how many words it has, split at white space. */
  public int words() {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean blank = Character.isWhitespace(text.charAt(i));
      words += blank || inside ? 0 : 1;
      inside = !blank;
    }
    return words;
  }
}
