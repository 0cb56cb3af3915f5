package org.whosaid.testing;

import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A cluster of Spark on this machine: a master and workers of one core, a JVM each. */
public final class SparkCluster implements Closeable {

  private static final Pattern ADDRESS = Pattern.compile("spark://127\\.0\\.0\\.1:\\d+");
  private static final List<String> OPENED =
      List.of(
          "java.lang",
          "java.lang.invoke",
          "java.lang.reflect",
          "java.io",
          "java.net",
          "java.nio",
          "java.util",
          "java.util.concurrent",
          "java.util.concurrent.atomic",
          "jdk.internal.ref",
          "sun.nio.ch",
          "sun.nio.cs",
          "sun.security.action",
          "sun.util.calendar");

  private final Path folder;
  private final String classPath;
  private final String memory;
  private final Process master;
  private final String address;
  private final List<Process> workers = new ArrayList<>();

  /**
   * Starts a master.
   *
   * @param folder for what it keeps and tells
   * @param classPath Spark's
   * @param memory what an executor has, heap and all, as {@code 1536m}
   */
  public SparkCluster(Path folder, String classPath, String memory)
      throws IOException, InterruptedException {
    this.folder = folder;
    this.classPath = classPath;
    this.memory = memory;
    Path jars = Files.createDirectories(folder.resolve("home/jars"));
    for (String jar : classPath.split(File.pathSeparator, -1)) {
      Path path = Path.of(jar);
      Files.createSymbolicLink(jars.resolve(path.getFileName()), path);
    }
    this.master =
        start("master", "org.apache.spark.deploy.master.Master", "--host", "127.0.0.1", "-p", "0");
    Path log = folder.resolve("master.log");
    Await.until("the master tells its address", () -> ADDRESS.matcher(read(log)).find());
    Matcher told = ADDRESS.matcher(read(log));
    this.address = told.find() ? told.group() : "";
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return "";
    }
  }

  private Process start(String name, String... command) throws IOException {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String opened : OPENED) {
      java.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
    }
    java.addAll(List.of("-Xmx1g", "-Djdk.reflect.useDirectMethodHandle=false", "-cp", classPath));
    java.addAll(List.of(command));
    ProcessBuilder builder = new ProcessBuilder(java).directory(folder.toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "SPARK_LOCAL_IP", "127.0.0.1",
                "SPARK_HOME", folder.resolve("home").toString(),
                "SPARK_SCALA_VERSION", "2.13"));
    File log = folder.resolve(name + ".log").toFile();
    return builder.redirectErrorStream(true).redirectOutput(log).start();
  }

  /** Starts one more worker, and waits until the master knows it. */
  public void addWorker() throws IOException, InterruptedException {
    String name = "worker" + workers.size();
    workers.add(
        start(
            name,
            "org.apache.spark.deploy.worker.Worker",
            "--host",
            "127.0.0.1",
            "--cores",
            "1",
            "--memory",
            "2g",
            "--work-dir",
            folder.resolve(name).toString(),
            address));
    Path log = folder.resolve(name + ".log");
    Await.until("a worker is known", () -> read(log).contains("Successfully registered"));
  }

  /** Submits a job, whose standard error goes to {@code name.log}. */
  public Process submit(String name, String mainClass, Path jar, String... arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                address,
                "--conf",
                "spark.executor.memory=" + memory,
                "--conf",
                "spark.executor.memoryOverhead=0",
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--class",
                mainClass,
                jar.toString()));
    command.addAll(List.of(arguments));
    return start(name, command.toArray(String[]::new));
  }

  /** Returns the executors that run. */
  public List<ProcessHandle> executors() {
    return workers.stream().flatMap(Process::descendants).filter(ProcessHandle::isAlive).toList();
  }

  /** Kills a worker and its executors, as a machine is lost. */
  public void lose(int worker) {
    Process lost = workers.get(worker);
    List<ProcessHandle> executors = lost.descendants().toList();
    lost.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
  }

  @Override
  public void close() {
    Stream<ProcessHandle> children = workers.stream().flatMap(Process::descendants);
    List<ProcessHandle> executors = children.toList();
    workers.forEach(Process::destroyForcibly);
    master.destroyForcibly();
    executors.forEach(ProcessHandle::destroyForcibly);
  }
}
