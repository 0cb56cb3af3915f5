package org.whosaid.syntax;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The verbs that signal an attribution, from {@code cues.tsv}.
 *
 * <p>Every entry carries an example sentence, and a test fails for an entry whose example is not
 * attributed as it says. Verbs that are missing here still count where the construction leaves no
 * doubt: {@code “Never,” sniffed Lena Voss}.
 */
public final class CueLexicon {

  /** How a cue takes its content. */
  enum CueClass {
    /** Reports what someone says: {@code said “no”}. */
    SPEECH,
    /** Reports speech too, but means other things as often: {@code went on}, {@code thought}. */
    WEAK,
    /** Applies someone's words to a thing: {@code called it “a gift”}. */
    DEPICTION
  }

  /**
   * A line of the list.
   *
   * @param lemma dictionary form of the verb
   * @param cueClass how it takes its content
   * @param example a sentence with {@code {source:…}}, {@code {cue:…}} and {@code {content:…}}
   */
  public record Entry(String lemma, CueClass cueClass, String example) {}

  private final List<Entry> entries =
      TabFile.read(CueLexicon.class, "cues.tsv").stream().map(CueLexicon::entry).toList();

  private final Map<String, CueClass> classes = new HashMap<>();

  public CueLexicon() {
    entries.forEach(entry -> classes.put(entry.lemma(), entry.cueClass()));
  }

  private static Entry entry(List<String> cells) {
    CueClass cueClass = CueClass.valueOf(cells.get(1).toUpperCase(Locale.ROOT));
    return new Entry(cells.get(0), cueClass, cells.get(2));
  }

  List<Entry> entries() {
    return entries;
  }

  boolean isCue(Verb verb) {
    return classes.containsKey(verb.lemma());
  }

  boolean isWeak(Verb verb) {
    return classes.get(verb.lemma()) == CueClass.WEAK;
  }

  boolean isSpeech(Verb verb) {
    return isCue(verb) && classes.get(verb.lemma()) != CueClass.DEPICTION;
  }
}
