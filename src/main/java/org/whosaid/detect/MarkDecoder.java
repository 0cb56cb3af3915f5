package org.whosaid.detect;

import java.util.Arrays;
import java.util.List;

/**
 * Reads every quotation mark of a text as opening, closing or neither, so that the whole reading is
 * the cheapest one.
 *
 * <p>A text is a path through a few states: outside, inside double or single marks, inside an inner
 * quotation, or waiting for the next paragraph of one that a caption interrupts. Each mark and each
 * paragraph border moves the path at a cost ({@link MarkCosts}), and the cheapest path is found by
 * Viterbi's algorithm, A. J. Viterbi, “Error bounds for convolutional codes”, 1967. No mark is
 * judged alone: the apostrophe in {@code 'the workers' hall is cold.'} is one because the mark at
 * the end has to close something.
 *
 * <p>Feed it one paragraph after the other, then ask for the {@link #roles}. Time and memory are
 * linear in the number of marks and paragraphs.
 */
final class MarkDecoder {

  /** What a mark does to the outermost quotation around it. */
  enum Role {
    NONE,
    OPEN,
    CLOSE,
    REOPEN,
    /** Not a mark but a border: the paragraph goes on inside a quotation that it did not reopen. */
    CARRY
  }

  private static final int OUTSIDE = 0;
  private static final int DOUBLE = 1;
  private static final int SINGLE = 2;
  private static final int SINGLE_IN_DOUBLE = 3;
  private static final int DOUBLE_IN_DOUBLE = 4;
  private static final int DOUBLE_IN_SINGLE = 5;
  private static final int SINGLE_IN_SINGLE = 6;
  private static final int WAITING_DOUBLE = 7;
  private static final int WAITING_SINGLE = 8;
  private static final int STATES = 9;

  private static final Role[] ROLES = Role.values();

  private final MarkCosts costs;

  private int[] cost = new int[STATES];
  private int[] nextCost = new int[STATES];
  private Glyph[] outer = new Glyph[STATES];
  private Glyph[] inner = new Glyph[STATES];
  private Glyph[] nextOuter = new Glyph[STATES];
  private Glyph[] nextInner = new Glyph[STATES];

  /** For each step and state: the state it came from, times the number of roles, plus the role. */
  private byte[] back = new byte[1024 * STATES];

  private int steps;

  MarkDecoder(MarkCosts costs) {
    this.costs = costs;
    Arrays.fill(cost, MarkCosts.NEVER);
    for (Glyph[] glyphs : List.of(outer, inner, nextOuter, nextInner)) {
      Arrays.fill(glyphs, Glyph.STRAIGHT_DOUBLE);
    }
    cost[OUTSIDE] = 0;
  }

  /** Adds a paragraph: one step for its border, then one for each of its marks. */
  void addParagraph(List<Mark> marks) {
    border(marks);
    for (Mark mark : marks) {
      mark(mark);
    }
  }

  /** Returns the role of every step, borders and marks, in the order they were added. */
  Role[] roles() {
    int state = cheapestEnd();
    Role[] roles = new Role[steps];
    for (int step = steps - 1; step >= 0; step--) {
      int code = back[step * STATES + state];
      roles[step] = ROLES[code % ROLES.length];
      state = code / ROLES.length;
    }
    return roles;
  }

  private int cheapestEnd() {
    int best = OUTSIDE;
    int bestCost = cost[OUTSIDE];
    for (int state = 1; state < STATES; state++) {
      int total = cost[state] + (isWaiting(state) ? MarkCosts.UNCLOSED / 2 : MarkCosts.UNCLOSED);
      if (total < bestCost) {
        best = state;
        bestCost = total;
      }
    }
    return best;
  }

  private void border(List<Mark> marks) {
    begin();
    move(OUTSIDE, OUTSIDE, 0, Role.NONE);
    boolean first = steps == 0;
    for (int state = DOUBLE; state < WAITING_DOUBLE && !first; state++) {
      int innerLeftOpen = state > SINGLE ? MarkCosts.INNER_UNCLOSED : 0;
      int continued = isSingleOutside(state) ? SINGLE : DOUBLE;
      int waiting = isSingleOutside(state) ? WAITING_SINGLE : WAITING_DOUBLE;
      move(state, OUTSIDE, MarkCosts.UNCLOSED + innerLeftOpen, Role.NONE);
      move(state, continued, MarkCosts.CARRIED_ON + innerLeftOpen, Role.CARRY);
      move(state, waiting, MarkCosts.UNCLOSED / 2 + innerLeftOpen, Role.NONE);
    }
    for (int state = WAITING_DOUBLE; state < STATES; state++) {
      move(state, OUTSIDE, MarkCosts.UNCLOSED / 2, Role.NONE);
      move(state, state, MarkCosts.INTERRUPTED, Role.NONE);
    }
    if (!first && !marks.isEmpty() && marks.get(0).leading()) {
      reopenings();
    }
    end();
  }

  /**
   * Lets a waiting state be reached free of charge, for the mark that follows at once may reopen.
   * Whatever else that mark does, waiting is left at the usual price.
   */
  private void reopenings() {
    for (int state = DOUBLE; state < WAITING_DOUBLE; state++) {
      int innerLeftOpen = state > SINGLE ? MarkCosts.INNER_UNCLOSED : 0;
      move(
          state,
          isSingleOutside(state) ? WAITING_SINGLE : WAITING_DOUBLE,
          innerLeftOpen,
          Role.NONE);
    }
  }

