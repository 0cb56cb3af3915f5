package org.whosaid.model;

import java.util.List;
import java.util.Optional;

/**
 * The identity behind a mention; of several people who speak at once, all of them.
 *
 * @param names the fullest name of each in the document, or the description of an unnamed speaker;
 *     never empty
 * @param kind what the speaker is
 * @param role what the text calls the speaker ({@code Health Secretary})
 * @param affiliation the organisation that a spokesperson speaks for
 * @param ids what the user's list of speakers calls those of the names that it has
 * @param probability chance that this is the right speaker, from 0 to 1
 */
public record Speaker(
    List<String> names,
    SpeakerKind kind,
    Optional<String> role,
    Optional<String> affiliation,
    List<String> ids,
    double probability) {

  public Speaker {
    names = List.copyOf(names);
    ids = List.copyOf(ids);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("a speaker without a name");
    }
  }

  /** Returns a speaker of whom nothing is known but the names. */
  public static Speaker named(List<String> names, SpeakerKind kind, double probability) {
    return new Speaker(names, kind, Optional.empty(), Optional.empty(), List.of(), probability);
  }

  /** Returns the names as a row has them, {@code "; "} between several. */
  public String name() {
    return String.join("; ", names);
  }

  /** Returns this speaker with another probability. */
  public Speaker withProbability(double other) {
    return new Speaker(names, kind, role, affiliation, ids, other);
  }

  /** Returns this speaker as the user's list has it. */
  public Speaker listedAs(List<String> listedNames, List<String> listedIds) {
    return new Speaker(listedNames, kind, role, affiliation, listedIds, probability);
  }
}
