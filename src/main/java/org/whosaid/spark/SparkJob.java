package org.whosaid.spark;

import static org.apache.spark.sql.functions.col;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.package$;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.table.Column;
import org.whosaid.options.DocumentOptions;
import org.whosaid.options.QuotationOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import scala.Tuple2;

/**
 * The job: documents in, rows out, on as many machines as Spark has.
 *
 * <p>Files are read, a task each, and their documents are dealt out by their names: the same to the
 * same task, however often it is tried, so that what a lost machine had is done again and nothing
 * twice. Results are kept on the executors' disks until rows and failures are written.
 */
@Command(
    name = "whosaid spark",
    header = "Extracts quotations on a cluster of Spark.",
    description = {
      "%nThe same rows as the command's, in a folder with a file a partition. Files may lie wherever"
          + " Spark finds them: file:, hdfs:, s3a:.%n"
    },
    mixinStandardHelpOptions = true,
    abbreviateSynopsis = true,
    sortOptions = false,
    versionProvider = SparkJob.Version.class,
    usageHelpAutoWidth = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all inputs done",
      "1:some input could not be read, or the output not be written",
      "2:wrong usage"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  whosaid spark --input articles/ --output rows",
      "  whosaid spark --input news.jsonl.gz --keep date --output rows --format parquet",
      "  spark-submit --class org.whosaid.spark.SparkJob whosaid-spark.jar --input hdfs:///news ..."
    })
public final class SparkJob implements Callable<Integer> {

  private static final int PIECES_A_PROCESSOR = 32;
  private static final int MOST_PIECES = 10_000;

  /** The version of the program, and of Spark. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() throws IOException {
      Properties properties = new Properties();
      String name = "/org/whosaid/cli/version.properties";
      try (InputStream stream = SparkJob.class.getResourceAsStream(name)) {
        properties.load(Objects.requireNonNull(stream, name));
      }
      return new String[] {
        "whosaid " + properties.getProperty("version"), "Spark " + package$.MODULE$.SPARK_VERSION()
      };
    }
  }

  /** Who decides. */
  enum AttributorName {
    LEARNED,
    RULES
  }

