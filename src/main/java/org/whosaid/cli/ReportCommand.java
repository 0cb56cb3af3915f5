package org.whosaid.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.read.EarlierRow;
import org.whosaid.io.read.EarlierTexts;
import org.whosaid.io.read.RowReader;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.io.table.RowFormat;
import org.whosaid.io.write.RowFile;
import org.whosaid.io.write.RowOutput;
import org.whosaid.io.write.RowStream;
import org.whosaid.model.Completed;
import org.whosaid.model.Document;
import org.whosaid.model.Row;
import org.whosaid.report.Report;
import org.whosaid.report.ReportWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a page to look at of the rows of a finished run and its texts. */
@Command(
    name = "report",
    header = "Makes a page to look at of the rows of a finished run.",
    description = {
      "%nReads rows that whosaid wrote, and the texts that they are from, and makes a page that shows"
          + " each quotation in its article in the colour of its speaker, the doubtful ones first,"
          + " to be confirmed or corrected. A text is looked for where its row says, or else beside"
          + " ROWS; of one that is gone, the rows are shown with their context. Above 300 articles"
          + " the page is an index, with a folder of a page an article beside it.%n"
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:the report is made",
      "1:the rows or a text could not be read, or the report not be written",
      "2:wrong usage"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  whosaid -o quotes.jsonl articles/",
      "  whosaid report quotes.jsonl -o report.html"
    })
final class ReportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ROWS", description = "The rows: a CSV, TSV or JSON Lines file.")
  private Path file = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the page to FILE; by default to standard output, however many articles.")
  private @Nullable Path target;

  @Mixin private final RecordOptions records = new RecordOptions();

  private final OutputStream out;
  private final PrintStream messages;

  ReportCommand(OutputStream out, PrintStream messages) {
    this.out = out;
    this.messages = messages;
  }

  @Override
  public Integer call() {
    Map<String, List<EarlierRow>> documents = new LinkedHashMap<>();
    try {
      for (EarlierRow row : rows()) {
        documents.computeIfAbsent(row.source(), key -> new ArrayList<>()).add(row);
      }
    } catch (UnreadableException | IOException e) {
      return InputProblem.report(file, e, messages);
    }
    EarlierTexts.Found texts = new EarlierTexts(file, records.reading()).find(documents.keySet());
    texts
        .missing()
        .forEach(
            (source, reason) ->
                messages.println(source + ": " + reason + "; its rows are shown without it"));
    try (RowOutput report = open()) {
      for (Map.Entry<String, List<EarlierRow>> document : documents.entrySet()) {
        write(document.getKey(), document.getValue(), texts.documents(), report);
      }
      report.complete();
    } catch (IOException e) {
      return OutputProblem.report(
          target == null ? "standard output" : target.toString(), e, messages);
    }
    return !texts.missing().isEmpty() ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private List<EarlierRow> rows() throws IOException, UnreadableException {
    List<Map<String, Object>> all = new ArrayList<>();
    RowReader.values(file, all::add);
    List<EarlierRow> rows = new ArrayList<>();
    for (Map<String, Object> values : all) {
      rows.add(new EarlierRow(values));
    }
    return rows;
  }

  private RowOutput open() throws IOException {
    Path whole = target;
    if (whole == null) {
      return new RowStream(out, ReportWriter::new, () -> {});
    }
    RowOutput.Layout layout =
        new RowOutput.Layout(
            RowFormat.HTML,
            RowFormat.HTML.defaultColumns(Set.of()),
            List.of(),
            RowFormat.Style.PLAIN);
    return RowFile.begin(
        new RowFile.Plan(whole, layout, false, Map.of(), Optional.of(Report::make)));
  }

  private void write(
      String source, List<EarlierRow> earlier, Map<String, Document> texts, RowOutput report)
      throws IOException {
    Document read = texts.get(source);
    Map<String, String> about = new TreeMap<>(earlier.get(0).about());
    about.putAll(read == null ? Map.of() : read.kept());
    Document document = new Document(source, read == null ? "" : read.text(), about);
    List<Row> rows = earlier.stream().map(row -> row.row(document.text())).toList();
    Completed completed = new Completed(source, "", rows.size(), Optional.empty());
    report.write(completed, Optional.of(document), rows);
  }
}
