package org.whosaid.annotate.models;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.HashIndex;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * Writes CoreNLP's name recogniser and tagger in a form that loads in a third of the time and takes
 * half of the room; {@link Models} reads them.
 *
 * <p>CoreNLP keeps them as serialised objects: some 350,000 features and a row of weights for each,
 * and in both the same clusters of half a million words. The build reads each once and writes the
 * same objects in the same order, with {@link FlatObjects} stand-ins for the large ones, and the
 * features sorted; the clusters go to a file of their own, which both share. Two lists of words are
 * copied as they are, so that nobody needs CoreNLP's own files after that.
 */
public final class ModelFiles {

  private static final String NAMES =
      "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz";
  private static final String TAGS =
      "edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
  private static final String FIRST_NAMES = "edu/stanford/nlp/models/dcoref/namegender.combine.txt";
  private static final String ANIMATE_NOUNS = "edu/stanford/nlp/models/dcoref/animate.unigrams.txt";
  private static final int LARGE = 10_000;

  private ModelFiles() {}

  /** Writes the files for the classes in the folder that is the only argument; the build does. */
  public static void main(String[] args) throws IOException, ClassNotFoundException {
    Path folder = Path.of(args[0]);
    Map<String, String> clusters;
    try (ObjectInputStream in =
            new ObjectInputStream(new BufferedInputStream(new GZIPInputStream(original(NAMES))));
        Flattening out = new Flattening(create(ModelResource.NAMES.in(folder)))) {
      copyNames(in, out);
      clusters = out.clusters;
    }
    try (InputStream in = original(TAGS);
        OutputStream out = create(ModelResource.TAGS.in(folder))) {
      if (!copyTags(in.readAllBytes(), out).equals(clusters)) {
        throw new IllegalStateException(TAGS + " and " + NAMES + " differ in their clusters");
      }
    }
    try (OutputStream out = create(ModelResource.CLUSTERS.in(folder))) {
      new WordClusters(clusters).write(out);
    }
    copy(FIRST_NAMES, ModelResource.FIRST_NAMES.in(folder));
    copy(ANIMATE_NOUNS, ModelResource.ANIMATE_NOUNS.in(folder));
  }

  private static void copy(String name, Path file) throws IOException {
    try (InputStream in = original(name);
        OutputStream out = create(file)) {
      in.transferTo(out);
    }
  }

  /** Copies the parts of CoreNLP’s format, in the order of {@link CRFClassifier#loadClassifier}. */
  private static void copyNames(ObjectInputStream in, ObjectOutputStream out)
      throws IOException, ClassNotFoundException {
    out.writeObject(in.readObject()); // indices of labels
    out.writeObject(in.readObject()); // index of classes
    HashIndex<?> features = (HashIndex<?>) in.readObject();
    int[] order = order(features);
    HashIndex<Object> sorted = new HashIndex<>(features.size());
    Arrays.stream(order).forEach(i -> sorted.add(features.get(i)));
    out.writeObject(sorted);
    out.writeObject(in.readObject()); // flags
    Integer factories = (Integer) in.readObject();
    out.writeObject(factories);
    for (int i = 0; i < factories; i++) {
      out.writeObject(in.readObject());
    }
    out.writeInt(in.readInt()); // how many neighbours a feature sees
    double[][] weights = (double[][]) in.readObject();
    out.writeObject(Arrays.stream(order).mapToObj(i -> weights[i]).toArray(double[][]::new));
    out.writeObject(in.readObject()); // words known in lower case
  }

  /** Returns the places of features by the order of their names, in which they pack better. */
  private static int[] order(HashIndex<?> features) {
    return IntStream.range(0, features.size())
        .boxed()
        .sorted(Comparator.comparing(i -> (String) features.get(i)))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Copies {@link MaxentTagger}’s format, byte by byte up to and after what extracts features. */
  private static Map<String, String> copyTags(byte[] model, OutputStream out)
      throws IOException, ClassNotFoundException {
    int extractors = firstExtractor(model);
    out.write(model, 0, extractors);
    InputStream rest = new ByteArrayInputStream(model, extractors, model.length - extractors);
    ObjectInputStream objects = new ObjectInputStream(rest);
    Flattening flattening = new Flattening(out);
    flattening.writeObject(objects.readObject()); // extractors for all words
    flattening.writeObject(objects.readObject()); // extractors for rare words
    flattening.flush();
    rest.transferTo(out);
    return flattening.clusters;
  }

  /** Returns where in the tagger’s file the stream of serialised extractors begins. */
  private static int firstExtractor(byte[] model) {
    String name = "edu.stanford.nlp.tagger.maxent.Extractors";
    String beginning = "\u00AC\u00ED\0\5sr\0" + (char) name.length() + name; // as Java serialises
    int begin = new String(model, StandardCharsets.ISO_8859_1).indexOf(beginning);
    if (begin < 0) {
      throw new IllegalStateException(TAGS + " holds no extractors");
    }
    return begin;
  }

  private static InputStream original(String name) {
    InputStream stream = ModelFiles.class.getClassLoader().getResourceAsStream(name);
    return Objects.requireNonNull(stream, name + " is not on the class path");
  }

  private static OutputStream create(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file));
  }

  /** Writes stand-ins for what is large. */
  private static final class Flattening extends ObjectOutputStream {

    private Map<String, String> clusters = Map.of();

    Flattening(OutputStream out) throws IOException {
      super(out);
      enableReplaceObject(true);
    }

    @Override
    protected Object replaceObject(Object object) {
      if (object instanceof HashIndex<?> index && index.size() > LARGE) {
        return new FlatObjects.Index(index);
      }
      if (object instanceof HashMap<?, ?> map && map.size() > LARGE) {
        clusters = strings(map);
        return new FlatObjects.Clusters();
      }
      return object instanceof double[][] rows ? new FlatObjects.Rows(rows) : object;
    }

    private static Map<String, String> strings(Map<?, ?> map) {
      Map<String, String> strings = new TreeMap<>();
      map.forEach((word, cluster) -> strings.put((String) word, (String) cluster));
      return strings;
    }
  }
}
