package org.whosaid.io.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.whosaid.io.source.Input;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.model.Document;

class PressExportTest {

  private static List<Document> read(String text) throws IOException, UnreadableException {
    List<Document> documents = new ArrayList<>();
    PressExport export =
        PressExport.of(
            new ByteArrayInputStream(text.getBytes(UTF_8)), text, "a.txt", ReadingOptions.DEFAULT);
    for (Input input = export.next(); input != null; input = export.next()) {
      documents.add(input.read());
    }
    return documents;
  }

  private static Document article(int number, String text, String... about) {
    Map<String, String> told = new java.util.HashMap<>();
    for (int i = 0; i < about.length; i += 2) {
      told.put(about[i], about[i + 1]);
    }
    return new Document("a.txt#" + number, text, told);
  }

  @Test
  void readsLexisNexis() throws IOException, UnreadableException {
    assertEquals(
        List.of(
            article(
                1,
                "Dam close to failing\n\nRosa Meijer spoke first.\n\nNOTE: She left.",
                "title",
                "Dam close to failing",
                "site",
                "The Fenland Post",
                "date",
                "May 4, 2026",
                "byline",
                "Ida Lund"),
            article(
                2,
                "Mill to shut in spring\n\nThe owner blamed the price.",
                "title",
                "Mill to shut in spring",
                "site",
                "The Mill Gazette",
                "date",
                "5 May 2026")),
        read(
            """
                                         1 of 2 DOCUMENTS

                                        The Fenland Post

                                      May 4, 2026 Monday
                                         First Edition

            Dam close to failing

            BYLINE: By Ida Lund

            SECTION: NEWS; Pg. 1
            and more of it

            LENGTH: 120 words

            Rosa Meijer spoke first.

            NOTE: She left.

            LOAD-DATE: May 4, 2026

            LANGUAGE: ENGLISH

                              Copyright 2026 The Fenland Post


                                         2 of 2 DOCUMENTS

                                        The Mill Gazette

                                           5 May 2026

            Mill to shut
            in spring

            LENGTH: 80 words

            The owner blamed the price.
            """));
  }

  @Test
  void readsNexisUni() throws IOException, UnreadableException {
    assertEquals(
        List.of(
            article(
                1,
                "Dam close to failing\n\nRosa Meijer spoke first.",
                "title",
                "Dam close to failing",
                "site",
                "The Fenland Post",
                "date",
                "May 4, 2026",
                "byline",
                "Ida Lund")),
        read(
            """
            Dam close to failing
            The Fenland Post
            May 4, 2026 Monday

            The Fenland Post

            Copyright 2026 The Fenland Post
            Section: NEWS
            Length: 120 words
            Byline: Ida Lund

            Body

            Rosa Meijer spoke first.

            Classification

            Language: ENGLISH

            End of Document
            """
                .replace("failing\nThe Fenland Post\nMay", "failing\n\nThe Fenland Post\n\nMay")));
  }

  @Test
  void readsFactivaWithAndWithoutCodes() throws IOException, UnreadableException {
    assertEquals(
        List.of(
            article(
                1,
                "Dam close to failing\n\nRosa Meijer spoke first.\n\nThen Hugo Baas.",
                "title",
                "Dam close to failing",
                "site",
                "The Fenland Post",
                "date",
                "4 May 2026",
                "byline",
                "Ida Lund"),
            article(
                2,
                "Mill to shut\n\nThe owner blamed the price.",
                "title",
                "Mill to shut",
                "site",
                "The Mill Gazette",
                "date",
                "5 May 2026")),
        read(
            """
            SE  News
            HD  Dam close to failing
            BY  By Ida Lund
            WC  120 words
            PD  4 May 2026
            SN  The Fenland Post
            LA  English
            LP
            Rosa Meijer spoke first.

            TD
            Then Hugo Baas.

            AN  Document FENP000020260504em540000a

            Mill to shut
            80 words
            5 May 2026
            The Mill Gazette
            MILG
            English
            (c) 2026 The Mill Gazette

            The owner blamed the price.

            Document MILG000020260505em550000b

            Search Summary
            Text  mill
            """));
  }

  @Test
  void readsProQuest() throws IOException, UnreadableException {
    assertEquals(
        List.of(
            article(
                1,
                "Dam close to failing\n\nRosa Meijer spoke first.\n\nThen Hugo Baas.",
                "title",
                "Dam close to failing",
                "site",
                "The Fenland Post",
                "date",
                "May 4, 2026",
                "byline",
                "Lund, Ida"),
            article(2, "Mill to shut\n\nThe owner left.", "title", "Mill to shut")),
        read(
            """
            ____________________________________________________________

            Document 1 of 2

            Dam close to failing

            Author: Lund, Ida

            Full text: Rosa Meijer spoke first.

            Then Hugo Baas.

            Subject: Dams

            Title: Dam close to failing

            Publication title: The Fenland Post

            Publication date: May 4, 2026

            ____________________________________________________________

            Document 2 of 2

            Mill to shut

            Full text: The owner left.

            ____________________________________________________________
            """));
  }

  @Test
  void takesNoOtherTextForAnExport() {
    for (String text : List.of("1 of 2 documents was lost.", "The end of document one", "Body")) {
      assertFalse(PressExport.isOne(text), text);
    }
  }

  @Test
  void anArticleThatIsTooLongFailsAlone() throws IOException {
    ReadingOptions small =
        new ReadingOptions(Optional.empty(), Optional.empty(), 100, "text", "id", List.of(), false);
    String text = "1 of 2 DOCUMENTS\nA\n" + "x\n".repeat(99) + "2 of 2 DOCUMENTS\nB\n";
    PressExport export =
        PressExport.of(new ByteArrayInputStream(text.getBytes(UTF_8)), text, "a.txt", small);
    List<String> read = new ArrayList<>();
    for (Input input = export.next(); input != null; input = export.next()) {
      try {
        read.add(input.read().text());
      } catch (UnreadableException e) {
        read.add(e.reason());
      }
    }
    assertEquals(List.of("is larger than 100 bytes; see --max-bytes", "B"), read);
  }
}
