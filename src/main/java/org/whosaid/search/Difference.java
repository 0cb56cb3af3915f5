package org.whosaid.search;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in what words a claim differs from what was said: {@code number: [-four-]{+five+}}. */
final class Difference {

  private static final Pattern DIGITS = Pattern.compile("\\d.*");
  private static final Set<String> NUMBERS =
      Set.of("hundred", "thousand", "million", "billion", "trillion", "dozen", "half", "percent");
  private static final Set<String> NEGATIONS =
      Set.of(
          "not",
          "no",
          "never",
          "none",
          "nobody",
          "nothing",
          "nowhere",
          "neither",
          "nor",
          "cannot",
          "without",
          "hardly",
          "barely",
          "scarcely");

  private Difference() {}

  /** What kind of words differ, the gravest first. */
  private enum Kind {
    NUMBER("number: "),
    NEGATION("negation: "),
    NAME("name: "),
    OTHER("");

    private final String label;

    Kind(String label) {
      this.label = label;
    }
  }

  /** Returns the differences of an alignment, numbers, negations and names before the others. */
  static String of(Alignment alignment) {
    return alignment.edits().stream()
        .sorted(Comparator.comparing(Difference::kind))
        .map(edit -> kind(edit).label + written(edit))
        .collect(Collectors.joining("; "));
  }

  private static String written(Alignment.Edit edit) {
    String said = raw(edit.said());
    String claimed = raw(edit.claimed());
    return (said.isEmpty() ? "" : "[-" + said + "-]")
        + (claimed.isEmpty() ? "" : "{+" + claimed + "+}");
  }

  private static String raw(List<Word> words) {
    return words.stream().map(Word::raw).collect(Collectors.joining(" "));
  }

  private static Kind kind(Alignment.Edit edit) {
    if (words(edit).anyMatch(Difference::isNumber)) {
      return Kind.NUMBER;
    }
    if (words(edit).anyMatch(word -> isNegation(word.key()))) {
      return Kind.NEGATION;
    }
    return words(edit).anyMatch(Difference::isName) ? Kind.NAME : Kind.OTHER;
  }

  private static Stream<Word> words(Alignment.Edit edit) {
    return Stream.concat(edit.said().stream(), edit.claimed().stream());
  }

  private static boolean isNumber(Word word) {
    return DIGITS.matcher(word.key()).matches() || NUMBERS.contains(word.key());
  }

  private static boolean isNegation(String key) {
    return NEGATIONS.contains(key) || key.endsWith("n't");
  }

  private static boolean isName(Word word) {
    return Character.isUpperCase(word.raw().codePointAt(0))
        && word.begin() > 0
        && !word.key().equals("i")
        && !word.key().startsWith("i'");
  }
}
