package org.whosaid.evaluate.gold;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whosaid.evaluate.gold.Brat.Part;
import org.whosaid.evaluate.gold.Brat.Relation;
import org.whosaid.evaluate.gold.Gold.GoldAttribution;
import org.whosaid.evaluate.gold.Gold.GoldDocument;
import org.whosaid.evaluate.gold.GoldTexts.Expected;
import org.whosaid.model.CodePoints;
import org.whosaid.model.Document;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Span;

/**
 * Reads a compartment of PolNeAR (Newell, Margolin and Ruths, “An attribution relations corpus for
 * political news”, 2018).
 *
 * <p>The corpus annotates attributions, not quotation marks, so the spans are found here: what
 * stands between double marks in a paragraph, an unclosed one up to the paragraph's end. A span
 * belongs to the attribution whose content covers at least half of it; it is direct when that
 * content is marked almost throughout, mixed when only in part, other when there is no such
 * attribution. Spans without a source, or with their source inside the marks, are left out.
 */
public final class PolnearReader {

  private static final Pattern NAME =
      Pattern.compile("[A-Z][\\w'-]+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern CAPITAL =
      Pattern.compile("\\b[A-Z]", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Set<String> PRONOUNS =
      Set.of(
          "he", "she", "they", "it", "we", "i", "you", "him", "her", "them", "his", "their", "who",
          "that");
  private static final Set<String> TITLES =
      Set.of("The", "Mr", "Mrs", "Ms", "Sen", "Rep", "Gov", "President", "Senator");
  private static final Set<String> CUES = Set.of("said", "says", "added", "told", "wrote", "asked");

  private final Path folder;
  private final List<String> problems = new ArrayList<>();

  PolnearReader(Path folder) {
    this.folder = folder;
  }

  Gold read() throws IOException {
    List<GoldDocument> documents = new ArrayList<>();
    for (Path file : files(folder.resolve("text"), "*.txt")) {
      Optional<Path> annotation = annotationOf(file);
      if (annotation.isPresent()) {
        try {
          documents.add(document(file, Brat.read(annotation.get())));
        } catch (IOException | MalformedGoldException e) {
          problems.add(annotation.get() + ": " + e.getMessage());
        }
      }
    }
    return new Gold(documents, problems);
  }

  private Optional<Path> annotationOf(Path text) throws IOException {
    String name = nameOf(text) + "_";
    return files(folder.resolve("attributions"), "*.ann").stream()
        .filter(file -> file.getFileName().toString().startsWith(name))
        .findFirst();
  }

  private static List<Path> files(Path folder, String glob) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder, glob)) {
      listing.forEach(files::add);
    } catch (NoSuchFileException e) {
      throw new IOException("no such folder", e);
    }
    Collections.sort(files);
    return files;
  }

  static String nameOf(Path text) {
    return text.getFileName().toString().replaceFirst("\\.txt$", "");
  }

  private static GoldDocument document(Path file, List<Relation> relations)
      throws IOException, MalformedGoldException {
    String text = GoldTexts.read(file);
    CodePoints points = new CodePoints(text);
    List<Expected> expected = new ArrayList<>();
    for (Relation relation : relations) {
      relation.content().forEach(part -> expected.addAll(part.expected()));
    }
    Optional<String> misfit = GoldTexts.misfit(points, expected);
    if (misfit.isPresent()) {
      throw new MalformedGoldException(misfit.get());
    }
    List<Span> marked = marked(text, points);
    List<GoldSpan> spans = new ArrayList<>();
    for (Span span : marked) {
      GoldSpan gold = judge(span, points.slice(span), relations, marked);
      if (gold != null) {
        spans.add(gold);
      }
    }
    return new GoldDocument(
        new Document(nameOf(file), text),
        spans,
        List.of(),
        relations.stream().map(PolnearReader::attribution).toList(),
        Gold.Unit.SEGMENT,
        Gold.Target.SOURCE);
  }

  private static GoldAttribution attribution(Relation relation) {
    List<Part> source = sourceOf(relation);
    boolean swapped = source == relation.cue();
    return new GoldAttribution(
        places(relation.content()),
        places(source),
        places(swapped ? relation.source() : relation.cue()));
  }

  private static List<Span> places(List<Part> parts) {
    return parts.stream().flatMap(part -> part.spans().stream()).toList();
  }

  /** What stands between double marks, by paragraph; the second half of inches opens nothing. */
  public static List<Span> marked(String text, CodePoints points) {
    List<Span> spans = new ArrayList<>();
    int begin = -1;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : '\n';
      if (c == '\n') {
        if (begin >= 0) {
          spans.add(points.of(new Span(begin, i)));
        }
        begin = -1;
      } else if (begin < 0) {
        boolean inches = c == '"' && i > 0 && Character.isDigit(text.charAt(i - 1));
        begin = (c == '"' && !inches) || c == '“' ? i : -1;
      } else if (c == '"' || c == '”') {
        spans.add(points.of(new Span(begin, i + 1)));
        begin = -1;
      }
    }
    return spans;
  }

  private static @Nullable GoldSpan judge(
      Span span, String text, List<Relation> relations, List<Span> marked) {
    Relation best = null;
    int most = 0;
    for (Relation relation : relations) {
      for (Part content : relation.content()) {
        int covered = content.overlap(span);
        if (covered > most) {
          best = relation;
          most = covered;
        }
      }
    }
    if (best == null || most < 0.5 * span.length()) {
      return GoldSpan.nobodys(span, text);
    }
    List<Part> source = sourceOf(best);
    List<Span> places = places(source);
    if (places.isEmpty() || places.stream().anyMatch(span::contains)) {
      return null;
    }
    String words = String.join(" ", source.stream().map(Part::text).toList());
    QuotationType type =
        isMarked(best.content().get(0), marked) ? QuotationType.DIRECT : QuotationType.MIXED;
    return sourced(span, text, type, places, words);
  }

  /** A span whose source is {@code words}, which stand at {@code places}. */
  public static GoldSpan sourced(
      Span span, String text, QuotationType type, List<Span> places, String words) {
    return new GoldSpan(
        span,
        text,
        type,
        List.of(),
        List.of(),
        places,
        names(words),
        kind(words),
        Optional.empty(),
        OptionalInt.empty());
  }

  /** In a few attributions the annotators exchanged source and cue. */
  private static List<Part> sourceOf(Relation relation) {
    boolean swapped =
        relation.source().size() == 1
            && CUES.contains(relation.source().get(0).text().toLowerCase(Locale.ROOT))
            && !relation.cue().isEmpty();
    return swapped ? relation.cue() : relation.source();
  }

  private static boolean isMarked(Part content, List<Span> marked) {
    int inside = marked.stream().mapToInt(content::overlap).sum();
    return inside >= 0.9 * content.length();
  }

  private static String kind(String source) {
    if (PRONOUNS.contains(source.toLowerCase(Locale.ROOT))) {
      return "pronoun";
    }
    return CAPITAL.matcher(source).find() ? "name" : "nominal";
  }

  public static List<String> names(String words) {
    return NAME.matcher(words)
        .results()
        .map(MatchResult::group)
        .filter(word -> !TITLES.contains(word))
        .toList();
  }
}
