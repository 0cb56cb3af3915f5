package org.whosaid.attribute.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Links;
import org.whosaid.model.Span;
import org.whosaid.syntax.Page;

/**
 * The links of one page, which reads nothing twice: a mention is asked about again where it may be
 * the source of several quotations.
 */
final class PageLinks implements Links {

  /** What was asked. */
  private record Asked(Span mention, List<Span> earlier) {}

  private final Page page;
  private final WordPieces wordPieces;
  private final Linker linker;
  private final Map<Asked, Optional<Scores>> answers = new HashMap<>();
  private @Nullable PieceStream stream;

  PageLinks(Page page, WordPieces wordPieces, Linker linker) {
    this.page = page;
    this.wordPieces = wordPieces;
    this.linker = linker;
  }

  @Override
  public Optional<Scores> read(Span mention, List<Span> earlier) {
    return answers.computeIfAbsent(
        new Asked(mention, List.copyOf(earlier)),
        asked -> linker.read(stream(), asked.mention(), asked.earlier()));
  }

  private PieceStream stream() {
    if (stream == null) {
      stream = new PieceStream(page, wordPieces);
    }
    return stream;
  }
}
