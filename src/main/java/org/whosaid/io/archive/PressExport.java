package org.whosaid.io.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.record.RecordInputs;
import org.whosaid.io.source.Content;
import org.whosaid.io.source.Entities;
import org.whosaid.io.source.FailedInput;
import org.whosaid.io.source.Input;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.TextStream;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.model.Document;
import org.whosaid.model.Failure;

/** The articles of an export of a press database, one by one. */
public final class PressExport implements RecordInputs.Records {

  /** Exports that were printed have such lines. */
  private static final Pattern PAGE = Pattern.compile("\\s*Page \\d+ of \\d+\\s*");

  private final BufferedReader reader;
  private final PressDatabase database;
  private final String source;
  private final ReadingOptions options;
  private int number;
  private boolean begun;

  private PressExport(
      BufferedReader reader, PressDatabase database, String source, ReadingOptions options) {
    this.reader = reader;
    this.database = database;
    this.source = source;
    this.options = options;
    this.begun = !database.isAbove();
  }

  /** Returns whether a text that begins with {@code head} is an export. */
  public static boolean isOne(String head) {
    return PressDatabase.of(head).isPresent();
  }

  /** Begins to read the export called {@code source}, which begins with {@code head}. */
  public static PressExport of(
      InputStream bytes, String head, String source, ReadingOptions options) throws IOException {
    BufferedReader reader = new BufferedReader(TextStream.of(bytes, options.encoding()));
    return new PressExport(reader, PressDatabase.of(head).orElseThrow(), source, options);
  }

  @Override
  public @Nullable Input next() throws IOException {
    List<String> lines = new ArrayList<>();
    long length = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      if (database.isBoundary(line)) {
        boolean article = begun && hasWords(lines);
        begun = true;
        if (article) {
          return article(lines, length);
        }
        lines.clear();
        length = 0;
      } else {
        length += line.length() + 1L;
        if (length <= options.maxBytes()) {
          lines.add(PAGE.matcher(line).matches() ? "" : line.replace("\uFEFF", ""));
        }
      }
    }
    return database.isAbove() && begun && hasWords(lines) ? article(lines, length) : null;
  }

  private static boolean hasWords(List<String> lines) {
    return lines.stream().anyMatch(line -> !line.isBlank());
  }

  private Input article(List<String> lines, long length) {
    number++;
    String name = source + "#" + number;
    return length > options.maxBytes()
        ? new FailedInput(name, Failure.TOO_LARGE, options.tooLarge())
        : new Article(name, List.copyOf(lines), database, options);
  }

  private record Article(
      String source, List<String> lines, PressDatabase database, ReadingOptions options)
      implements Input {
    @Override
    public Document read() throws UnreadableException {
      Content content = database.content(lines);
      return new Content(Entities.decode(content.text()), content.about())
          .document(source, options);
    }
  }
}
