package org.whosaid.attribute;

import org.jspecify.annotations.Nullable;
import org.whosaid.attribute.network.Reading;
import org.whosaid.attribute.network.Reading.Words;
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.ChunkedPage.Place;

/**
 * Lets roles begin and end where phrases do.
 *
 * <p>The network points at words, and now and then at one in the middle of a name: {@code Health
 * [Secretary Lee will resign]}.
 */
final class PhraseEdges {

  private final ChunkedPage chunked;

  PhraseEdges(ChunkedPage chunked) {
    this.chunked = chunked;
  }

  /** Returns {@code reading} with whole phrases at both ends of its source and its content. */
  Reading whole(Reading reading) {
    Words cue = reading.cue();
    Words named = reading.source();
    Words source = named == null ? null : whole(named, cue, reading.content());
    return new Reading(cue, source, whole(reading.content(), cue, source), reading.probability());
  }

  /** Returns {@code words} with the phrases that they cut, if those hold nothing of the others. */
  private Words whole(Words words, Words cue, @Nullable Words other) {
    Chunk first = phrase(words.begin());
    Chunk last = phrase(words.end() - 1);
    int begin = first == null ? words.begin() : first.begin();
    int end = last == null ? words.end() : last.end();
    return new Words(
        isFree(begin, words.begin(), cue, other) ? begin : words.begin(),
        isFree(words.end(), end, cue, other) ? end : words.end());
  }

  private static boolean isFree(int begin, int end, Words cue, @Nullable Words other) {
    for (int token = begin; token < end; token++) {
      if (cue.has(token) || (other != null && other.has(token))) {
        return false;
      }
    }
    return true;
  }

  /** Returns the phrase that holds a token; null when there is none. */
  private @Nullable Chunk phrase(int token) {
    for (Place place : chunked.over(token, token + 1)) {
      if (place.has(place.index(), Kind.PHRASE)) {
        return place.at(place.index());
      }
    }
    return null;
  }
}
