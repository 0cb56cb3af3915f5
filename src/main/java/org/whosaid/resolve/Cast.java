package org.whosaid.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Span;
import org.whosaid.model.SpeakerKind;

/**
 * The people of one document: every name in it, grouped by who it names.
 *
 * <p>Full names come first, whatever their place in the text, so that a bare {@code Barclay} in the
 * headline joins the {@code Steve Barclay} of the third paragraph. A bare name shared by several
 * people goes to the one named last before it.
 */
final class Cast {

  private record Named(Occurrence occurrence, Entity entity) {}

  private final List<Named> named = new ArrayList<>();
  private final List<Entity> people = new ArrayList<>();

  Cast(String text, List<Occurrence> occurrences) {
    List<Occurrence> fullestFirst = new ArrayList<>(occurrences);
    fullestFirst.sort(Comparator.comparingInt(o -> o.words().size() > 1 ? 0 : 1));
    for (Occurrence occurrence : fullestFirst) {
      Entity entity = entityOf(occurrence);
      entity.learn(Words.fold(occurrence.span().of(text)), occurrence.gender(), "");
      entity.addPlace(occurrence.span());
      named.add(new Named(occurrence, entity));
    }
    named.sort(Comparator.comparing(n -> n.occurrence().span()));
    named.forEach(n -> n.entity().learn("", n.occurrence().gender(), n.occurrence().role()));
  }

  private Entity entityOf(Occurrence occurrence) {
    Entity best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (Named other : named) {
      if (agree(occurrence, other)) {
        int distance = distance(other.occurrence().span(), occurrence.span());
        if (distance < bestDistance) {
          best = other.entity();
          bestDistance = distance;
        }
      }
    }
    if (best == null) {
      best = new Entity(SpeakerKind.PERSON, "", occurrence.gender());
      people.add(best);
    }
    return best;
  }

  /** What stands before is near; what comes only later is far. */
  private static int distance(Span earlier, Span later) {
    int gap = later.begin() - earlier.begin();
    return gap >= 0 ? gap : Integer.MAX_VALUE / 2 - gap;
  }

  private static boolean agree(Occurrence a, Named other) {
    Occurrence b = other.occurrence();
    if (contradict(a, other)) {
      return false;
    }
    if (a.words().size() == 1 || b.words().size() == 1) {
      boolean surname = same(a.last(), b.last());
      return surname || same(a.first(), b.first());
    }
    return same(a.last(), b.last()) && firstNamesAgree(a.first(), b.first());
  }

  private static boolean contradict(Occurrence a, Named other) {
    var gender = other.entity().gender();
    boolean bothKnown =
        gender != org.whosaid.model.Gender.UNKNOWN
            && a.gender() != org.whosaid.model.Gender.UNKNOWN;
    return bothKnown && gender != a.gender();
  }

  private static boolean firstNamesAgree(String a, String b) {
    String x = a.toLowerCase(Locale.ROOT).replace(".", "");
    String y = b.toLowerCase(Locale.ROOT).replace(".", "");
    return x.startsWith(y) || y.startsWith(x);
  }

  private static boolean same(String a, String b) {
    return a.equalsIgnoreCase(b);
  }

  List<Entity> people() {
    return people;
  }

  /** Returns the person named inside {@code span}, or null; of several, the last. */
  @Nullable Entity namedIn(Span span) {
    Entity found = null;
    for (Named n : named) {
      if (span.overlaps(n.occurrence().span())) {
        found = n.entity();
      }
    }
    return found;
  }
}
