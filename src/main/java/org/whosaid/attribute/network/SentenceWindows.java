package org.whosaid.attribute.network;

import java.util.ArrayList;
import java.util.List;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.syntax.Page;

/**
 * Cuts a stream of pieces into windows of whole sentences, each of which is in the core of one,
 * with some of the text before and after.
 *
 * <p>Sentences without a word that may be a cue are left out where they fill a core. A sentence
 * longer than a core is cut. All this takes time linear in the length of the document.
 */
final class SentenceWindows {

  private static final int CORE = 192;
  private static final int BEFORE = 48;
  private static final int AFTER = 32;

  private static final String ACCORDING = "according";

  private final PieceStream stream;

  private SentenceWindows(PieceStream stream) {
    this.stream = stream;
  }

  /** Returns the windows over all of a page, in text order. */
  static List<SentenceWindow> over(PieceStream stream) {
    return new SentenceWindows(stream).windows();
  }

  private List<SentenceWindow> windows() {
    List<SentenceWindow> windows = new ArrayList<>();
    int begin = 0;
    int fits = 0;
    for (int end : sentenceEnds()) {
      if (end - begin > CORE && fits > begin) {
        add(begin, fits, windows);
        begin = fits;
      }
      while (end - begin > CORE) {
        add(begin, begin + CORE, windows);
        begin += CORE;
      }
      fits = end;
    }
    add(begin, stream.size(), windows);
    return windows;
  }

  private void add(int begin, int end, List<SentenceWindow> windows) {
    for (int piece = begin; piece < end; piece++) {
      if (mayBeCue(piece)) {
        int first = Math.max(0, begin - BEFORE);
        windows.add(new SentenceWindow(first, begin, end, Math.min(stream.size(), end + AFTER)));
        return;
      }
    }
  }

  /** Returns where each sentence ends; a marker belongs to the one before it. */
  private List<Integer> sentenceEnds() {
    List<Integer> ends = new ArrayList<>();
    int sentence = 0;
    for (int piece = 0; piece < stream.size(); piece++) {
      int token = stream.tokenAt(piece);
      if (token != PieceStream.MARKER && stream.page().sentenceOf(token) != sentence) {
        ends.add(piece);
        sentence = stream.page().sentenceOf(token);
      }
    }
    ends.add(stream.size());
    return ends;
  }

  /** A sentence in marks from end to end has no parts of speech, and is not looked at. */
  private boolean mayBeCue(int piece) {
    int token = stream.tokenAt(piece);
    if (token == PieceStream.MARKER) {
      return false;
    }
    Page page = stream.page();
    PartOfSpeech pos = page.token(token).partOfSpeech();
    return pos.isVerb() || page.lower(token).equals(ACCORDING);
  }
}
