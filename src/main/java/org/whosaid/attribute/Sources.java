package org.whosaid.attribute;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whosaid.attribute.network.Reading;
import org.whosaid.attribute.network.Reading.Words;
import org.whosaid.model.Mention;
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.ChunkedPage.Place;

/** Finds the mention that the source of a reading is. */
final class Sources {

  private final ChunkedPage chunked;

  Sources(ChunkedPage chunked) {
    this.chunked = chunked;
  }

  /** Returns the mention; empty when there is no source, or it is in marks. */
  Optional<Mention> of(Reading reading) {
    Words source = reading.source();
    if (source == null) {
      return Optional.empty();
    }
    for (Place place : chunked.over(source.begin(), source.end())) {
      Mention mention = mention(place.line(), place.index(), source);
      if (mention != null) {
        return Optional.of(mention);
      }
    }
    return Optional.empty();
  }

  private @Nullable Mention mention(List<Chunk> line, int i, Words source) {
    Chunk chunk = line.get(i);
    if (chunk.is(Kind.RELATIVE)) {
      return before(line, i);
    }
    if (!chunk.is(Kind.PHRASE)) {
      return null;
    }
    boolean whole = source.has(chunk.end() - 1);
    return whole ? chunked.subjects(line).named(i) : chunked.owner(chunk);
  }

  /** {@code Ann Lee, who said}: whom a relative pronoun stands for. */
  private static @Nullable Mention before(List<Chunk> line, int relative) {
    for (int i = relative - 1; i >= 0 && !line.get(i).endsSentence(); i--) {
      if (line.get(i).is(Kind.PHRASE)) {
        return line.get(i).mention();
      }
    }
    return null;
  }
}
