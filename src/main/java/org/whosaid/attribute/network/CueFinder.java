package org.whosaid.attribute.network;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Cue;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.ChunkedPage.Place;
import org.whosaid.syntax.Page;

/**
 * Finds the cue of an attribution that no rule has explained.
 *
 * <p>A cue of the word list beside the source comes first, then the words near the source that the
 * encoder takes for a cue.
 */
public final class CueFinder {

  private static final int CHUNKS_AWAY = 3;
  private static final int TOKENS_AWAY = 8;
  private static final double LIKELY = 0.5;

  private final ChunkedPage chunked;
  private final Map<Integer, Double> cueOf;

  /** Creates a finder that trusts {@code cueOf}, the probability of tokens to be a cue. */
  public CueFinder(ChunkedPage chunked, Map<Integer, Double> cueOf) {
    this.chunked = chunked;
    this.cueOf = cueOf;
  }

  /** Returns whether a token may be part of a cue: a verb, its particles, a colon or a dash. */
  static boolean mayBeCue(Page page, int token) {
    PartOfSpeech pos = page.token(token).partOfSpeech();
    return !page.isMarked(token) && (pos.isVerb() || isParticle(pos));
  }

  private static boolean isParticle(PartOfSpeech pos) {
    return switch (pos) {
      case PREPOSITION, TO, PARTICLE, COLON, SYMBOL -> true;
      default -> false;
    };
  }

  /** Returns the cue that ties a marked span to its source, or null. */
  public @Nullable Cue of(int span, Candidate source) {
    int paragraph = source.paragraph();
    if (!isIn(paragraph, chunked.first(span)) && !isIn(paragraph, chunked.last(span))) {
      return null;
    }
    Cue listed = listed(chunked.line(paragraph), source.chunk());
    return listed != null ? listed : tagged(source);
  }

  private static boolean isIn(int paragraph, @Nullable Place place) {
    return place != null && place.paragraph() == paragraph;
  }

  private @Nullable Cue listed(List<Chunk> line, int source) {
    for (int away = 1; away <= CHUNKS_AWAY; away++) {
      for (int i : new int[] {source + away, source - away}) {
        if (i >= 0 && i < line.size() && chunked.isCue(line.get(i)) && !isApart(line, source, i)) {
          return chunked.cue(line.get(i));
        }
      }
    }
    return null;
  }

  private static boolean isApart(List<Chunk> line, int a, int b) {
    return line.subList(Math.min(a, b) + 1, Math.max(a, b)).stream()
        .anyMatch(chunk -> chunk.endsSentence() || chunk.verb() != null);
  }

  private @Nullable Cue tagged(Candidate source) {
    Page page = chunked.page();
    for (int away = 1; away <= TOKENS_AWAY; away++) {
      for (int t : new int[] {source.end() - 1 + away, source.begin() - away}) {
        if (isTagged(t, source)) {
          int begin = t;
          int end = t + 1;
          while (isTagged(begin - 1, source)) {
            begin--;
          }
          while (isTagged(end, source)) {
            end++;
          }
          return new Cue(page.span(begin, end), page.lemma(begin, end));
        }
      }
    }
    return null;
  }

  private boolean isTagged(int token, Candidate source) {
    Page page = chunked.page();
    return token >= 0
        && token < page.size()
        && page.paragraphOf(token) == source.paragraph()
        && cueOf.getOrDefault(token, 0.0) >= LIKELY;
  }
}
