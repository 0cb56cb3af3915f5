package org.whosaid.model;

import java.util.List;

/** What became of one document; a failure is a value, so that one bad document cannot end a run. */
public sealed interface Extraction {

  /** Returns the document as its user knows it. */
  String source();

  /**
   * A document that was read.
   *
   * @param rows its quotations, in text order; empty when it has none
   * @param notices what its user should know of how it was read, in words that follow {@code path:
   *     }
   */
  record Done(String source, List<Row> rows, List<String> notices) implements Extraction {
    public Done {
      rows = List.copyOf(rows);
      notices = List.copyOf(notices);
    }

    /** Creates one of which there is nothing to tell. */
    public Done(String source, List<Row> rows) {
      this(source, rows, List.of());
    }
  }

  /**
   * A document of which only the beginning was read, because time was up.
   *
   * @param rows the quotations of the beginning
   * @param reason how much was read, in a few words that follow {@code path: }
   */
  record Incomplete(String source, List<Row> rows, String reason) implements Extraction {
    public Incomplete {
      rows = List.copyOf(rows);
    }
  }

  /**
   * A document that was not read.
   *
   * @param kind what sort of trouble it is
   * @param reason what is wrong with it, in a few words that follow {@code path: }
   */
  record Failed(String source, Failure kind, String reason) implements Extraction {}
}
