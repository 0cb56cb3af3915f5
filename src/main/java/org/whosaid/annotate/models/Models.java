package org.whosaid.annotate.models;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.ObjectInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/**
 * CoreNLP's models, read from the files that {@link ModelFiles} has made of them: once a process,
 * as they do not change.
 */
public final class Models {

  private Models() {}

  private static final class Names {

    static final CRFClassifier<CoreLabel> INSTANCE = readNames();
  }

  private static final class Tagger {

    static final MaxentTagger INSTANCE = new MaxentTagger(ModelResource.TAGS.open());
  }

  /**
   * Returns the recogniser of people, organisations and places, which reads American spelling;
   * thread-safe.
   */
  public static CRFClassifier<CoreLabel> names() {
    return Names.INSTANCE;
  }

  private static CRFClassifier<CoreLabel> readNames() {
    try (ObjectInputStream in = new ObjectInputStream(ModelResource.NAMES.open())) {
      CRFClassifier<CoreLabel> classifier = new CRFClassifier<>(new Properties());
      classifier.loadClassifier(in, new Properties());
      classifier.flags.wordFunction = null; // or it would respell a word for each of its features
      return classifier;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the tagger of parts of speech; thread-safe. */
  public static MaxentTagger tagger() {
    return Tagger.INSTANCE;
  }

  /** Opens the list of first names, each with a tab and {@code FEMALE} or {@code MALE}. */
  public static BufferedReader firstNames() {
    return lines(ModelResource.FIRST_NAMES);
  }

  /** Opens the list of nouns that are used for people. */
  public static BufferedReader animateNouns() {
    return lines(ModelResource.ANIMATE_NOUNS);
  }

  private static BufferedReader lines(ModelResource resource) {
    return new BufferedReader(new InputStreamReader(resource.open(), StandardCharsets.UTF_8));
  }
}
