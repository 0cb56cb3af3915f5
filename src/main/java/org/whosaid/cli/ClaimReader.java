package org.whosaid.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.whosaid.baseline.AttributorChoice;
import org.whosaid.batch.Batch;
import org.whosaid.extract.Extractor;
import org.whosaid.extract.Settings;
import org.whosaid.io.read.InputFinder;
import org.whosaid.io.source.Input;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.model.Document;
import org.whosaid.model.Extraction;
import org.whosaid.model.Row;
import org.whosaid.model.Speaker;
import org.whosaid.search.Claim;

/** Reads claims: a record each, or the quotations of an article. */
final class ClaimReader {

  private static final Pattern RECORDS = Pattern.compile("(?i).*\\.(csv|tsv|jsonl?)(\\.gz)?");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");
  private static final String QUOTE = "quote";
  private static final String SPEAKER = "speaker";
  private static final String DATE = "date";

  /** Nobody is quoted with so many characters. */
  private static final int LONGEST = 20_000;

  private final InputStream in;
  private final int threads;
  private final Messages messages;
  private boolean failed;

  ClaimReader(InputStream in, int threads, Messages messages) {
    this.in = in;
    this.threads = threads;
    this.messages = messages;
  }

  /** Returns whether some claim could not be read; what is wrong with it is told. */
  boolean failed() {
    return failed;
  }

  /** Returns the claims of a file. */
  List<Claim> read(String file) {
    return RECORDS.matcher(file).matches() ? records(file) : quotations(file);
  }

  private List<Claim> records(String file) {
    ReadingOptions usual = ReadingOptions.DEFAULT;
    ReadingOptions options =
        new ReadingOptions(
            usual.encoding(),
            Optional.empty(),
            usual.maxBytes(),
            QUOTE,
            usual.idField(),
            List.of(SPEAKER, DATE),
            true);
    List<Claim> claims = new ArrayList<>();
    Iterator<Input> inputs = finder(options, Set.of(SPEAKER, DATE)).find(List.of(file));
    while (inputs.hasNext()) {
      Input input = inputs.next();
      try {
        add(input.read(), claims);
      } catch (UnreadableException e) {
        problem(input.source(), e.reason());
      }
    }
    return claims;
  }

  private void add(Document record, List<Claim> claims) {
    String quote = record.text().strip();
    if (!WORD.matcher(quote.replaceAll("\\[[^\\]]*\\]", "")).find()) {
      problem(record.source(), "its quote has no words");
    } else if (quote.length() > LONGEST) {
      problem(
          record.source(), "its quote is too long to be one: " + quote.length() + " characters");
    } else {
      claims.add(
          new Claim(
              quote,
              record.kept().getOrDefault(SPEAKER, "").strip(),
              record.kept().getOrDefault(DATE, "").strip()));
    }
  }

  private List<Claim> quotations(String file) {
    List<Claim> claims = new ArrayList<>();
    InputFinder finder = finder(ReadingOptions.DEFAULT, Set.of());
    try (Extractor extractor =
        AttributorChoice.LEARNED.extractor(
            Settings.DEFAULT, notice -> messages.println("whosaid: " + notice))) {
      new Batch(extractor, threads, Batch.PATIENCE)
          .run(finder.find(List.of(file)), result -> add(result, claims));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // nothing is written here
    }
    return claims;
  }

  private void add(Batch.Result result, List<Claim> claims) {
    if (result.extraction() instanceof Extraction.Failed failure) {
      problem(failure.source(), failure.reason());
    }
    for (Row row : result.rows()) {
      claims.add(new Claim(row.quote(), row.speaker().map(Speaker::name).orElse(""), ""));
    }
  }

  private InputFinder finder(ReadingOptions options, Set<String> optional) {
    return new InputFinder(
        in,
        options,
        notice -> {
          boolean expected =
              optional.stream().anyMatch(field -> notice.contains("\"" + field + "\" of --keep"));
          if (!expected) {
            messages.println(notice);
          }
        });
  }

  private void problem(String source, String reason) {
    failed = true;
    messages.println(source + ": " + reason);
  }
}
