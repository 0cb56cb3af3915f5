package org.whosaid.repair;

/** Takes out the {@code >} that mail programs put before each line of what is answered. */
final class MailMarks implements Repair {

  @Override
  public Edits edits(String text) {
    Edits edits = new Edits();
    int line = 0;
    boolean quoted = false;
    if (text.indexOf('>') < 0) {
      return edits;
    }
    while (line < text.length()) {
      int next = text.indexOf('\n', line) + 1;
      int end = next == 0 ? text.length() : next;
      int words = behindMarks(text, line, end);
      boolean marked = words > line;
      if (marked && (quoted || behindMarks(text, end, text.length()) > end)) {
        edits.replace(line, words, "");
      }
      quoted = marked;
      line = end;
    }
    return edits;
  }

  /** Returns where the words of a line begin, which is its begin if it has no such mark. */
  private static int behindMarks(String text, int line, int end) {
    int i = line;
    int words = line;
    while (i < end && (text.charAt(i) == '>' || (text.charAt(i) == ' ' && i <= words))) {
      words = text.charAt(i) == '>' ? i + 1 : words;
      i++;
    }
    boolean space = words > line && words < end && text.charAt(words) == ' ';
    return space ? words + 1 : words;
  }
}
