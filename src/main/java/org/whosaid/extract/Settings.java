package org.whosaid.extract;

import java.util.List;
import java.util.Objects;
import org.whosaid.model.KnownSpeaker;
import org.whosaid.model.Processors;

/**
 * What a user decides about rows: {@code new Settings(0.8, Marked.QUOTATIONS, Speech.MARKED,
 * List.of())}.
 *
 * <p>Checked when made, whoever makes it: a confidence of 80 would only blank every speaker.
 *
 * @param minConfidence probability below which the speaker stays empty, from 0 to 1
 * @param marked which marked words get a row
 * @param speech which reported words are looked for
 * @param speakers those whom the user knows
 * @param processors what works on one document
 */
public record Settings(
    double minConfidence,
    Marked marked,
    Speech speech,
    List<KnownSpeaker> speakers,
    Processors processors) {

  /**
   * Creates settings.
   *
   * @throws IllegalArgumentException when {@code minConfidence} is not from 0 to 1, or one of
   *     {@code speakers} has a blank name; the message says which
   */
  public Settings {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new IllegalArgumentException("minConfidence must be from 0 to 1, not " + minConfidence);
    }
    Objects.requireNonNull(marked, "marked");
    Objects.requireNonNull(speech, "speech");
    Objects.requireNonNull(processors, "processors");
    speakers = List.copyOf(speakers);
    for (int i = 0; i < speakers.size(); i++) {
      if (speakers.get(i).name().isBlank()) {
        throw new IllegalArgumentException("known speaker " + (i + 1) + " has no name");
      }
    }
  }

  /**
   * Creates settings for many documents.
   *
   * @throws IllegalArgumentException as above
   */
  public Settings(double minConfidence, Marked marked, Speech speech, List<KnownSpeaker> speakers) {
    this(minConfidence, marked, speech, speakers, Processors.ONE);
  }

  /**
   * Returns the same settings with this confidence.
   *
   * @throws IllegalArgumentException when it is not from 0 to 1
   */
  public Settings withMinConfidence(double other) {
    return new Settings(other, marked, speech, speakers, processors);
  }

  /** Returns the same settings for these marked words. */
  public Settings with(Marked other) {
    return new Settings(minConfidence, other, speech, speakers, processors);
  }

  /** Returns the same settings for these reported words. */
  public Settings with(Speech other) {
    return new Settings(minConfidence, marked, other, speakers, processors);
  }

  /**
   * Returns the same settings with these known speakers.
   *
   * @throws IllegalArgumentException when one of them has a blank name
   */
  public Settings withSpeakers(List<KnownSpeaker> others) {
    return new Settings(minConfidence, marked, speech, others, processors);
  }

  /** Returns the same settings for documents that come one at a time. */
  public Settings onAllProcessors() {
    return new Settings(minConfidence, marked, speech, speakers, Processors.ALL);
  }

  /** Which marked words get a row. */
  public enum Marked {
    /** Those that somebody is presented as saying. */
    QUOTATIONS,
    /** Titles, terms and nicknames too. */
    ALL
  }

  /** Which reported words are looked for. */
  public enum Speech {
    /** Those in marks. */
    MARKED,
    /** Those without marks too, {@code she said they had won}. */
    ALL;

    /** Returns what is looked for where words without marks are wanted, or not. */
    public static Speech of(boolean indirect) {
      return indirect ? ALL : MARKED;
    }
  }

  /**
   * The settings of a user who sets nothing; at this confidence 95 of 100 speakers that are given
   * for world news are right.
   */
  public static final Settings DEFAULT =
      new Settings(0.5, Marked.QUOTATIONS, Speech.MARKED, List.of());
}
