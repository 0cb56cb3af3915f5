package org.whosaid.attribute.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.whosaid.model.FirstIndex;

/**
 * Cuts a stream of pieces into windows, so that every marked span is read once, with enough of the
 * text before and after it.
 *
 * <p>Text far from any marks is in no window. A window takes in spans as long as they fit; the next
 * one begins before the first span that did not, or that is far off. Long documents take time
 * linear in their length.
 */
final class Windows {

  /** Most pieces of a window. */
  static final int LONGEST = 400;

  private static final int BEFORE = 64;
  private static final int AFTER = 32;
  private static final int LONGEST_SPAN = 200;

  private final PieceStream stream;
  private final List<Candidate> candidates;
  private final Features features;
  private final List<Window> windows = new ArrayList<>();

  Windows(PieceStream stream, List<Candidate> candidates, Features features) {
    this.stream = stream;
    this.candidates = candidates;
    this.features = features;
  }

  /** Returns the windows over {@code asked}, marked spans; one without a token is in none. */
  List<Window> over(BitSet asked) {
    List<Integer> members = new ArrayList<>();
    int begin = 0;
    int end = 0;
    for (int span = asked.nextSetBit(0); span >= 0; span = asked.nextSetBit(span + 1)) {
      if (stream.begin(span) == PieceStream.MARKER) {
        continue;
      }
      int needed = needed(span);
      boolean far = stream.begin(span) - BEFORE > end;
      if (!members.isEmpty() && (far || needed > begin + LONGEST)) {
        add(begin, end, members);
        members = new ArrayList<>();
      }
      if (members.isEmpty()) {
        begin = Math.max(0, stream.begin(span) - BEFORE);
        end = begin;
      }
      members.add(span);
      end = Math.max(end, needed);
    }
    if (!members.isEmpty()) {
      add(begin, end, members);
    }
    return windows;
  }

  private int needed(int span) {
    int end = Math.min(stream.end(span), stream.begin(span) + LONGEST_SPAN);
    return Math.min(stream.size(), end + 1 + AFTER);
  }

  private void add(int begin, int end, List<Integer> spans) {
    List<Candidate> inside = new ArrayList<>();
    int first =
        FirstIndex.where(candidates.size(), i -> stream.first(candidates.get(i).begin()) >= begin);
    for (int i = first; i < candidates.size(); i++) {
      Candidate candidate = candidates.get(i);
      if (stream.last(candidate.end() - 1) >= end) {
        break;
      }
      inside.add(candidate);
    }
    List<Window.Question> questions = new ArrayList<>();
    for (int span : spans) {
      questions.add(features.question(span, inside));
    }
    windows.add(new Window(begin, end, inside, questions));
  }
}
