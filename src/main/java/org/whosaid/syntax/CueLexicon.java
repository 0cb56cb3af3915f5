package org.whosaid.syntax;

import java.util.List;

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

  private static final Lexicon<CueClass> CUES =
      Lexicon.read(CueLexicon.class, "cues.tsv", CueClass.class);

  /**
   * Returns the entries; an example has {@code {source:…}}, {@code {cue:…}} and {@code
   * {content:…}}.
   */
  List<Lexicon.Entry<CueClass>> entries() {
    return CUES.entries();
  }

  boolean isCue(Verb verb) {
    return !CUES.classesOf(verb.lemma()).isEmpty();
  }

  boolean isWeak(Verb verb) {
    return CUES.has(verb.lemma(), CueClass.WEAK);
  }

  /** Returns whether {@code lemma} is a verb for speech. */
  public boolean isSpeech(String lemma) {
    return CUES.has(lemma, CueClass.SPEECH);
  }

  boolean isSpeech(Verb verb) {
    return CUES.has(verb.lemma(), CueClass.SPEECH) || isWeak(verb);
  }
}
