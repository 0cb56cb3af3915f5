package org.whosaid.attribute.network;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Span;
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.Page;

/**
 * Lists the mentions of a page that words may be attributed to, in text order.
 *
 * <p>Every noun phrase and pronoun outside marks is one, and so is the owner in {@code his letter},
 * before the letter itself.
 */
final class Candidates {

  private Candidates() {}

  static List<Candidate> of(ChunkedPage chunked) {
    List<Candidate> candidates = new ArrayList<>();
    for (int paragraph = 0; paragraph < chunked.page().paragraphs().size(); paragraph++) {
      List<Chunk> line = chunked.line(paragraph);
      for (int i = 0; i < line.size(); i++) {
        Chunk chunk = line.get(i);
        Mention mention = chunk.mention();
        if (chunk.is(Kind.PHRASE) && mention != null) {
          Candidate owner = owner(chunked.page(), chunk, paragraph, i);
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
    if (chunk.end() - token < 2 || !page.token(token).is(PartOfSpeech.POSSESSIVE_PRONOUN)) {
      return null;
    }
    Span span = page.token(token).span();
    Mention mention = new Mention(span, span, MentionKind.PRONOUN);
    return new Candidate(mention, paragraph, index, token, token + 1);
  }
}
