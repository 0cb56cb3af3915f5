package org.whosaid.attribute.rules;

import org.jspecify.annotations.Nullable;

/** Recognises one construction around a marked span. */
@FunctionalInterface
interface Rule {

  /** Returns what the construction says of the marked span {@code span}, or null without it. */
  @Nullable RuleVerdict judge(int span);
}
