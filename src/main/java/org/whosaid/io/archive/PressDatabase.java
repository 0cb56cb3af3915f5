package org.whosaid.io.archive;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whosaid.io.source.About;
import org.whosaid.io.source.Content;

/**
 * The databases of newspapers whose exports hold many articles in one text, and how each marks
 * where an article begins, its headline, its paper, its date and its words.
 */
enum PressDatabase {
  /** {@code 3 of 250 DOCUMENTS} stands above each article, {@code LOAD-DATE:} and others below. */
  LEXIS_NEXIS("\\s*\\d+ of \\d+ DOCUMENTS?\\s*", true) {
    @Override
    Content content(List<String> lines) {
      int body = endOfFields(lines, LEXIS_FIELD, 0);
      int first = next(lines, 0, LEXIS_FIELD);
      Map<String, String> about = new LinkedHashMap<>();
      List<List<String>> above = blocks(lines.subList(0, first));
      About.put(about, "title", above.isEmpty() ? "" : joined(above.get(above.size() - 1)));
      About.put(about, "date", dated(lines.subList(0, first)));
      About.put(about, "byline", field(lines, "BYLINE").replaceFirst("^(?i)by ", ""));
      About.put(about, "site", above.size() < 2 ? "" : above.get(0).get(0));
      int end = next(lines, body, Pattern.compile("LOAD-DATE: .*"));
      return article(about, lines.subList(body, next(lines.subList(0, end), body, LEXIS_TAIL)));
    }
  },
  /** {@code End of Document} stands below each article, {@code Body} above its words. */
  NEXIS_UNI("\\s*End of Document\\s*", false) {
    @Override
    Content content(List<String> lines) {
      int body = next(lines, 0, Pattern.compile("\\s*Body\\s*"));
      List<List<String>> above = blocks(lines.subList(0, body));
      Map<String, String> about = new LinkedHashMap<>();
      About.put(about, "title", above.isEmpty() ? "" : joined(above.get(0)));
      About.put(about, "date", dated(lines.subList(0, body)));
      About.put(about, "byline", field(lines, "Byline").replaceFirst("^(?i)by ", ""));
      About.put(about, "site", above.size() < 2 ? "" : above.get(1).get(0));
      int from = Math.min(body + 1, lines.size());
      return article(about, lines.subList(from, next(lines, from, NEXIS_TAIL)));
    }
  },
  /** {@code Document FENP000020200504eg54000a1} stands below each article. */
  FACTIVA("\\s*(?:AN\\s+)?Document [A-Za-z]{2,12}\\d{10,}\\w+\\s*", false) {
    @Override
    Content content(List<String> lines) {
      return lines.stream().anyMatch(line -> line.matches("HD\\s{1,4}\\S.*"))
          ? coded(lines)
          : plain(lines);
    }

    private Content coded(List<String> lines) {
      Map<String, StringBuilder> fields = new LinkedHashMap<>();
      StringBuilder field = new StringBuilder();
      for (String line : lines) {
        Matcher code = FACTIVA_FIELD.matcher(line);
        if (code.matches()) {
          field = fields.computeIfAbsent(code.group(1), unused -> new StringBuilder());
        }
        field.append(code.matches() ? first(code.group(2)) : line).append('\n');
      }
      Map<String, String> about = new LinkedHashMap<>();
      About.put(about, "title", of(fields, "HD"));
      About.put(about, "date", of(fields, "PD"));
      About.put(about, "byline", of(fields, "BY").replaceFirst("^(?i)by ", ""));
      About.put(about, "site", of(fields, "SN"));
      List<String> body = new ArrayList<>(List.of(raw(fields, "LP").split("\n")));
      body.add("");
      body.addAll(List.of(raw(fields, "TD").split("\n")));
      return article(about, body);
    }

    private static String first(@Nullable String line) {
      return line == null ? "" : line;
    }

    private static String raw(Map<String, StringBuilder> fields, String code) {
      return fields.getOrDefault(code, new StringBuilder()).toString();
    }

    private static String of(Map<String, StringBuilder> fields, String code) {
      return raw(fields, code).strip().replaceAll("\\s+", " ");
    }

    private Content plain(List<String> lines) {
      List<List<String>> blocks = blocks(lines);
      int head = 0;
      for (int i = 0; i < Math.min(blocks.size(), 4); i++) {
        head = blocks.get(i).stream().anyMatch(l -> COUNT.matcher(l).matches()) ? i + 1 : head;
      }
      List<String> above = blocks.subList(0, head).stream().flatMap(List::stream).toList();
      int count = next(above, 0, COUNT);
      Map<String, String> about = new LinkedHashMap<>();
      About.put(about, "title", above.isEmpty() ? "" : above.get(0));
      About.put(about, "date", dated(above));
      String byline = count > 1 ? above.get(count - 1) : "";
      About.put(about, "byline", byline.replaceFirst("^(?i)by ", ""));
      for (int i = count; i + 1 < above.size() && !about.containsKey("site"); i++) {
        About.put(about, "site", DATE.matcher(above.get(i)).find() ? above.get(i + 1) : "");
      }
      List<String> body = new ArrayList<>();
      for (List<String> block : blocks.subList(head, blocks.size())) {
        body.addAll(block);
        body.add("");
      }
      return article(about, body);
    }
  },
  /** {@code Document 3 of 12} stands above each article, {@code Full text:} before its words. */
  PROQUEST("\\s*Document \\d+ of \\d+\\s*", true) {
    @Override
    Content content(List<String> lines) {
      int body = next(lines, 0, Pattern.compile("Full text: ?.*"));
      List<List<String>> above = blocks(lines.subList(0, body));
      Map<String, String> about = new LinkedHashMap<>();
      About.put(about, "title", field(lines, "Title"));
      About.put(about, "title", above.isEmpty() ? "" : joined(above.get(0)));
      About.put(about, "date", field(lines, "Publication date"));
      About.put(about, "date", dated(lines));
      About.put(about, "byline", field(lines, "Author"));
      About.put(about, "site", field(lines, "Publication title"));
      About.put(about, "site", field(lines, "Publication info").replaceFirst("\\s*;.*", ""));
      About.put(about, "url", field(lines, "Document URL"));
      List<String> words =
          new ArrayList<>(lines.subList(body, next(lines, body + 1, PROQUEST_TAIL)));
      if (!words.isEmpty()) {
        words.set(0, words.get(0).replaceFirst("^Full text: ?", ""));
      }
      return article(about, words);
    }
  };

