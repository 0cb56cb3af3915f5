package org.whosaid.attribute.network;

import org.jspecify.annotations.Nullable;

/**
 * An attribution as the network reads it off a page, each role from its first word to its last.
 *
 * <p>In {@code The plan, Lee said, was dead.} the content reaches from {@code The} to {@code dead};
 * what lies inside of it and is another role's is none of it.
 *
 * @param cue the words that signal it
 * @param source whoever the words are attributed to, or null when nobody is named
 * @param content the words
 * @param probability chance that it is right: there is an attribution, and its roles are these
 */
public record Reading(Words cue, @Nullable Words source, Words content, double probability) {

  /**
   * A stretch of a page.
   *
   * @param begin index of its first token
   * @param end index just past its last one
   */
  public record Words(int begin, int end) {

    /** Returns whether a token is in it. */
    public boolean has(int token) {
      return begin <= token && token < end;
    }

    boolean overlaps(Words other) {
      return begin < other.end && other.begin < end;
    }
  }
}
