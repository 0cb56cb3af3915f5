package org.whosaid.model;

/**
 * The identity behind a mention.
 *
 * @param name the fullest name in the document, or the description of an unnamed speaker; several
 *     speakers at once are separated by {@code "; "}
 * @param kind what the speaker is
 * @param role what the text calls the speaker ({@code Health Secretary}), or the empty string
 * @param affiliation the organisation that a spokesperson speaks for, or the empty string
 * @param id what the user's list of speakers calls the speaker, or the empty string
 * @param probability chance that this is the right speaker, from 0 to 1
 */
public record Speaker(
    String name, SpeakerKind kind, String role, String affiliation, String id, double probability) {

  /** Returns a speaker of whom nothing is known but the name. */
  public static Speaker named(String name, SpeakerKind kind, double probability) {
    return new Speaker(name, kind, "", "", "", probability);
  }

  /** Returns this speaker with another probability. */
  public Speaker withProbability(double other) {
    return new Speaker(name, kind, role, affiliation, id, other);
  }

  /** Returns this speaker as the user's list has it. */
  public Speaker listedAs(String listedName, String listedId) {
    return new Speaker(listedName, kind, role, affiliation, listedId, probability);
  }
}
