package org.whosaid.extract;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.whosaid.annotate.CoreNlpAnnotator;
import org.whosaid.attribute.Attributor;
import org.whosaid.attribute.network.EncoderUnavailableException;
import org.whosaid.cast.Cast;
import org.whosaid.detect.QuotationDetector;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.Attribution;
import org.whosaid.model.Coreference;
import org.whosaid.model.Document;
import org.whosaid.model.Extraction;
import org.whosaid.model.Links;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Paragraphs;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Row;
import org.whosaid.repair.RepairedText;
import org.whosaid.resolve.Ranking;
import org.whosaid.resolve.SpeakerDirectory;
import org.whosaid.resolve.SpeakerResolver;
import org.whosaid.syntax.Page;

/**
 * Extracts the quotations of one document: detect, annotate, attribute, resolve, rows.
 *
 * <p>Models are loaded when the first document arrives that has something to look at, two at a
 * time; the thread that this takes ends with it. Thread-safe. After closing, {@link #extract}
 * throws a {@link ClosedException}; an extraction that has begun comes to its end, and the last one
 * frees the network.
 */
public final class QuotationExtractor implements Extractor {

  private final Settings settings;
  private final QuotationDetector detector = new QuotationDetector();
  private final Lazy<CoreNlpAnnotator> annotator;
  private final Lazy<Attributor> attributor;
  private final SpeakerResolver resolver = new SpeakerResolver();
  private final SpeakerDirectory directory;
  private final Gate gate = new Gate(this::free);

  QuotationExtractor(Settings settings, Supplier<Attributor> attributor, Consumer<String> notices) {
    this.settings = settings;
    this.annotator = new Lazy<>(() -> new CoreNlpAnnotator(settings.processors()));
    this.attributor = new Lazy<>(attributor);
    this.directory = new SpeakerDirectory(settings.speakers());
    directory.conflicts().forEach(notices);
  }

  /**
   * Returns an extractor that attributes by rules alone.
   *
   * @param notices takes a sentence for each name that several known speakers go by
   */
  public static QuotationExtractor byRules(Settings settings, Consumer<String> notices) {
    return new QuotationExtractor(settings, Attributor::byRules, notices);
  }

  /**
   * Returns an extractor that attributes by the trained network, or by rules where the platform
   * does not run it.
   *
   * @param notices takes a sentence that says so, from whichever thread loads, and one for each
   *     name that several known speakers go by
   */
  public static QuotationExtractor learned(Settings settings, Consumer<String> notices) {
    return new QuotationExtractor(settings, () -> learnedIfPossible(settings, notices), notices);
  }

  private static Attributor learnedIfPossible(Settings settings, Consumer<String> notices) {
    try {
      return settings.speech() == Settings.Speech.ALL
          ? Attributor.reading(settings.processors())
          : Attributor.learned(settings.processors());
    } catch (EncoderUnavailableException e) {
      notices.accept("attributing by rules: " + e.reason());
      return Attributor.byRules();
    }
  }

  @Override
  public Extraction extract(Document document) {
    gate.enter();
    try {
      RepairedText repaired = RepairedText.of(document.text());
      List<String> told = repaired.notice().map(List::of).orElse(List.of());
      List<Row> rows =
          rows(
              document,
              repaired,
              (text, spans, marked) -> annotator.get().annotate(text, spans, marked));
      return new Extraction.Done(document.source(), rows, told);
    } finally {
      gate.leave();
    }
  }

  /**
   * Returns the rows of a document that somebody else annotates: its text is read as it is, and
   * {@code given} asked for its sentences if it has quotation marks, or these are not needed.
   */
  public List<Row> extract(Document document, TextAnnotator given) {
    gate.enter();
    try {
      return rows(document, RepairedText.asItIs(document.text()), given);
    } finally {
      gate.leave();
    }
  }

  private List<Row> rows(Document document, RepairedText repaired, TextAnnotator from) {
    Paragraphs paragraphs = Paragraphs.of(repaired.text());
    List<MarkedSpan> marked = detector.detect(repaired.text(), paragraphs);
    if (marked.isEmpty() && settings.speech() == Settings.Speech.MARKED) {
      return List.of();
    }
    attributor.makeAhead();
    AnnotatedText text = from.annotate(repaired.text(), paragraphs, marked);
    Cast cast = new Cast(new Page(text, marked));
    List<Attribution> attributions = attributor.get().attribute(cast.chunked());
    Links links = attributor.get().links(cast.chunked());
    List<Ranking> rankings = resolver.resolve(cast, attributions, links);
    RowBuilder builder = new RowBuilder(document, repaired, text, settings.minConfidence());
    if (settings.speech() == Settings.Speech.MARKED) {
      return rows(attributions, rankings, builder);
    }
    List<Attribution> all = attributor.get().withIndirect(cast.chunked(), attributions);
    List<Ranking> allRankings = resolver.resolve(new Cast(cast.page()), all, links);
    return rows(all, keeping(rankings, all, allRankings), builder);
  }

  /** Marked words have the speakers that they have when nothing else is looked for. */
  private static List<Ranking> keeping(
      List<Ranking> ofMarked, List<Attribution> all, List<Ranking> rankings) {
    Iterator<Ranking> kept = ofMarked.iterator();
    List<Ranking> keeping = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      boolean indirect = all.get(i).quotation().type() == QuotationType.INDIRECT;
      keeping.add(indirect ? rankings.get(i) : kept.next());
    }
    return keeping;
  }

  private List<Row> rows(
      List<Attribution> attributions, List<Ranking> rankings, RowBuilder builder) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < attributions.size(); i++) {
      if (isShown(attributions.get(i))) {
        Ranking ranking = rankings.get(i);
        rows.add(
            builder.row(
                attributions.get(i),
                ranking.speaker().map(directory::listed),
                ranking.others().stream().map(directory::listed).toList()));
      }
    }
    return rows;
  }

  @Override
  public Optional<Coreference> coreference(Document document) {
    gate.enter();
    try {
      Paragraphs paragraphs = Paragraphs.of(document.text());
      List<MarkedSpan> marked = detector.detect(document.text(), paragraphs);
      Cast cast =
          new Cast(new Page(annotator.get().annotate(document.text(), paragraphs, marked), marked));
      List<Attribution> attributions = attributor.get().attribute(cast.chunked());
      Links links = attributor.get().links(cast.chunked());
      return Optional.of(resolver.coreference(cast, attributions, links));
    } finally {
      gate.leave();
    }
  }

  private boolean isShown(Attribution attribution) {
    return settings.marked() == Settings.Marked.ALL
        || attribution.quotation().type() != QuotationType.OTHER;
  }

  @Override
  public void close() {
    gate.close();
  }

  private void free() {
    attributor.close(Attributor::close);
    annotator.close(unused -> {}); // its models serve the whole process
  }
}
