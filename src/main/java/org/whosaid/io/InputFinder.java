package org.whosaid.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.whosaid.model.Document;

/**
 * Finds the documents that the arguments of a command line name.
 *
 * <p>A file is one document, whatever its name. A folder stands for the {@code .txt} and {@code
 * .md} files under it, in name order, folders among them walked where their name falls; names that
 * begin with a dot are left out. {@code -} is standard input. An argument that leads nowhere
 * becomes an input whose reading fails, so that its message comes in its place and the rest goes
 * on.
 */
public final class InputFinder {

  private static final String STANDARD_INPUT = "-";
  private static final List<String> ENDINGS = List.of(".txt", ".md");

  private final InputStream standardInput;
  private final TextDecoder decoder;

  /** Creates a finder whose inputs are decoded as {@code encoding}, or as recognised. */
  public InputFinder(InputStream standardInput, Optional<Charset> encoding) {
    this.standardInput = standardInput;
    this.decoder = new TextDecoder(encoding);
  }

  /** Returns the inputs of all {@code arguments} in order; found lazily, folder by folder. */
  public Stream<Input> find(List<String> arguments) {
    return arguments.stream().flatMap(this::find);
  }

  private Stream<Input> find(String argument) {
    if (argument.equals(STANDARD_INPUT)) {
      return Stream.of(new StandardInput());
    }
    try {
      Path path = Path.of(argument);
      return Files.isDirectory(path) ? inFolderOrFailure(path) : Stream.of(new TextFile(path));
    } catch (InvalidPathException e) {
      return failure(argument, "is not a path: " + e.getReason());
    }
  }

  private Stream<Input> inFolderOrFailure(Path folder) {
    List<Input> first = new ArrayList<>(1);
    inFolder(folder).limit(1).forEach(first::add);
    return first.isEmpty()
        ? failure(folder.toString(), "holds no .txt or .md files")
        : inFolder(folder);
  }

  private Stream<Input> inFolder(Path folder) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
      listing.forEach(entries::add);
    } catch (AccessDeniedException e) {
      return failure(folder.toString(), "permission denied");
    } catch (IOException e) {
      return failure(folder.toString(), "cannot be listed: " + e.getMessage());
    }
    entries.sort(Comparator.comparing(path -> path.getFileName().toString()));
    return entries.stream().flatMap(this::inEntry);
  }

  private Stream<Input> inEntry(Path entry) {
    String name = entry.getFileName().toString();
    if (name.startsWith(".")) {
      return Stream.empty();
    }
    // A link to a folder may lead back up, so folders are entered by their own name only.
    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      return inFolder(entry);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    boolean text = ENDINGS.stream().anyMatch(lower::endsWith) && !Files.isDirectory(entry);
    return text ? Stream.of(new TextFile(entry)) : Stream.empty();
  }

  private static Stream<Input> failure(String source, String reason) {
    return Stream.of(new Unreadable(source, reason));
  }

  private record Unreadable(String source, String reason) implements Input {
    @Override
    public Document read() throws UnreadableException {
      throw new UnreadableException(reason);
    }
  }

  private final class TextFile implements Input {

    private final Path path;

    TextFile(Path path) {
      this.path = path;
    }

    @Override
    public String source() {
      return path.toString();
    }

    @Override
    public Document read() throws UnreadableException {
      try {
        return new Document(source(), decoder.decode(Files.readAllBytes(path)));
      } catch (IOException e) {
        throw new UnreadableException(reason(e));
      } catch (OutOfMemoryError e) {
        throw new UnreadableException("is too large to read");
      }
    }

    private String reason(IOException e) {
      if (Files.isSymbolicLink(path) && !Files.exists(path)) {
        return "is a link to nothing";
      }
      if (!Files.exists(path)) {
        return "no such file or folder";
      }
      return Files.isReadable(path) ? "cannot be read: " + e.getMessage() : "permission denied";
    }
  }

  private final class StandardInput implements Input {

    @Override
    public String source() {
      return STANDARD_INPUT;
    }

    @Override
    public Document read() throws UnreadableException {
      try {
        return new Document(source(), decoder.decode(standardInput.readAllBytes()));
      } catch (IOException e) {
        throw new UnreadableException("cannot be read: " + e.getMessage());
      }
    }
  }
}
