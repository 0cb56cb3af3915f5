package org.whosaid.spark;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.whosaid.baseline.AttributorChoice;
import org.whosaid.extract.Extractor;
import org.whosaid.extract.Settings;

/**
 * The extractors of this JVM. All tasks of an executor share them, one after the other and at the
 * same time, so that the models are loaded once; they end with the executor.
 */
final class ExecutorExtractors {

  private static final System.Logger LOG = System.getLogger(ExecutorExtractors.class.getName());
  private static final Map<Key, Extractor> EXTRACTORS = new ConcurrentHashMap<>();

  private record Key(Settings settings, boolean byRules) {}

  private ExecutorExtractors() {}

  /** Returns the extractor for these options. */
  static Extractor of(Options options) {
    return EXTRACTORS.computeIfAbsent(
        new Key(options.settings(), options.byRules()),
        key -> {
          AttributorChoice choice =
              key.byRules() ? AttributorChoice.RULES : AttributorChoice.LEARNED;
          return choice.extractor(
              key.settings(), notice -> LOG.log(System.Logger.Level.WARNING, notice));
        });
  }
}
