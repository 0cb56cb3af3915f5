package org.whosaid.options;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whosaid.extract.Settings;
import org.whosaid.io.read.SpeakerListReader;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.io.table.Column;
import org.whosaid.model.KnownSpeaker;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** What a user decides about quotations and their speakers. */
public final class QuotationOptions {

  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      description = {
        "Leave the speaker empty where its probability is below P (0 to 1); by default 0.5."
      })
  private double minConfidence = Settings.DEFAULT.minConfidence();

  @Option(
      names = "--speakers",
      paramLabel = "FILE",
      description = {
        "A CSV file of speakers you know, with the columns name, aliases (separated by ;) and id:"
            + " rows get the name and a column speaker_id. To make one, see 'whosaid speakers"
            + " --help'."
      })
  private @Nullable Path speakers;

  @Option(
      names = "--all-marked",
      description = "Give titles, terms and nicknames in quotation marks a row too, of type other.")
  private boolean allMarked;

  @Option(
      names = "--indirect",
      description = {
        "Give reported words without quotation marks rows too, of type indirect: Lee said the plan"
            + " was dead. JSON Lines get the columns attitude and content."
      })
  private boolean indirect;

  /**
   * Tells what is wrong with the options.
   *
   * @throws ParameterException for the user who gave them to {@code command}
   */
  public void check(CommandLine command) {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new ParameterException(
          command, "--min-confidence must be from 0 to 1, not " + minConfidence);
    }
  }

  /** Returns whether words without marks are asked for. */
  public boolean indirect() {
    return indirect;
  }

  /** Returns the columns that only these options fill. */
  public Set<Column> filled() {
    Set<Column> filled = EnumSet.noneOf(Column.class);
    if (speakers != null) {
      filled.add(Column.SPEAKER_ID);
    }
    if (indirect) {
      filled.addAll(Column.ofReported());
    }
    return filled;
  }

  /** Returns the file of speakers, if there is one. */
  public Optional<Path> speakers() {
    return Optional.ofNullable(speakers);
  }

  /**
   * Returns the settings, with the speakers that the file lists.
   *
   * @throws ParameterException when it cannot be read, for the user who gave it to {@code command}
   */
  public Settings settings(CommandLine command) {
    Settings.Marked marked = allMarked ? Settings.Marked.ALL : Settings.Marked.QUOTATIONS;
    Settings.Speech speech = Settings.Speech.of(indirect);
    return new Settings(minConfidence, marked, speech, known(command));
  }

  private List<KnownSpeaker> known(CommandLine command) {
    Path file = speakers;
    try {
      return file == null ? List.of() : SpeakerListReader.read(file);
    } catch (UnreadableException e) {
      throw new ParameterException(command, file + ": " + e.reason());
    }
  }
}
