package org.whosaid.attribute;

import java.util.List;
import java.util.Set;
import org.whosaid.attribute.network.Reading;
import org.whosaid.attribute.network.Reading.Words;
import org.whosaid.model.Attitude;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.ChunkedPage.Place;
import org.whosaid.syntax.Lexicon;
import org.whosaid.syntax.Page;
import org.whosaid.syntax.Verb;

/** Tells what a source is reported to do with the words: says, thinks, denies or asks them. */
final class Attitudes {

  private static final Lexicon<Attitude> WORDS =
      Lexicon.read(Attitudes.class, "attitudes.tsv", Attitude.class);

  private final ChunkedPage chunked;
  private final Page page;

  Attitudes(ChunkedPage chunked) {
    this.chunked = chunked;
    this.page = chunked.page();
  }

  /** Returns the words that tell an attitude, each with an example. */
  static List<Lexicon.Entry<Attitude>> entries() {
    return WORDS.entries();
  }

  /** Returns the attitude that the cue tells. */
  Attitude of(Reading reading) {
    if (isUnreal(reading.cue()) || isOnCondition(reading)) {
      return Attitude.NOT_SAID;
    }
    for (int token = reading.cue().end() - 1; token >= reading.cue().begin(); token--) {
      Set<Attitude> told = WORDS.classesOf(page.token(token).lemma());
      if (!told.isEmpty()) {
        return told.iterator().next();
      }
    }
    return Attitude.SAID;
  }

  /** {@code did not say}, {@code might say}: the verb group of the cue, or a word in it. */
  private boolean isUnreal(Words cue) {
    for (Place place : chunked.over(cue.begin(), cue.end())) {
      Verb verb = place.at(place.index()).verb();
      if (verb != null && verb.unreal()) {
        return true;
      }
    }
    return false;
  }

  /** {@code if she says so}: the clause of the cue is a condition. */
  private boolean isOnCondition(Reading reading) {
    Words source = reading.source();
    int first =
        source == null ? reading.cue().begin() : Math.min(source.begin(), reading.cue().begin());
    return page.lower(first - 1).equals("if");
  }
}
