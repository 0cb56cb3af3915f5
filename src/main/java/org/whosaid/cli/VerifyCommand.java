package org.whosaid.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.whosaid.batch.OrderedWorkers;
import org.whosaid.io.table.RowFormat;
import org.whosaid.io.write.RecordWriter;
import org.whosaid.io.write.RecordWriters;
import org.whosaid.report.ClaimsWriter;
import org.whosaid.search.Claim;
import org.whosaid.search.ClaimChecker;
import org.whosaid.search.Finding;
import org.whosaid.search.Passage;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks whether people said what they are claimed to have said. */
@Command(
    name = "verify",
    header = "Checks whether somebody said it, in these words.",
    description = {
      "%nReads claims and looks for each in a corpus. A row a claim says whether its words are"
          + " there: verbatim, part (of a longer quotation), other speaker, 'in text, unmarked',"
          + " joined (from several quotations), reported (without marks, with --indirect), altered,"
          + " or not found; where they stand, or what comes"
          + " nearest; and in what words it differs, as [-said-]{+claimed+}, numbers, negations and"
          + " names first. Case, marks, [brackets], ellipses and dialect spelling alter nothing."
          + " With -f html they are a page, each claim beside what was said.%n"
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    versionProvider = Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every claim is verbatim, or part of what its speaker said",
      "1:a claim or the corpus could not be read, or the answers not be written",
      "2:wrong usage",
      "3:some claim is not confirmed"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  whosaid verify claims.csv --in articles/",
      "  whosaid verify draft.docx --in quotes.index -o checked.xlsx"
    })
final class VerifyCommand implements Callable<Integer> {

  private static final int UNCONFIRMED = 3;
  private static final List<String> LABELS =
      List.of(
          "claim",
          "claimed_by",
          "verdict",
          "speaker",
          "quote",
          "source",
          "date",
          "begin",
          "end",
          "similarity",
          "difference",
          "others");

  @Parameters(
      paramLabel = "CLAIMS",
      description = {
        "Records with a quote and, if known, a speaker and a date (csv, tsv, json, jsonl); or an"
            + " article whose quotations are the claims."
      })
  private String claims = "";

  @Option(
      names = "--in",
      paramLabel = "CORPUS",
      required = true,
      arity = "1..*",
      description = "An index, rows (csv, tsv, jsonl), or articles.")
  private List<String> corpus = List.of();

  @Mixin private final SpeechOption speech = new SpeechOption();

  @Mixin private final TableOptions table = new TableOptions();

  @Mixin private final ThreadsOption threads = new ThreadsOption();

  @Mixin private final RecordOptions records = new RecordOptions();

  @Spec private CommandSpec spec = CommandSpec.create(); // picocli sets it

  private final InputStream in;
  private final OutputStream out;
  private final Messages messages;

  VerifyCommand(InputStream in, OutputStream out, Messages messages) {
    this.in = in;
    this.out = out;
    this.messages = messages;
  }

  /** A claim and what is known of it. */
  private record Checked(Claim claim, Finding finding) {}

  @Override
  public Integer call() {
    RowFormat format = table.formatOrPage(spec.commandLine());
    int count = threads.count();
    ClaimReader reader = new ClaimReader(in, count, messages);
    List<Claim> read = reader.read(claims);
    try (Corpus searched =
        Corpus.open(corpus, records.reading(), speech.speech(), count, in, messages)) {
      List<Boolean> confirmed = new ArrayList<>();
      WholeFile.write(
          table.target(),
          out,
          stream -> confirmed.add(write(format, read, searched.checker(), count, stream)));
      if (reader.failed() || searched.failed()) {
        return ExitCode.SOFTWARE;
      }
      return confirmed.contains(true) ? ExitCode.OK : UNCONFIRMED;
    } catch (Corpus.UnreadableCorpusException e) {
      messages.println(e.getMessage());
      return ExitCode.SOFTWARE;
    } catch (IOException e) {
      return OutputProblem.report(table.name(), e, messages);
    }
  }

  private static boolean write(
      RowFormat format, List<Claim> read, ClaimChecker checker, int count, OutputStream stream)
      throws IOException {
    RecordWriter answers =
        format == RowFormat.HTML
            ? new ClaimsWriter(LABELS, stream)
            : RecordWriters.of(format, LABELS, RowFormat.Style.PLAIN, stream);
    List<Boolean> confirmed = new ArrayList<>();
    new OrderedWorkers(count)
        .run(
            read.iterator(),
            claim -> new Checked(claim, check(claim, checker)),
            checked -> {
              answers.write(values(checked));
              confirmed.add(checked.finding().verdict().confirms());
            });
    answers.complete();
    return confirmed.stream().allMatch(right -> right);
  }

  private static Finding check(Claim claim, ClaimChecker checker) {
    try {
      return checker.check(claim);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<@Nullable Object> values(Checked checked) {
    Finding finding = checked.finding();
    Optional<Passage> best = finding.best();
    return Arrays.asList(
        checked.claim().quote(),
        orNull(checked.claim().speaker()),
        finding.verdict().label(),
        best.map(Passage::speaker).filter(name -> !name.isEmpty()).orElse(null),
        best.map(Passage::text).orElse(null),
        best.map(Passage::source).orElse(null),
        best.map(Passage::date).filter(date -> !date.isEmpty()).orElse(null),
        best.map(Passage::begin).filter(begin -> begin >= 0).orElse(null),
        best.map(Passage::end).filter(end -> end >= 0).orElse(null),
        finding.similarity(),
        orNull(finding.difference()),
        finding.others());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
