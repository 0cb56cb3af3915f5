package org.whosaid.baseline;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.whosaid.extract.Extractor;
import org.whosaid.extract.UnavailableException;
import org.whosaid.model.Coreference;
import org.whosaid.model.Document;
import org.whosaid.model.Extraction;

/**
 * Loads extractors that need CoreNLP with all of its models, which the packaged program leaves out.
 *
 * <p>The launcher names a file that lists the jars, as {@code -cp} takes them, in the system
 * property {@code whosaid.classpath}; a run that asks for none of these extractors never looks at
 * it. Where the models are on the class path anyway, as in tests, nothing of this is needed.
 *
 * <p>CoreNLP looks for its models where its own classes come from. So its classes, and ours that
 * call it, are loaded a second time, CoreNLP's from the jars; documents and rows are of the same
 * classes on both sides, and cross over in {@link Extractor#extract}.
 */
final class CoreNlpLoader extends URLClassLoader {

  private static final String JARS = "whosaid.classpath";
  private static final String MODEL =
      "edu/stanford/nlp/models/coref/statistical/ranking_model.ser.gz";

  /** What both sides have in common, by the beginning of its name. */
  private static final List<String> SHARED = List.of("org.whosaid.model.", "org.whosaid.extract.");

  private static final String OWN = "org.whosaid.";

  private final ClassLoader ours;

  private CoreNlpLoader(List<URL> urls, ClassLoader ours) {
    super("CoreNLP", urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    this.ours = ours;
  }

  /**
   * Returns a new extractor of the class {@code type}, which has a constructor without parameters.
   *
   * @param asked what the user asked for, for messages
   * @throws UnavailableException when there is no CoreNLP with all of its models
   */
  static Extractor load(Class<? extends Extractor> type, String asked) {
    if (type.getClassLoader().getResource(MODEL) != null) {
      return create(type, type.getClassLoader(), asked);
    }
    String jars = System.getProperty(JARS);
    if (jars == null) {
      throw new UnavailableException(
          asked
              + " needs CoreNLP's own models, which are left out here: build whosaid from its source,"
              + " whose launcher finds them in the Maven repository");
    }
    return loadAnew(type, asked, Path.of(jars));
  }

  /** Returns a new extractor of the class {@code type} as the jars that a file lists have it. */
  static Extractor loadAnew(Class<? extends Extractor> type, String asked, Path jars) {
    CoreNlpLoader loader = new CoreNlpLoader(urls(jars), type.getClassLoader());
    if (loader.getResource(MODEL) == null) {
      throw new UnavailableException(
          asked + " needs CoreNLP's own models, which are in no jar that " + jars + " lists");
    }
    return new Loaded(in(loader, () -> create(type, loader, asked)), loader);
  }

  private static List<URL> urls(Path jars) {
    List<URL> urls = new ArrayList<>();
    try {
      for (String jar : Files.readString(jars).strip().split(File.pathSeparator, -1)) {
        urls.add(url(Path.of(jar)));
      }
    } catch (IOException e) {
      throw new UnavailableException(jars + " cannot be read; mvn package makes it", e);
    }
    return urls;
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }

  private static Extractor create(
      Class<? extends Extractor> type, ClassLoader loader, String asked) {
    try {
      Constructor<?> constructor = loader.loadClass(type.getName()).getDeclaredConstructor();
      constructor.setAccessible(true); // our own class of another loader is in another package
      return (Extractor) constructor.newInstance();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof OutOfMemoryError) {
        throw new UnavailableException(
            asked + " needs 3 GB of memory: WHOSAID_JAVA_OPTIONS=-Xmx3g ./whosaid ...", e);
      }
      throw new IllegalStateException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Does what finds its classes and resources by the thread that it runs in. */
  private static <T> T in(ClassLoader loader, Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    boolean shared = SHARED.stream().anyMatch(name::startsWith);
    return shared ? ours.loadClass(name) : super.loadClass(name, resolve);
  }

  /** What our classes read lies beside them. */
  @Override
  public @Nullable URL findResource(String name) {
    boolean own = name.startsWith(OWN.replace('.', '/'));
    return own ? ours.getResource(name) : super.findResource(name);
  }

  /** Makes another class of what ours is made of; all others come from the jars. */
  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    if (!name.startsWith(OWN)) {
      return super.findClass(name);
    }
    try (InputStream file = ours.getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (file == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = file.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  /** Works among its own classes; CoreNLP's libraries look for theirs where the thread says. */
  private record Loaded(Extractor extractor, ClassLoader loader) implements Extractor {

    @Override
    public Extraction extract(Document document) {
      return in(loader, () -> extractor.extract(document));
    }

    @Override
    public Optional<Coreference> coreference(Document document) {
      return in(loader, () -> extractor.coreference(document));
    }
  }
}
