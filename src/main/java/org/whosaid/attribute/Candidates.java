package org.whosaid.attribute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.attribute.Chunk.Kind;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Span;

/**
 * Lists the mentions of a page that words may be attributed to, in text order.
 *
 * <p>Every noun phrase and pronoun outside marks is one, and so is the owner in {@code his letter},
 * before the letter itself.
 */
final class Candidates {

  private Candidates() {}

  static List<Candidate> of(Reading reading) {
    List<Candidate> candidates = new ArrayList<>();
    for (int paragraph = 0; paragraph < reading.page().paragraphs(); paragraph++) {
      List<Chunk> line = reading.line(paragraph);
      for (int i = 0; i < line.size(); i++) {
        Chunk chunk = line.get(i);
        Mention mention = chunk.mention();
        if (chunk.is(Kind.PHRASE) && mention != null) {
          Candidate owner = owner(reading.page(), chunk, paragraph, i);
          if (owner != null) {
            candidates.add(owner);
          }
          candidates.add(new Candidate(mention, paragraph, i, chunk.begin(), chunk.end()));
        }
      }
    }
    return candidates;
  }

  private static @Nullable Candidate owner(Page page, Chunk chunk, int paragraph, int index) {
    int token = chunk.begin();
    if (chunk.end() - token < 2 || !page.token(token).tag().equals("PRP$")) {
      return null;
    }
    Span span = page.token(token).span();
    Mention mention = new Mention(span, span, MentionKind.PRONOUN);
    return new Candidate(mention, paragraph, index, token, token + 1);
  }
}
