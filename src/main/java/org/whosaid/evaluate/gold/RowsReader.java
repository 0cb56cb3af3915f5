package org.whosaid.evaluate.gold;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whosaid.evaluate.gold.Gold.GoldDocument;
import org.whosaid.io.read.EarlierTexts;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.table.RecordReader;
import org.whosaid.model.CodePoints;
import org.whosaid.model.Document;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Span;
import org.whosaid.model.SpeakerKind;

/**
 * Reads a CSV of whosaid's own columns that somebody has corrected in a spreadsheet.
 *
 * <p>Needed are source, quote, begin, end and speaker; type tells {@code other} from quotations,
 * and mention what kind of mention there is. A source is read as the command reads it, and looked
 * for where it says, then beside the CSV file.
 */
final class RowsReader {

  private static final Set<String> PRONOUNS =
      Set.of("he", "she", "they", "it", "we", "i", "you", "his", "her", "their");

  private final Path file;
  private final List<String> problems = new ArrayList<>();
  private final Map<String, List<RecordReader.Line>> bySource = new LinkedHashMap<>();

  RowsReader(Path file) {
    this.file = file;
  }

  Gold read() throws IOException {
    for (RecordReader.Line line : RecordReader.csv(file)) {
      String source = Fields.optionalString(line.values(), "source").orElse("");
      bySource.computeIfAbsent(source, key -> new ArrayList<>()).add(line);
    }
    EarlierTexts.Found texts =
        new EarlierTexts(file, ReadingOptions.DEFAULT).find(bySource.keySet());
    List<GoldDocument> documents = new ArrayList<>();
    bySource.forEach(
        (source, lines) -> {
          Document read = texts.documents().get(source);
          if (read == null) {
            String problem =
                source.isEmpty()
                    ? "its field \"source\" is empty"
                    : source + ": " + texts.missing().get(source);
            problems.add(file + ": record " + lines.get(0).line() + ": " + problem);
          } else {
            documents.add(document(read, lines));
          }
        });
    return new Gold(documents, problems);
  }

  private GoldDocument document(Document document, List<RecordReader.Line> lines) {
    CodePoints points = new CodePoints(document.text());
    List<GoldSpan> spans = new ArrayList<>();
    for (RecordReader.Line line : lines) {
      if (isIndirect(line.values())) {
        continue; // marked words are what the others are measured by
      }
      try {
        spans.add(span(line.values(), points));
      } catch (MalformedGoldException e) {
        problems.add(file + ": record " + line.line() + ": " + e.getMessage());
      }
    }
    return new GoldDocument(
        document, spans, List.of(), List.of(), Gold.Unit.QUOTATION, Gold.Target.SPEAKER);
  }

  private static boolean isIndirect(Map<String, @Nullable Object> row) {
    String type = Fields.optionalString(row, "type").orElse("");
    return type.equals(QuotationType.INDIRECT.label());
  }

  private static GoldSpan span(Map<String, @Nullable Object> row, CodePoints text)
      throws MalformedGoldException {
    Span span = Fields.span(Fields.integer(row, "begin"), Fields.integer(row, "end"));
    String quote = Fields.string(row, "quote");
    if (span.end() > text.length()) {
      throw new MalformedGoldException(GoldTexts.beyond(span, text));
    }
    if (!startsAlike(text.slice(span), quote)) {
      throw new MalformedGoldException(GoldTexts.MISFIT);
    }
    boolean other = Fields.optionalString(row, "type").orElse("").equals("other");
    return new GoldSpan(
        span,
        quote,
        other ? QuotationType.OTHER : type(row),
        Fields.optionalString(row, "speaker").map(List::of).orElse(List.of()),
        List.of(),
        List.of(),
        List.of(),
        mentionKind(row),
        speakerKind(row),
        OptionalInt.empty());
  }

  /** A split quotation shares only its beginning with what stands between its ends. */
  private static boolean startsAlike(String slice, String quote) {
    String word = GoldTexts.letters(quote.strip().replaceFirst("(?s)\\s.*", ""));
    return GoldTexts.letters(slice).startsWith(word);
  }

  private static QuotationType type(Map<String, @Nullable Object> row) {
    boolean mixed = Fields.optionalString(row, "type").orElse("direct").equals("mixed");
    return mixed ? QuotationType.MIXED : QuotationType.DIRECT;
  }

  private static Optional<SpeakerKind> speakerKind(Map<String, @Nullable Object> row) {
    String kind = Fields.optionalString(row, "speaker_kind").orElse("");
    return Arrays.stream(SpeakerKind.values()).filter(k -> k.label().equals(kind)).findFirst();
  }

  private static String mentionKind(Map<String, @Nullable Object> row) {
    String mention = Fields.optionalString(row, "mention").orElse("");
    String kind = Fields.optionalString(row, "speaker_kind").orElse("");
    if (mention.isEmpty()) {
      return "none";
    }
    if (PRONOUNS.contains(mention.toLowerCase(Locale.ROOT))) {
      return "pronoun";
    }
    return switch (kind) {
      case "organization" -> "organisation";
      case "unnamed" -> "nominal";
      default -> "name";
    };
  }
}
