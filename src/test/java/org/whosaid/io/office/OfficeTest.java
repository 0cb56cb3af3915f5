package org.whosaid.io.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.whosaid.io.source.Content;
import org.whosaid.io.source.DocumentReader;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.testing.Made;

class OfficeTest {

  private static final String SAID = "“It floats,” said Finn Roy.";
  private static final Content ONE = new Content(SAID);

  private static Content read(DocumentReader reader, byte[] bytes) throws UnreadableException {
    return reader.read(bytes, ReadingOptions.DEFAULT);
  }

  private static String problem(DocumentReader reader, byte[] bytes) {
    return assertThrows(UnreadableException.class, () -> read(reader, bytes)).reason();
  }

  @Test
  void readsTheParagraphsOfWordProcessors() throws UnreadableException {
    Content two = new Content(SAID + "\n\nShe left.");
    assertEquals(two, read(OfficeDocument.docx(), Made.docx(SAID, "She left.")));
    assertEquals(two, read(new OpenDocumentText(), Made.odt(SAID, "She left.")));
    assertEquals(
        two,
        read(
            OfficeDocument.rtf(),
            Made.latin("{\\rtf1\\ansi \\'93It floats,\\'94 said Finn Roy.\\par She left.\\par}")));
  }

  @Test
  void leavesOutFootnotesAndWordsThatWereDeleted() throws UnreadableException {
    assertEquals(
        ONE,
        read(
            OfficeDocument.docx(),
            Made.docx(
                "“It </w:t></w:r><w:del><w:r><w:delText>sinks</w:delText></w:r></w:del><w:r><w:t"
                    + " xml:space=\"preserve\">floats,” said Finn Roy.")));
    assertEquals(
        ONE,
        read(
            new OpenDocumentText(),
            Made.odt(
                "“It<text:s/><text:note><text:note-citation>1</text:note-citation><text:note-body>"
                    + "<text:p>No</text:p></text:note-body></text:note>floats,” said Finn Roy.")));
    assertEquals(
        ONE,
        read(
            OfficeDocument.rtf(),
            Made.latin(
                "{\\rtf1\\ansi \\'93It floats,\\'94 said Finn Roy.{\\footnote a {\\b no\\}} b}}")));
  }

  @Test
  void readsTheChaptersOfABook() throws UnreadableException {
    assertEquals(
        new Content(SAID + "\n\nShe left.", Map.of("title", "The Weir")),
        read(new EpubBook(), Made.epub("The Weir", "<p>" + SAID + "</p>", "<p>She left.</p>")));
  }

  @Test
  void readsAPdfWithoutHeadsAndFeetAndOverTheEndsOfPages() throws UnreadableException {
    assertEquals(
        new Content(
            "“We are not selling the silver,” said Olive Tren-\nton. “We are selling a hole in "
                + "the ground.”\n\nShe left."),
        read(
            new PdfDocument(),
            Made.pdf(
                List.of(
                    List.of(
                        "Water Board, page 1",
                        "“We are not selling the silver,” said Olive Tren-",
                        "ton. “We are selling a hole in"),
                    List.of("Water Board, page 2", "the ground.”"),
                    List.of("Water Board, page 3", "She left.")))));
  }

  @Test
  void endsAParagraphOfAPdfWhereASentenceLeavesRoomForTheNextWord() throws UnreadableException {
    assertEquals(
        "“We will not sell the silver, and nobody has asked,” said Olive Trenton.\n\n"
            + "“It belongs to the town,” she added, and to those who come after us. She left"
            + " by the back door.",
        read(
                new PdfDocument(),
                Made.pdf(
                    List.of(
                        List.of(
                            "“We will not sell the silver, and nobody",
                            "has asked,” said Olive Trenton.",
                            "“It belongs to the town,” she added, and",
                            "to those who come after us. She left",
                            "by  the  back  door."))))
            .text());
  }

  @Test
  void goesOnWithAParagraphOfAPdfInTheNextColumn() throws UnreadableException {
    assertEquals(
        "“We will not sell the silver,” said Olive Trenton, who has\nasked nobody.\n\nShe left.",
        read(
                new PdfDocument(),
                Made.pdf(
                    List.of(
                        List.of(
                            "“We will not sell the silver,” said Olive",
                            "Trenton, who has",
                            "\f",
                            "asked nobody.",
                            "She left."))))
            .text());
  }

  @Test
  void saysWhyAPdfHasNoText() {
    assertEquals(
        "is a PDF of pictures, without text; a program for OCR can read it",
        problem(new PdfDocument(), Made.pdf(List.of(List.of()))));
    assertEquals(
        "is encrypted, and asks for a password", problem(new PdfDocument(), Made.encryptedPdf()));
    assertEquals("is no sound PDF", problem(new PdfDocument(), Made.latin("%PDF-1.4\nno more")));
  }

  @Test
  void readsTheTextOfAMessageOrElseItsPage() throws UnreadableException {
    String head =
        "From: Ida Lund <ida@example.org>\nSubject: =?utf-8?q?Caf=C3=A9?=\nDate: Mon, 4 May 2026"
            + " 10:00:00 +0200\nMIME-Version: 1.0\n";
    Map<String, String> about =
        Map.of("title", "Café", "date", "2026-05-04T08:00Z", "byline", "Ida Lund");
    String page = "--b\nContent-Type: text/html; charset=utf-8\n\n<p>" + SAID + "</p>\n";
    String plain =
        "--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding:"
            + " quoted-printable\n\n=E2=80=9CIt floats,=E2=80=9D said Finn =\nRoy.\n";
    String file =
        "--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\nNo.\n";
    for (String parts : List.of(plain + page + file, page)) {
      String message =
          head + "Content-Type: multipart/alternative; boundary=b\n\n" + parts + "--b--\n";
      assertEquals(new Content(SAID, about), read(new MailMessage(), message.getBytes(UTF_8)));
    }
    assertEquals(
        "is a mail message without text",
        problem(new MailMessage(), (head + "\n").getBytes(UTF_8)));
  }

  @Test
  void readsSubtitlesWithoutTheirTimes() throws UnreadableException {
    String subtitles =
        """
        1
        00:00:01,000 --> 00:00:04,000
        <i>Irma Dole said: "We must
        rebuild it</i>

        2
        00:00:04,500 --> 00:00:06,000
        before winter."

        3
        00:00:07,000 --> 00:00:09,000
        - Nobody listens.
        """;
    String words = "Irma Dole said: \"We must\n\nrebuild it\nbefore winter.\"\n\n- Nobody listens.";
    assertEquals(new Content(words), read(new Subtitles(), subtitles.getBytes(UTF_8)));
    assertEquals(
        ONE,
        read(
            new Subtitles(),
            ("WEBVTT\n\nNOTE no\n\n00:01.000 --> 00:04.000 align:start\n" + SAID).getBytes(UTF_8)));
    assertEquals(
        "is a file of subtitles without words", problem(new Subtitles(), Made.latin("WEBVTT\n")));
  }
}
