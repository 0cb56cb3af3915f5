package org.whosaid.syntax;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.whosaid.testing.Readings;
import org.whosaid.testing.TaggedPage;

/** The chunks of the pages of {@code chunks.txt}, whatever a tagger would make of their words. */
class ChunkerTest {

  @TestFactory
  Stream<DynamicTest> everyPageHasTheChunksThatItSays() {
    return Readings.of(ChunkerTest.class, "chunks.txt", ChunkerTest::lines);
  }

  /** Returns the chunks of a page, a line a paragraph: their kinds and words. */
  private static List<String> lines(String written) {
    Page page = TaggedPage.of(written);
    ChunkedPage chunked = new ChunkedPage(page, new CueLexicon());
    return new Chunker(page)
        .chunk().stream()
            .map(line -> String.join(" | ", line.stream().map(c -> shown(chunked, c)).toList()))
            .toList();
  }

  private static String shown(ChunkedPage page, Chunk chunk) {
    Verb verb = chunk.verb();
    String more =
        verb == null
            ? ""
            : " "
                + verb.form()
                + " "
                + page.page().token(verb.head()).text()
                + (verb.passive() ? " passive" : "")
                + (verb.unreal() ? " unreal" : "");
    return (chunk.kind() + " " + page.text(chunk)).strip() + more;
  }
}
