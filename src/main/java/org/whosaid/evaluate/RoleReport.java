package org.whosaid.evaluate;

import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.whosaid.evaluate.gold.Gold.GoldAttribution;
import org.whosaid.evaluate.gold.Gold.GoldDocument;
import org.whosaid.evaluate.gold.PolnearReader;
import org.whosaid.model.CodePoints;
import org.whosaid.model.Excerpt;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Reported;
import org.whosaid.model.Row;
import org.whosaid.model.Span;

/** How well a run knows content, source and cue of all attributions, marked or not. */
final class RoleReport {

  /** What stands at the ends of a role and counts for nothing. */
  private static final String LOOSE = " \t\r\n\"“”‘’'.,;:";

  private static final String INDIRECT = QuotationType.INDIRECT.label();

  private static final double MARKED = 0.9;
  private static final double LINKED = 0.5;

  private final Map<String, Role> roles = new LinkedHashMap<>();
  private final Map<QuotationType, Share> linked = new EnumMap<>(QuotationType.class);
  private final Map<String, Share> rows = new LinkedHashMap<>();

  /** An attribution of either side, in code points. */
  private record Roles(List<Span> content, List<Span> source, List<Span> cue, QuotationType type) {

    static Roles of(Row row) {
      return new Roles(
          row.reported().map(Reported::content).orElse(row.segments()),
          row.mention().map(RoleReport::span).stream().toList(),
          row.cue().map(RoleReport::span).stream().toList(),
          row.type());
    }

    static Roles of(GoldAttribution gold, List<Span> marked) {
      return new Roles(
          gold.content(), gold.source(), gold.cue(), RoleReport.type(gold.content(), marked));
    }
  }

  /** How often two sides agree on a role. */
  private static final class Role {
    private int gold;
    private int given;
    private int right;
    private int goldCharacters;
    private int givenCharacters;
    private int rightCharacters;
  }

  /** How many of so many. */
  private static final class Share {
    private int some;
    private int all;

    private void add(boolean one) {
      some += one ? 1 : 0;
      all++;
    }
  }

  /** Adds the rows of a document. */
  void add(GoldDocument document, List<Row> found) {
    String text = document.document().text();
    int[] characters = text.codePoints().toArray();
    List<Span> marked = PolnearReader.marked(text, new CodePoints(text));
    List<Roles> gold =
        document.attributions().stream().map(each -> Roles.of(each, marked)).toList();
    List<Roles> given =
        found.stream().filter(r -> r.type() != QuotationType.OTHER).map(Roles::of).toList();
    compare("source", Roles::source, gold, given, characters);
    compare("cue", Roles::cue, gold, given, characters);
    compare("content", Roles::content, gold, given, characters);
    link(gold, given);
  }

  private void compare(
      String name,
      Function<Roles, List<Span>> role,
      List<Roles> gold,
      List<Roles> given,
      int[] text) {
    Role counts = roles.computeIfAbsent(name, unused -> new Role());
    Set<Span> right = hulls(gold, role, text);
    Set<Span> found = hulls(given, role, text);
    counts.gold += right.size();
    counts.given += found.size();
    right.retainAll(found);
    counts.right += right.size();
    BitSet rightCharacters = characters(gold.stream().flatMap(each -> role.apply(each).stream()));
    BitSet foundCharacters = characters(given.stream().flatMap(each -> role.apply(each).stream()));
    counts.goldCharacters += rightCharacters.cardinality();
    counts.givenCharacters += foundCharacters.cardinality();
    rightCharacters.and(foundCharacters);
    counts.rightCharacters += rightCharacters.cardinality();
  }

  private static Set<Span> hulls(
      List<Roles> attributions, Function<Roles, List<Span>> role, int[] text) {
    Set<Span> hulls = new HashSet<>();
    for (Roles attribution : attributions) {
      List<Span> parts = role.apply(attribution);
      if (!parts.isEmpty()) {
        hulls.add(hull(parts, text));
      }
    }
    return hulls;
  }

