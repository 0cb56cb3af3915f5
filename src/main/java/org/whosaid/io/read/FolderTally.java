package org.whosaid.io.read;

import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Counts the files of a folder that are left out, by their endings: {@code 12 (.jpg 10, .csv 2)}.
 */
public final class FolderTally {

  private static final int MOST_ENDINGS = 5;

  private final String folder;
  private final Map<String, Integer> endings = new TreeMap<>();

  /** Counts for the folder of this name. */
  public FolderTally(String folder) {
    this.folder = folder;
  }

  /** Counts a file. */
  public void leaveOut(String name) {
    int dot = name.lastIndexOf('.');
    String ending = dot < 0 ? "without ending" : name.substring(dot).toLowerCase(Locale.ROOT);
    endings.merge(ending, 1, Integer::sum);
  }

  /** Tells how many were left out, if any were. */
  public void tell(Consumer<String> notices) {
    int files = endings.values().stream().mapToInt(Integer::intValue).sum();
    if (files > 0) {
      notices.accept(
          folder + ": " + files + (files == 1 ? " file" : " files") + " left out" + inBrackets());
    }
  }

  /** Returns what is wrong with a folder of which every file is left out. */
  public String noDocuments() {
    return "holds no documents" + inBrackets();
  }

  /** Returns which endings they have, after a space, or nothing. */
  private String inBrackets() {
    String shown =
        endings.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
            .limit(MOST_ENDINGS)
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
    return endings.isEmpty()
        ? ""
        : " (" + shown + (endings.size() > MOST_ENDINGS ? ", \u2026" : "") + ")";
  }
}
