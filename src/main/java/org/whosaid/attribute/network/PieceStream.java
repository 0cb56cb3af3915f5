package org.whosaid.attribute.network;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.FirstIndex;
import org.whosaid.model.Span;
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.Page;

/**
 * A page as the encoder reads it: one row of word pieces, with markers around marked words and
 * between paragraphs.
 *
 * <p>{@code “We won,” said Ann.} becomes {@code [QUOTATION] “ we won , ” [END] said ann .} Of a
 * long quotation only the first and last words are kept: who says it stands around it.
 */
final class PieceStream {

  /** Stands in {@link #tokenAt} for a marker. */
  static final int MARKER = -1;

  // Ids that BERT's vocabulary leaves unused.
  private static final int QUOTATION = 1;
  private static final int END = 2;
  private static final int ELISION = 3;
  private static final int PARAGRAPH = 4;

  private static final int FIRST_WORDS = 12;
  private static final int LAST_WORDS = 8;

  private final Page page;
  private final WordPieces wordPieces;
  private int[] ids;
  private int[] tokens;
  private int size;
  private final int[] firstPiece;
  private final int[] lastPiece;
  private final int[] spanBegin;
  private final int[] spanEnd;

  PieceStream(Page page, WordPieces wordPieces) {
    this.page = page;
    this.wordPieces = wordPieces;
    ids = new int[page.size() * 2 + 16];
    tokens = new int[ids.length];
    firstPiece = new int[page.size()];
    lastPiece = new int[page.size()];
    spanBegin = new int[page.marked().size()];
    spanEnd = new int[page.marked().size()];
    Arrays.fill(spanBegin, MARKER);
    int token = 0;
    while (token < page.size()) {
      if (token > 0 && page.paragraphOf(token) != page.paragraphOf(token - 1)) {
        add(PARAGRAPH, MARKER);
      }
      token = page.isMarked(token) ? addSegment(token) : addToken(token);
    }
  }

  private int addToken(int token) {
    firstPiece[token] = size;
    for (int id : wordPieces.of(page.token(token).text())) {
      add(id, token);
    }
    lastPiece[token] = size - 1;
    return token + 1;
  }

  private int addSegment(int begin) {
    Chunk.SegmentId segment = page.segmentAt(begin);
    int end = begin;
    while (end < page.size() && page.isMarked(end) && page.segmentAt(end).equals(segment)) {
      end++;
    }
    spanBegin[segment.span()] = spanBegin[segment.span()] < 0 ? size : spanBegin[segment.span()];
    add(QUOTATION, MARKER);
    boolean isLong = end - begin > FIRST_WORDS + LAST_WORDS;
    for (int token = begin; token < end; token++) {
      if (isLong && token == begin + FIRST_WORDS) {
        add(ELISION, MARKER);
        token = end - LAST_WORDS;
      }
      addToken(token);
    }
    spanEnd[segment.span()] = size;
    add(END, MARKER);
    return end;
  }

  private void add(int id, int token) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, size * 2);
      tokens = Arrays.copyOf(tokens, size * 2);
    }
    ids[size] = id;
    tokens[size] = token;
    size++;
  }

  Page page() {
    return page;
  }

  int size() {
    return size;
  }

  int id(int piece) {
    return ids[piece];
  }

  /** Returns the token that a piece belongs to, or {@link #MARKER}. */
  int tokenAt(int piece) {
    return tokens[piece];
  }

  /** Returns the first piece of a token outside marks. */
  int first(int token) {
    return firstPiece[token];
  }

  /** Returns the last piece of a token outside marks. */
  int last(int token) {
    return lastPiece[token];
  }

  /**
   * Returns the pieces of the words at {@code span}, in characters, or null where there are none or
   * where marks hold their ends.
   */
  @Nullable Pieces pieces(Span span) {
    int begin = FirstIndex.where(page.size(), i -> page.token(i).span().end() > span.begin());
    int end = FirstIndex.where(page.size(), i -> page.token(i).span().begin() >= span.end());
    boolean outside = begin < end && !page.isMarked(begin) && !page.isMarked(end - 1);
    return outside ? new Pieces(first(begin), last(end - 1)) : null;
  }

  /** Returns the marker that opens a marked span, or {@link #MARKER} when it holds no token. */
  int begin(int span) {
    return spanBegin[span];
  }

  /** Returns the marker that closes a marked span that holds a token. */
  int end(int span) {
    return spanEnd[span];
  }
}
