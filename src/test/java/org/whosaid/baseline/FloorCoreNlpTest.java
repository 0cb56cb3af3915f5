package org.whosaid.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.whosaid.annotate.Sentences;
import org.whosaid.annotate.WordLists;
import org.whosaid.model.Paragraphs;
import org.whosaid.testing.Articles;
import org.whosaid.testing.Shared;

/** What our annotator leaves out, and what it makes small, changes nothing of what it says. */
class FloorCoreNlpTest {

  private static final WordLists WORDS = new WordLists();

  private static List<String> theirs(FloorCoreNlp pipeline, String text) {
    Sentences sentences = new Sentences(text, Paragraphs.of(text), WORDS);
    sentences.add(pipeline.tokens(text), 0);
    return Shared.tokens(sentences.annotatedText());
  }

  @Test
  void ourAnnotatorSaysWhatTheWholePipelineOfCoreNlpSays() throws IOException {
    FloorCoreNlp pipeline = new FloorCoreNlp();
    for (Path article : Articles.all()) {
      String text = Files.readString(article).replaceAll("(?<=\\S)\n(?=\\S)", " ");
      assertEquals(
          theirs(pipeline, text),
          Shared.tokens(Shared.annotator().annotate(text, Paragraphs.of(text), List.of())),
          article.toString());
    }
  }
}
