package org.whosaid.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import edu.stanford.nlp.ling.CoreLabel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.extract.Extractor;
import org.whosaid.extract.UnavailableException;
import org.whosaid.model.Coreference;
import org.whosaid.model.Document;
import org.whosaid.model.Extraction;

/** CoreNLP with all of its models, in a class loader of its own. */
class CoreNlpLoaderTest {

  private static final Document DOCUMENT = new Document("a.txt", "“Yes,” she said.");

  @TempDir Path folder;

  /** Says whether it was loaded anew, together with CoreNLP, and works in that context. */
  private static final class Told implements Extractor {

    @Override
    public Extraction extract(Document document) {
      return new Extraction.Done(told(), List.of());
    }

    @Override
    public Optional<Coreference> coreference(Document document) {
      return Optional.of(
          new Coreference(List.of(new Coreference.Chain(told(), List.of())), List.of()));
    }

    private static String told() {
      ClassLoader context = Thread.currentThread().getContextClassLoader();
      boolean anew = Told.class.getClassLoader() != Document.class.getClassLoader();
      boolean together = Told.class.getClassLoader() == CoreLabel.class.getClassLoader();
      boolean inContext = Told.class.getClassLoader() == context;
      return anew + " " + together + " " + inContext;
    }
  }

  private Path list(String jars) throws IOException {
    return Files.writeString(folder.resolve("classpath"), jars + "\n");
  }

  @Test
  void loadsAnExtractorTogetherWithCoreNlpAnew() throws IOException {
    Path all = list(System.getProperty("java.class.path"));
    Extractor anew = CoreNlpLoader.loadAnew(Told.class, "the floor", all);
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    assertEquals(new Extraction.Done("true true true", List.of()), anew.extract(DOCUMENT));
    assertEquals(
        List.of("true true true"),
        anew.coreference(DOCUMENT).orElseThrow().chains().stream()
            .map(Coreference.Chain::name)
            .toList());
    assertSame(before, Thread.currentThread().getContextClassLoader());
  }

  @Test
  void usesWhatIsOnTheClassPathWhereTheModelsAreThere() {
    assertInstanceOf(Told.class, CoreNlpLoader.load(Told.class, "the floor"));
  }

  @Test
  void saysWhatIsMissing() throws IOException {
    Path none = list(folder.resolve("gone.jar").toString());
    assertEquals(
        "the floor needs CoreNLP's own models, which are in no jar that " + none + " lists",
        assertThrows(
                UnavailableException.class,
                () -> CoreNlpLoader.loadAnew(Told.class, "the floor", none))
            .getMessage());
    Path gone = folder.resolve("gone");
    assertEquals(
        gone + " cannot be read; mvn package makes it",
        assertThrows(
                UnavailableException.class,
                () -> CoreNlpLoader.loadAnew(Told.class, "the floor", gone))
            .getMessage());
  }
}
