package org.whosaid.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.util.HashIndex;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.GZIPInputStream;

/**
 * CoreNLP's name recogniser in a form that loads in a third of the time.
 *
 * <p>CoreNLP keeps the model as serialised objects: some 350,000 features and a row of weights for
 * each, 200,000 words and the class of each. The build reads it once and writes the same objects in
 * the same order, with {@link Flat} stand-ins for the large ones.
 */
public final class RecognizerFile {

  private static final String ORIGINAL =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";
  private static final String FILE = "names.crf";
  private static final int LARGE = 10_000;

  private RecognizerFile() {}

  /** Writes the file for the classes in the folder that is the only argument; the build does. */
  public static void main(String[] args) throws IOException, ClassNotFoundException {
    String own = RecognizerFile.class.getPackageName().replace('.', '/');
    Path file = Path.of(args[0], own, FILE);
    InputStream packed = RecognizerFile.class.getClassLoader().getResourceAsStream(ORIGINAL);
    try (ObjectInputStream in =
            new ObjectInputStream(
                new BufferedInputStream(new GZIPInputStream(present(packed, ORIGINAL))));
        ObjectOutputStream out = new Flattening(Files.newOutputStream(file))) {
      copy(in, out);
    }
  }

  /** Copies the parts of CoreNLP’s format, in the order of {@link CRFClassifier#loadClassifier}. */
  private static void copy(ObjectInputStream in, ObjectOutputStream out)
      throws IOException, ClassNotFoundException {
    out.writeObject(in.readObject()); // indices of labels
    out.writeObject(in.readObject()); // index of classes
    out.writeObject(in.readObject()); // index of features
    out.writeObject(in.readObject()); // flags
    Integer factories = (Integer) in.readObject();
    out.writeObject(factories);
    for (int i = 0; i < factories; i++) {
      out.writeObject(in.readObject());
    }
    out.writeInt(in.readInt()); // how many neighbours a feature sees
    out.writeObject(in.readObject()); // weights
    out.writeObject(in.readObject()); // words known in lower case
  }

  /** Returns the recogniser that the file holds. */
  static CRFClassifier<CoreLabel> read() {
    InputStream file = RecognizerFile.class.getResourceAsStream(FILE);
    try (ObjectInputStream in =
        new ObjectInputStream(new BufferedInputStream(present(file, FILE), 1 << 16))) {
      CRFClassifier<CoreLabel> classifier = new CRFClassifier<>(new Properties());
      classifier.loadClassifier(in, new Properties());
      return classifier;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static InputStream present(InputStream stream, String name) {
    return Objects.requireNonNull(stream, name + " is not on the class path");
  }

  /** Writes stand-ins for what is large. */
  private static final class Flattening extends ObjectOutputStream {

    Flattening(OutputStream out) throws IOException {
      super(new BufferedOutputStream(out));
      enableReplaceObject(true);
    }

    @Override
    protected Object replaceObject(Object object) {
      if (object instanceof HashIndex<?> index && index.size() > LARGE) {
        return new Flat.Index(index);
      }
      if (object instanceof HashMap<?, ?> map && map.size() > LARGE) {
        return new Flat.Words(map);
      }
      return object instanceof double[][] rows ? new Flat.Rows(rows) : object;
    }
  }
}
