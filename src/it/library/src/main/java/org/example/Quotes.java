package org.example;

import java.util.List;
import org.whosaid.Whosaid;
import org.whosaid.model.Row;
import org.whosaid.model.Speaker;

/** A program that has whosaid as a dependency, and nothing else. */
public final class Quotes {

  private static final String TEXT =
      "The council leader, Ada Norling, refused to resign. “I was elected to finish this,” she said.";

  /** One of CoreNLP's own, which are half a gigabyte. */
  private static final String MODEL =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";

  private Quotes() {}

  public static void main(String[] args) {
    try (Whosaid whosaid = Whosaid.builder().onNotice(Quotes::fail).build()) {
      List<String> found = whosaid.extract(TEXT).stream().map(Quotes::shown).toList();
      if (!found.equals(List.of("Ada Norling: I was elected to finish this"))) {
        fail(found.toString());
      }
    }
    for (String left : List.of("picocli.CommandLine", "org.dhatim.fastexcel.Workbook")) {
      if (isThere(left)) {
        fail(left + " came along");
      }
    }
    if (Quotes.class.getClassLoader().getResource(MODEL) != null) {
      fail("CoreNLP's models came along");
    }
  }

  private static String shown(Row row) {
    return row.speaker().map(Speaker::name).orElse("?") + ": " + row.quote();
  }

  private static boolean isThere(String name) {
    try {
      Class.forName(name);
      return true;
    } catch (ClassNotFoundException e) {
      return false;
    }
  }

  private static void fail(String problem) {
    throw new IllegalStateException(problem);
  }
}
