package org.whosaid.io.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whosaid.io.table.Column;
import org.whosaid.io.table.RowFormat;
import org.whosaid.model.Excerpt;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Row;
import org.whosaid.model.RunnerUp;
import org.whosaid.model.Span;
import org.whosaid.model.Speaker;
import org.whosaid.model.SpeakerKind;

class RowFormatTest {

  private static final Row KNOWN =
      new Row(
          Optional.of(
              new Speaker(
                  List.of("Ada \"Ace\" Cole"),
                  SpeakerKind.PERSON,
                  Optional.of("pilot"),
                  Optional.of("Cole Air"),
                  List.of("Q9"),
                  1)),
          "Up, up\nand away",
          "a\tb.txt",
          QuotationType.DIRECT,
          Optional.of(new Excerpt("she", 30, 33)),
          Optional.of(new Excerpt("said", 34, 38)),
          OptionalDouble.of(0.9449),
          OptionalDouble.of(0.97),
          3,
          List.of(new Span(10, 18), new Span(19, 28)),
          "“Up, up “and away,” she said.",
          List.of(new RunnerUp("Finn Roy", 0.041), new RunnerUp("the pilot", 0.01)),
          "reported after",
          Optional.empty(),
          Map.of("date", "2026-05-01"));

  private static final Row UNKNOWN =
      new Row(
          Optional.empty(),
          "Down",
          "b.txt",
          QuotationType.MIXED,
          Optional.empty(),
          Optional.empty(),
          OptionalDouble.empty(),
          OptionalDouble.empty(),
          1,
          List.of(new Span(0, 6)),
          "“Down”",
          List.of(),
          "",
          Optional.empty(),
          Map.of());

  private static String write(RowFormat format, List<Column> columns, String... kept)
      throws IOException {
    return write(new RowOutput.Layout(format, columns, List.of(kept), RowFormat.Style.PLAIN));
  }

  private static String write(RowOutput.Layout layout) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RowWriter writer = new RowWriter(layout, out);
    writer.write(Optional.empty(), List.of(KNOWN));
    writer.write(Optional.empty(), List.of(UNKNOWN));
    writer.complete();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void csvQuotesWhatNeedsIt() throws IOException {
    assertEquals(
        """
        speaker,quote,source,type,role,affiliation,speaker_kind,mention,cue,confidence,paragraph,begin,end,context
        "Ada ""Ace"" Cole","Up, up and away",a	b.txt,direct,pilot,Cole Air,person,she,said,0.94,3,10,28,"“Up, up “and away,” she said."
        "",Down,b.txt,mixed,,,,,,,1,0,6,“Down”
        """,
        write(RowFormat.CSV, RowFormat.CSV.defaultColumns(Set.of())));
  }

  @Test
  void tsvNeverQuotes() throws IOException {
    assertEquals(
        """
        speaker	quote	source	segments
        Ada "Ace" Cole	Up, up and away	a\\\tb.txt	10-18 19-28
        	Down	b.txt	0-6
        """,
        write(
            RowFormat.TSV, List.of(Column.SPEAKER, Column.QUOTE, Column.SOURCE, Column.SEGMENTS)));
  }

  @Test
  void jsonLinesKeepNumbersParagraphsAndAbsence() throws IOException {
    assertEquals(
        """
        {"speaker":"Ada \\"Ace\\" Cole","quote":"Up, up\\nand away","source":"a\\tb.txt","type":"direct","role":"pilot","affiliation":"Cole Air","speaker_kind":"person","mention":"she","cue":"said","confidence":0.94,"paragraph":3,"begin":10,"end":28,"context":"“Up, up “and away,” she said.","speaker_id":"Q9","segments":[[10,18],[19,28]],"mention_begin":30,"mention_end":33,"cue_begin":34,"cue_end":38,"alternatives":[{"speaker":"Finn Roy","probability":0.04},{"speaker":"the pilot","probability":0.01}],"basis":"reported after"}
        {"speaker":null,"quote":"Down","source":"b.txt","type":"mixed","role":null,"affiliation":null,"speaker_kind":null,"mention":null,"cue":null,"confidence":null,"paragraph":1,"begin":0,"end":6,"context":"“Down”","speaker_id":null,"segments":[[0,6]],"mention_begin":null,"mention_end":null,"cue_begin":null,"cue_end":null,"alternatives":[],"basis":null}
        """,
        write(RowFormat.JSONL, RowFormat.JSONL.defaultColumns(Set.of())));
  }

  @Test
  void writesTheColumnsAskedForInTheirOrder() throws IOException {
    assertEquals(
        """
        source,speaker
        a	b.txt,"Ada ""Ace"" Cole"
        b.txt,
        """,
        write(RowFormat.CSV, List.of(Column.SOURCE, Column.SPEAKER)));
    assertEquals(
        """
        {"cue":"said","paragraph":3}
        {"cue":null,"paragraph":1}
        """,
        write(RowFormat.JSONL, List.of(Column.CUE, Column.PARAGRAPH)));
  }

  @Test
  void aFilesEndingNamesItsFormat() {
    assertEquals(Optional.of(RowFormat.JSONL), RowFormat.ofEnding("rows.JSONL"));
    assertEquals(Optional.of(RowFormat.TSV), RowFormat.ofEnding("rows.tsv"));
    assertEquals(Optional.empty(), RowFormat.ofEnding("rows.txt"));
  }

  @Test
  void carriesWhatDocumentsBringAlongAfterTheColumns() throws IOException {
    assertEquals(
        """
        cue,date
        said,2026-05-01
        "",
        """,
        write(RowFormat.CSV, List.of(Column.CUE), "date"));
    assertEquals(
        """
        {"cue":"said","date":"2026-05-01"}
        {"cue":null,"date":null}
        """,
        write(RowFormat.JSONL, List.of(Column.CUE), "date"));
  }

  @Test
  void leavesTheHeaderOutWhenAsked() throws IOException {
    RowFormat.Style bare = new RowFormat.Style(false, false, RowFormat.Screen.USUAL);
    List<Column> columns = List.of(Column.CUE, Column.SOURCE);
    assertEquals(
        "said\ta\\\tb.txt\n\tb.txt\n",
        write(new RowOutput.Layout(RowFormat.TSV, columns, List.of(), bare)));
  }

  private static String forSpreadsheet(@Nullable Object value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RecordWriter writer =
        RecordWriters.of(
            RowFormat.CSV,
            List.of("quote"),
            new RowFormat.Style(true, true, RowFormat.Screen.USUAL),
            out);
    writer.write(Collections.singletonList(value));
    writer.complete();
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void aCsvForSpreadsheetsHasAMarkAndRunsNothing() throws IOException {
    assertEquals("\uFEFFquote\r\nfine\r\n", forSpreadsheet("fine"));
    assertEquals(
        "\uFEFFquote\r\n\"'=HYPERLINK(\"\"http://a.b\"\")\"\r\n",
        forSpreadsheet("=HYPERLINK(\"http://a.b\")"));
    for (String formula : List.of("+1", "-1", "@x", "\uFF1D1")) {
      assertEquals("\uFEFFquote\r\n'" + formula + "\r\n", forSpreadsheet(formula));
    }
    assertEquals("\uFEFFquote\r\n-0.50\r\n", forSpreadsheet(-0.5));
  }
}
