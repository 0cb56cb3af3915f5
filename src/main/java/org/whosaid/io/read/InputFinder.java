package org.whosaid.io.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.whosaid.io.table.RowFormat;
import org.whosaid.model.Failure;

/**
 * Finds the documents that the arguments of a command line name.
 *
 * <p>A file is one document, or, if its name ends like a file of records, as many as it has
 * records. A folder stands for the texts and web pages under it, in name order, folders among them
 * walked where their name falls; names that begin with a dot are left out, and so are files of
 * records, which in a folder of articles are more often results. {@code -} is standard input. An
 * argument that leads nowhere becomes an input whose reading fails, so that its message comes in
 * its place and the rest goes on.
 */
public final class InputFinder {

  private static final String STANDARD_INPUT = "-";

  private final InputStream standardInput;
  private final ReadingOptions options;

  /** Creates a finder whose inputs are read as {@code options} says. */
  public InputFinder(InputStream standardInput, ReadingOptions options) {
    this.standardInput = standardInput;
    this.options = options;
  }

  /** Returns the inputs of all {@code arguments} in order; found as they are asked for. */
  public Iterator<Input> find(List<String> arguments) {
    return each(arguments.iterator(), this::find);
  }

  private Iterator<Input> find(String argument) {
    if (argument.equals(STANDARD_INPUT)) {
      return inputs(new Origin(STANDARD_INPUT, () -> unclosed(standardInput)));
    }
    try {
      Path path = Path.of(argument);
      if (!Files.isDirectory(path)) {
        return inputs(Origin.of(path));
      }
      Iterator<Input> inFolder = inFolder(path);
      return inFolder.hasNext()
          ? inFolder
          : failure(
              argument, Failure.MISSING, "holds no " + InputFormat.documentEndings() + " files");
    } catch (InvalidPathException e) {
      return failure(argument, Failure.MISSING, "is not a path: " + e.getReason());
    }
  }

  private Iterator<Input> inFolder(Path folder) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
      listing.forEach(entries::add);
    } catch (AccessDeniedException e) {
      return failure(folder.toString(), Failure.FORBIDDEN, "permission denied");
    } catch (IOException e) {
      return failure(folder.toString(), Failure.DAMAGED, "cannot be listed: " + e.getMessage());
    }
    entries.sort(Comparator.comparing(path -> path.getFileName().toString()));
    return each(entries.iterator(), this::inEntry);
  }

  private Iterator<Input> inEntry(Path entry) {
    String name = entry.getFileName().toString();
    if (name.startsWith(".")) {
      return List.<Input>of().iterator();
    }
    // A link to a folder may lead back up, so folders are entered by their own name only.
    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      return inFolder(entry);
    }
    boolean known =
        InputFormat.ofName(name).filter(InputFormat::isDocument).isPresent()
            && !Files.isDirectory(entry);
    return known ? inputs(Origin.of(entry)) : List.<Input>of().iterator();
  }

  private Iterator<Input> inputs(Origin origin) {
    InputFormat format =
        options.format().or(() -> InputFormat.ofName(origin.source())).orElse(InputFormat.TXT);
    return switch (format) {
      case TXT -> List.<Input>of(new DocumentFile(origin, false, options)).iterator();
      case HTML -> List.<Input>of(new DocumentFile(origin, true, options)).iterator();
      case JSONL ->
          new RecordInputs(origin, bytes -> new JsonRecords(bytes, origin.source(), options));
      case CSV -> table(origin, RowFormat.CSV);
      case TSV -> table(origin, RowFormat.TSV);
    };
  }

  private Iterator<Input> table(Origin origin, RowFormat format) {
    return new RecordInputs(
        origin, bytes -> new TableRecords(bytes, origin.source(), format.headed(), options));
  }

  private static Iterator<Input> failure(String source, Failure kind, String reason) {
    return List.<Input>of(new FailedInput(source, kind, reason)).iterator();
  }

  private static InputStream unclosed(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public void close() {
        // Standard input is not ours to close.
      }
    };
  }

  /**
   * Returns what {@code inner} makes of each of {@code outer}, one after the other. A stream's
   * flatMap would hold all of one inner part in memory.
   */
  private static <T> Iterator<Input> each(Iterator<T> outer, Function<T, Iterator<Input>> inner) {
    return new Iterator<>() {
      private Iterator<Input> current = List.<Input>of().iterator();

      @Override
      public boolean hasNext() {
        while (!current.hasNext() && outer.hasNext()) {
          current = inner.apply(outer.next());
        }
        return current.hasNext();
      }

      @Override
      public Input next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return current.next();
      }
    };
  }
}
