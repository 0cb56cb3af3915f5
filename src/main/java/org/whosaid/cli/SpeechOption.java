package org.whosaid.cli;

import org.whosaid.extract.Settings;
import picocli.CommandLine.Option;

/** Which reported words are looked for in the articles of a corpus. */
final class SpeechOption {

  @Option(
      names = "--indirect",
      description =
          "Look for reported words without quotation marks in articles, too, as whosaid --indirect"
              + " does.")
  private boolean indirect;

  Settings.Speech speech() {
    return Settings.Speech.of(indirect);
  }
}
