package org.whosaid.io.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.io.table.RecordReader;
import org.whosaid.model.Failure;
import org.whosaid.model.KnownSpeaker;

/**
 * Reads speakers out of an extract of Wikidata: entities as its dump has them, an array or one a
 * line, gzipped or not; or what its query service answers, in either form of JSON or as a table
 * with the columns {@code item}, {@code itemLabel} and {@code itemAltLabel}.
 *
 * <p>The name of an entity is its English label, or else the one for all languages; its aliases are
 * those of the same language. An entity without either is left out.
 */
final class WikidataReader {

  private static final String ITEM = "item";
  private static final String LABEL = "itemLabel";
  private static final String ALIASES = "itemAltLabel";
  private static final List<String> LANGUAGES = List.of("en", "mul");
  private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

  private final Map<String, Names> items = new LinkedHashMap<>();

  /** The names of an item; several lines may tell of one. */
  private static final class Names {
    private String name = "";
    private final Set<String> aliases = new LinkedHashSet<>();
  }

  private WikidataReader() {}

  /** Returns whether a file holds JSON, as its name tells. */
  static boolean isJson(Path file) {
    return file.toString().matches("(?i).*\\.(json|jsonl|ndjson)(\\.gz)?");
  }

  /** Returns whether a table with these columns is what the query service answers. */
  static boolean isTable(Set<String> columns) {
    return columns.contains(ITEM) && columns.contains(LABEL);
  }

  /** Returns the speakers of a file of JSON, in its order. */
  static List<KnownSpeaker> json(Path file) throws IOException, UnreadableException {
    WikidataReader reader = new WikidataReader();
    try (InputStream plain = new BufferedInputStream(Files.newInputStream(file));
        InputStream bytes =
            file.toString().toLowerCase(Locale.ROOT).endsWith(".gz")
                ? new GZIPInputStream(plain)
                : plain;
        JsonParser json = RecordReader.json(bytes)) {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.START_OBJECT) {
          reader.add(json.readValueAs(OBJECT));
        }
      }
    } catch (JsonProcessingException e) {
      throw new UnreadableException(Failure.DAMAGED, RecordReader.problem(e));
    }
    if (reader.items.isEmpty()) {
      throw new UnreadableException(
          Failure.MISSING, "has no entities of Wikidata, nor answers of its query service");
    }
    return reader.speakers();
  }

  /** Returns the speakers of a table that the query service has answered. */
  static List<KnownSpeaker> table(List<RecordReader.Line> lines) {
    WikidataReader reader = new WikidataReader();
    lines.forEach(line -> reader.addAnswer(line.values()));
    return reader.speakers();
  }

  private void add(Map<String, @Nullable Object> object) {
    if (object.get("id") instanceof String id && object.get("labels") instanceof Map<?, ?> labels) {
      addEntity(id, labels, object.get("aliases"));
    } else if (object.get("entities") instanceof Map<?, ?> entities) {
      entities.values().forEach(this::addMember);
    } else if (object.get("results") instanceof Map<?, ?> results
        && results.get("bindings") instanceof List<?> answers) {
      answers.forEach(this::addMember);
    } else {
      addAnswer(object);
    }
  }

  @SuppressWarnings("unchecked") // JSON objects have names
  private void addMember(@Nullable Object member) {
    if (member instanceof Map<?, ?> object) {
      add((Map<String, @Nullable Object>) object);
    }
  }

  private void addEntity(String id, Map<?, ?> labels, @Nullable Object aliases) {
    for (String language : LANGUAGES) {
      String name = value(labels.get(language));
      if (!name.isEmpty() && nameOf(id).isEmpty()) {
        names(id).name = name;
        if (aliases instanceof Map<?, ?> all && all.get(language) instanceof List<?> own) {
          own.forEach(alias -> names(id).aliases.add(value(alias)));
        }
      }
    }
  }

  private void addAnswer(Map<String, @Nullable Object> answer) {
    String item = value(answer.get(ITEM));
    String id = item.substring(item.lastIndexOf('/') + 1);
    String name = value(answer.get(LABEL));
    if (!id.isEmpty() && !name.isEmpty() && !name.equals(id)) {
      names(id).name = name;
      Arrays.stream(value(answer.get(ALIASES)).split(", ", -1))
          .filter(alias -> !alias.isEmpty())
          .forEach(names(id).aliases::add);
    }
  }

  private Names names(String id) {
    return items.computeIfAbsent(id, key -> new Names());
  }

  private String nameOf(String id) {
    Names names = items.get(id);
    return names == null ? "" : names.name;
  }

  /** Returns a text, or the value of an object that has one. */
  private static String value(@Nullable Object json) {
    if (json instanceof Map<?, ?> object) {
      return value(object.get("value"));
    }
    return json instanceof String text ? text.strip() : "";
  }

  private List<KnownSpeaker> speakers() {
    List<KnownSpeaker> speakers = new ArrayList<>();
    items.forEach(
        (id, names) -> speakers.add(new KnownSpeaker(names.name, List.copyOf(names.aliases), id)));
    return speakers;
  }
}
