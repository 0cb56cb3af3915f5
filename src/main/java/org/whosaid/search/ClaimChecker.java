package org.whosaid.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.whosaid.search.Passage.Kind;

/** Checks claims against an index; safe for any number of threads. */
public final class ClaimChecker implements Closeable {

  /** So many quotations with all words of a claim are looked at. */
  private static final int MOST_EXACT = 1000;

  /** So many that share some are. */
  private static final int MOST_NEAR = 30;

  /** A claim is looked for by so many of its rarest grams. */
  private static final int MOST_GRAMS = 20;

  /** Of an altered quotation so many words are right, counted by how rare they are. */
  private static final double LEAST_SIMILARITY = 0.55;

  /** Words that a claim is joined of come in runs of so many. */
  private static final int SHORTEST_PART = 4;

  /** Between ellipses so few will do. */
  private static final int SHORTEST_BETWEEN = 2;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  ClaimChecker(DirectoryReader reader) {
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  /**
   * Opens the index in a folder.
   *
   * @throws IOException when it cannot be read, for the reason that its message gives
   */
  public static ClaimChecker open(Path folder) throws IOException {
    return new ClaimChecker(IndexVersion.open(FSDirectory.open(folder)));
  }

  /** A passage that a claim was laid beside. */
  private record Candidate(Phrase claim, Passage passage, Phrase words, Alignment alignment) {

    static Candidate of(Phrase claim, Passage passage) {
      Phrase words = Phrase.of(passage.text());
      return new Candidate(claim, passage, words, Alignment.of(claim, words));
    }

    /** Returns whether every word is there, and not most of them by a bracket. */
    boolean isExact() {
      return alignment.cost() == 0 && isOfItsWords();
    }

    boolean isOfItsWords() {
      long own = claim.words().stream().filter(word -> !word.bracketed()).count();
      return alignment.shared() * 2L >= own;
    }

    boolean isWhole() {
      return alignment.begin() == 0 && alignment.end() == words.size() && !claim.hasGap();
    }
  }

  /**
   * Checks a claim.
   *
   * @throws IllegalArgumentException when it has no words
   */
  public Finding check(Claim claim) throws IOException {
    Phrase words = Phrase.of(claim.quote());
    if (words.words().stream().allMatch(Word::bracketed)) {
      throw new IllegalArgumentException("a claim without words");
    }
    List<Candidate> exact = exact(words, Kind.QUOTATION);
    if (!exact.isEmpty()) {
      return said(claim, exact);
    }
    List<Candidate> near = near(words, Kind.QUOTATION);
    Optional<Candidate> joined = joined(words, near);
    if (joined.isPresent()) {
      return finding(Verdict.JOINED, joined.get().passage(), 1, "", 0);
    }
    List<Candidate> reported =
        near(words, Kind.REPORTED).stream().filter(c -> mayBeBy(claim.speaker(), c)).toList();
    List<Candidate> unmarked = exact(words, Kind.TEXT);
    if (!unmarked.isEmpty() && reported.stream().noneMatch(Candidate::isExact)) {
      Candidate first = first(unmarked, claim);
      return finding(Verdict.UNMARKED, inText(first), 1, "", unmarked.size() - 1);
    }
    Optional<Nearest> altered = nearest(words, near, claim);
    Optional<Nearest> told = nearest(words, reported, claim);
    double most = altered.map(Nearest::similarity).orElse(0.0);
    if (told.filter(found -> found.similarity() > most).isPresent()) {
      return told.map(found -> found.finding(Verdict.REPORTED)).orElseThrow();
    }
    return altered
        .map(found -> found.finding(Verdict.ALTERED))
        .orElse(new Finding(Verdict.NOT_FOUND, Optional.empty(), 0, "", 0));
  }

  /** What somebody else is reported to have said is no paraphrase of a claim. */
  private static boolean mayBeBy(String claimed, Candidate reported) {
    Passage passage = reported.passage();
    return passage.speaker().isEmpty() || Names.agree(claimed, passage);
  }

  /** The passage that comes nearest to a claim, and how many more come as near. */
  private record Nearest(Candidate candidate, double similarity, int others) {

    Finding finding(Verdict verdict) {
      Alignment alignment = candidate.alignment();
      double plain = Math.max(0, 1 - alignment.cost() / (double) candidate.claim().size());
      return ClaimChecker.finding(
          verdict, candidate.passage(), plain, Difference.of(alignment), others);
    }
  }

  private Finding said(Claim claim, List<Candidate> exact) {
    List<Candidate> own =
        exact.stream().filter(c -> Names.agree(claim.speaker(), c.passage())).toList();
    List<Candidate> named = exact.stream().filter(c -> !c.passage().speaker().isEmpty()).toList();
    if (own.isEmpty() && !named.isEmpty()) {
      Passage other = first(named, claim).passage();
      return finding(Verdict.OTHER_SPEAKER, other, 1, "", exact.size() - 1);
    }
    Candidate best = first(own.isEmpty() ? exact : own, claim);
    Verdict verdict = best.isWhole() ? Verdict.VERBATIM : Verdict.PART;
    return finding(verdict, best.passage(), 1, "", exact.size() - 1);
  }

  /** Returns the one to show: of the day that the claim names, whole, and the earliest. */
  private static Candidate first(List<Candidate> candidates, Claim claim) {
    return candidates.stream()
        .min(
            Comparator.comparing((Candidate c) -> !isOf(claim.date(), c.passage().date()))
                .thenComparing(c -> !c.isWhole())
                .thenComparing(c -> c.passage().date().isEmpty())
                .thenComparing(c -> c.passage().date())
                .thenComparing(c -> c.passage().source())
                .thenComparing(c -> c.passage().begin()))
        .orElseThrow();
  }

  private static boolean isOf(String claimed, String date) {
    return !claimed.isEmpty() && date.startsWith(claimed);
  }

  /** Returns the words of a text that a claim stands in, as a passage of their own. */
  private static Passage inText(Candidate found) {
    Passage text = found.passage();
    int from = found.words().word(found.alignment().begin()).begin();
    int to = found.words().word(found.alignment().end() - 1).end();
    int begin = text.text().codePointCount(0, from);
    int length = text.text().codePointCount(from, to);
    int at = text.begin() < 0 ? -1 : text.begin() + begin;
    return new Passage(
        Kind.TEXT,
        text.text().substring(from, to),
        "",
        "",
        text.source(),
        text.date(),
        at,
        at < 0 ? -1 : at + length);
  }

  private Optional<Nearest> nearest(Phrase words, List<Candidate> near, Claim claim) {
    List<Candidate> best = new ArrayList<>();
    double most = 0;
    Weights weights = new Weights();
    for (Candidate candidate : near) {
      double similarity =
          candidate.isOfItsWords() ? weights.similarity(words, candidate.alignment()) : 0;
      if (similarity > most + 1e-9) {
        best.clear();
        most = similarity;
      }
      if (similarity > most - 1e-9) {
        best.add(candidate);
      }
    }
    if (most < LEAST_SIMILARITY) {
      return Optional.empty();
    }
    List<Candidate> own =
        best.stream().filter(c -> Names.agree(claim.speaker(), c.passage())).toList();
    return Optional.of(
        new Nearest(first(own.isEmpty() ? best : own, claim), most, best.size() - 1));
  }

  private static Finding finding(
      Verdict verdict, Passage best, double similarity, String difference, int others) {
    double rounded = Math.round(similarity * 100) / 100.0;
    return new Finding(verdict, Optional.of(best), rounded, difference, others);
  }

  /** How much each word of a claim tells: the more, the fewer passages have it. */
  private final class Weights {

    private final Map<String, Double> weights = new HashMap<>();

    private double weight(Word word) {
      return weights.computeIfAbsent(word.key(), key -> rarity(frequency(Kind.QUOTATION, key)));
    }

    /**
     * Returns the share of the claim's words that are right, less those that it leaves out; no more
     * than half of them may be wrong.
     */
    double similarity(Phrase claim, Alignment alignment) {
      if (alignment.cost() * 2 > claim.size()) {
        return 0;
      }
      double all = claim.words().stream().mapToDouble(this::weight).sum();
      double usual = all / claim.size();
      double wrong = 0;
      for (Alignment.Edit edit : alignment.edits()) {
        double claimed = edit.claimed().stream().mapToDouble(w -> Math.min(usual, weight(w))).sum();
        double said = edit.said().stream().mapToDouble(this::weight).sum();
        wrong += Math.max(claimed, Math.min(said, usual));
      }
      return all == 0 ? 0 : 1 - wrong / all;
    }
  }

  /** Returns how much a gram tells that so many passages have. */
  private double rarity(int frequency) {
    return Math.log((reader.numDocs() + 2.0) / (frequency + 1.0));
  }

  private int frequency(Kind kind, String gram) {
    try {
      return reader.docFreq(new Term(Fields.name(kind), gram));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the passages of a kind that hold a claim word for word. */
  private List<Candidate> exact(Phrase claim, Kind kind) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String gram : rarest(frequencies(claim.neededGrams(), kind))) {
      query.add(gram(kind, gram), Occur.FILTER);
    }
    return passages(query.build(), MOST_EXACT).stream()
        .map(passage -> Candidate.of(claim, passage))
        .filter(candidate -> candidate.isExact())
        .toList();
  }

  /** Returns the passages of a kind that share most with a claim. */
  private List<Candidate> near(Phrase claim, Kind kind) throws IOException {
    Map<String, Integer> there = frequencies(claim.grams(), kind);
    there.values().removeIf(frequency -> frequency == 0);
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    for (String gram : rarest(there)) {
      ConstantScoreQuery found = new ConstantScoreQuery(gram(kind, gram));
      float weight = (float) rarity(there.getOrDefault(gram, 0));
      query.add(new BoostQuery(found, weight), Occur.SHOULD);
    }
    return passages(query.build(), MOST_NEAR).stream()
        .map(passage -> Candidate.of(claim, passage))
        .toList();
  }

  private Map<String, Integer> frequencies(Collection<String> grams, Kind kind) {
    Map<String, Integer> frequencies = new HashMap<>();
    grams.forEach(gram -> frequencies.put(gram, frequency(kind, gram)));
    return frequencies;
  }

  /** Returns the grams that tell most. */
  private static List<String> rarest(Map<String, Integer> frequencies) {
    return frequencies.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .limit(MOST_GRAMS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static TermQuery gram(Kind kind, String gram) {
    return new TermQuery(new Term(Fields.name(kind), gram));
  }

  private List<Passage> passages(BooleanQuery query, int most) throws IOException {
    StoredFields stored = searcher.storedFields();
    List<Passage> passages = new ArrayList<>();
    for (ScoreDoc found : searcher.search(query, most).scoreDocs) {
      passages.add(Fields.passage(stored.document(found.doc)));
    }
    return passages;
  }

  /** Returns the quotation that a claim begins with, if others have the rest of it. */
  private static Optional<Candidate> joined(Phrase claim, List<Candidate> near) {
    List<Candidate> holders = new ArrayList<>();
    int from = 0;
    while (from < claim.size()) {
      int begin = from;
      Candidate longest =
          near.stream()
              .max(Comparator.comparingInt(candidate -> candidate.words().run(claim, begin)))
              .orElse(null);
      int run = longest == null ? 0 : longest.words().run(claim, begin);
      boolean ends = from + run == claim.size() || claim.word(from + run).afterGap();
      if (longest == null || run < (ends && claim.hasGap() ? SHORTEST_BETWEEN : SHORTEST_PART)) {
        return Optional.empty();
      }
      holders.add(longest);
      from += run;
    }
    boolean several = holders.stream().map(Candidate::passage).distinct().count() > 1;
    return several ? Optional.of(holders.get(0)) : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
