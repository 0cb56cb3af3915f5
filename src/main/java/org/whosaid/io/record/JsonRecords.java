package org.whosaid.io.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.source.Input;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.io.table.RecordReader;
import org.whosaid.model.Failure;

/**
 * Documents in a JSON text, read one by one: the objects of its arrays, however deep in objects
 * these lie, or the object that it is.
 *
 * <p>{@code {"status": "ok", "articles": [{"text": "…"}, {"text": "…"}]}} has two documents, {@code
 * {"text": "…", "tags": [{"id": 1}]}} is one. Several JSON texts may follow each other.
 */
public final class JsonRecords implements RecordInputs.Records {

  private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

  private final JsonParser json;
  private final RecordFields fields;

  /** The fields of the outermost object that are no list of objects. */
  private final Map<String, @Nullable Object> own = new LinkedHashMap<>();

  private final Deque<String> path = new ArrayDeque<>();
  private boolean inArray;
  private boolean hasList;
  private boolean hasOthers;
  private long number;

  /** Begins to read a JSON text. */
  public JsonRecords(InputStream bytes, RecordFields fields) throws IOException {
    this.json = RecordReader.json(bytes);
    this.fields = fields;
  }

  @Override
  public @Nullable Input next() throws IOException, UnreadableException {
    try {
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        Input input = input(token);
        if (input != null) {
          return input;
        }
      }
      if (hasOthers && number == 0) {
        throw noObjects();
      }
      fields.end();
      return null;
    } catch (JsonProcessingException e) {
      String after = number == 0 ? "" : "; what comes after record " + number + " is lost";
      throw new UnreadableException(Failure.DAMAGED, RecordReader.problem(e) + after);
    }
  }

  private @Nullable Input input(JsonToken token) throws IOException, UnreadableException {
    if (inArray) {
      return element(token);
    }
    switch (token) {
      case START_ARRAY -> array();
      case START_OBJECT -> path.push(path.isEmpty() ? "" : path.peek() + json.currentName() + ".");
      case END_OBJECT -> {
        path.pop();
        return path.isEmpty() ? whole() : null;
      }
      case FIELD_NAME -> {}
      default -> value();
    }
    return null;
  }

  private @Nullable Input element(JsonToken token) throws IOException {
    if (token == JsonToken.END_ARRAY) {
      inArray = false;
      return null;
    }
    if (token == JsonToken.START_OBJECT) {
      Map<String, @Nullable Object> values = json.readValueAs(OBJECT);
      return fields.input(++number, values);
    }
    json.skipChildren();
    hasOthers = true;
    return null;
  }

  /** Goes into an array, unless it belongs to an object that is a document itself. */
  private void array() throws IOException {
    if (!path.isEmpty() && fields.hasText(own)) {
      json.skipChildren();
    } else {
      inArray = true;
      hasList = true;
    }
  }

  private void value() throws IOException, UnreadableException {
    if (path.isEmpty()) {
      throw noObjects();
    }
    own.put(path.peek() + json.currentName(), json.readValueAs(Object.class));
  }

  private static UnreadableException noObjects() {
    return new UnreadableException(
        Failure.DAMAGED, "is JSON, but no object and no array of objects");
  }

  /** Returns the document that the outermost object is, at its end. */
  private @Nullable Input whole() {
    boolean isDocument = fields.hasText(own) || !hasList;
    Map<String, @Nullable Object> values = new LinkedHashMap<>(own);
    own.clear();
    hasList = false;
    return isDocument ? fields.input(++number, values) : null;
  }
}
