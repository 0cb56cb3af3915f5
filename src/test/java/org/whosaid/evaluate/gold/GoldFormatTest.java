package org.whosaid.evaluate.gold;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.evaluate.gold.Gold.GoldDocument;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Span;

class GoldFormatTest {

  private static final String TEXT =
      "“We won,” said Ann Lee.\r\n\r\nThe “smart” bins are gone. Ann called it “a joke”.\r\n";

  @TempDir Path folder;

  private Path write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content, UTF_8);
  }

  @BeforeEach
  void writeTheText() throws IOException {
    write("text/a.txt", TEXT);
  }

  private static List<String> spans(Gold gold) {
    return gold.documents().stream()
        .flatMap(d -> d.spans().stream())
        .map(GoldFormatTest::shown)
        .toList();
  }

  private static String shown(GoldSpan span) {
    return span.text()
        + " "
        + span.type().label()
        + " "
        + span.names()
        + " "
        + span.source()
        + " "
        + span.mentionKind();
  }

  private static String quote(int begin, int end, String rest) {
    return "{\"begin\":"
        + begin
        + ",\"end\":"
        + end
        + ",\"text\":\""
        + TEXT.substring(begin, end)
        + "\","
        + rest
        + "}";
  }

  @Test
  void readsNews() throws IOException {
    Path file =
        write(
            "gold.jsonl",
            "{\"doc\":\"a\",\"quotes\":["
                + quote(
                    0,
                    9,
                    "\"kind\":\"direct\",\"speaker\":\"Ann Lee\",\"aliases\":[\"Lee\"],"
                        + "\"mention_begin\":15,\"mention_end\":22,\"mention_type\":\"name\",\"group\":1")
                + ","
                + quote(31, 38, "\"kind\":\"other\",\"speaker\":null,\"alt_speakers\":[\"Bo\"]")
                + "]}\n");
    Gold gold = GoldFormat.NEWS.read(file);
    assertEquals(List.of(), gold.problems());
    assertEquals(
        List.of(
            "“We won,” direct [Ann Lee, Lee] [Span[begin=15, end=22]] name",
            "“smart” other [] [] none"),
        spans(gold));
    assertEquals(gold, GoldFormat.NEWS.read(folder), "a folder stands for its gold.jsonl");
  }

  private Gold withEntities(String entities, String speakers) throws IOException {
    String quotes =
        quote(0, 9, "\"kind\":\"direct\",\"speaker\":\"Ann Lee\",\"speaker_entities\":" + speakers);
    String line = "{\"doc\":\"a\",\"quotes\":[" + quotes + "],\"entities\":" + entities + "}\n";
    return GoldFormat.NEWS.read(write("gold.jsonl", line));
  }

  private static String entity(String id, String kind, String mentions) {
    return "{\"id\":\""
        + id
        + "\",\"kind\":\""
        + kind
        + "\",\"name\":\"Ann Lee\",\"mentions\":"
        + mentions
        + "}";
  }

  @Test
  void readsTheEntitiesOfNews() throws IOException {
    Gold gold =
        withEntities(
            "["
                + entity("E1", "person", "[[15,22],[54,57]]")
                + ","
                + entity("E2", "org", "[]")
                + "]",
            "[\"E1\"]");
    assertEquals(List.of(), gold.problems());
    assertEquals(
        List.of(
            new GoldEntity(
                "E1",
                GoldEntity.Kind.PERSON,
                "Ann Lee",
                List.of(new Span(15, 22), new Span(54, 57)),
                List.of(new Span(0, 9))),
            new GoldEntity("E2", GoldEntity.Kind.ORG, "Ann Lee", List.of(), List.of())),
        gold.documents().get(0).entities());
  }

  @Test
  void namesWhatIsWrongWithEntities() throws IOException {
    List<String> problems = new ArrayList<>();
    String fine = entity("E1", "person", "[]");
    for (String entities :
        List.of(
            "7",
            "[" + entity("E1", "brand", "[]") + "]",
            "[" + entity("E1", "person", "[[1]]") + "]",
            "[" + entity("E1", "person", "[[9,5]]") + "]",
            "[" + entity("E1", "person", "[[0,5000]]") + "]",
            "[" + fine + "," + fine + "]",
            "[" + entity("E2", "person", "[]") + "]")) {
      problems.addAll(withEntities(entities, "[\"E1\"]").problems());
    }
    String where = folder.resolve("gold.jsonl") + ":1: ";
    assertEquals(
        List.of(
            where + "its field \"entities\" is not a list",
            where + "the kind of an entity is \"brand\", not person, org, group or unnamed",
            where + "its field \"mentions\" is not a list of [begin, end]",
            where + "its offsets 9 and 5 are no span",
            where + "entity E1 has a mention that ends at 5000, after the text, at 79",
            where + "entity E1 is there twice",
            where + "E1 speaks and is not among its entities"),
        problems);
  }

  @Test
  void namesTheLineAndTheReasonOfEveryBadOne() throws IOException {
    String good =
        "{\"doc\":\"a\",\"quotes\":["
            + quote(0, 9, "\"kind\":\"direct\",\"speaker\":\"Ann Lee\"")
            + "]}";
    Path file =
        write(
            "gold.jsonl",
            String.join(
                "\n",
                good.substring(0, 40),
                good,
                good.replace("\"doc\":\"a\"", "\"doc\":\"b\""),
                good.replace("\"end\":9", "\"end\":900"),
                good.replace("direct", "oblique"),
                good.replace("\"begin\":0", "\"begin\":\"x\"")));
    Gold gold = GoldFormat.NEWS.read(file);
    assertEquals(1, gold.documents().size());
    assertEquals(
        List.of(
            file + ":1: is no sound JSON at character 41",
            file + ":3: its text " + folder.resolve("b.txt") + " is missing",
            file + ":4: its offset 900 is beyond the end of its text, " + TEXT.length(),
            file + ":5: its kind is \"oblique\", not direct, mixed or other",
            file + ":6: its field \"begin\" is not a number"),
        gold.problems());
  }

  @Test
  void noticesChangedLineEnds() throws IOException {
    Path file =
        write(
            "gold.jsonl",
            "{\"doc\":\"a\",\"quotes\":["
                + quote(31, 38, "\"kind\":\"other\",\"speaker\":null")
                + ","
                + quote(68, 76, "\"kind\":\"mixed\",\"speaker\":\"Ann Lee\"")
                + "]}\n");
    assertEquals(List.of(), GoldFormat.NEWS.read(file).problems());
    write("text/a.txt", TEXT.replace("\r\n", "\n"));
    assertEquals(
        List.of(file + ":1: its offsets do not fit its text; were the line ends changed?"),
        GoldFormat.NEWS.read(file).problems());
  }

  @Test
  void readsPolnear() throws IOException {
    write(
        "attributions/a_1.ann",
        "T1\tContent 0 9\t“We won,”\n"
            + "T2\tCue 10 14\tsaid\n"
            + "T3\tSource 15 22\tAnn Lee\n"
            + "T4\tAttribution 0 1\t“\n"
            + "E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3\n"
            + "T5\tContent 65 76\tit “a joke”\n"
            + "T6\tSource 54 57\tAnn\n"
            + "E2\tAttribution:T4 Content:T5 Source:T6\n");
    Gold gold = GoldFormat.POLNEAR.read(folder);
    assertEquals(List.of(), gold.problems());
    assertEquals(
        List.of(
            "“We won,” direct [] [Span[begin=15, end=22]] name",
            "“smart” other [] [] none",
            "“a joke” mixed [] [Span[begin=54, end=57]] name"),
        spans(gold));
    assertEquals(Gold.Target.SOURCE, gold.documents().get(0).target());
  }

  @Test
  void namesABadPolnearFile() throws IOException {
    Path bad = write("attributions/a_1.ann", "T1\tContent 0 nine\t“We won,”\n");
    assertEquals(
        List.of(bad + ": line 1 is no brat annotation: T1\tContent 0 nine\t“We won,”"),
        GoldFormat.POLNEAR.read(folder).problems());
  }

  @Test
  void readsANovel() throws IOException {
    write("novel/novel_text.txt", "\"Come in,\" said Mr. Ash. \"Sit.\"\n\n\"No,\" she said.\n");
    write(
        "novel/character_info.csv",
        "Character ID,Main Name,Aliases,Gender,Category\n"
            + "0,Mr. Ash,\"{'Mr. Ash', 'Tom'}\",M,major\n"
            + "1,Eve,{'Eve'},F,major\n");
    write(
        "novel/quotation_info.csv",
        "quoteID,quoteText,subQuotationList,quoteByteSpans,speaker,quoteType,referringExpression\n"
            + "Q0,\"Come in, Sit.\",\"[]\",\"[[1, 9], [26, 30]]\",Mr. Ash,Explicit,said Mr. Ash\n"
            + "Q1,\"No,\",\"[]\",\"[[34, 37]]\",Eve,Anaphoric,she said\n"
            + "Q2,\"No,\",\"[]\",\"[[34, 3700]]\",Eve,Anaphoric,she said\n"
            + "Q3,\"Yes,\",\"[]\",\"[[34, 37]]\",Eve,Anaphoric,she said\n"
            + "Q4,\"No,\",\"[]\",\"[]\",Eve,Anaphoric,she said\n");
    Gold gold = GoldFormat.PDNC.read(folder.resolve("novel"));
    assertEquals(
        List.of(
            "Come in, direct [Mr. Ash, Mr. Ash, Tom] [] name",
            "Sit. direct [Mr. Ash, Mr. Ash, Tom] [] name",
            "No, direct [Eve, Eve] [] pronoun"),
        spans(gold));
    Path quotations = folder.resolve("novel/quotation_info.csv");
    assertEquals(
        List.of(
            quotations + ": record 3: its offset 3700 is beyond the end of its text, 49",
            quotations + ": record 4: its offsets do not fit its text; were the line ends changed?",
            quotations + ": record 5: its field \"quoteByteSpans\" is no list of spans"),
        gold.problems());
  }

  @Test
  void readsRowsCorrectedByHand() throws IOException {
    Path file =
        write(
            "rows.csv",
            "\uFEFFspeaker,quote,source,type,mention,begin,end\r\n"
                + "Ann Lee,\"We won,\",text/a.txt,direct,Ann Lee,0,9\r\n"
                + ",smart,text/a.txt,other,,31,38\r\n"
                + "Ann Lee,a joke,text/a.txt,mixed,she,68,76\r\n");
    Files.copy(folder.resolve("text/a.txt"), folder.resolve("a.txt"));
    Gold gold = GoldFormat.ROWS.read(file);
    assertEquals(
        List.of(
            "We won, direct [Ann Lee] [] name",
            "smart other [] [] none",
            "a joke mixed [Ann Lee] [] pronoun"),
        spans(gold));
    GoldDocument document = gold.documents().get(0);
    assertEquals(Gold.Unit.QUOTATION, document.unit());
    assertEquals(QuotationType.MIXED, document.spans().get(2).type());
  }
}
