package org.whosaid.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.whosaid.model.Row;
import org.whosaid.model.Speaker;

/**
 * Texts with the rows that the whole program shall give for them, from a file of cases.
 *
 * <p>A heading {@code = what it is about} begins a group; each text in it ends with its rows,
 * {@code > speaker | quote | column=value}, or with {@code > none}.
 */
public final class Cases {

  private Cases() {}

  private record Expected(String speaker, String quote, Map<String, String> more) {}

  private record Case(String phenomenon, String text, List<Expected> rows) {}

  /** Returns a test for each case of the file {@code name} beside {@code owner}. */
  public static Stream<DynamicTest> of(Class<?> owner, String name) {
    return cases(owner, name).stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.phenomenon() + ": " + c.text().replace('\n', '¶'), () -> check(c)));
  }

  private static void check(Case expected) {
    List<Row> rows = Shared.rows(expected.text());
    assertEquals(
        expected.rows().stream().map(e -> e.speaker() + " | " + e.quote()).toList(),
        rows.stream().map(Cases::shown).toList());
    for (int i = 0; i < rows.size(); i++) {
      Map<String, String> actual = details(rows.get(i));
      actual.keySet().retainAll(expected.rows().get(i).more().keySet());
      assertEquals(expected.rows().get(i).more(), actual);
    }
  }

  private static String shown(Row row) {
    return row.speaker().map(Speaker::name).orElse("") + " | " + row.quote().replace('\n', '¶');
  }

  private static Map<String, String> details(Row row) {
    Map<String, String> details = new HashMap<>();
    details.put("type", row.type().label());
    row.cue().ifPresent(cue -> details.put("cue", cue.text()));
    row.speaker().ifPresent(speaker -> details.put("role", speaker.role().orElse("")));
    row.speaker()
        .ifPresent(speaker -> details.put("affiliation", speaker.affiliation().orElse("")));
    row.speaker().ifPresent(speaker -> details.put("speaker_kind", speaker.kind().label()));
    return details;
  }

  private static List<Case> cases(Class<?> owner, String name) {
    List<Case> cases = new ArrayList<>();
    String phenomenon = "";
    StringWriter text = new StringWriter();
    List<Expected> rows = new ArrayList<>();
    for (String line : Resource.lines(owner, name)) {
      if (line.startsWith("= ")) {
        phenomenon = line.substring(2);
      } else if (line.startsWith("> ")) {
        if (!line.equals("> none")) {
          rows.add(expected(line.substring(2)));
        }
      } else if (!line.isBlank() && !line.startsWith("# ") && !line.equals("#")) {
        text.append(line).append('\n');
      } else if (!text.toString().isEmpty()) {
        cases.add(new Case(phenomenon, text.toString().strip(), List.copyOf(rows)));
        text = new StringWriter();
        rows.clear();
      }
    }
    return cases;
  }

  private static Expected expected(String line) {
    List<String> cells = Stream.of((" " + line).split("\\|", -1)).map(String::strip).toList();
    Map<String, String> more = new HashMap<>();
    for (String detail : cells.subList(2, cells.size())) {
      int equals = detail.indexOf('=');
      more.put(detail.substring(0, equals), detail.substring(equals + 1));
    }
    return new Expected(cells.get(0), cells.get(1), more);
  }
}
