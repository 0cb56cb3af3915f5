package org.whosaid.io.read;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.source.Input;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.model.Document;

/** Finds the documents that rows of an earlier run are from. */
public final class EarlierTexts {

  private final Path rows;
  private final ReadingOptions options;

  /**
   * Creates a finder.
   *
   * @param rows the file of the rows; texts that are not where they were may be beside it
   * @param options how the texts are read, as the earlier run read them
   */
  public EarlierTexts(Path rows, ReadingOptions options) {
    this.rows = rows;
    this.options = options;
  }

  /**
   * What became of the documents of rows, by their names in the rows.
   *
   * @param documents those that are still there
   * @param missing what is wrong with the others, as it follows their names
   */
  public record Found(Map<String, Document> documents, Map<String, String> missing) {
    public Found {
      documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
      missing = Collections.unmodifiableMap(new LinkedHashMap<>(missing));
    }
  }

  /** Finds the documents that are called so in rows. */
  public Found find(Collection<String> sources) {
    Map<String, Set<String>> byFile = new LinkedHashMap<>();
    for (String source : sources) {
      byFile.computeIfAbsent(file(source), key -> new HashSet<>()).add(source);
    }
    Map<String, Document> found = new LinkedHashMap<>();
    Map<String, String> missing = new LinkedHashMap<>();
    byFile.forEach((file, wanted) -> addFrom(file, wanted, found, missing));
    for (String source : sources) {
      if (!found.containsKey(source)) {
        missing.putIfAbsent(source, "its text is not there");
      }
    }
    return new Found(found, missing);
  }

  /** Returns the name of the file that {@code path#id} is in, or of the file itself. */
  private String file(String source) {
    int id = source.indexOf('#');
    return id < 0 || place(source) != null ? source : source.substring(0, id);
  }

  private void addFrom(
      String file, Set<String> wanted, Map<String, Document> found, Map<String, String> missing) {
    Path place = place(file);
    if (place == null) {
      return;
    }
    InputFinder finder = new InputFinder(InputStream.nullInputStream(), options, notice -> {});
    Iterator<Input> inputs = finder.find(List.of(place.toString()));
    while (inputs.hasNext() && !found.keySet().containsAll(wanted)) {
      Input input = inputs.next();
      String source = file + input.source().substring(place.toString().length());
      if (wanted.contains(source)) {
        try {
          Document read = input.read();
          found.put(source, new Document(source, read.text(), read.kept()));
        } catch (UnreadableException e) {
          wanted.remove(source);
          missing.put(source, "its text cannot be read again: " + e.reason());
        }
      }
    }
  }

  /** Returns where a file is: where its name says, or else beside the rows; null for nowhere. */
  private @Nullable Path place(String name) {
    try {
      Path path = Path.of(name);
      if (Files.isRegularFile(path)) {
        return path;
      }
      Path beside = rows.resolveSibling(path);
      Path last = path.getFileName();
      if (!Files.isRegularFile(beside) && last != null) {
        beside = rows.resolveSibling(last);
      }
      return Files.isRegularFile(beside) ? beside : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }
}
