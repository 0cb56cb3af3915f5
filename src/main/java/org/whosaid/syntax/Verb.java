package org.whosaid.syntax;

import java.util.Set;

/**
 * What a verb group says about who does what.
 *
 * <p>{@code was quoted as saying} is finite, active in sense, with the lemma {@code say}; {@code
 * did not call} is finite, negated, with the lemma {@code call}.
 *
 * @param lemma dictionary form of its last verb
 * @param head index of its last verb's token on the page
 * @param form how its first verb is inflected
 * @param passive whether the subject undergoes the action
 * @param unreal whether it is negated or merely possible: {@code might say}
 */
public record Verb(String lemma, int head, Form form, boolean passive, boolean unreal) {

  private static final Set<String> FOR_SEVERAL = Set.of("are", "were", "have");

  /** How a verb group begins, which decides where its subject stands. */
  public enum Form {
    FINITE,
    GERUND,
    PARTICIPLE,
    INFINITIVE
  }

  /** Returns whether {@code word}, in lower case, is a verb for what several do: {@code have}. */
  public static boolean isForSeveral(String word) {
    return FOR_SEVERAL.contains(word);
  }

  /** Returns whether the verb says too little to report anybody's words: {@code “No,” he was}. */
  public boolean isLight() {
    return WordClass.LIGHT.has(lemma);
  }
}
