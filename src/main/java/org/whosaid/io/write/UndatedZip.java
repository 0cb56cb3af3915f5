package org.whosaid.io.write;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Takes the time at which it was made out of a workbook, so that the same rows give the same bytes.
 */
final class UndatedZip {

  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern CREATED = Pattern.compile("<dcterms:created.*</dcterms:created>");

  private UndatedZip() {}

  /** Copies the zip file {@code dated} to the file {@code undated}. */
  static void copy(Path dated, Path undated) throws IOException {
    try (ZipFile in = new ZipFile(dated.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(undated))) {
      for (ZipEntry entry : Collections.list(in.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(ALWAYS);
        out.putNextEntry(copy);
        if (entry.getName().equals(PROPERTIES)) {
          out.write(withoutDate(in.getInputStream(entry).readAllBytes()));
        } else {
          in.getInputStream(entry).transferTo(out);
        }
      }
    }
  }

  private static byte[] withoutDate(byte[] properties) {
    String text = new String(properties, StandardCharsets.UTF_8);
    return CREATED.matcher(text).replaceAll("").getBytes(StandardCharsets.UTF_8);
  }
}
