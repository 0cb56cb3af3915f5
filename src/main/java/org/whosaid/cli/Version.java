package org.whosaid.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/**
 * The version that the build wrote into the program, and which program that is: {@code whosaid
 * 0.1.0 (5d41402abc4b)}.
 */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() throws IOException {
    Properties properties = new Properties();
    try (InputStream stream = Version.class.getResourceAsStream("version.properties")) {
      properties.load(Objects.requireNonNull(stream, "version.properties"));
    }
    return new String[] {
      "whosaid " + properties.getProperty("version") + " (" + ProgramDigest.own() + ")",
      "CoreNLP " + properties.getProperty("corenlp"),
      "Java ${java.version} (${java.vendor})"
    };
  }
}