  private static Span hull(List<Span> parts, int[] text) {
    int begin = parts.stream().mapToInt(Span::begin).min().orElseThrow();
    int end = parts.stream().mapToInt(Span::end).max().orElseThrow();
    while (begin < end && LOOSE.indexOf(text[begin]) >= 0) {
      begin++;
    }
    while (end > begin && LOOSE.indexOf(text[end - 1]) >= 0) {
      end--;
    }
    return new Span(begin, end);
  }

  private static BitSet characters(Stream<Span> spans) {
    BitSet characters = new BitSet();
    spans.forEach(span -> characters.set(span.begin(), span.end()));
    return characters;
  }

  private void link(List<Roles> gold, List<Roles> given) {
    List<BitSet> contents = given.stream().map(row -> characters(row.content().stream())).toList();
    Set<Integer> used = new HashSet<>();
    for (Roles attribution : gold) {
      BitSet content = characters(attribution.content().stream());
      Optional<Integer> best =
          Stream.iterate(0, i -> i < given.size(), i -> i + 1)
              .max(
                  Comparator.comparingInt((Integer i) -> shared(content, contents.get(i)))
                      .thenComparing(Comparator.reverseOrder()));
      boolean right =
          best.filter(i -> isAlike(content, contents.get(i)))
              .filter(i -> touches(attribution.source(), given.get(i).source()))
              .filter(i -> touches(attribution.cue(), given.get(i).cue()))
              .isPresent();
      linked.computeIfAbsent(attribution.type(), unused -> new Share()).add(right);
      if (right) {
        used.add(best.orElseThrow());
      }
    }
    for (int i = 0; i < given.size(); i++) {
      boolean right = used.contains(i);
      rows.computeIfAbsent("all", unused -> new Share()).add(right);
      if (given.get(i).type() == QuotationType.INDIRECT) {
        rows.computeIfAbsent(INDIRECT, unused -> new Share()).add(right);
      }
    }
  }

  private static boolean isAlike(BitSet a, BitSet b) {
    int shared = shared(a, b);
    return shared > 0 && shared >= LINKED * (a.cardinality() + b.cardinality() - shared);
  }

  private static int shared(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both.cardinality();
  }

  private static boolean touches(List<Span> gold, List<Span> given) {
    return gold.isEmpty() || gold.stream().anyMatch(g -> given.stream().anyMatch(g::overlaps));
  }

  private static QuotationType type(List<Span> content, List<Span> marked) {
    int length = content.stream().mapToInt(Span::length).sum();
    int inside =
        content.stream()
            .mapToInt(part -> marked.stream().mapToInt(m -> part.shared(m)).sum())
            .sum();
    if (inside >= MARKED * length) {
      return QuotationType.DIRECT;
    }
    return inside > 0 ? QuotationType.MIXED : QuotationType.INDIRECT;
  }

  private static Span span(Excerpt excerpt) {
    return new Span(excerpt.begin(), excerpt.end());
  }

  /** Returns every measure, in the order of the table. */
  Map<Figure.Key, Figure> values() {
    Map<Figure.Key, Figure> values = new LinkedHashMap<>();
    roles.forEach(
        (name, role) ->
            values.put(
                new Figure.Key(Measure.ROLE_EXACT, name),
                new Figure(role.gold, f1(role.right, role.given, role.gold))));
    roles.forEach(
        (name, role) ->
            values.put(
                new Figure.Key(Measure.ROLE_OVERLAP, name),
                new Figure(
                    role.gold,
                    f1(role.rightCharacters, role.givenCharacters, role.goldCharacters))));
    linked.forEach((type, share) -> put(values, Measure.ATTRIBUTION_LINKED, type.label(), share));
    rows.forEach((name, share) -> put(values, Measure.ROWS_LINKED, name, share));
    return values;
  }

  private static void put(Map<Figure.Key, Figure> values, Measure measure, String of, Share share) {
    if (share.all > 0) {
      double value = (double) share.some / share.all;
      values.put(new Figure.Key(measure, of), new Figure(share.all, value));
    }
  }

  private static double f1(int right, int given, int gold) {
    return given + gold == 0 ? 0 : 2.0 * right / (given + gold);
  }
}
