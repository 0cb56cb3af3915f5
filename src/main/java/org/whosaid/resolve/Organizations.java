package org.whosaid.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.whosaid.model.EntityType;
import org.whosaid.model.Gender;
import org.whosaid.model.Sentence;
import org.whosaid.model.Span;
import org.whosaid.model.SpeakerKind;
import org.whosaid.model.Token;

/** Finds every place outside marks where a text names an organisation, grouped by name. */
final class Organizations {

  private final TextIndex index;
  private final Map<String, Entity> byName = new LinkedHashMap<>();

  Organizations(TextIndex index) {
    this.index = index;
  }

  /** Returns the organisations, in the order of their first naming. */
  List<Entity> find() {
    for (Sentence sentence : index.text().sentences()) {
      List<Token> tokens = sentence.tokens();
      int i = 0;
      while (i < tokens.size()) {
        int end = i;
        while (end < tokens.size() && isName(tokens.get(end))) {
          end++;
        }
        if (end > i) {
          add(tokens.get(i).span().union(tokens.get(end - 1).span()));
        }
        i = end + 1;
      }
    }
    return new ArrayList<>(byName.values());
  }

  private boolean isName(Token token) {
    return token.entity() == EntityType.ORGANIZATION && !index.isMarked(token);
  }

  private void add(Span span) {
    String name = index.words(span);
    byName
        .computeIfAbsent(
            name.toLowerCase(Locale.ROOT),
            key -> new Entity(SpeakerKind.ORGANIZATION, name, Gender.NEUTRAL))
        .addPlace(span);
  }
}