  private void mark(Mark mark) {
    begin();
    int open = costs.open(mark);
    int stray = costs.stray(mark);
    boolean single = mark.glyph().isSingle();
    move(OUTSIDE, OUTSIDE, stray, Role.NONE);
    for (int state = DOUBLE; state < WAITING_DOUBLE; state++) {
      move(state, state, stray + MarkCosts.OVERLOOKED, Role.NONE);
    }
    moveInto(OUTSIDE, single ? SINGLE : DOUBLE, open, Role.OPEN, mark);
    closeOuter(mark, DOUBLE);
    closeOuter(mark, SINGLE);
    nest(mark, DOUBLE, single ? SINGLE_IN_DOUBLE : DOUBLE_IN_DOUBLE, open);
    nest(mark, SINGLE, single ? SINGLE_IN_SINGLE : DOUBLE_IN_SINGLE, open);
    closeInner(mark, SINGLE_IN_DOUBLE, DOUBLE);
    closeInner(mark, DOUBLE_IN_DOUBLE, DOUBLE);
    closeInner(mark, DOUBLE_IN_SINGLE, SINGLE);
    closeInner(mark, SINGLE_IN_SINGLE, SINGLE);
    for (int state = SINGLE_IN_DOUBLE; state < WAITING_DOUBLE; state++) {
      closeBoth(mark, state);
    }
    waiting(mark, open, stray);
    end();
  }

  private void waiting(Mark mark, int open, int stray) {
    boolean apostrophe = mark.glyph().isSingle() && stray < open;
    for (int state = WAITING_DOUBLE; state < STATES; state++) {
      if (apostrophe) {
        move(state, state, stray, Role.NONE);
      }
      boolean sameFamily = mark.glyph().isSingle() == (state == WAITING_SINGLE);
      if (mark.leading() && sameFamily) {
        int otherGlyph = mark.glyph() == outer[state] ? 0 : 10;
        int reopen = open + otherGlyph + MarkCosts.REOPENED;
        moveInto(state, state == WAITING_SINGLE ? SINGLE : DOUBLE, reopen, Role.REOPEN, mark);
      }
    }
  }

  private void closeOuter(Mark mark, int state) {
    move(state, OUTSIDE, costs.close(mark, outer[state]), Role.CLOSE);
  }

  private void closeBoth(Mark mark, int state) {
    boolean sameFamily = outer[state].isSingle() == inner[state].isSingle();
    int unclosed = sameFamily ? MarkCosts.CARRIED_ON : MarkCosts.INNER_UNCLOSED;
    move(state, OUTSIDE, costs.close(mark, outer[state]) + unclosed, Role.CLOSE);
  }

  private void closeInner(Mark mark, int state, int left) {
    move(state, left, costs.close(mark, inner[state]), Role.NONE);
  }

  private void nest(Mark mark, int state, int nested, int open) {
    int total = cost[state] + open + MarkCosts.nest(mark, outer[state]);
    if (total < nextCost[nested]) {
      record(state, nested, total, Role.NONE);
      nextOuter[nested] = outer[state];
      nextInner[nested] = mark.glyph();
    }
  }

  private void moveInto(int from, int to, int extra, Role role, Mark opener) {
    int total = cost[from] + extra;
    if (total < nextCost[to]) {
      record(from, to, total, role);
      nextOuter[to] = opener.glyph();
    }
  }

  private void move(int from, int to, int extra, Role role) {
    int total = cost[from] + extra;
    if (total < nextCost[to]) {
      record(from, to, total, role);
      nextOuter[to] = outer[from];
      nextInner[to] = inner[from];
    }
  }

  @SuppressWarnings("EnumOrdinal") // a table of ten million steps has to be one of bytes
  private void record(int from, int to, int total, Role role) {
    nextCost[to] = total;
    back[steps * STATES + to] = (byte) (from * ROLES.length + role.ordinal());
  }

  private void begin() {
    if ((steps + 1) * STATES > back.length) {
      back = Arrays.copyOf(back, back.length * 2);
    }
    Arrays.fill(nextCost, MarkCosts.NEVER);
  }

  /** Makes the next costs the present ones, less the smallest, so that they never grow large. */
  private void end() {
    int[] oldCost = cost;
    Glyph[] oldOuter = outer;
    Glyph[] oldInner = inner;
    cost = nextCost;
    outer = nextOuter;
    inner = nextInner;
    nextCost = oldCost;
    nextOuter = oldOuter;
    nextInner = oldInner;
    int least = cost[0];
    for (int state = 1; state < STATES; state++) {
      least = Math.min(least, cost[state]);
    }
    for (int state = 0; state < STATES; state++) {
      cost[state] = Math.min(cost[state] - least, MarkCosts.NEVER);
    }
    steps++;
  }

  private static boolean isSingleOutside(int state) {
    return state == SINGLE || state == DOUBLE_IN_SINGLE || state == SINGLE_IN_SINGLE;
  }

  private static boolean isWaiting(int state) {
    return state == WAITING_DOUBLE || state == WAITING_SINGLE;
  }
}
