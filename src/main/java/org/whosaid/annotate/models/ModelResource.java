package org.whosaid.annotate.models;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.nio.file.Path;

/** The files that the build makes of CoreNLP's models, which lie beside this class. */
enum ModelResource {
  /** The name recogniser. */
  NAMES("names.crf"),
  /** The tagger. */
  TAGS("tags.maxent"),
  /** The clusters of words that both share. */
  CLUSTERS("clusters"),
  /** First names and their gender. */
  FIRST_NAMES("first-names.txt"),
  /** Nouns for people. */
  ANIMATE_NOUNS("animate-nouns.txt");

  private static final int BUFFER = 1 << 16;

  private final String file;

  ModelResource(String file) {
    this.file = file;
  }

  /** Returns where the file belongs when the classes lie in {@code folder}. */
  Path in(Path folder) {
    return folder.resolve(ModelResource.class.getPackageName().replace('.', '/')).resolve(file);
  }

  /**
   * Opens the file.
   *
   * @throws IllegalStateException when the build has not made it
   */
  InputStream open() {
    InputStream stream = ModelResource.class.getResourceAsStream(file);
    if (stream == null) {
      throw new IllegalStateException(
          file + " is not on the class path: mvn process-classes makes it");
    }
    return new BufferedInputStream(stream, BUFFER);
  }
}
