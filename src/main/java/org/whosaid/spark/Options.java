package org.whosaid.spark;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.whosaid.batch.Batch;
import org.whosaid.extract.Settings;
import org.whosaid.io.source.InputFormat;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.model.KnownSpeaker;

/**
 * How documents are read and quotations extracted, as the options of the same names of the command
 * say: {@code Options.DEFAULT.withTextField("body").withMinConfidence(0.8)}.
 */
public final class Options implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What a user has who sets nothing. */
  public static final Options DEFAULT = new Options();

  private double minConfidence = Settings.DEFAULT.minConfidence();
  private boolean allMarked;
  private boolean indirect;
  private boolean byRules;
  private long timeout = Batch.PATIENCE.toSeconds();
  private String textField = ReadingOptions.DEFAULT.textField();
  private String idField = ReadingOptions.DEFAULT.idField();
  private ArrayList<String> kept = new ArrayList<>();
  private boolean anyLanguage;
  private long maxBytes = ReadingOptions.DEFAULT.maxBytes();
  private @Nullable String encoding;
  private @Nullable InputFormat format;
  private ArrayList<Known> speakers = new ArrayList<>();

  /** A speaker of a user's list, as executors are sent it. */
  private record Known(String name, ArrayList<String> aliases, String id) implements Serializable {}

  private Options() {}

  private Options(Options other) {
    this.minConfidence = other.minConfidence;
    this.allMarked = other.allMarked;
    this.indirect = other.indirect;
    this.byRules = other.byRules;
    this.timeout = other.timeout;
    this.textField = other.textField;
    this.idField = other.idField;
    this.kept = other.kept;
    this.anyLanguage = other.anyLanguage;
    this.maxBytes = other.maxBytes;
    this.encoding = other.encoding;
    this.format = other.format;
    this.speakers = other.speakers;
  }

  private Options with(Consumer<Options> change) {
    Options options = new Options(this);
    change.accept(options);
    return options;
  }

  /**
   * Returns these options with the probability below which the speaker stays empty.
   *
   * @throws IllegalArgumentException when it is not from 0 to 1
   */
  public Options withMinConfidence(double probability) {
    Options options = with(o -> o.minConfidence = probability);
    options.settings();
    return options;
  }

  /** Returns these options, with rows for titles and terms in marks too, or without. */
  public Options withAllMarked(boolean all) {
    return with(o -> o.allMarked = all);
  }

  /** Returns these options, with rows for reported words without marks too, or without. */
  public Options withIndirect(boolean all) {
    return with(o -> o.indirect = all);
  }

  /** Returns these options, by our rules alone or by the trained network. */
  public Options withRulesAlone(boolean rules) {
    return with(o -> o.byRules = rules);
  }

  /** Returns these options with the speakers that a user knows. */
  public Options withSpeakers(List<KnownSpeaker> known) {
    Options options = new Options(this);
    options.speakers = new ArrayList<>();
    known.forEach(
        s -> options.speakers.add(new Known(s.name(), new ArrayList<>(s.aliases()), s.id())));
    options.settings();
    return options;
  }

  /** Returns these options with the seconds that each 100,000 characters may take. */
  public Options withTimeout(long seconds) {
    return with(o -> o.timeout = seconds);
  }

  /** Returns these options with the field or column that holds a text. */
  public Options withTextField(String field) {
    return with(o -> o.textField = field);
  }

  /** Returns these options with the field or column that names a document. */
  public Options withIdField(String field) {
    return with(o -> o.idField = field);
  }

  /** Returns these options with the fields or columns that rows carry along. */
  public Options withKept(List<String> fields) {
    return with(o -> o.kept = new ArrayList<>(fields));
  }

  /** Returns these options, for texts in any language or for English ones. */
  public Options withAnyLanguage(boolean any) {
    return with(o -> o.anyLanguage = any);
  }

  /** Returns these options with the bytes that a document may have, unpacked. */
  public Options withMaxBytes(long bytes) {
    Options options = with(o -> o.maxBytes = bytes);
    options.reading();
    return options;
  }

  /** Returns these options with the encoding of all files. */
  public Options withEncoding(Charset charset) {
    return with(o -> o.encoding = charset.name());
  }

  /** Returns these options, for documents that are read so. */
  Options withReading(ReadingOptions reading) {
    return with(
        o -> {
          o.encoding = reading.encoding().map(Charset::name).orElse(null);
          o.format = reading.format().orElse(null);
          o.maxBytes = reading.maxBytes();
          o.textField = reading.textField();
          o.idField = reading.idField();
          o.kept = new ArrayList<>(reading.kept());
          o.anyLanguage = reading.anyLanguage();
        });
  }

  /** Returns these options, for rows of these settings. */
  Options withSettings(Settings settings) {
    return withMinConfidence(settings.minConfidence())
        .withAllMarked(settings.marked() == Settings.Marked.ALL)
        .withIndirect(settings.speech() == Settings.Speech.ALL)
        .withSpeakers(settings.speakers());
  }

  String textField() {
    return textField;
  }

  String idField() {
    return idField;
  }

  List<String> kept() {
    return List.copyOf(kept);
  }

  boolean byRules() {
    return byRules;
  }

  Duration patience() {
    return Duration.ofSeconds(timeout);
  }

  Settings settings() {
    List<KnownSpeaker> known =
        speakers.stream().map(s -> new KnownSpeaker(s.name(), s.aliases(), s.id())).toList();
    return new Settings(
        minConfidence,
        allMarked ? Settings.Marked.ALL : Settings.Marked.QUOTATIONS,
        Settings.Speech.of(indirect),
        known);
  }

  ReadingOptions reading() {
    return new ReadingOptions(
        Optional.ofNullable(encoding).map(Charset::forName),
        Optional.ofNullable(format),
        maxBytes,
        textField,
        idField,
        kept,
        anyLanguage);
  }
}
