package org.whosaid.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The part of the report's script that needs no page. */
class ReportScriptTest {

  /** Two articles with two rows each. */
  private static final String DATA =
      """
      const row = (fields) => ({ type: 'direct', confidence: 0.9, begin: 0, end: 5, paragraph: 1,
        segments: [[0, 5]], alternatives: [], speaker_kind: 'person', ...fields });
      const data = { documents: [
        { source: 'a.txt', title: 'The weir', date: '2026-05-04T10:00Z', text: '“It 😀” ran Finn Roy', rows: [
          row({ speaker: 'Finn Roy', quote: 'It 😀', role: 'miller', mention: 'Roy', mention_begin: 15, mention_end: 18 }),
          row({ speaker: null, quote: 'No', begin: 7, confidence: 0.4 })] },
        { source: 'b.txt', date: '1 June 2026', rows: [
          row({ speaker: 'Ada Cole', quote: 'Yes,\\nwe "can"', confidence: 0.65, type: 'mixed' }),
          row({ speaker: 'Finn Roy', quote: 'Water', begin: 3, mention: 'he' })] }] };
      const rows = whosaid.rows(data);
      """;

  private static Context context;

  @BeforeAll
  static void load() throws IOException {
    context = Context.newBuilder("js").option("engine.WarnInterpreterOnly", "false").build();
    context.eval("js", script("difference.js"));
    context.eval("js", script("rows.js"));
    context.eval("js", DATA);
  }

  @AfterAll
  static void close() {
    context.close();
  }

  private static String json(String expression) {
    return context.eval("js", "JSON.stringify(" + expression + ")").asString();
  }

