package org.whosaid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.whosaid.extract.ExtractionException;
import org.whosaid.extract.Extractor;
import org.whosaid.model.Document;
import org.whosaid.model.Extraction;
import org.whosaid.model.Failure;

/** What a Java program gets of faults, which no text should bring out, so they are made here. */
class WhosaidFaultTest {

  private static ExtractionException thrownOf(Extractor broken, Document document) {
    return assertThrows(ExtractionException.class, () -> new Whosaid(broken).extract(document));
  }

  @Test
  void aFaultNamesTheDocumentAndKeepsItsCause() {
    IllegalStateException fault = new IllegalStateException("no sentence");
    Extractor broken =
        document -> {
          throw fault;
        };
    ExtractionException thrown = thrownOf(broken, new Document("a.txt", "“No.”"));
    assertEquals("a.txt", thrown.source());
    assertEquals(
        "a.txt: cannot be processed: java.lang.IllegalStateException: no sentence",
        thrown.getMessage());
    assertSame(fault, thrown.getCause());
  }

  @Test
  void aTextWithoutANameGetsNone() {
    Extractor deep =
        document -> {
          throw new StackOverflowError();
        };
    ExtractionException thrown =
        assertThrows(ExtractionException.class, () -> new Whosaid(deep).extract("“No.”"));
    assertEquals("cannot be processed: java.lang.StackOverflowError", thrown.getMessage());
    assertEquals("", thrown.source());
  }

  @Test
  void aFailureThatIsAValueIsThrownToo() {
    Extractor failing =
        document -> new Extraction.Failed(document.source(), Failure.TOO_LARGE, "is too large");
    ExtractionException thrown = thrownOf(failing, new Document("a.txt", "“No.”"));
    assertEquals("a.txt: is too large", thrown.getMessage());
  }
}
