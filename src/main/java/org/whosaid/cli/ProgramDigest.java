package org.whosaid.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.whosaid.io.write.Fingerprint;

/**
 * Which program this is, whatever its version number: {@code 5d41402abc4b}, the beginning of the
 * SHA-256 of its own classes and resources, so also of the network and the word lists.
 *
 * <p>The build computes it once and puts it beside the classes, since a packaged program is too
 * large to be read for that in each run. A program that runs from a folder of classes computes it
 * when it is asked for, as whoever changes a class there need not run the whole build.
 *
 * <p>Libraries do not count, except through their version numbers in {@code version.properties}.
 */
public final class ProgramDigest {

  /** What is there in some builds only, and decides no row of this program. */
  private static final String SPARK = "org/whosaid/spark/";

  private static final String RESOURCE = "program.sha256";
  private static final String OWN = ProgramDigest.class.getPackageName().replace('.', '/');
  private static final int SHOWN = 12;

  private ProgramDigest() {}

  /** Writes the digest of the classes in the folder that is the only argument; the build does. */
  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    Files.writeString(classes.resolve(OWN).resolve(RESOURCE), of(classes));
  }

  /** Returns the digest of the program that runs. */
  static String own() {
    return Own.DIGEST;
  }

  /** Computed at most once, when somebody asks. */
  private static final class Own {
    private static final String DIGEST = ofRunning();
  }

  private static String ofRunning() {
    try {
      Path origin =
          Path.of(ProgramDigest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(origin) ? of(origin) : ofBuild();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String ofBuild() throws IOException {
    try (InputStream stream = ProgramDigest.class.getResourceAsStream(RESOURCE)) {
      byte[] digest = Objects.requireNonNull(stream, RESOURCE).readAllBytes();
      return new String(digest, StandardCharsets.UTF_8);
    }
  }

  /** Returns the digest of the program whose classes and resources lie in a folder. */
  static String of(Path classes) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes.resolve("org/whosaid"))) {
      files = all.filter(Files::isRegularFile).toList();
    }
    List<String> lines = new ArrayList<>();
    for (Path file : files) {
      String name = classes.relativize(file).toString().replace('\\', '/');
      if (!name.equals(OWN + "/" + RESOURCE) && !name.startsWith(SPARK)) {
        lines.add(name + " " + Fingerprint.of(file));
      }
    }
    return Fingerprint.of(lines.stream().sorted().toList()).substring(0, SHOWN);
  }
}
