package org.whosaid.io.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.page.HtmlFragment;
import org.whosaid.io.source.Content;
import org.whosaid.io.source.Entities;
import org.whosaid.io.source.FailedInput;
import org.whosaid.io.source.Input;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.model.Document;
import org.whosaid.model.Failure;

/**
 * Takes documents out of the records of one file, and tells once what their fields lack.
 *
 * <p>A field may lie in another, {@code fields.bodyText} say. A text that is null or empty is a
 * document without quotations. A record without the field at all is no document; where none has it,
 * the file fails.
 */
public final class RecordFields {

  private static final int MOST_TOLD = 200;

  /** What press agencies and programs call the columns that pages have. */
  private static final Map<String, List<String>> ALIASES =
      Map.of(
          "title", List.of("headline", "webTitle"),
          "date",
              List.of(
                  "published", "publishedAt", "datePublished", "webPublicationDate", "pub_date"),
          "byline", List.of("author", "authors"),
          "site", List.of("publication", "publisher"),
          "url", List.of("link", "webUrl", "web_url"));

  private final String file;
  private final ReadingOptions options;
  private final Consumer<String> notices;
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> missed;
  private long documents;
  private long texts;
  private long without;

  /**
   * Creates the fields of {@code file}.
   *
   * @param notices takes what is to be told of the file, whole lines
   */
  public RecordFields(String file, ReadingOptions options, Consumer<String> notices) {
    this.file = file;
    this.options = options;
    this.notices = notices;
    this.missed = new LinkedHashSet<>(options.kept());
  }

  /** Refuses a table whose header lacks the text. */
  void check(Collection<String> header) throws UnreadableException {
    if (header.stream().noneMatch(options.textField()::equalsIgnoreCase)) {
      throw new UnreadableException(
          Failure.MISSING,
          "has no column \""
              + options.textField()
              + "\" but "
              + shown(header)
              + "; see --text-field");
    }
  }

  /** Returns whether a record is a document. */
  boolean hasText(Map<String, ? extends @Nullable Object> values) {
    return find(values, options.textField()).isPresent();
  }

  /** Returns the document in a record, the {@code number}th of its file, or none. */
  @Nullable Input input(long number, Map<String, ? extends @Nullable Object> values) {
    names.addAll(names.size() < MOST_TOLD ? values.keySet() : Set.of());
    missed.removeIf(name -> named(values, name).isPresent());
    Optional<Field> text = find(values, options.textField());
    if (text.isEmpty()) {
      without++;
      return null;
    }
    documents++;
    texts += shown(text.get().value()).isBlank() ? 0 : 1;
    String source = source(id(number, values));
    Object value = text.get().value();
    return value instanceof Map || value instanceof List
        ? new FailedInput(
            source, Failure.NOT_TEXT, "has no text in its field \"" + options.textField() + "\"")
        : new RecordInput(source, shown(value), about(values), options);
  }

  /** Returns the document in a record, or one that fails where there is none. */
  Input required(long number, Map<String, ? extends @Nullable Object> values) {
    Input input = input(number, values);
    return input != null
        ? input
        : new FailedInput(
            source(id(number, values)),
            Failure.MISSING,
            "has no field \"" + options.textField() + "\"");
  }

  private Object id(long number, Map<String, ? extends @Nullable Object> values) {
    String id = find(values, options.idField()).map(field -> shown(field.value())).orElse("");
    return id.isBlank() ? number : id;
  }

  /** Returns what the record says of its text: the fields that a page has, and those asked for. */
  private Map<String, String> about(Map<String, ? extends @Nullable Object> values) {
    Map<String, String> about = new LinkedHashMap<>();
    Set<String> wanted = new LinkedHashSet<>(ReadingOptions.ABOUT);
    wanted.addAll(options.kept());
    for (String name : wanted) {
      Optional<String> value = named(values, name);
      if (value.isPresent() || options.kept().contains(name)) {
        about.put(name, value.orElse(""));
      }
    }
    return about;
  }

  /** Returns the value of a field, or of one that others call so, beside the text or above it. */
  private Optional<String> named(Map<String, ? extends @Nullable Object> values, String name) {
    String text = options.textField();
    String beside = text.substring(0, text.lastIndexOf('.') + 1);
    List<String> paths = new ArrayList<>(List.of(name));
    paths.addAll(ALIASES.getOrDefault(name, List.of()));
    for (String path : paths) {
      Optional<Field> field = find(values, path).or(() -> find(values, beside + path));
      if (field.isPresent()) {
        return Optional.of(shown(field.get().value()));
      }
    }
    return Optional.empty();
  }

  /** A field that is there, whatever is in it. */
  private record Field(@Nullable Object value) {}

  /** Returns the field with a name, or at the end of a path of names with dots between. */
  private static Optional<Field> find(Map<?, ? extends @Nullable Object> values, String path) {
    if (values.containsKey(path)) {
      return Optional.of(new Field(values.get(path)));
    }
    for (Map.Entry<?, ? extends @Nullable Object> entry : values.entrySet()) {
      if (path.equalsIgnoreCase(String.valueOf(entry.getKey()))) {
        return Optional.of(new Field(entry.getValue()));
      }
    }
    for (int dot = path.indexOf('.'); dot >= 0; dot = path.indexOf('.', dot + 1)) {
      if (values.get(path.substring(0, dot)) instanceof Map<?, ?> inner) {
        return find(inner, path.substring(dot + 1));
      }
    }
    return Optional.empty();
  }

  private static String shown(@Nullable Object value) {
    if (value instanceof List<?> values) {
      return values.stream().map(String::valueOf).collect(Collectors.joining("; "));
    }
    if (value instanceof Map<?, ?> named && named.containsKey("name")) {
      return shown(named.get("name"));
    }
    return value == null ? "" : value.toString();
  }

  String source(Object id) {
    return file + "#" + id;
  }

  /** Tells that characters of the file were bad. */
  void tellReplaced(long characters) {
    if (characters > 0) {
      String are = characters == 1 ? " bad character is" : " bad characters are";
      notices.accept(file + ": " + characters + are + " replaced");
    }
  }

  /**
   * Tells what no record has, at the end of the file.
   *
   * @throws UnreadableException when that is the text
   */
  void end() throws UnreadableException {
    if (documents == 0 && without > 0) {
      throw new UnreadableException(
          Failure.MISSING,
          "has no field \""
              + options.textField()
              + "\" but "
              + shown(names)
              + "; see --text-field");
    }
    if (without > 0) {
      String records = without == 1 ? "1 record has" : without + " records have";
      notices.accept(file + ": " + records + " no field \"" + options.textField() + "\"");
    }
    if (documents > 0 && texts == 0) {
      notices.accept(file + ": the field \"" + options.textField() + "\" is empty in every record");
    }
    if (documents > 0 && !missed.isEmpty()) {
      notices.accept(
          file
              + ": no record has \""
              + String.join("\", \"", missed)
              + "\" of --keep; there is "
              + shown(names));
    }
  }

  private static String shown(Collection<String> names) {
    String all = String.join(", ", names);
    return all.length() > MOST_TOLD ? all.substring(0, MOST_TOLD) + "\u2026" : all;
  }

  private record RecordInput(
      String source, String text, Map<String, String> about, ReadingOptions options)
      implements Input {
    @Override
    public Document read() throws UnreadableException {
      if (text.isBlank()) {
        return new Document(source, text, about);
      }
      String plain = HtmlFragment.isOne(text) ? HtmlFragment.text(text) : Entities.decode(text);
      return new Content(plain, about).document(source, options);
    }
  }
}
