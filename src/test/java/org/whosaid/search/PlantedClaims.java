package org.whosaid.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.whosaid.model.Row;
import org.whosaid.model.Speaker;

/** Makes claims of which it is known what they are: out of rows, by chance with a fixed seed. */
final class PlantedClaims {

  /** A claim and what should be found of it. */
  record Planted(Claim claim, Verdict expected) {}

  private static final long SEED = 20_261_129;
  private static final int FEWEST_WORDS = 8;
  private static final Pattern SENTENCE =
      Pattern.compile("(?<=\\. )[A-Z][^.!?\\n\"“”'‘’\\[\\]…]{50,160}\\.(?=\\s)");
  private static final Set<String> NEGATIONS = Set.of("not", "never", "no");
  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Random random = new Random(SEED);
  private final List<Row> rows;
  private final List<String> vocabulary;
  private final List<String> speakers;
  private final List<String> quotes;
  private final List<Planted> planted = new ArrayList<>();
  private int next;

  PlantedClaims(List<Row> rows) {
    this.vocabulary =
        rows.stream()
            .flatMap(row -> Arrays.stream(row.quote().split("\\s+", -1)))
            .filter(word -> word.matches("[a-z]{4,}"))
            .toList();
    this.speakers =
        rows.stream().flatMap(row -> row.speaker().stream()).map(Speaker::name).distinct().toList();
    this.quotes = rows.stream().map(row -> row.quote().replace('\n', ' ')).toList();
    this.rows = new ArrayList<>(rows.stream().filter(row -> isFit(row, rows)).toList());
    Collections.shuffle(this.rows, random);
  }

  /** Only words that stand once in the corpus have one right answer. */
  private static boolean isFit(Row row, List<Row> rows) {
    String quote = row.quote();
    return words(quote).size() >= FEWEST_WORDS
        && row.speaker().isPresent()
        && !quote.matches("(?s).*(\\[|…|\\.\\.\\.).*")
        && rows.stream().filter(other -> other.quote().contains(quote)).count() == 1;
  }

  private static List<String> words(String quote) {
    return new ArrayList<>(Arrays.asList(quote.strip().split("\\s+", -1)));
  }

  /** Returns claims of each kind, so many if there are rows enough, out of rows and these texts. */
  List<Planted> make(int each, List<String> texts) {
    plant(each, Verdict.VERBATIM, row -> true, row -> row.quote().toUpperCase(Locale.ROOT));
    plant(each, Verdict.ALTERED, row -> true, this::withOtherWords);
    plant(each, Verdict.ALTERED, row -> has(row, NUMBER::matcher), this::withAnotherNumber);
    plant(each, Verdict.ALTERED, this::hasNegation, this::withoutNegation);
    plant(each, Verdict.PART, row -> words(row.quote()).size() > FEWEST_WORDS + 4, this::cut);
    joined(each);
    byAnother(each);
    invented(each);
    unmarked(each, texts);
    return planted;
  }

  private void plant(int each, Verdict expected, Predicate<Row> fit, Function<Row, String> made) {
    int left = each;
    for (int i = 0; i < rows.size() && left > 0; i++) {
      Row row = rows.get((next + i) % rows.size());
      if (fit.test(row)) {
        planted.add(new Planted(new Claim(made.apply(row), speaker(row), ""), expected));
        left--;
      }
    }
    next += each;
  }

  private static String speaker(Row row) {
    return row.speaker().orElseThrow().name();
  }

  private String anyWord() {
    return vocabulary.get(random.nextInt(vocabulary.size()));
  }

  private String withOtherWords(Row row) {
    List<String> words = words(row.quote());
    int changes = 1 + random.nextInt(Math.min(3, words.size() / 4));
    for (int i = 0; i < changes; i++) {
      words.set(random.nextInt(words.size()), anyWord() + "ly");
    }
    return String.join(" ", words);
  }

  private static boolean has(Row row, Function<String, Matcher> pattern) {
    return pattern.apply(row.quote()).find();
  }

  private String withAnotherNumber(Row row) {
    return NUMBER.matcher(row.quote()).replaceFirst(found -> found.group() + "7");
  }

  private boolean hasNegation(Row row) {
    return negation(words(row.quote())) > 0;
  }

  private String withoutNegation(Row row) {
    List<String> words = words(row.quote());
    words.remove(negation(words));
    return String.join(" ", words);
  }

  /** Returns where the first negation stands, if words follow; what stands at an end is a cut. */
  private static int negation(List<String> words) {
    for (int i = 1; i < words.size() - 1; i++) {
      if (NEGATIONS.contains(words.get(i))) {
        return i;
      }
    }
    return -1;
  }

  private String cut(Row row) {
    List<String> words = words(row.quote());
    return String.join(" ", words.subList(random.nextInt(3), words.size() - 1 - random.nextInt(2)));
  }

  private void joined(int each) {
    plant(
        each,
        Verdict.JOINED,
        row -> true,
        row -> {
          Row other = rows.get((rows.indexOf(row) + 1) % rows.size());
          return String.join(" ", words(row.quote()).subList(0, FEWEST_WORDS))
              + " "
              + String.join(" ", words(other.quote()).subList(0, FEWEST_WORDS));
        });
  }

  private void byAnother(int each) {
    int from = planted.size();
    plant(each, Verdict.OTHER_SPEAKER, row -> speakers.size() > 1, Row::quote);
    for (int i = from; i < planted.size(); i++) {
      Claim claim = planted.get(i).claim();
      Row row =
          rows.stream().filter(r -> r.quote().equals(claim.quote())).findFirst().orElseThrow();
      String all = (row.context() + " " + speaker(row)).toLowerCase(Locale.ROOT);
      String other =
          speakers.stream()
              .skip(random.nextInt(speakers.size() / 2))
              .filter(
                  name ->
                      words(name).stream().noneMatch(w -> all.contains(w.toLowerCase(Locale.ROOT))))
              .findFirst()
              .orElse("Zebedee Quill");
      planted.set(i, new Planted(new Claim(claim.quote(), other, ""), Verdict.OTHER_SPEAKER));
    }
  }

  private void invented(int each) {
    for (int i = 0; i < each; i++) {
      List<String> words = new ArrayList<>();
      for (int w = 0; w < FEWEST_WORDS + random.nextInt(10); w++) {
        words.add(anyWord());
      }
      String speaker = speakers.get(random.nextInt(speakers.size()));
      planted.add(new Planted(new Claim(String.join(" ", words), speaker, ""), Verdict.NOT_FOUND));
    }
  }

  private void unmarked(int each, List<String> texts) {
    int left = each;
    for (String text : texts) {
      Matcher sentence = SENTENCE.matcher(text);
      if (left > 0 && sentence.find() && !isQuoted(sentence.group())) {
        planted.add(new Planted(new Claim(sentence.group(), "", ""), Verdict.UNMARKED));
        left--;
      }
    }
  }

  /** A sentence inside a quotation has no marks of its own. */
  private boolean isQuoted(String sentence) {
    String folded = sentence.replaceAll("\\s+", " ");
    return quotes.stream().anyMatch(quote -> quote.contains(folded));
  }
}
