package org.whosaid.evaluate.gold;

import java.io.IOException;
import java.nio.file.Path;

/** The formats of gold sets. */
public enum GoldFormat {
  /** A compartment folder of PolNeAR: {@code text/} and {@code attributions/} in brat standoff. */
  POLNEAR,
  /** A {@code gold.jsonl} with a line a document, its texts beside it or in {@code text/}. */
  NEWS,
  /** A novel's folder of the Project Dialogism Novel Corpus. */
  PDNC,
  /** A CSV of whosaid's own columns, corrected by hand. */
  ROWS;

  /**
   * Reads a gold set.
   *
   * @throws IOException when there is nothing to read at {@code path}
   */
  public Gold read(Path path) throws IOException {
    return switch (this) {
      case POLNEAR -> new PolnearReader(path).read();
      case NEWS -> new NewsReader(path).read();
      case PDNC -> new PdncReader(path).read();
      case ROWS -> new RowsReader(path).read();
    };
  }
}