  private static String script(String name) throws IOException {
    try (InputStream script = Objects.requireNonNull(Report.class.getResourceAsStream(name))) {
      return new String(script.readAllBytes(), UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"difference.js", "rows.js", "report.js", "claims.js"})
  void aScriptStaysUnder600Lines(String name) throws IOException {
    assertTrue(script(name).lines().count() < 600);
  }

  @Test
  void laysTwoWordingsBesideEachOther() {
    assertEquals(
        "[{'text':'we will build ','only':''},{'text':'four ','only':'one'},"
            + "{'text':'five ','only':'other'},{'text':'schools, in ','only':''},"
            + "{'text':'Holt. ','only':'one'},{'text':'Ely','only':'other'}]",
        json("difference.of('We will build four schools in Holt.', 'we will build five schools,"
                + " in Ely')")
            .replace('"', '\''));
    assertEquals(
        "[{'text':'same words','only':''}]",
        json("difference.of('Same, words!', 'same words')").replace('"', '\''));
    assertEquals(
        "[{'text':'b','only':''}]",
        json("difference.of('a '.repeat(600), 'b '.repeat(600).trim()).map((p) => ({ ...p, text: p.text[0] }))")
            .replace('"', '\''));
  }

  @Test
  void findsTheFamilyOfAQuotationHereAndOnOtherPages() {
    assertEquals(
        "['d0q0','eq4']",
        json("(() => { const data = { documents: [{ source: 'a', rows: [{ quote_id: 'q1', quote: 'x' },"
                + " { quote: 'y' }] }], elsewhere: [{ source: 'b', page: 'p.html', rows: [{ quote_id:"
                + " 'q1', at: 4 }] }] }; return whosaid.families(data, whosaid.rows(data)).get('q1')"
                + ".map((row) => row.id); })()")
            .replace('"', '\''));
  }

  @Test
  void countsPlacesInCodePoints() {
    assertEquals("[0,2,3]", json("[0, 1, 2].map(whosaid.places('😀ab'))"));
    assertEquals("[0,1,2]", json("[0, 1, 2].map(whosaid.places('abc'))"));
    assertEquals("[[0,6],[16,19]]", json("rows[0].marks.map((mark) => [mark.begin, mark.end])"));
  }

  @Test
  void partsParagraphsAtEmptyLines() {
    assertEquals("[[1,4],[7,8]]", json("whosaid.paragraphs('\\nA\\nb\\n\\n C \\n')"));
    assertEquals("[]", json("whosaid.paragraphs(' \\n ')"));
  }

  @Test
  void cutsAParagraphWhereMarksBeginAndEnd() {
    assertEquals(
        "[[0,2,0],[2,4,1],[4,6,2],[6,9,1],[9,10,0]]",
        json(
            "whosaid.pieces(0, 10, [{ begin: 2, end: 9 }, { begin: 4, end: 6 }, { begin: 10, end: 12 }])"
                + ".map((piece) => [piece.begin, piece.end, piece.marks.length])"));
  }

  @Test
  void talliesSpeakersByTheirQuotations() {
    assertEquals(
        "[[\"Finn Roy\",2,[\"miller\"],[\"Roy\",\"he\"],\"d0q0\",\"d1q1\"],[\"Ada Cole\",1,[],[],\"d1q0\",\"d1q0\"]]",
        json(
            "whosaid.tally(rows).map((s) =>"
                + " [s.name, s.count, [...s.roles], [...s.forms], s.first.id, s.last.id])"));
  }

  @Test
  void givesTwentyFourSpeakersALookOfTheirOwn() {
    assertEquals(
        "24",
        json("new Set([...Array(24).keys()].map((n) => JSON.stringify(whosaid.style(n)))).size"));
    assertTrue(
        json("whosaid.style(0).line").equals("0") && json("whosaid.style(1).line").equals("1"));
  }

  @Test
  void abbreviatesNames() {
    assertEquals(
        "[\"SB\",\"HLP\",\"ASF\",\"ÉZ\",\"?\"]",
        json(
            "['Steve Barclay', 'Harbor Light Partners', 'a spokesman for it', 'Émile Zola', '!']"
                + ".map(whosaid.initials)"));
  }

  @Test
  void filtersByWordsSpeakerTypeKindAndConfidence() {
    String wanted = "words: [], types: new Set(), kinds: new Set(), least: 0, speaker: null";
    assertEquals("4", count(wanted));
    assertEquals("2", count(wanted.replace("null", "'Finn Roy'")));
    assertEquals("1", count(wanted.replace("words: []", "words: ['weir', 'miller']")));
    assertEquals("3", count(wanted.replace("types: new Set()", "types: new Set(['mixed'])")));
    assertEquals("3", count(wanted.replace("kinds: new Set()", "kinds: new Set(['unknown'])")));
    assertEquals("2", count(wanted.replace("least: 0", "least: 0.7")));
  }

  private static String count(String wanted) {
    return json("rows.filter((row) => whosaid.matches(row, {" + wanted + "})).length");
  }

  @Test
  void ranksDoubtsFromTheWorst() {
    assertEquals("[\"d0q1\",\"d1q0\"]", json("whosaid.doubts(rows).map((row) => row.id)"));
  }

  @Test
  void countsSpeakersOverTime() {
    assertEquals(
        "{\"when\":[\"2026-05-04\",\"2026-06-01\"],\"names\":[\"Finn Roy\"],\"counts\":[[1,1]]}",
        json("whosaid.timeline(rows, ['Finn Roy'])"));
    assertEquals("null", json("whosaid.timeline(rows.slice(0, 2), ['Finn Roy'])"));
  }

  @Test
  void writesRowsAsCorrected() {
    String corrected =
        "rows[1].correction = { speaker: 'Ada Cole', verdict: 'wrong speaker' };"
            + "rows[2].correction = { speaker: 'Ada Cole', verdict: 'confirmed' };";
    String undone = "rows.forEach((row) => { row.correction = undefined; });";
    assertEquals(
        """
        speaker,quote,source,type,role,affiliation,speaker_kind,mention,cue,confidence,paragraph,begin,end,verdict
        Finn Roy,It 😀,a.txt,direct,miller,,person,Roy,,0.90,1,0,5,
        Ada Cole,No,a.txt,direct,,,,,,0.40,1,7,5,wrong speaker
        Ada Cole,"Yes, we ""can""\",b.txt,mixed,,,person,,,0.65,1,0,5,confirmed
        Finn Roy,Water,b.txt,direct,,,person,he,,0.90,1,3,5,
        """,
        context
            .eval(
                "js",
                "(() => {"
                    + corrected
                    + "const csv = whosaid.csv(rows);"
                    + undone
                    + "return csv; })()")
            .asString());
  }

  @Test
  void writesWhatIsReportedWhereThatWasLookedFor() {
    assertEquals(
        "speaker,quote,source,type,role,affiliation,speaker_kind,mention,cue,confidence,paragraph,"
            + "begin,end,verdict,attitude,content\n"
            + "Ann Lee,the plan … was dead,a.txt,indirect,,,person,,,0.90,1,0,22,,denied,0-8 14-22\n",
        context
            .eval(
                "js",
                "whosaid.csv([{ document: { source: 'a.txt' }, speaker: 'Ann Lee', type: 'indirect',"
                    + " quote: 'the plan … was dead', speaker_kind: 'person', confidence: 0.9,"
                    + " paragraph: 1, begin: 0, end: 22, attitude: 'denied',"
                    + " content: [[0, 8], [14, 22]] }])")
            .asString());
  }
}
