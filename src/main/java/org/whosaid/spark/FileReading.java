package org.whosaid.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.whosaid.batch.Batch;
import org.whosaid.io.read.InputFinder;
import org.whosaid.io.source.Input;
import org.whosaid.io.source.Origin;
import org.whosaid.model.Extraction;

/**
 * Reads the documents of a file, wherever Hadoop finds it, as the command reads them: a task a
 * file, one document after the other.
 *
 * @param options how
 * @param hadoop what Hadoop is told of file systems
 */
record FileReading(Options options, HashMap<String, String> hadoop)
    implements FlatMapFunction<String, Row> {

  private static final long serialVersionUID = 1L;

  @Override
  public Iterator<Row> call(String file) {
    List<String> notices = new ArrayList<>();
    InputFinder finder =
        new InputFinder(InputStream.nullInputStream(), options.reading(), notices::add);
    Iterator<Input> inputs = finder.inputs(origin(file));
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return inputs.hasNext() || !notices.isEmpty();
      }

      @Override
      public Row next() {
        if (inputs.hasNext()) {
          return read(inputs.next());
        }
        Row told = Documents.notices(List.copyOf(notices));
        notices.clear();
        return told;
      }
    };
  }

  /** Reads one document, in the time that it has. */
  private Row read(Input input) {
    List<Row> read = new ArrayList<>();
    try {
      new Batch(
              document -> new Extraction.Done(document.source(), List.of()), 1, options.patience())
          .run(List.of(input).iterator(), result -> read.add(row(result)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read.get(0);
  }

  private static Row row(Batch.Result result) {
    return result.document().isPresent()
        ? Documents.row(result.document().get())
        : result
            .completed()
            .failure()
            .map(failed -> Documents.failed(failed.source(), failed.kind(), failed.reason()))
            .orElseThrow();
  }

  private Origin origin(String file) {
    return Origin.of(file, () -> open(new Path(file)));
  }

  private InputStream open(Path file) throws IOException {
    try {
      return file.getFileSystem(configuration(hadoop)).open(file);
    } catch (FileNotFoundException e) {
      throw (IOException) new NoSuchFileException(file.toString()).initCause(e);
    } catch (AccessControlException e) {
      throw (IOException) new AccessDeniedException(file.toString()).initCause(e);
    }
  }

  static Configuration configuration(Map<String, String> settings) {
    Configuration configuration = new Configuration();
    settings.forEach(configuration::set);
    return configuration;
  }
}
