package org.whosaid.io.source;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds what a user may have meant who names a file that is not there. */
public final class NearestFile {

  private static final int MOST_LOOKED_AT = 10_000;
  private static final int LETTERS_TO_A_SLIP = 4;

  private NearestFile() {}

  /**
   * Returns the file beside {@code missing} whose name is most like it, if one is like it at all.
   */
  static Optional<Path> nearest(Path missing) {
    Path folder = missing.toAbsolutePath().getParent();
    Path name = missing.getFileName();
    if (folder == null || name == null) {
      return Optional.empty();
    }
    int slips = slips(name.toString());
    Path nearest = null;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      Iterator<Path> all = files.iterator();
      for (int i = 0; i < MOST_LOOKED_AT && all.hasNext(); i++) {
        Path file = all.next().getFileName();
        int distance = new LevenshteinDistance(slips).apply(folded(file), folded(name));
        if (distance >= 0 && digits(file).equals(digits(name))) {
          nearest = file;
          slips = distance - 1;
        }
        if (slips < 0) {
          break;
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return Optional.empty(); // what cannot be listed suggests nothing
    }
    return Optional.ofNullable(nearest).map(missing::resolveSibling);
  }

  /** Returns whether somebody who types one name may well mean another. */
  public static boolean isSlip(String typed, String meant) {
    int slips = slips(meant);
    return slips > 0 && new LevenshteinDistance(slips).apply(typed, meant) > 0;
  }

  /** Returns how many letters may be wrong in a name, apart from its ending. */
  private static int slips(String name) {
    int letters = name.contains(".") ? name.lastIndexOf('.') : name.length();
    return letters < LETTERS_TO_A_SLIP - 1 ? 0 : Math.max(1, letters / LETTERS_TO_A_SLIP);
  }

  /** Returns the digits of a name: who asks for number 12 does not mean number 13. */
  private static String digits(Path name) {
    return name.toString().replaceAll("\\D", "");
  }

  private static String folded(Path name) {
    return name.toString().toLowerCase(Locale.ROOT);
  }
}
