package org.whosaid.evaluate.gold;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whosaid.evaluate.gold.Gold.GoldDocument;
import org.whosaid.evaluate.gold.GoldTexts.Expected;
import org.whosaid.io.table.RecordReader;
import org.whosaid.model.CodePoints;
import org.whosaid.model.Document;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Span;

/**
 * Reads a novel of the Project Dialogism Novel Corpus (Vishnubhotla, Hammond and Hirst, “The
 * Project Dialogism Novel Corpus”, 2022): {@code novel_text.txt}, {@code quotation_info.csv} and
 * {@code character_info.csv}.
 *
 * <p>Offsets there count characters between the marks; a quotation is one or more sub-quotations.
 * Explicit quotations count as named, anaphoric ones as pronouns or nominals after their referring
 * expression, implicit ones as without mention.
 */
final class PdncReader {

  private static final Pattern ALIAS = Pattern.compile("'([^']*)'|\"([^\"]*)\"");
  private static final Set<String> PRONOUNS = Set.of("he", "she", "they", "i", "we", "it");

  private final Path folder;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, List<String>> aliases = new HashMap<>();

  PdncReader(Path folder) {
    this.folder = folder;
  }

  Gold read() throws IOException {
    String text = GoldTexts.read(folder.resolve("novel_text.txt"));
    CodePoints points = new CodePoints(text);
    readCharacters();
    Path quotations = folder.resolve("quotation_info.csv");
    List<GoldSpan> spans = new ArrayList<>();
    int group = 0;
    for (RecordReader.Line line : RecordReader.csv(quotations)) {
      try {
        spans.addAll(quotation(line.values(), points, group++));
      } catch (MalformedGoldException e) {
        problems.add(quotations + ": record " + line.line() + ": " + e.getMessage());
      }
    }
    String name = folder.toAbsolutePath().normalize().getFileName().toString();
    return new Gold(
        List.of(
            new GoldDocument(
                new Document(name, text),
                spans,
                List.of(),
                List.of(),
                Gold.Unit.SEGMENT,
                Gold.Target.SPEAKER)),
        problems);
  }

  private void readCharacters() throws IOException {
    for (RecordReader.Line line : RecordReader.csv(folder.resolve("character_info.csv"))) {
      String name = Fields.optionalString(line.values(), "Main Name").orElse("");
      List<String> all = new ArrayList<>(List.of(name));
      Matcher matcher = ALIAS.matcher(Fields.optionalString(line.values(), "Aliases").orElse(""));
      matcher.results().map(PdncReader::alias).forEach(all::add);
      aliases.put(name, all);
    }
  }

  private static String alias(MatchResult match) {
    return match.group(1) != null ? match.group(1) : match.group(2);
  }

  private List<GoldSpan> quotation(Map<String, @Nullable Object> record, CodePoints text, int group)
      throws MalformedGoldException {
    String speaker = Fields.string(record, "speaker");
    List<GoldSpan> spans = new ArrayList<>();
    List<Object> pieces = RecordReader.list(Fields.string(record, "quoteByteSpans"));
    for (Object piece : pieces == null ? List.of() : pieces) {
      Span span = span(piece);
      if (span.end() > text.length()) {
        throw new MalformedGoldException(GoldTexts.beyond(span, text));
      }
      spans.add(
          new GoldSpan(
              span,
              text.slice(span),
              QuotationType.DIRECT,
              aliases.getOrDefault(speaker, List.of(speaker)),
              List.of(),
              List.of(),
              List.of(),
              mentionKind(record),
              Optional.empty(),
              OptionalInt.of(group)));
    }
    if (spans.isEmpty()) {
      throw noSpans();
    }
    checkWords(text, record, spans.get(0));
    return spans;
  }

  /** The quotation's text begins with the words of its first piece. */
  private static void checkWords(
      CodePoints text, Map<String, @Nullable Object> record, GoldSpan first)
      throws MalformedGoldException {
    String words = Fields.optionalString(record, "quoteText").orElse("");
    String start = words.substring(0, Math.min(words.length(), first.text().length()));
    Optional<String> misfit = GoldTexts.misfit(text, List.of(new Expected(first.span(), start)));
    if (misfit.isPresent()) {
      throw new MalformedGoldException(misfit.get());
    }
  }

  private static MalformedGoldException noSpans() {
    return new MalformedGoldException("its field \"quoteByteSpans\" is no list of spans");
  }

  private static Span span(Object piece) throws MalformedGoldException {
    if (piece instanceof List<?> ends
        && ends.size() == 2
        && ends.get(0) instanceof Integer begin
        && ends.get(1) instanceof Integer end) {
      return Fields.span(begin, end);
    }
    throw noSpans();
  }

  private static String mentionKind(Map<String, @Nullable Object> record) {
    String type = Fields.optionalString(record, "quoteType").orElse("Implicit");
    String expression = Fields.optionalString(record, "referringExpression").orElse("");
    boolean pronoun =
        Pattern.compile("\\P{L}+")
            .splitAsStream(expression.toLowerCase(Locale.ROOT))
            .anyMatch(PRONOUNS::contains);
    return switch (type) {
      case "Explicit" -> "name";
      case "Anaphoric" -> pronoun ? "pronoun" : "nominal";
      default -> "none";
    };
  }
}
