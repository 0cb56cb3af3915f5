package org.whosaid.attribute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges marked spans by rules in precision order: the first construction that is recognised
 * decides.
 */
final class RuleScorer implements Scorer {

  @Override
  public List<Judgement> judge(Reading reading) {
    List<Judgement> judgements = new ArrayList<>();
    FloatingRules floating = new FloatingRules(reading, judgements);
    List<Rule> rules = new ArrayList<>();
    UnsaidRules unsaid = new UnsaidRules(reading);
    CueRules cues = new CueRules(reading);
    rules.addAll(unsaid.inOrder());
    rules.addAll(cues.sure());
    rules.add(unsaid.title());
    rules.addAll(cues.others());
    rules.addAll(floating.inOrder());
    for (int span = 0; span < reading.page().marked().size(); span++) {
      Judgement judgement = first(rules, span);
      boolean alone = floating.standsAlone(span);
      judgements.add(judgement != null ? judgement : alone ? Judgement.UNKNOWN : Judgement.UNSAID);
    }
    return judgements;
  }

  private static @Nullable Judgement first(List<Rule> rules, int span) {
    for (Rule rule : rules) {
      Judgement judgement = rule.judge(span);
      if (judgement != null) {
        return judgement;
      }
    }
    return null;
  }
}
