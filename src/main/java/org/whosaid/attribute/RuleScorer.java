package org.whosaid.attribute;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Interruption;

/** Decides by rules in precision order: the first construction that is recognised decides. */
final class RuleScorer implements Scorer {

  @Override
  public List<Decision> decide(Reading reading) {
    return judge(reading).stream().map(Decision::of).toList();
  }

  /** Returns a judgement for each marked span of the page, in order. */
  List<Judgement> judge(Reading reading) {
    List<Judgement> judgements = new ArrayList<>();
    FloatingRules floating = new FloatingRules(reading, judgements);
    List<Rule> rules = inPrecisionOrder(reading, floating);
    for (int span = 0; span < reading.page().marked().size(); span++) {
      Interruption.check();
      Judgement judgement = first(rules, span);
      boolean alone = floating.standsAlone(span);
      judgements.add(judgement != null ? judgement : alone ? Judgement.UNKNOWN : Judgement.UNSAID);
    }
    return judgements;
  }

  private static List<Rule> inPrecisionOrder(Reading reading, FloatingRules floating) {
    UnsaidRules unsaid = new UnsaidRules(reading);
    CueAfterRules after = new CueAfterRules(reading);
    CueBeforeRules before = new CueBeforeRules(reading);
    TranscriptRules transcript = new TranscriptRules(reading);
    return List.of(
        transcript::stageDirection,
        transcript::labelled,
        unsaid::nickname,
        unsaid::alias,
        unsaid::soCalled,
        unsaid::madePublic,
        unsaid::named,
        unsaid::titledByNoun,
        unsaid::onASign,
        before::unreal,
        after::reportedAfter,
        before::colon,
        after::signed,
        unsaid::title,
        after::asTheyPutIt,
        before::reportedBefore,
        before::depictedAs,
        before::accordingTo,
        after::reportedAtEnd,
        before::speechNoun,
        floating::sameParagraph,
        floating::afterReport,
        floating::nextParagraph,
        floating::continuedSpeaker);
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
