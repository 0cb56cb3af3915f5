package org.whosaid.evaluate;

/**
 * A gold span that a run got wrong.
 *
 * @param source its document
 * @param sentence the words around it, white space folded
 * @param expected the right speaker, or empty when nobody says it
 * @param given the run's speaker, or empty for none
 */
public record Mistake(String source, String sentence, String expected, String given) {}
