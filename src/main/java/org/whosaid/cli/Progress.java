package org.whosaid.cli;

import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.source.Input;

/** How far a batch has come, in the last line of a terminal; or nothing. */
final class Progress implements AutoCloseable {

  /** When it is shown. */
  enum When {
    /** On a terminal, unless the rows go there too. */
    AUTO,
    ALWAYS,
    NEVER;

    boolean isWanted(boolean rowsGoToAFile) {
      boolean watched = Terminal.showsMessages();
      boolean alone = rowsGoToAFile || !Terminal.showsRows();
      return this == ALWAYS || (this == AUTO && watched && alone);
    }
  }

  private static final int MILLISECONDS_BETWEEN = 200;
  private static final int UNKNOWN = -1;

  private final @Nullable ProgressBar bar;
  private final long start = System.nanoTime();
  private long rows;
  private long words;

  private Progress(@Nullable ProgressBar bar) {
    this.bar = bar;
  }

  /** Returns a progress that nobody sees. */
  static Progress hidden() {
    return new Progress(null);
  }

  /** Returns a progress that is shown below the {@code messages}. */
  static Progress below(Messages messages) {
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName("")
            .setInitialMax(UNKNOWN)
            .setUnit(" documents", 1)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setSpeedUnit(ChronoUnit.SECONDS)
            .setUpdateIntervalMillis(MILLISECONDS_BETWEEN)
            .setConsumer(new LastLine(messages))
            .build());
  }

  /** Counts in the background how many documents there are in all, which tells the time left. */
  void countAll(Supplier<Iterator<Input>> inputs) {
    ProgressBar told = bar;
    if (told == null) {
      return;
    }
    Thread counting =
        new Thread(
            () -> {
              long documents = 0;
              for (Iterator<Input> all = inputs.get(); all.hasNext(); all.next()) {
                documents++;
              }
              told.maxHint(documents);
            });
    counting.setDaemon(true);
    counting.start();
  }

  /** Counts a document. */
  void step(int itsRows, int itsWords) {
    rows += itsRows;
    words += itsWords;
    if (bar != null) {
      double seconds = (System.nanoTime() - start) / 1e9;
      bar.setExtraMessage(
          String.format(Locale.ROOT, " %,d rows, %,.0f words/s", rows, words / seconds));
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }

  /** Shows the bar as the line below all messages, and takes it away at the end. */
  private record LastLine(Messages messages) implements ProgressBarConsumer {

    @Override
    public int getMaxRenderedLength() {
      return Terminal.width() - 1; // a full line would wrap
    }

    @Override
    public void accept(String rendered) {
      messages.show(rendered);
    }

    @Override
    public void close() {
      messages.hide();
    }
  }
}
