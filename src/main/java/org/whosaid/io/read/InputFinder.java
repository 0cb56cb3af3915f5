package org.whosaid.io.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.whosaid.io.archive.PressExport;
import org.whosaid.io.archive.WebArchive;
import org.whosaid.io.office.EpubBook;
import org.whosaid.io.office.MailMessage;
import org.whosaid.io.office.OfficeDocument;
import org.whosaid.io.office.OpenDocumentText;
import org.whosaid.io.office.PdfDocument;
import org.whosaid.io.office.Subtitles;
import org.whosaid.io.page.Markdown;
import org.whosaid.io.page.WebPage;
import org.whosaid.io.record.JsonLineRecords;
import org.whosaid.io.record.JsonRecords;
import org.whosaid.io.record.RecordFields;
import org.whosaid.io.record.RecordInputs;
import org.whosaid.io.record.TableRecords;
import org.whosaid.io.source.ContentSniffer;
import org.whosaid.io.source.DocumentFile;
import org.whosaid.io.source.DocumentReader;
import org.whosaid.io.source.FailedInput;
import org.whosaid.io.source.Input;
import org.whosaid.io.source.InputFormat;
import org.whosaid.io.source.Origin;
import org.whosaid.io.source.PlainText;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.table.RowFormat;
import org.whosaid.model.Failure;

/**
 * Finds the documents that the arguments of a command line name.
 *
 * <p>A file is one document, or as many as it holds: of what form it is its name tells, or, where
 * that says nothing or text, its first bytes. A folder stands for the documents under it, in name
 * order, folders among them walked where their name falls; names that begin with a dot are left
 * out, and so are files of records, which in a folder of articles are more often results. {@code -}
 * is standard input. An argument that leads nowhere becomes an input whose reading fails, so that
 * its message comes in its place and the rest goes on.
 */
public final class InputFinder {

  private static final String STANDARD_INPUT = "-";
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?:/.*");

  private final InputStream standardInput;
  private final ReadingOptions options;
  private final Consumer<String> notices;

  /**
   * Creates a finder whose inputs are read as {@code options} says.
   *
   * @param notices takes what is to be told of files and folders, whole lines
   */
  public InputFinder(InputStream standardInput, ReadingOptions options, Consumer<String> notices) {
    this.standardInput = standardInput;
    this.options = options;
    this.notices = notices;
  }

  /** Returns the inputs of all {@code arguments} in order; found as they are asked for. */
  public Iterator<Input> find(List<String> arguments) {
    return each(arguments.iterator(), this::find);
  }

  private Iterator<Input> find(String argument) {
    if (argument.equals(STANDARD_INPUT)) {
      return inputs(Origin.of(STANDARD_INPUT, unclosed(standardInput)));
    }
    if (ADDRESS.matcher(argument).matches()) {
      return failure(
          argument,
          Failure.MISSING,
          "is an address, and nothing is fetched; curl -s ADDRESS | whosaid reads a page");
    }
    try {
      Path path = Path.of(argument);
      if (!Files.isDirectory(path)) {
        return inputs(Origin.of(path));
      }
      FolderTally tally = new FolderTally(argument);
      Iterator<Input> inFolder = inFolder(path, tally);
      return inFolder.hasNext()
          ? then(inFolder, () -> tally.tell(notices))
          : failure(argument, Failure.MISSING, tally.noDocuments());
    } catch (InvalidPathException e) {
      return failure(argument, Failure.MISSING, "is not a path: " + e.getReason());
    }
  }

