package org.whosaid.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.search.Passage.Kind;

class ClaimCheckerTest {

  private static final String TEXT =
      "The council met on Monday in the old hall. “We will build four new schools by May, and not"
          + " one day later,” said Ada Cole. The roof of the hall leaked all evening.";

  @TempDir Path folder;
  private QuotationIndex index = fresh();
  private ClaimChecker checker = empty();

  private static QuotationIndex fresh() {
    try {
      return QuotationIndex.inMemory();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private ClaimChecker empty() {
    try {
      return index.checker();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Passage quotation(String source, String speaker, String words, String date) {
    return new Passage(
        Kind.QUOTATION, words, speaker, "the mayor", source, date, 10, 10 + words.length());
  }

  private static List<Passage> school() {
    return List.of(
        quotation(
            "a.txt",
            "Ada Cole",
            "We will build four new schools by May, and not one day later,",
            "2026-05-04"),
        quotation("a.txt", "Bo Lind", "The river does not belong to anybody in this valley", ""),
        new Passage(
            Kind.REPORTED,
            "the old bridge would be closed to lorries from Tuesday",
            "Dana Orr",
            "the mayor",
            "a.txt",
            "",
            60,
            114),
        new Passage(Kind.TEXT, TEXT, "", "", "a.txt", "2026-05-04", 0, TEXT.length()));
  }

  @BeforeEach
  void fill() throws IOException {
    index.add("a.txt", "1", school());
    index.commit();
    checker.close();
    checker = index.checker();
  }

  @AfterEach
  void close() throws IOException {
    checker.close();
    index.close();
  }

  private String verdict(String quote, String speaker) throws IOException {
    Finding finding = checker.check(new Claim(quote, speaker, ""));
    String words = finding.difference();
    return finding.verdict().label() + (words.isEmpty() ? "" : ": " + words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "we will BUILD 4 new schools by May and not one day later. | Ada Cole | verbatim",
        "We will build four new schools by May, and not one day later | Cole | verbatim",
        "We will build four new schools by May, and not one day later | Ms Cole | verbatim",
        "We will build four new schools by May, and not one day later | the mayor | verbatim",
        "We will build four new schools by May, and not one day later | A. Cole | verbatim",
        "We will build four new schools by May, and not one day later | '' | verbatim",
        "[The council] will build four new schools by May, and not one day later | Cole | verbatim",
        "build four new schools | Cole | part",
        "We will build … not one day later | Cole | part",
        "build four new schools by May | Bo Lind | other speaker",
        "We will build five new schools by May, and not one day later | Cole"
            + " | altered: number: [-four-]{+five+}",
        "We will build four new schools by May, and one day later | Cole"
            + " | altered: negation: [-not-]",
        "We will build four new halls by June, and not one day later | Cole"
            + " | altered: name: [-May-]{+June+}; [-schools-]{+halls+}",
        "the roof of the hall leaked all evening | Cole | in text, unmarked",
        "We will build four new schools by May. The river does not belong to anybody | Cole"
            + " | joined",
        "the old bridge would be closed to lorries from Tuesday | Orr | reported",
        "The old bridge will be closed to lorries from Friday | Orr"
            + " | reported: name: [-Tuesday-]{+Friday+}; [-would-]{+will+}",
        "the old bridge would be closed to lorries from Tuesday | Cole | not found",
        "Taxes are for other people and their children | Cole | not found",
        "We will not go there again | Cole | not found"
      })
  void tellsWhetherItWasSaid(String quote, String speaker, String expected) throws IOException {
    assertEquals(expected, verdict(quote, speaker));
  }

  @Test
  void whatAnEditorPutInBracketsStandsForSomeWordsButNotForAClaim() throws IOException {
    String words =
        "Nurses should be an exception [to public-service pay restraint], they do so much";
    index.add("b.txt", "1", List.of(quotation("b.txt", "Bo Lind", words, "")));
    index.commit();
    checker.close();
    checker = index.checker();
    assertEquals("part", verdict("Nurses should be an exception, they do so much", "Lind"));
    assertEquals("not found", verdict("the lowest paid in the province", "Lind"));
  }

  @Test
  void showsWhereItStandsInItsText() throws IOException {
    Passage roof =
        checker.check(new Claim("the roof of the hall leaked", "", "")).best().orElseThrow();
    assertEquals("The roof of the hall leaked", TEXT.substring(roof.begin(), roof.end()));
  }

  @Test
  void anEarlierArticleComesFirstAndTheOthersAreCounted() throws IOException {
    for (String date : List.of("2026-05-06", "2026-05-03", "")) {
      String source = "copy " + date;
      index.add(
          source,
          "1",
          List.of(quotation(source, "Ada Cole", "We will build four new schools by May", date)));
    }
    index.commit();
    checker.close();
    checker = index.checker();
    Claim claim = new Claim("build four new schools by May", "Cole", "");
    Finding finding = checker.check(claim);
    assertEquals(
        "copy 2026-05-03 3", finding.best().orElseThrow().source() + " " + finding.others());
    Finding dated = checker.check(new Claim(claim.quote(), claim.speaker(), "2026-05-06"));
    assertEquals("copy 2026-05-06", dated.best().orElseThrow().source());
  }

  @Test
  void whatIsKnownOfADocumentReplacesWhatWasKnown() throws IOException {
    index.add("a.txt", "2", List.of(quotation("a.txt", "Eve Roy", "Nobody asked us at all", "")));
    index.commit();
    checker.close();
    checker = index.checker();
    assertEquals("not found", verdict("build four new schools", ""));
    assertEquals("verbatim", verdict("Nobody asked us at all", "Roy"));
  }

  @Test
  void anIndexOnDiskGrowsAndHasOneWriter() throws IOException {
    Path place = folder.resolve("index");
    try (QuotationIndex first = QuotationIndex.open(place, false)) {
      first.add("a.txt", "1", school());
      first.commit();
      IOException busy = assertThrows(IOException.class, () -> QuotationIndex.open(place, true));
      assertEquals("another whosaid is writing to it", busy.getMessage());
    }
    IOException there = assertThrows(IOException.class, () -> QuotationIndex.open(place, false));
    assertEquals("is there already; --append adds to it", there.getMessage());
    try (QuotationIndex again = QuotationIndex.open(place, true)) {
      assertEquals(List.of(true, false), List.of(again.has("a.txt", "1"), again.has("a.txt", "2")));
      again.add("b.txt", "1", List.of(quotation("b.txt", "Eve Roy", "That is never lost", "")));
    }
    try (ClaimChecker open = ClaimChecker.open(place)) {
      Claim uncommitted = new Claim("That is never lost", "", "");
      assertEquals(Verdict.NOT_FOUND, open.check(uncommitted).verdict());
    }
  }

  @Test
  void leavesOtherFoldersAndDamagedIndexesAlone() throws IOException {
    Path theirs = Files.createDirectory(folder.resolve("theirs"));
    Files.writeString(theirs.resolve("notes.txt"), "mine");
    IOException other = assertThrows(IOException.class, () -> QuotationIndex.open(theirs, false));
    assertEquals("holds other files than an index", other.getMessage());
    Path damaged = folder.resolve("damaged");
    try (QuotationIndex whole = QuotationIndex.open(damaged, false)) {
      whole.add("a.txt", "1", school());
      whole.commit();
    }
    try (Stream<Path> files = Files.list(damaged)) {
      for (Path file : files.filter(f -> f.getFileName().toString().startsWith("seg")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    IOException broken = assertThrows(IOException.class, () -> ClaimChecker.open(damaged));
    assertEquals("is a damaged index", broken.getMessage());
  }
}
