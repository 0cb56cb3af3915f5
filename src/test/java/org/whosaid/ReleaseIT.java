package org.whosaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.testing.Golden;
import org.whosaid.testing.Scripts;

/** The archives that people download, unpacked in an empty folder. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@EnabledIfSystemProperty(named = "whosaid.release", matches = ".+")
class ReleaseIT {

  /** The platform of this machine, as archives are named. */
  private static final String PLATFORM = System.getProperty("whosaid.release", "");

  private static final Path HOME = Path.of(System.getProperty("whosaid.home", "."));

  @TempDir Path folder;

  private static Path archive(String which) throws IOException {
    try (Stream<Path> files = Files.list(HOME.resolve("target"))) {
      return files
          .filter(file -> file.toString().endsWith("-" + PLATFORM + which + ".tar.gz"))
          .findFirst()
          .orElseThrow();
    }
  }

  private Path unpacked(String which) throws IOException, InterruptedException {
    String archive = archive(which).toAbsolutePath().toString();
    Process tar =
        new ProcessBuilder("tar", "-xzf", archive, "--strip-components=1")
            .directory(folder.toFile())
            .inheritIO()
            .start();
    assertEquals(0, tar.waitFor());
    return folder;
  }

  /** Runs the program where there is nothing but coreutils and, if {@code java}, Java. */
  private String run(boolean java, String... arguments) throws IOException, InterruptedException {
    Path bin = folder.resolve("bin");
    Scripts.allowCoreutils(bin);
    if (java) {
      Files.createSymbolicLink(
          bin.resolve("java"), Path.of(System.getProperty("java.home"), "bin", "java"));
    }
    List<String> command = new ArrayList<>(List.of(folder.resolve("whosaid").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder program = new ProcessBuilder(command).directory(folder.toFile());
    program.environment().clear();
    program.environment().putAll(Map.of("PATH", bin.toString(), "HOME", folder.toString()));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    Process process = program.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    assertEquals(0, process.waitFor(), Files.readString(err));
    return Files.readString(out);
  }

  /** Returns the rows that lie beside the articles, under one header. */
  private static String golden(Path corpus) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(corpus)) {
      files =
          all.filter(file -> file.toString().endsWith(".csv"))
              .filter(file -> !file.endsWith("gold.csv"))
              .sorted()
              .toList();
    }
    StringBuilder rows = new StringBuilder();
    for (Path file : files) {
      String text = Files.readString(file);
      rows.append(rows.isEmpty() ? text : text.substring(text.indexOf('\n') + 1));
    }
    return rows.toString();
  }

  @ParameterizedTest
  @CsvSource({"'', true", "-with-java, false"})
  void unpackedItGivesTheGoldenRows(String which, boolean java)
      throws IOException, InterruptedException {
    Path corpus = unpacked(which).resolve("corpus");
    Golden.assertSame(golden(corpus), run(java, "-q", "corpus"));
  }

  @Test
  void whatIsInItIsListedWithItsLicence() throws IOException, InterruptedException {
    Path licences = unpacked("").resolve("licences");
    String list = Files.readString(licences.resolve("THIRD-PARTY.txt"));
    for (String known : List.of("Stanford CoreNLP", "onnx-runtime", "picocli", "Apache PDFBox")) {
      assertTrue(list.contains(known), list);
    }
    try (Stream<Path> texts = Files.walk(licences.resolve("texts"))) {
      assertTrue(texts.filter(Files::isRegularFile).count() > 20, "texts of licences are missing");
    }
  }

  /** More would not be small; the figures are those of the documentation. */
  @Test
  void theArchivesOfAllPlatformsAreSmall() throws IOException {
    Pattern name = Pattern.compile("whosaid-.*-(linux|osx|win)-\\w+(-with-java)?\\.(tar\\.gz|zip)");
    try (Stream<Path> made = Files.list(HOME.resolve("target"))) {
      Map<String, Long> sizes = new TreeMap<>();
      for (Path file : made.toList()) {
        if (name.matcher(file.getFileName().toString()).matches()) {
          sizes.put(file.getFileName().toString(), Files.size(file));
        }
      }
      assertTrue(sizes.size() > 4, sizes.toString());
      sizes
          .entrySet()
          .removeIf(
              size ->
                  size.getValue() < (size.getKey().contains("java") ? 110_000_000 : 60_000_000));
      assertEquals(Map.of(), sizes);
    }
  }
}