  private Iterator<Input> inFolder(Path folder, FolderTally tally) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
      listing.forEach(entries::add);
    } catch (AccessDeniedException e) {
      return failure(folder.toString(), Failure.FORBIDDEN, "permission denied");
    } catch (IOException e) {
      return failure(folder.toString(), Failure.DAMAGED, "cannot be listed: " + e.getMessage());
    }
    entries.sort(Comparator.comparing(path -> path.getFileName().toString()));
    return each(entries.iterator(), entry -> inEntry(entry, tally));
  }

  private Iterator<Input> inEntry(Path entry, FolderTally tally) {
    String name = entry.getFileName().toString();
    if (name.startsWith(".")) {
      return List.<Input>of().iterator();
    }
    // A link to a folder may lead back up, so folders are entered by their own name only.
    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      return inFolder(entry, tally);
    }
    if (InputFormat.isReadInFolders(name) && !Files.isDirectory(entry)) {
      return inputs(Origin.of(entry));
    }
    tally.leaveOut(name);
    return List.<Input>of().iterator();
  }

  /** Returns the documents of a file; found as they are asked for. */
  public Iterator<Input> inputs(Origin origin) {
    InputFormat named =
        options.format().or(() -> InputFormat.ofName(origin.source())).orElse(InputFormat.TXT);
    if (named != InputFormat.TXT || options.format().isPresent()) {
      return inputs(origin, named, "");
    }
    byte[] head = origin.head(ContentSniffer.HEAD);
    InputFormat format =
        ContentSniffer.sniff(head)
            .orElse(
                TableRecords.isOne(head, options.textField()) ? InputFormat.CSV : InputFormat.TXT);
    return inputs(origin, format, new String(head, StandardCharsets.ISO_8859_1));
  }

  private Iterator<Input> inputs(Origin origin, InputFormat format, String head) {
    return switch (format) {
      case TXT ->
          PressExport.isOne(head) ? export(origin, head) : document(origin, new PlainText());
      case MD -> document(origin, new Markdown());
      case HTML -> document(origin, WebPage.reader());
      case PDF -> document(origin, new PdfDocument());
      case DOCX -> document(origin, OfficeDocument.docx());
      case ODT -> document(origin, new OpenDocumentText());
      case RTF -> document(origin, OfficeDocument.rtf());
      case EPUB -> document(origin, new EpubBook());
      case EML -> document(origin, new MailMessage());
      case SRT, VTT -> document(origin, new Subtitles());
      case WARC ->
          new RecordInputs(
              origin.packed(), bytes -> new WebArchive(bytes, origin.source(), options, notices));
      case JSON -> new RecordInputs(origin, bytes -> new JsonRecords(bytes, fields(origin)));
      case JSONL ->
          new RecordInputs(origin, bytes -> JsonLineRecords.ofFile(bytes, fields(origin), options));
      case CSV -> table(origin, RowFormat.CSV);
      case TSV -> table(origin, RowFormat.TSV);
    };
  }

  /** Returns the records of standard input, JSON Lines, each as it comes. */
  public Iterator<Input> stream() {
    Origin origin = Origin.of(STANDARD_INPUT, unclosed(standardInput));
    return new RecordInputs(
        origin, bytes -> JsonLineRecords.answered(bytes, fields(origin), options));
  }

  private Iterator<Input> document(Origin origin, DocumentReader reader) {
    return List.<Input>of(new DocumentFile(origin, reader, options)).iterator();
  }

  private Iterator<Input> export(Origin origin, String head) {
    return new RecordInputs(origin, bytes -> PressExport.of(bytes, head, origin.source(), options));
  }

  private Iterator<Input> table(Origin origin, RowFormat format) {
    return new RecordInputs(
        origin, bytes -> new TableRecords(bytes, format.table(), fields(origin), options));
  }

  private RecordFields fields(Origin origin) {
    return new RecordFields(origin.source(), options, notices);
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

  /** Returns {@code inputs}, and does something when the last is taken and another asked for. */
  private static Iterator<Input> then(Iterator<Input> inputs, Runnable end) {
    return new Iterator<>() {
      private boolean ended;

      @Override
      public boolean hasNext() {
        boolean more = inputs.hasNext();
        if (!more && !ended) {
          ended = true;
          end.run();
        }
        return more;
      }

      @Override
      public Input next() {
        return inputs.next();
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
