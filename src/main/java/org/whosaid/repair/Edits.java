package org.whosaid.repair;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Places of a text that read otherwise, in its order and apart from each other. */
final class Edits {

  private record Edit(int begin, int end, String replacement) {}

  private final List<Edit> edits = new ArrayList<>();

  /** Says that {@code begin} to {@code end} should be {@code replacement}. */
  void replace(int begin, int end, String replacement) {
    edits.add(new Edit(begin, end, replacement));
  }

  boolean isEmpty() {
    return edits.isEmpty();
  }

  /** A text that was edited, and where its characters come from. */
  static final class Applied {

    private final String text;
    private final int[] begins;
    private final int[] ends;

    private Applied(String text, int[] begins, int[] ends) {
      this.text = text;
      this.begins = begins;
      this.ends = ends;
    }

    String text() {
      return text;
    }

    /** Returns where what the character at {@code index} comes from begins. */
    int begin(int index) {
      return begins[index];
    }

    /** Returns where what the character at {@code index} comes from ends. */
    int end(int index) {
      return ends[index];
    }
  }

  Applied applied(String text) {
    int most = text.length() + edits.stream().mapToInt(edit -> edit.replacement().length()).sum();
    StringBuilder edited = new StringBuilder(most);
    int[] begins = new int[most];
    int[] ends = new int[most];
    int position = 0;
    for (Edit edit : edits) {
      copy(text, position, edit.begin(), edited, begins, ends);
      for (int i = 0; i < edit.replacement().length(); i++) {
        begins[edited.length()] = edit.begin();
        ends[edited.length()] = edit.end();
        edited.append(edit.replacement().charAt(i));
      }
      position = edit.end();
    }
    copy(text, position, text.length(), edited, begins, ends);
    int length = edited.length();
    return new Applied(
        edited.toString(), Arrays.copyOf(begins, length), Arrays.copyOf(ends, length));
  }

  private static void copy(
      String text, int from, int to, StringBuilder edited, int[] begins, int[] ends) {
    for (int i = from; i < to; i++) {
      begins[edited.length()] = i;
      ends[edited.length()] = i + 1;
      edited.append(text.charAt(i));
    }
  }
}
