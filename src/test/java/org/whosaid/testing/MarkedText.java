package org.whosaid.testing;

import java.util.HashMap;
import java.util.Map;
import org.whosaid.model.Span;

/**
 * A sentence with its parts marked: {@code {source:She} {cue:said} it was {content:“fine”}.}
 *
 * @param text the sentence without braces
 * @param parts where each named part stands
 */
public record MarkedText(String text, Map<String, Span> parts) {

  /** Reads the notation; braces do not nest. */
  public static MarkedText of(String marked) {
    StringBuilder text = new StringBuilder();
    Map<String, Span> parts = new HashMap<>();
    String name = "";
    int begin = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == '{') {
        int colon = marked.indexOf(':', i);
        name = marked.substring(i + 1, colon);
        begin = text.length();
        i = colon;
      } else if (c == '}') {
        parts.put(name, new Span(begin, text.length()));
      } else {
        text.append(c);
      }
    }
    return new MarkedText(text.toString(), Map.copyOf(parts));
  }

  /** Returns the words of a part, or an empty string for a part that is not there. */
  public String part(String name) {
    Span span = parts.get(name);
    return span == null ? "" : span.of(text);
  }
}