  private static final String MONTHS = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";
  private static final Pattern DATE =
      Pattern.compile("\\b(?:" + MONTHS + "\\.? \\d{1,2}, \\d{4}|\\d{1,2} " + MONTHS + " \\d{4})");
  private static final Pattern LEXIS_FIELD = Pattern.compile("[A-Z][A-Z-]{3,}: .*");
  private static final Pattern LEXIS_TAIL =
      Pattern.compile(
          "(?:LOAD-DATE|LANGUAGE|SUBJECT|GRAPHIC|PUBLICATION-TYPE|DOCUMENT-TYPE|JOURNAL-CODE|TYPE"
              + "|ORGANIZATION|COMPANY|PERSON|GEOGRAPHIC|INDUSTRY|TICKER|DISTRIBUTION|URL"
              + "|CORRECTION(?:-DATE)?|ACC-NO|NOTES): ?.*");
  private static final Pattern NEXIS_TAIL =
      Pattern.compile("\\s*(?:Classification|Graphic|Notes|(?:Load-Date|Language): ?.*)\\s*");
  private static final Pattern FACTIVA_FIELD =
      Pattern.compile(
          "(SE|HD|BY|CR|WC|PD|ET|SN|SC|ED|PG|VOL|LA|CY|LP|TD|ART|CO|IN|NS|RE|IPD|IPC|PUB|AN)(?:\\s{1,4}(.*)|)");
  private static final Pattern COUNT = Pattern.compile("[\\d,]+ words");
  private static final Pattern PROQUEST_TAIL =
      Pattern.compile(
          "(?:Subject|Title|Location|People|Company(?: / organization)?|Publication (?:title|year|date)"
              + "|Credit|Illustration|Copyright|_{20,}).*");

  private final Pattern boundary;
  private final boolean above;

  PressDatabase(String boundary, boolean above) {
    this.boundary = Pattern.compile(boundary);
    this.above = above;
  }

  /** Returns the database whose export a text is that begins with {@code head}. */
  static Optional<PressDatabase> of(String head) {
    for (PressDatabase database : values()) {
      if (head.lines().anyMatch(database::isBoundary)) {
        return Optional.of(database);
      }
    }
    return Optional.empty();
  }

  /** Returns whether a line stands between articles. */
  boolean isBoundary(String line) {
    return boundary.matcher(line).matches();
  }

  /** Returns whether that line stands above its article, not below. */
  boolean isAbove() {
    return above;
  }

  /** Returns the article in the lines that belong to it. */
  abstract Content content(List<String> lines);

  private static Content article(Map<String, String> about, List<String> lines) {
    String title = about.getOrDefault("title", "");
    String body = String.join("\n", lines).strip().replaceAll("\n{3,}", "\n\n");
    return new Content((title + "\n\n" + body).strip(), about);
  }

  /**
   * Returns the index of the next line from {@code from} on that is like that, or behind the last.
   */
  private static int next(List<String> lines, int from, Pattern pattern) {
    int i = from;
    while (i < lines.size() && !pattern.matcher(lines.get(i)).matches()) {
      i++;
    }
    return Math.min(i, lines.size());
  }

  /** Returns where the first run of fields ends, each of which may go on to an empty line. */
  private static int endOfFields(List<String> lines, Pattern field, int from) {
    int end = next(lines, from, field);
    for (int i = end; i < lines.size(); i++) {
      if (field.matcher(lines.get(i)).matches()) {
        while (i < lines.size() && !lines.get(i).isBlank()) {
          i++;
        }
        end = i;
      } else if (!lines.get(i).isBlank()) {
        break;
      }
    }
    return Math.min(end, lines.size());
  }

  private static List<List<String>> blocks(List<String> lines) {
    List<List<String>> blocks = new ArrayList<>();
    boolean open = false;
    for (String line : lines) {
      if (!line.isBlank()) {
        if (!open) {
          blocks.add(new ArrayList<>());
        }
        blocks.get(blocks.size() - 1).add(line.strip());
      }
      open = !line.isBlank();
    }
    return blocks;
  }

  private static String joined(List<String> block) {
    return String.join(" ", block);
  }

  private static String field(List<String> lines, String name) {
    return lines.stream()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2).strip())
        .findFirst()
        .orElse("");
  }

  private static String dated(List<String> lines) {
    return lines.stream()
        .map(DATE::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .findFirst()
        .orElse("");
  }
}
