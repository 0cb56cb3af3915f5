package org.whosaid.io.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the names of inputs: one a line, or each ended by NUL as {@code find -print0} does. */
public final class FileList {

  private FileList() {}

  /** Returns the names in {@code list}; empty ones are left out. */
  public static List<String> read(InputStream list, boolean endedByNul) throws IOException {
    List<String> names = new ArrayList<>();
    ByteArrayOutputStream name = new ByteArrayOutputStream();
    int end = endedByNul ? 0 : '\n';
    for (byte b : list.readAllBytes()) {
      if (b == end) {
        add(name, names);
      } else {
        name.write(b);
      }
    }
    add(name, names);
    return names;
  }

  private static void add(ByteArrayOutputStream name, List<String> names) {
    String text = name.toString(StandardCharsets.UTF_8);
    if (!text.isEmpty()) {
      names.add(text);
    }
    name.reset();
  }
}
