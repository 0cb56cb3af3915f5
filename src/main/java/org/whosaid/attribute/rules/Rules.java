package org.whosaid.attribute.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
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
   * A rule by its name.
   *
   * @param name what tests and messages call it
   */
  private record Named(String name, Rule rule) {}

  /**
   * Returns a verdict for each marked span of the page, in order.
   *
   * @throws java.util.concurrent.CancellationException when the thread is interrupted
   */
  public static List<RuleVerdict> judge(ChunkedPage page) {
    return judge(page, name -> true);
  }

  /** Returns the same by those rules alone whose names are {@code on}. */
  static List<RuleVerdict> judge(ChunkedPage page, Predicate<String> on) {
    List<RuleVerdict> verdicts = new ArrayList<>();
    WholeSentences sentences = new WholeSentences(page);
    List<Rule> rules =
        inPrecisionOrder(page, verdicts).stream()
            .filter(named -> on.test(named.name()))
            .map(Named::rule)
            .toList();
    for (int span = 0; span < page.page().marked().size(); span++) {
      Interruption.check();
      RuleVerdict verdict = first(rules, span);
      boolean alone = sentences.standsAlone(span);
      verdicts.add(verdict != null ? verdict : alone ? RuleVerdict.UNKNOWN : RuleVerdict.UNSAID);
    }
    return verdicts;
  }

  /** Returns the names of all rules of {@code page}, in their order. */
  static List<String> names(ChunkedPage page) {
    return inPrecisionOrder(page, List.of()).stream().map(Named::name).toList();
  }

  private static List<Named> inPrecisionOrder(ChunkedPage page, List<RuleVerdict> earlier) {
    UnsaidRules unsaid = new UnsaidRules(page);
    CueAfterRules after = new CueAfterRules(page);
    CueBeforeRules before = new CueBeforeRules(page);
    TranscriptRules transcript = new TranscriptRules(page);
    PassedOnRules passedOn = new PassedOnRules(page);
    FloatingRules floating = new FloatingRules(page, earlier);
    return List.of(
        new Named("stageDirection", transcript::stageDirection),
        new Named("labelled", transcript::labelled),
        new Named("nickname", unsaid::nickname),
        new Named("calledBy", passedOn::calledBy),
        new Named("alias", unsaid::alias),
        new Named("soCalled", unsaid::soCalled),
        new Named("madePublic", unsaid::madePublic),
        new Named("named", unsaid::named),
        new Named("titledByNoun", unsaid::titledByNoun),
        new Named("onASign", unsaid::onASign),
        new Named("unreal", before::unreal),
        new Named("quotedAs", passedOn::quotedAs),
        new Named("reportedWithin", passedOn::reportedWithin),
        new Named("warnedBy", passedOn::warnedBy),
        new Named("reportedByOutlet", passedOn::reportedByOutlet),
        new Named("inTheWordsOf", passedOn::inTheWordsOf),
        new Named("inserted", passedOn::inserted),
        new Named("ownedRemark", passedOn::ownedRemark),
        new Named("remarkBy", passedOn::remarkBy),
        new Named("relative", passedOn::relative),
        new Named("leadIn", transcript::leadIn),
        new Named("reportedAfter", after::reportedAfter),
        new Named("colon", before::colon),
        new Named("signed", after::signed),
        new Named("signedBelow", after::signedBelow),
        new Named("title", unsaid::title),
        new Named("asTheyPutIt", after::asTheyPutIt),
        new Named("reportedBefore", before::reportedBefore),
        new Named("depictedAs", before::depictedAs),
        new Named("accordingTo", before::accordingTo),
        new Named("reportedAtEnd", after::reportedAtEnd),
        new Named("speechNoun", before::speechNoun),
        new Named("afterNameLine", floating::afterNameLine),
        new Named("sameParagraph", floating::sameParagraph),
        new Named("afterReport", floating::afterReport),
        new Named("nextParagraph", floating::nextParagraph),
        new Named("continuedSpeaker", floating::continuedSpeaker));
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
