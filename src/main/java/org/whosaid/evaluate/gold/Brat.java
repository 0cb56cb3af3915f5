package org.whosaid.evaluate.gold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Span;

/**
 * Reads attributions in brat's standoff format: {@code T} lines for words with their offsets,
 * {@code E} lines for the relations between them.
 */
final class Brat {

  private static final Pattern TAB = Pattern.compile("\t");
  private static final Pattern SPACE = Pattern.compile(" ");
  private static final Pattern SEMICOLON = Pattern.compile(";");

  private final Map<String, Part> parts = new HashMap<>();
  private final List<Relation> relations = new ArrayList<>();

  private Brat() {}

  /**
   * Words with their places.
   *
   * @param spans code points, in one or more pieces
   * @param text the words, as the file has them
   */
  record Part(List<Span> spans, String text) {

    /** Words in one piece can be checked; of pieces the file does not say which words are whose. */
    List<GoldTexts.Expected> expected() {
      boolean single = spans.size() == 1 && !text.isEmpty();
      return single ? List.of(new GoldTexts.Expected(spans.get(0), text)) : List.of();
    }

    int length() {
      return spans.stream().mapToInt(Span::length).sum();
    }

    int overlap(Span other) {
      return spans.stream()
          .mapToInt(
              s -> Math.max(0, Math.min(s.end(), other.end()) - Math.max(s.begin(), other.begin())))
          .sum();
    }
  }

  /**
   * An attribution.
   *
   * @param content the words attributed
   * @param source whoever they are attributed to
   * @param cue what signals it
   */
  record Relation(List<Part> content, List<Part> source, List<Part> cue) {}

  static List<Relation> read(Path file) throws IOException, MalformedGoldException {
    Brat brat = new Brat();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      try {
        brat.add(TAB.split(line, -1));
      } catch (NumberFormatException | IndexOutOfBoundsException e) {
        throw new MalformedGoldException("line " + number + " is no brat annotation: " + line);
      }
    }
    return brat.relations;
  }

  private void add(String[] cells) throws MalformedGoldException {
    if (cells.length < 2) {
      return;
    }
    if (cells[0].matches("T\\d+")) {
      String where = cells[1].substring(cells[1].indexOf(' ') + 1);
      List<Span> spans = new ArrayList<>();
      for (String piece : SEMICOLON.split(where, -1)) {
        String[] ends = SPACE.split(piece.strip(), -1);
        spans.add(Fields.span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])));
      }
      parts.put(cells[0], new Part(spans, cells.length > 2 ? cells[2] : ""));
    } else if (cells[0].matches("E\\d+")) {
      relations.add(relation(cells[1]));
    }
  }

  private Relation relation(String roles) {
    Relation relation = new Relation(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (String role : SPACE.split(roles.strip(), -1)) {
      int colon = role.indexOf(':');
      @Nullable Part part = parts.get(role.substring(colon + 1));
      if (part != null) {
        switch (role.substring(0, colon).replaceAll("\\d+$", "")) {
          case "Content" -> relation.content().add(part);
          case "Source" -> relation.source().add(part);
          case "Cue" -> relation.cue().add(part);
          default -> {} // the attribution itself
        }
      }
    }
    return relation;
  }
}
