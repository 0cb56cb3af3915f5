package org.whosaid.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.regex.Pattern;
import org.whosaid.io.table.LineReader;
import org.whosaid.io.write.DocumentLines;
import org.whosaid.io.write.RowFile;
import org.whosaid.report.ReportPage.Kind;

/**
 * Makes a report of documents with their rows: one page, or above {@value #MOST_IN_ONE} documents
 * an index and a folder with a page a document beside it, {@code report_files} for {@code
 * report.html}.
 */
public final class Report {

  /** As many documents stand in one page. */
  static final int MOST_IN_ONE = 300;

  private static final Pattern PAGE = Pattern.compile("\\d{5,}\\.html");

  private Report() {}

  /**
   * Makes the report that {@code plan} asks for.
   *
   * @param lines JSON Lines, a document each, as {@link DocumentLines} writes
   * @param whole where the page goes, for the time being
   */
  public static void make(Path lines, RowFile.Plan plan, Path whole) throws IOException {
    Path target = plan.target().toAbsolutePath();
    Path files = target.resolveSibling(nameOf(target) + "_files");
    if (documents(lines) <= MOST_IN_ONE) {
      write(lines, whole, titleOf(target));
      return;
    }
    Path made = files.resolveSibling(files.getFileName() + ".new");
    delete(made);
    Files.createDirectories(made);
    writeIndex(lines, whole, target, made);
    delete(files);
    Files.move(made, files, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Makes the report that {@code plan} asks for as one page, however many documents there are. */
  public static void onePage(Path lines, RowFile.Plan plan, Path whole) throws IOException {
    write(lines, whole, "Who said what");
  }

  private static int documents(Path lines) throws IOException {
    int documents = 0;
    try (LineReader reader = new LineReader(lines)) {
      while (documents <= MOST_IN_ONE && reader.next() != null) {
        documents++;
      }
    }
    return documents;
  }

  private static void write(Path lines, Path file, String title) throws IOException {
    try (LineReader reader = new LineReader(lines);
        OutputStream out = open(file);
        ReportPage page = new ReportPage(Kind.DOCUMENTS, out, title, "")) {
      for (String line = reader.next(); line != null; line = reader.next()) {
        page.add(line);
      }
    }
  }

  private static void writeIndex(Path lines, Path file, Path target, Path folder)
      throws IOException {
    String back = "\"index\":" + DocumentLines.quoted("../" + target.getFileName()) + ",";
    String title = titleOf(target);
    String files = nameOf(target) + "_files/";
    Elsewhere elsewhere = new Elsewhere(lines, Report::page);
    int number = 0;
    try (LineReader reader = new LineReader(lines);
        OutputStream out = open(file);
        ReportPage index = new ReportPage(Kind.DOCUMENTS, out, title, "")) {
      for (String line = reader.next(); line != null; line = reader.next()) {
        String name = page(number);
        String head = back + "\"elsewhere\":" + elsewhere.of(number) + ",";
        number++;
        try (OutputStream own = open(folder.resolve(name));
            ReportPage page = new ReportPage(Kind.DOCUMENTS, own, title, head)) {
          page.add(line);
        }
        index.add(DocumentLines.onPage(line, files + name));
      }
    }
  }

  private static String page(int number) {
    return String.format(Locale.ROOT, "%05d.html", number + 1);
  }

  private static OutputStream open(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file));
  }

  private static String nameOf(Path target) {
    return target.getFileName().toString().replaceFirst("(?i)\\.html?$", "");
  }

  private static String titleOf(Path target) {
    return "Who said what: " + nameOf(target);
  }

  /** Deletes a folder of our pages; with anything else in it, it stays. */
  private static void delete(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> pages = Files.newDirectoryStream(folder, "*.html")) {
      for (Path page : pages) {
        if (PAGE.matcher(page.getFileName().toString()).matches()) {
          Files.delete(page);
        }
      }
    }
    try {
      Files.delete(folder);
    } catch (DirectoryNotEmptyException e) {
      throw new IOException(folder + " holds other files than pages of a report", e);
    }
  }
}
