package org.example.quotes;

import org.whosaid.Whosaid;
import org.whosaid.model.Row;
import org.whosaid.model.Speaker;

/** A program in a module of its own, in the Java of today. */
public final class Quotes {

  private Quotes() {}

  public static void main(String[] args) {
    try (Whosaid whosaid = Whosaid.create()) {
      Row row = whosaid.extract("“We won,” said Ann Lee.").getFirst();
      String found = row.speaker().map(Speaker::name).orElse("?") + ": " + row.quote();
      if (!found.equals("Ann Lee: We won")) {
        throw new IllegalStateException(found);
      }
    }
  }
}
