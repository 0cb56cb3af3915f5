package org.whosaid.attribute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.whosaid.model.FirstIndex;
import org.whosaid.model.Span;

/**
 * Finds what lies at a place among many things that lie side by side, or over each other a little.
 */
final class SpanIndex<T> {

  private final List<T> members;
  private final List<Span> spans;
  private final int[] reach;

  /** Creates an index of {@code members}, each of which lies within its {@code hull}. */
  SpanIndex(List<T> members, Function<T, Span> hull) {
    Comparator<T> byBegin = Comparator.comparingInt(member -> hull.apply(member).begin());
    this.members = members.stream().sorted(byBegin).toList();
    this.spans = this.members.stream().map(hull).toList();
    this.reach = new int[spans.size()];
    int furthest = 0;
    for (int i = 0; i < reach.length; i++) {
      furthest = Math.max(furthest, spans.get(i).end());
      reach[i] = furthest;
    }
  }

  /** Returns those that share a character with {@code span}, by where they begin. */
  List<T> touching(Span span) {
    int end = FirstIndex.where(spans.size(), i -> spans.get(i).begin() >= span.end());
    int begin = end;
    while (begin > 0 && reach[begin - 1] > span.begin()) {
      begin--;
    }
    List<T> touching = new ArrayList<>();
    for (int i = begin; i < end; i++) {
      if (spans.get(i).overlaps(span)) {
        touching.add(members.get(i));
      }
    }
    return touching;
  }
}
