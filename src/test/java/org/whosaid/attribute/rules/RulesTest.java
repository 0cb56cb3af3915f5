package org.whosaid.attribute.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.whosaid.cast.Cast;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.testing.Resource;
import org.whosaid.testing.Shared;

/**
 * What the rules alone make of texts, from {@code rules.txt}: under the name of each rule, cases
 * that it decides and traps that it leaves to others.
 */
class RulesTest {

  private static final List<Case> CASES = cases();

  /**
   * A text and the verdicts on its marked words, in order.
   *
   * @param rule under whose name it stands
   * @param verdicts construction, source and cue of each, as {@link #shown} writes them
   */
  private record Case(String rule, String text, List<String> verdicts) {

    List<String> judged(Predicate<String> on) {
      ChunkedPage page = new Cast(Shared.page(text)).chunked();
      return Rules.judge(page, on).stream().map(verdict -> shown(verdict, text)).toList();
    }

    /** Returns whether the rule decides something in this case. */
    boolean isDecidedByItsRule() {
      return !judged(name -> true).equals(judged(name -> !name.equals(rule)));
    }
  }

  private static String shown(RuleVerdict verdict, String text) {
    String source = verdict.source() == null ? "-" : verdict.source().span().of(text);
    String cue = verdict.cue() == null ? "-" : verdict.cue().span().of(text);
    return String.join(" | ", verdict.construction().name(), source, cue);
  }

  private static List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    String rule = "";
    String text = "";
    List<String> verdicts = new ArrayList<>();
    for (String line : Resource.lines(RulesTest.class, "rules.txt")) {
      if (line.startsWith("= ")) {
        rule = line.substring(2);
      } else if (line.startsWith("> ")) {
        verdicts.add(line.substring(2));
      } else if (!line.isBlank() && !line.startsWith("#")) {
        text = line.replace("¶", "\n\n");
      } else if (!verdicts.isEmpty()) {
        cases.add(new Case(rule, text, List.copyOf(verdicts)));
        verdicts.clear();
      }
    }
    return cases;
  }

  @TestFactory
  Stream<DynamicTest> everyCaseIsJudgedAsItSays() {
    return CASES.stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.rule() + ": " + c.text().replace("\n\n", "¶"),
                    () -> assertEquals(c.verdicts(), c.judged(name -> true))));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleHasACaseThatNoticesWhenItIsSwitchedOff() {
    return names().stream()
        .map(rule -> DynamicTest.dynamicTest(rule, () -> assertTrue(has(rule, true))));
  }

  @TestFactory
  Stream<DynamicTest> everyRuleHasATrapThatItLeavesAlone() {
    return names().stream()
        .map(rule -> DynamicTest.dynamicTest(rule, () -> assertTrue(has(rule, false))));
  }

  private static boolean has(String rule, boolean decided) {
    return CASES.stream().anyMatch(c -> c.rule().equals(rule) && c.isDecidedByItsRule() == decided);
  }

  private static List<String> names() {
    return Rules.names(new Cast(Shared.page("“No,” said Ann Lee.")).chunked());
  }

  @Test
  void casesStandUnderTheNamesOfRulesInTheirOrder() {
    assertEquals(names(), CASES.stream().map(Case::rule).distinct().toList());
  }
}