  @Option(
      names = "--input",
      required = true,
      arity = "1..*",
      paramLabel = "INPUT",
      description =
          "Files and folders, as the command reads them; patterns (news/*.jsonl); tables of"
              + " Parquet.")
  private List<String> inputs = List.of();

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "The folder for the rows, which is whole when it holds _SUCCESS.")
  private String output = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "jsonl, csv or parquet; by default jsonl.")
  private OutputFolder.Format format = OutputFolder.Format.JSONL;

  @Option(
      names = "--columns",
      paramLabel = "NAME",
      split = ",",
      description = "Columns to write, in this order; by default those of the command.")
  private List<String> columns = List.of();

  @Option(
      names = "--cluster",
      description = "Join rows that have the same quotation, as 'whosaid cluster' does.")
  private boolean cluster;

  @Option(
      names = "--partition-by",
      paramLabel = "NAME",
      split = ",",
      description = "Columns that make folders of their own: date=2026-05-01 (parquet, jsonl).")
  private List<String> folders = List.of();

  @Option(
      names = "--partitions",
      paramLabel = "N",
      description = "How many pieces the work is cut into, and as many files.")
  private @Nullable Integer partitions;

  @Option(
      names = "--mode",
      paramLabel = "MODE",
      description =
          "What becomes of an output that is there: error (by default), overwrite, append.")
  private OutputFolder.Mode mode = OutputFolder.Mode.ERROR;

  @Option(
      names = "--errors",
      paramLabel = "DIR",
      description = "A folder for the documents that failed, as CSV: source, kind, reason.")
  private @Nullable String errors;

  @Mixin private final QuotationOptions quotations = new QuotationOptions();

  @Option(
      names = "--attributor",
      paramLabel = "NAME",
      description = "learned or rules; by default learned.")
  private AttributorName attributor = AttributorName.LEARNED;

  @Mixin private final DocumentOptions documents = new DocumentOptions();

  @Spec private CommandSpec spec = CommandSpec.create(); // picocli sets it

  private final PrintStream messages;

  SparkJob(PrintStream messages) {
    this.messages = messages;
  }

  /** Runs the job and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintStream messages =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int exitCode = run(messages, arguments);
    if (exitCode != ExitCode.OK) {
      System.exit(exitCode);
    }
  }

  static int run(PrintStream messages, String... arguments) {
    CommandLine command = new CommandLine(new SparkJob(messages));
    command.setCaseInsensitiveEnumValuesAllowed(true);
    command.setUnmatchedOptionsAllowedAsOptionParameters(false);
    command.setParameterExceptionHandler(
        (e, given) -> {
          messages.println("whosaid: " + e.getMessage());
          CommandLine.UnmatchedArgumentException.printSuggestions(e, e.getCommandLine().getErr());
          messages.println("Try 'whosaid spark --help'.");
          return ExitCode.USAGE;
        });
    return command.execute(arguments);
  }

  @Override
  public Integer call() {
    check();
    Options options = options();
    SparkSession spark = SparkSession.builder().appName("whosaid").getOrCreate();
    try {
      return run(spark, options);
    } catch (Exception e) { // Spark throws checked ones without declaring them
      messages.println("whosaid: the job failed, " + output + " is not whole: " + cause(e));
      return ExitCode.SOFTWARE;
    } finally {
      spark.stop();
    }
  }

  /** Returns what is at the bottom of an exception of Spark, in one line. */
  private static String cause(Throwable e) {
    Throwable deepest = e;
    while (deepest.getCause() != null) {
      deepest = deepest.getCause();
    }
    String message = String.valueOf(deepest.getMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private Options options() {
    return Options.DEFAULT
        .withReading(documents.reading())
        .withSettings(quotations.settings(spec.commandLine()))
        .withRulesAlone(attributor == AttributorName.RULES)
        .withTimeout(documents.patience().toSeconds());
  }

  private ParameterException wrong(String problem) {
    return new ParameterException(spec.commandLine(), problem);
  }

  private void check() {
    quotations.check(spec.commandLine());
    documents.check(spec.commandLine());
    if (quotations.indirect() && attributor != AttributorName.LEARNED) {
      throw wrong("--indirect needs --attributor learned");
    }
    if (partitions != null && partitions < 1) {
      throw wrong("--partitions must be at least 1, not " + partitions);
    }
    for (String name : columns) {
      boolean known =
          documents.kept().contains(name)
              || RowColumns.columns().stream().anyMatch(c -> c.label().equals(name))
              || (cluster && Column.ofCluster().stream().anyMatch(c -> c.label().equals(name)));
      if (!known) {
        throw wrong("--columns: there is no column '" + name + "'");
      }
      Optional<Column> column = Column.labelled(name).filter(Column.ofReported()::contains);
      if (column.isPresent() && !quotations.indirect()) {
        throw wrong("--columns: '" + name + "' needs --indirect");
      }
    }
    if (!folders.isEmpty() && format == OutputFolder.Format.CSV) {
      throw wrong("--partition-by is for parquet and jsonl; each file of a CSV has a header");
    }
    for (String name : folders) {
      if (!labels().contains(name)) {
        throw wrong("--partition-by: there is no column '" + name + "' in the rows; see --columns");
      }
    }
  }

  private List<String> labels() {
    if (!columns.isEmpty()) {
      return columns;
    }
    List<String> labels =
        new ArrayList<>(
            format.ofCommand().defaultColumns(quotations.filled()).stream()
                .map(Column::label)
                .toList());
    if (cluster) {
      Column.ofCluster().forEach(column -> labels.add(column.label()));
    }
    documents.kept().stream().filter(name -> !labels.contains(name)).forEach(labels::add);
    return labels;
  }

  private int run(SparkSession spark, Options options) throws IOException {
    Map<String, String> hadoop = hadoop(spark);
    Configuration configuration = FileReading.configuration(hadoop);
    for (String place : errors == null ? List.of(output) : List.of(output, errors)) {
      if (mode == OutputFolder.Mode.ERROR && exists(place, configuration)) {
        messages.println(place + ": is there already; see --mode");
        return ExitCode.USAGE;
      }
    }
    Dataset<Row> results =
        Quotations.results(documents(spark, options, hadoop, configuration), options)
            .persist(StorageLevel.DISK_ONLY());
    Dataset<Row> rows = Quotations.rows(results);
    new OutputFolder(output, mode)
        .write(
            cluster ? ClusterJoin.joined(rows, RowColumns.with(options.kept())) : rows,
            format,
            labels(),
            folders);
    if (errors != null) {
      new OutputFolder(errors, mode).writeFailures(Quotations.failures(results));
    }
    JobSummary summary = JobSummary.of(results);
    summary.lines().forEach(messages::println);
    return summary.hasFaults() ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private static boolean exists(String place, Configuration configuration) throws IOException {
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(place);
    return path.getFileSystem(configuration).exists(path);
  }

  /** Returns what Spark's settings tell Hadoop, for executors too. */
  private static Map<String, String> hadoop(SparkSession spark) {
    String prefix = "spark.hadoop.";
    Map<String, String> settings = new HashMap<>();
    for (Tuple2<String, String> setting : spark.sparkContext().getConf().getAll()) {
      if (setting._1().startsWith(prefix)) {
        settings.put(setting._1().substring(prefix.length()), setting._2());
      }
    }
    return settings;
  }

  private Dataset<Row> documents(
      SparkSession spark, Options options, Map<String, String> hadoop, Configuration configuration)
      throws IOException {
    List<String> tables = inputs.stream().filter(SparkJob::isParquet).toList();
    List<String> others = inputs.stream().filter(input -> !isParquet(input)).toList();
    FileListing listing = FileListing.of(others, configuration);
    List<String> files = listing.files();
    int processors = spark.sparkContext().defaultParallelism();
    Dataset<Row> read =
        spark
            .createDataset(files, Encoders.STRING())
            .repartition(Math.max(1, Math.min(files.size(), processors * PIECES_A_PROCESSOR)))
            .flatMap(
                new FileReading(options, new HashMap<>(hadoop)), Encoders.row(Documents.SCHEMA));
    if (!listing.told().isEmpty()) {
      read = read.union(spark.createDataset(listing.told(), Encoders.row(Documents.SCHEMA)));
    }
    for (String table : tables) {
      read = read.union(Quotations.documents(spark.read().parquet(table), table + "#", options));
    }
    int pieces = Math.min(MOST_PIECES, processors * PIECES_A_PROCESSOR);
    return read.repartition(partitions == null ? pieces : partitions, col("source"));
  }

  private static boolean isParquet(String input) {
    return input.replaceFirst("/+$", "").toLowerCase(Locale.ROOT).endsWith(".parquet");
  }
}
