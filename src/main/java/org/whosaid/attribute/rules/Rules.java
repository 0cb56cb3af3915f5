package org.whosaid.attribute.rules;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Interruption;
import org.whosaid.syntax.ChunkedPage;

/**
 * All rules, in the order of their precision: the first construction that is recognised decides.
 *
 * <p>{@code “No,” said Ann Lee} is recognised by {@link CueAfterRules#reportedAfter}; a nickname
 * never gets there, because {@link UnsaidRules#nickname} comes first. Thread-safe: all state
 * belongs to the call.
 */
public final class Rules {

  private Rules() {}

  /**
   * Returns a verdict for each marked span of the page, in order.
   *
   * @throws java.util.concurrent.CancellationException when the thread is interrupted
   */
  public static List<RuleVerdict> judge(ChunkedPage chunked) {
    List<RuleVerdict> verdicts = new ArrayList<>();
    FloatingRules floating = new FloatingRules(chunked, verdicts);
    WholeSentences sentences = new WholeSentences(chunked);
    List<Rule> rules = inPrecisionOrder(chunked, floating);
    for (int span = 0; span < chunked.page().marked().size(); span++) {
      Interruption.check();
      RuleVerdict verdict = first(rules, span);
      boolean alone = sentences.standsAlone(span);
      verdicts.add(verdict != null ? verdict : alone ? RuleVerdict.UNKNOWN : RuleVerdict.UNSAID);
    }
    return verdicts;
  }

  private static List<Rule> inPrecisionOrder(ChunkedPage chunked, FloatingRules floating) {
    UnsaidRules unsaid = new UnsaidRules(chunked);
    CueAfterRules after = new CueAfterRules(chunked);
    CueBeforeRules before = new CueBeforeRules(chunked);
    TranscriptRules transcript = new TranscriptRules(chunked);
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

  private static @Nullable RuleVerdict first(List<Rule> rules, int span) {
    for (Rule rule : rules) {
      RuleVerdict verdict = rule.judge(span);
      if (verdict != null) {
        return verdict;
      }
    }
    return null;
  }
}
