package org.whosaid.io.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Document;
import org.whosaid.model.Failure;

/** Takes documents out of the records of one file. */
final class RecordFields {

  private final String file;
  private final ReadingOptions options;

  RecordFields(String file, ReadingOptions options) {
    this.file = file;
    this.options = options;
  }

  /** Returns the document in a record, the {@code number}th of its file. */
  Input input(long number, Map<String, ? extends @Nullable Object> values) {
    Object id = values.get(options.idField());
    String source = source(id == null || id.toString().isBlank() ? String.valueOf(number) : id);
    Object text = values.get(options.textField());
    if (text == null) {
      return new FailedInput(
          source, Failure.MISSING, "has no field \"" + options.textField() + "\"");
    }
    if (text instanceof Map || text instanceof List) {
      return new FailedInput(
          source, Failure.NOT_TEXT, "has no text in its field \"" + options.textField() + "\"");
    }
    Map<String, String> kept = new LinkedHashMap<>();
    for (String name : options.kept()) {
      kept.put(name, Objects.requireNonNullElse(values.get(name), "").toString());
    }
    return new RecordInput(source, text.toString(), kept);
  }

  String source(Object id) {
    return file + "#" + id;
  }

  private record RecordInput(String source, String text, Map<String, String> kept)
      implements Input {
    @Override
    public Document read() throws UnreadableException {
      return new Document(source, SoundText.checked(Entities.decode(text)), kept);
    }
  }
}
