package org.whosaid.evaluate.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Span;

/** Takes values of a known type out of a record, or says which one is missing. */
final class Fields {

  private Fields() {}

  static Optional<String> optionalString(Map<String, @Nullable Object> record, String name) {
    return record.get(name) instanceof String text && !text.isEmpty()
        ? Optional.of(text)
        : Optional.empty();
  }

  static String string(Map<String, @Nullable Object> record, String name)
      throws MalformedGoldException {
    return optionalString(record, name).orElseThrow(() -> missing(name, "a string"));
  }

  static OptionalInt optionalInt(Map<String, @Nullable Object> record, String name) {
    Object value = record.get(name);
    if (value instanceof Integer number) {
      return OptionalInt.of(number);
    }
    boolean digits = value instanceof String text && text.matches("\\d{1,9}");
    return digits ? OptionalInt.of(Integer.parseInt((String) value)) : OptionalInt.empty();
  }

  static int integer(Map<String, @Nullable Object> record, String name)
      throws MalformedGoldException {
    return optionalInt(record, name).orElseThrow(() -> missing(name, "a number"));
  }

  static List<String> strings(Map<String, @Nullable Object> record, String name) {
    List<String> strings = new ArrayList<>();
    if (record.get(name) instanceof List<?> list) {
      for (Object item : list) {
        if (item instanceof String text) {
          strings.add(text);
        }
      }
    }
    return strings;
  }

  static List<Map<String, @Nullable Object>> objects(
      Map<String, @Nullable Object> record, String name) throws MalformedGoldException {
    if (!(record.get(name) instanceof List<?> list)) {
      throw missing(name, "a list");
    }
    List<Map<String, @Nullable Object>> objects = new ArrayList<>();
    for (Object item : list) {
      if (!(item instanceof Map<?, ?> map)) {
        throw missing(name, "a list of objects");
      }
      @SuppressWarnings("unchecked") // a JSON object's keys are strings
      Map<String, @Nullable Object> object = (Map<String, @Nullable Object>) map;
      objects.add(object);
    }
    return objects;
  }

  /** Returns the places under {@code name}, {@code [[begin, end], …]}. */
  static List<Span> spans(Map<String, @Nullable Object> record, String name)
      throws MalformedGoldException {
    if (!(record.get(name) instanceof List<?> list)) {
      throw missing(name, "a list");
    }
    List<Span> spans = new ArrayList<>();
    for (Object item : list) {
      if (!(item instanceof List<?> ends)
          || ends.size() != 2
          || !(ends.get(0) instanceof Integer begin)
          || !(ends.get(1) instanceof Integer end)) {
        throw missing(name, "a list of [begin, end]");
      }
      spans.add(span(begin, end));
    }
    return spans;
  }

  static Span span(int begin, int end) throws MalformedGoldException {
    if (begin < 0 || end < begin) {
      throw new MalformedGoldException("its offsets " + begin + " and " + end + " are no span");
    }
    return new Span(begin, end);
  }

  private static MalformedGoldException missing(String name, String type) {
    return new MalformedGoldException("its field \"" + name + "\" is not " + type);
  }
}
