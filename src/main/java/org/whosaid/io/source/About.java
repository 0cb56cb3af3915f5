package org.whosaid.io.source;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What documents say of themselves, by the names in {@link ReadingOptions#ABOUT}. */
public final class About {

  private About() {}

  /** Notes what a document says, if it says something and has not said it before. */
  public static void put(Map<String, String> about, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      about.putIfAbsent(name, value.strip());
    }
  }
}
