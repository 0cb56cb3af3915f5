package org.whosaid.evaluate.gold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.whosaid.evaluate.gold.Gold.GoldAttribution;
import org.whosaid.evaluate.gold.Gold.GoldDocument;
import org.whosaid.evaluate.gold.GoldTexts.Expected;
import org.whosaid.io.table.RecordReader;
import org.whosaid.model.CodePoints;
import org.whosaid.model.Document;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Span;
import org.whosaid.model.SpeakerKind;

/**
 * Reads {@code gold.jsonl}: a line a document, {@code {"doc": NAME, "quotes": […]}}, with each
 * quotation's place, kind, speaker, aliases, mention and group.
 */
final class NewsReader {

  private final Path file;
  private final List<GoldDocument> documents = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /** Creates a reader of {@code path}: the file, or the folder that holds it. */
  NewsReader(Path path) {
    this.file = Files.isDirectory(path) ? path.resolve("gold.jsonl") : path;
  }

  Gold read() throws IOException {
    for (RecordReader.Line line : RecordReader.jsonLines(file)) {
      String where = file + ":" + line.line() + ": ";
      if (line.problem().isPresent()) {
        problems.add(where + line.problem().get());
        continue;
      }
      try {
        documents.add(document(line.values()));
      } catch (IOException | MalformedGoldException e) {
        problems.add(where + e.getMessage());
      }
    }
    return new Gold(documents, problems);
  }

  private GoldDocument document(Map<String, @Nullable Object> values)
      throws IOException, MalformedGoldException {
    String name = Fields.string(values, "doc");
    String text = GoldTexts.read(textFile(name));
    List<GoldSpan> spans = new ArrayList<>();
    List<Expected> expected = new ArrayList<>();
    List<GoldAttribution> attributions = new ArrayList<>();
    for (Map<String, @Nullable Object> quote : Fields.objects(values, "quotes")) {
      GoldSpan span = span(quote);
      spans.add(span);
      expected.add(new Expected(span.span(), span.text()));
      if (span.type() != QuotationType.OTHER) {
        attributions.add(attribution(quote, span));
      }
    }
    Optional<String> misfit = GoldTexts.misfit(new CodePoints(text), expected);
    if (misfit.isPresent()) {
      throw new MalformedGoldException(misfit.get());
    }
    return new GoldDocument(
        new Document(name, text),
        spans,
        entities(values, text),
        attributions,
        Gold.Unit.SEGMENT,
        Gold.Target.SPEAKER);
  }

  private static List<GoldEntity> entities(Map<String, @Nullable Object> values, String text)
      throws MalformedGoldException {
    if (!values.containsKey("entities")) {
      return List.of();
    }
    Map<String, List<Span>> says = says(values);
    int length = text.codePointCount(0, text.length());
    Map<String, GoldEntity> entities = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> entity : Fields.objects(values, "entities")) {
      GoldEntity read = entity(entity, says);
      for (Span mention : read.mentions()) {
        if (mention.end() > length) {
          throw new MalformedGoldException(
              "entity "
                  + read.id()
                  + " has a mention that ends at "
                  + mention.end()
                  + ", after the text, at "
                  + length);
        }
      }
      if (entities.put(read.id(), read) != null) {
        throw new MalformedGoldException("entity " + read.id() + " is there twice");
      }
    }
    for (String id : says.keySet()) {
      if (!entities.containsKey(id)) {
        throw new MalformedGoldException(id + " speaks and is not among its entities");
      }
    }
    return List.copyOf(entities.values());
  }

  private static GoldEntity entity(
      Map<String, @Nullable Object> entity, Map<String, List<Span>> says)
      throws MalformedGoldException {
    String id = Fields.string(entity, "id");
    return new GoldEntity(
        id,
        kind(Fields.string(entity, "kind")),
        Fields.string(entity, "name"),
        Fields.spans(entity, "mentions"),
        says.getOrDefault(id, List.of()));
  }

  private static Map<String, List<Span>> says(Map<String, @Nullable Object> values)
      throws MalformedGoldException {
    Map<String, List<Span>> says = new LinkedHashMap<>();
    for (Map<String, @Nullable Object> quote : Fields.objects(values, "quotes")) {
      for (String id : Fields.strings(quote, "speaker_entities")) {
        says.computeIfAbsent(id, k -> new ArrayList<>()).add(span(quote).span());
      }
    }
    return says;
  }

  private static GoldEntity.Kind kind(String kind) throws MalformedGoldException {
    return switch (kind) {
      case "person" -> GoldEntity.Kind.PERSON;
      case "org" -> GoldEntity.Kind.ORG;
      case "group" -> GoldEntity.Kind.GROUP;
      case "unnamed" -> GoldEntity.Kind.UNNAMED;
      default ->
          throw new MalformedGoldException(
              "the kind of an entity is \"" + kind + "\", not person, org, group or unnamed");
    };
  }

  private Path textFile(String name) {
    Path inFolder = file.resolveSibling("text").resolve(name + ".txt");
    return Files.exists(inFolder) ? inFolder : file.resolveSibling(name + ".txt");
  }

  private static GoldSpan span(Map<String, @Nullable Object> quote) throws MalformedGoldException {
    List<String> names = new ArrayList<>();
    Fields.optionalString(quote, "speaker").ifPresent(names::add);
    List<String> alternatives = Fields.strings(quote, "alt_speakers");
    if (!names.isEmpty()) {
      names.addAll(Fields.strings(quote, "aliases"));
      names.addAll(alternatives);
    }
    List<Span> source = place(quote, "mention").stream().toList();
    return new GoldSpan(
        Fields.span(Fields.integer(quote, "begin"), Fields.integer(quote, "end")),
        Fields.optionalString(quote, "text").orElse(""),
        type(Fields.string(quote, "kind")),
        names,
        alternatives,
        source,
        List.of(),
        Fields.optionalString(quote, "mention_type").orElse("none"),
        speakerKind(quote),
        Fields.optionalInt(quote, "group"));
  }

  private static GoldAttribution attribution(Map<String, @Nullable Object> quote, GoldSpan span)
      throws MalformedGoldException {
    return new GoldAttribution(
        List.of(span.span()), span.source(), place(quote, "cue").stream().toList());
  }

  private static Optional<Span> place(Map<String, @Nullable Object> quote, String of)
      throws MalformedGoldException {
    OptionalInt begin = Fields.optionalInt(quote, of + "_begin");
    OptionalInt end = Fields.optionalInt(quote, of + "_end");
    return begin.isPresent() && end.isPresent()
        ? Optional.of(Fields.span(begin.getAsInt(), end.getAsInt()))
        : Optional.empty();
  }

  private static Optional<SpeakerKind> speakerKind(Map<String, @Nullable Object> quote)
      throws MalformedGoldException {
    Optional<String> kind = Fields.optionalString(quote, "speaker_type");
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    return switch (kind.get()) {
      case "named" -> Optional.of(SpeakerKind.PERSON);
      case "nominal" -> Optional.of(SpeakerKind.UNNAMED);
      case "organisation" -> Optional.of(SpeakerKind.ORGANIZATION);
      default ->
          throw new MalformedGoldException(
              "its speaker_type is \"" + kind.get() + "\", not named, nominal or organisation");
    };
  }

  private static QuotationType type(String kind) throws MalformedGoldException {
    return switch (kind) {
      case "direct" -> QuotationType.DIRECT;
      case "mixed" -> QuotationType.MIXED;
      case "other" -> QuotationType.OTHER;
      default ->
          throw new MalformedGoldException(
              "its kind is \"" + kind + "\", not direct, mixed or other");
    };
  }
}
