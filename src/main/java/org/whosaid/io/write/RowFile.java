package org.whosaid.io.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.table.RecordReader;
import org.whosaid.io.table.RowFormat;
import org.whosaid.model.Completed;
import org.whosaid.model.Document;
import org.whosaid.model.Row;

/**
 * Rows that go into a file which appears whole or not at all.
 *
 * <p>They are written beside the target, under its name with {@code .part} added, and moved into
 * place when they are complete. Until then a {@link Journal}, the target's name with {@code
 * .journal} added, holds what is done, so that a run that was killed can be resumed. What cannot be
 * written bit by bit, a workbook or a report, waits as JSON Lines.
 */
public final class RowFile implements RowOutput {

  private final Plan plan;
  private final Journal journal;
  private Iterator<Completed> finished = List.<Completed>of().iterator();
  private @Nullable Part part;

  private RowFile(Plan plan) throws IOException {
    this.plan = plan;
    this.journal = Journal.open(journal(plan.target()));
  }

  /**
   * What is to be written, and where.
   *
   * @param target the file, or where it will be
   * @param layout how its rows are laid out
   * @param append whether the rows come after what the file holds; no header then
   * @param settings what decides the rows: options and their values
   * @param made what makes the file of rows that waited, where it is not written row by row
   */
  public record Plan(
      Path target,
      Layout layout,
      boolean append,
      Map<String, String> settings,
      Optional<Made> made) {

    public Plan {
      settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    private Path part() {
      return beside(target, ".part");
    }

    private RowsWriter writer(OutputStream out, boolean header) throws IOException {
      if (layout.format() == RowFormat.HTML) {
        return new DocumentLines(out);
      }
      Layout rows = made.map(making -> making.waiting(layout)).orElse(layout);
      return new RowWriter(header ? rows : rows.withoutHeader(), out);
    }

    private boolean adds() throws IOException {
      return append && Files.exists(target) && Files.size(target) > 0;
    }

    /** Returns the fingerprint of what the rows come after, or null where they come first. */
    private @Nullable String before() throws IOException {
      return adds() ? Fingerprint.of(target) : null;
    }
  }

  /** Makes a file, all at once, of what waited beside it. */
  @FunctionalInterface
  public interface Made {

    /**
     * Makes the file.
     *
     * @param lines JSON Lines: the rows, or for a report the documents with their rows
     * @param plan what is made
     * @param whole where the file goes, for the time being
     */
    void make(Path lines, Plan plan, Path whole) throws IOException;

    /** Returns how rows wait that are to be laid out so. */
    default Layout waiting(Layout layout) {
      return layout.as(RowFormat.JSONL);
    }
  }

  /** Returns whether an unfinished run has left something beside {@code target}. */
  public static boolean isUnfinished(Path target) {
    return Files.exists(journal(target));
  }

  private static Path journal(Path target) {
    return beside(target, ".journal");
  }

  private static Path beside(Path target, String ending) {
    return target.resolveSibling(target.getFileName() + ending);
  }

  /** Begins the file anew. */
  public static RowOutput begin(Plan plan) throws IOException {
    checkHeader(plan);
    RowFile file = new RowFile(plan);
    file.begin();
    return file;
  }

  /**
   * Goes on where an earlier run stopped, or begins where none did.
   *
   * @throws CannotResumeException when that run was of another kind
   */
  public static RowOutput resume(Plan plan) throws IOException {
    if (!isUnfinished(plan.target())) {
      return begin(plan);
    }
    RowFile file = new RowFile(plan);
    try {
      file.resume();
    } catch (IOException e) {
      file.journal.close();
      throw e;
    }
    return file;
  }

  private static void checkHeader(Plan plan) throws IOException {
    Layout layout = plan.layout();
    if (plan.adds() && layout.style().header() && layout.format() != RowFormat.JSONL) {
      List<String> there = RecordReader.header(plan.target(), layout.format());
      if (!there.equals(layout.labels())) {
        throw new IOException("its columns are " + String.join(", ", there));
      }
    }
  }

  private void begin() throws IOException {
    String before = plan.before();
    boolean adds = before != null;
    try {
      if (adds) {
        Files.copy(plan.target(), plan.part(), StandardCopyOption.REPLACE_EXISTING);
      }
      long held = adds ? Files.size(plan.part()) : 0;
      Part opened = Part.open(plan, held, !adds);
      part = opened;
      journal.begin(new Journal.Head(plan.settings(), before, opened.end()));
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private void resume() throws IOException {
    boolean there = Files.exists(plan.part());
    journal.recover(there ? Files.size(plan.part()) : Long.MAX_VALUE);
    Journal.State state = journal.state();
    Journal.Head head = state.head();
    if (head == null) {
      begin();
      return;
    }
    check(head, state.complete());
    finished = journal.documents();
    if (state.complete()) {
      return;
    }
    if (!there) {
      throw new CannotResumeException(plan.part() + " is missing");
    }
    part = Part.open(plan, state.end(), false);
  }

  private void check(Journal.Head head, boolean complete) throws IOException {
    for (Map.Entry<String, String> now : plan.settings().entrySet()) {
      String then = head.settings().get(now.getKey());
      if (!now.getValue().equals(then)) {
        throw new CannotResumeException(
            now.getKey() + " is " + now.getValue() + " and was " + then);
      }
    }
    if (!complete && !Objects.equals(plan.before(), head.before())) {
      throw new CannotResumeException("it has changed since");
    }
  }

  @Override
  public Iterator<Completed> finished() {
    return finished;
  }

  @Override
  public boolean isComplete() {
    return journal.state().complete();
  }

  @Override
  public boolean isResumable() {
    return journal.state().documents() > 0 && !isComplete();
  }

  @Override
  public void write(Completed completed, Optional<Document> document, List<Row> batch)
      throws IOException {
    Part open = Objects.requireNonNull(part, "everything is written");
    open.rows().write(document, batch);
    open.out().flush();
    journal.add(completed, open.end());
  }

  @Override
  public void complete() throws IOException {
    Path whole = plan.made().isPresent() ? beside(plan.target(), ".new") : plan.part();
    if (part != null) {
      part.rows().complete();
      part.out().flush();
      part.file().close();
      if (plan.made().isPresent()) {
        plan.made().get().make(plan.part(), plan, whole);
      }
      journal.complete();
    }
    if (Files.exists(whole)) {
      Files.move(whole, plan.target(), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.deleteIfExists(plan.part());
    journal.delete();
  }

  /** Ends the output; what was not completed stays for another run, if there is any. */
  @Override
  public void close() throws IOException {
    if (part != null) {
      part.file().close();
    }
    if (journal.state().documents() == 0) {
      Files.deleteIfExists(plan.part());
      journal.delete();
    }
    journal.close();
  }

  /** The rows that are written so far. */
  private record Part(FileChannel file, OutputStream out, RowsWriter rows) {

    static Part open(Plan plan, long end, boolean header) throws IOException {
      FileChannel file =
          FileChannel.open(plan.part(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      file.truncate(end).position(end);
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(file));
      Part part = new Part(file, out, plan.writer(out, header));
      out.flush();
      return part;
    }

    long end() throws IOException {
      return file.position();
    }
  }
}
