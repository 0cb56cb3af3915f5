package org.whosaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.whosaid.testing.Articles;
import org.whosaid.testing.Await;
import org.whosaid.testing.SparkCluster;

/**
 * The job on a cluster: a master, two workers and their executors, a JVM each. {@code
 * -Dwhosaid.spark.copies=200} makes longer runs, {@code -Dwhosaid.spark.kills=10} kills more often.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
@EnabledIfSystemProperty(named = "whosaid.spark", matches = "true")
class SparkClusterIT {

  private static final Path HOME =
      Path.of(System.getProperty("whosaid.home", ".")).toAbsolutePath();
  private static final Path JAR = HOME.resolve("target/whosaid-spark.jar");
  private static final String JOB = "org.whosaid.spark.SparkJob";
  private static final int COPIES = Integer.getInteger("whosaid.spark.copies", 12);
  private static final int KILLS = Integer.getInteger("whosaid.spark.kills", 1);

  @TempDir static Path folder;
  private static final List<SparkCluster> CLUSTERS = new ArrayList<>();
  private static String classPath = "";

  /** All tests but those that break it share a cluster. */
  @BeforeAll
  static void startOne() throws IOException, InterruptedException {
    Process help =
        new ProcessBuilder(HOME.resolve("whosaid").toString(), "spark", "--help")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("help").toFile())
            .start();
    assertEquals(0, help.waitFor(), Files.readString(folder.resolve("help")));
    classPath = Files.readString(HOME.resolve("target/spark.classpath")).strip();
    start();
  }

  private static SparkCluster start() throws IOException, InterruptedException {
    Path own = Files.createDirectory(folder.resolve("cluster" + CLUSTERS.size()));
    SparkCluster cluster = new SparkCluster(own, classPath, "1200m");
    CLUSTERS.add(cluster);
    cluster.addWorker();
    cluster.addWorker();
    return cluster;
  }

  @AfterAll
  static void end() {
    CLUSTERS.forEach(SparkCluster::close);
  }

  /** Writes the articles of {@code corpus/} as records, each so many times under other names. */
  private Path articles() throws IOException {
    List<String> lines = new ArrayList<>();
    for (Path file : Articles.of(HOME.resolve("corpus"))) {
      String text = Files.readString(file).replace("\\", "\\\\").replace("\"", "\\\"");
      String json = text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
      for (int i = 0; i < COPIES; i++) {
        String id = String.format(Locale.ROOT, "%s%04d", file.getFileName(), i);
        lines.add("{\"id\": \"" + id + "\", \"text\": \"" + json + "\"}");
      }
    }
    return Files.write(folder.resolve("articles.jsonl"), lines);
  }

  private List<String> rowsOfTheCommand(Path input, String... options)
      throws IOException, InterruptedException {
    Path rows = folder.resolve("rows.jsonl");
    List<String> command =
        new ArrayList<>(List.of(HOME.resolve("whosaid").toString(), "-q", "-o", rows.toString()));
    command.addAll(List.of(options));
    command.add(input.toString());
    assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
    List<String> lines = Files.readAllLines(rows);
    assertFalse(lines.isEmpty());
    return lines.stream().sorted().toList();
  }

  private static List<String> rowsOfTheJob(Path output) throws IOException {
    assertTrue(Files.exists(output.resolve("_SUCCESS")), output + " is not whole");
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(output)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("part-")).toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines.stream().sorted().toList();
  }

  /** Runs the job on the cluster that tests share. */
  private static void run(String name, String... arguments)
      throws IOException, InterruptedException {
    finish(CLUSTERS.get(0).submit(name, JOB, JAR, arguments), 0, name);
  }

  private static void finish(Process job, int cluster, String name)
      throws IOException, InterruptedException {
    assertTrue(job.waitFor(1, TimeUnit.HOURS), name);
    Path log = folder.resolve("cluster" + cluster).resolve(name + ".log");
    assertEquals(0, job.exitValue(), Files.readString(log));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7})
  void theRowsAreThoseOfTheCommand(int partitions) throws IOException, InterruptedException {
    String corpus = HOME.resolve("corpus").toString();
    Path output = folder.resolve("in" + partitions);
    String pieces = String.valueOf(partitions);
    run("rows", "--input", corpus, "--output", output.toString(), "--partitions", pieces);
    assertEquals(rowsOfTheCommand(Path.of(corpus)), rowsOfTheJob(output));
  }

  @Test
  void tellsInALineWhatIsWrong() throws IOException, InterruptedException {
    String there = Files.createDirectories(folder.resolve("there")).toString();
    assertEquals(
        "2 whosaid: Unknown option: '--outpt'\nPossible solutions: --output\n"
            + "Try 'whosaid spark --help'.\n",
        told("--input", "x.txt", "--output", there, "--outpt"));
    assertEquals(
        "2 " + there + ": is there already; see --mode\n",
        told("--input", "x.txt", "--output", there));
    Path none = folder.resolve("none");
    assertEquals(
        "1 x.txt: no such file or folder\n"
            + "whosaid: 1 document, 0 quotations; failed or left out: 1 missing\n",
        told("--input", "x.txt", "--output", none.toString()));
    assertEquals(List.of(), rowsOfTheJob(none));
  }

  @Test
  void readsFilesOfRecordsByAPatternAndNoneInAFolder() throws IOException, InterruptedException {
    Path records = Files.createDirectories(folder.resolve("records"));
    Path file = records.resolve("a.jsonl");
    Files.writeString(file, "{\"id\": 1, \"text\": \"“We will appeal,” said Ines Okafor.\"}\n");
    assertEquals(
        "1 "
            + records
            + ": holds no documents (.jsonl 1)\n"
            + "whosaid: 1 document, 0 quotations; failed or left out: 1 missing\n",
        told("--input", records + "/", "--output", folder.resolve("nothing").toString()));
    Path output = folder.resolve("matched");
    assertEquals(
        "0 whosaid: 1 document, 1 quotation\n",
        told("--input", records + "/*.jsonl", "--output", output.toString()));
    assertEquals(rowsOfTheCommand(file), rowsOfTheJob(output));
  }

  /** A limit on the length of files fails as a full disk does. */
  @Test
  void rowsThatCannotBeWrittenAreToldInALine() throws IOException, InterruptedException {
    Path output = folder.resolve("full");
    String job = "exec '" + HOME + "/whosaid' spark --partitions 1 --input '" + HOME + "/corpus'";
    assertEquals(
        "1 whosaid: the job failed, " + output + " is not whole: File too large\n",
        toldBy(List.of("sh", "-c", "ulimit -f 128; " + job + " --output '" + output + "'")));
    assertFalse(Files.exists(output.resolve("_SUCCESS")));
  }

  /** Runs the job on this machine alone, and returns its exit code and what it tells. */
  private static String told(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(HOME.resolve("whosaid").toString(), "spark"));
    command.addAll(List.of(arguments));
    return toldBy(command);
  }

  private static String toldBy(List<String> command) throws IOException, InterruptedException {
    Path told = folder.resolve("told");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(told.toFile()).start();
    return process.waitFor() + " " + Files.readString(told);
  }

  @Test
  void theClustersAreThoseOfTheCommand() throws IOException, InterruptedException {
    String articles = articles().toString();
    Path output = folder.resolve("joined");
    run("joined", "--cluster", "--input", articles, "--output", output.toString());
    assertEquals(rowsOfTheCommand(Path.of(articles), "--cluster"), rowsOfTheJob(output));
  }

  @Test
  void aLostExecutorAndALostWorkerLoseNoRow() throws IOException, InterruptedException {
    Path articles = articles();
    List<String> expected = rowsOfTheCommand(articles);
    for (int kill = 0; kill < KILLS; kill++) {
      SparkCluster cluster = start();
      Path output = folder.resolve("output" + kill);
      int number = CLUSTERS.size() - 1;
      Path log = folder.resolve("cluster" + number).resolve("job.log");
      Process job =
          cluster.submit(
              "job",
              JOB,
              JAR,
              "--input",
              articles.toString(),
              "--output",
              output.toString(),
              "--partitions",
              "40");
      Await.until("tasks of the second stage end", () -> finished(log) >= 5 || !job.isAlive());
      cluster.executors().get(kill % 2).destroyForcibly();
      int before = finished(log);
      Await.until("others go on", () -> finished(log) >= before + 5 || !job.isAlive());
      assertTrue(job.isAlive(), "the job is over before its worker is lost");
      cluster.lose(kill % 2);
      finish(job, number, "job");
      assertEquals(expected, rowsOfTheJob(output));
      cluster.close();
    }
  }

  /** Returns how many tasks of the extraction have ended. */
  private static int finished(Path log) {
    try {
      return (int)
          Arrays.stream(Files.readString(log).split("\n", -1))
              .filter(line -> line.matches(".*Finished task \\S+ in stage [1-9].*/40\\)"))
              .count();
    } catch (IOException e) {
      return 0;
    }
  }

  @Test
  void programsAndSqlGetTheSameRows() throws IOException, InterruptedException {
    Path program = compile();
    SparkCluster cluster = CLUSTERS.get(0);
    finish(
        cluster.submit("program", "outside.SparkProgram", program, folder.toString()),
        0,
        "program");
    assertEquals(
        List.of(
            "{\"speaker\":\"Ines Okafor\",\"quote\":\"We will appeal\",\"source\":\"a\"}",
            "{\"speaker\":\"Ines Okafor\",\"quote\":\"We will appeal\",\"source\":\"sql\"}"),
        Stream.concat(
                rowsOfTheJob(folder.resolve("rows")).stream(),
                rowsOfTheJob(folder.resolve("sql")).stream())
            .toList());
  }

  /** Compiles a program of somebody else against the job's jar, and puts it in one with that. */
  private Path compile() throws IOException, InterruptedException {
    Path source = Files.createDirectories(folder.resolve("outside")).resolve("SparkProgram.java");
    Files.writeString(
        source,
        """
        package outside;

        import org.apache.spark.sql.*;
        import org.apache.spark.sql.types.*;
        import org.whosaid.spark.*;

        public class SparkProgram {
          public static void main(String[] args) {
            SparkSession spark = SparkSession.builder().getOrCreate();
            Dataset<Row> articles = spark.createDataFrame(
                java.util.List.of(RowFactory.create("a", "“We will appeal,” said Ines Okafor.")),
                new StructType().add("id", DataTypes.StringType).add("text", DataTypes.StringType));
            Quotations.of(articles, Options.DEFAULT).select("speaker", "quote", "source")
                .write().json(args[0] + "/rows");
            Quotations.register(spark, Options.DEFAULT);
            articles.createOrReplaceTempView("articles");
            spark.sql("SELECT r.speaker, r.quote, 'sql' AS source FROM"
                    + " (SELECT explode(whosaid(text)) AS r FROM articles)")
                .write().json(args[0] + "/sql");
            spark.stop();
          }
        }
        """);
    runTool("javac", "-cp", classPath + File.pathSeparator + JAR, source.toString());
    Path jar = Files.copy(JAR, folder.resolve("program.jar"));
    runTool("jar", "uf", jar.toString(), "-C", folder.toString(), "outside/SparkProgram.class");
    return jar;
  }

  private static void runTool(String tool, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    command.addAll(List.of(arguments));
    assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
  }
}
