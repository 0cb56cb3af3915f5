package org.whosaid.attribute;

import java.util.List;
import org.whosaid.attribute.rules.Rules;
import org.whosaid.syntax.ChunkedPage;

/** Decides by rules alone. */
final class RuleScorer implements Scorer {

  @Override
  public List<Verdict> decide(ChunkedPage page) {
    return Rules.judge(page).stream().map(Verdict::of).toList();
  }
}
