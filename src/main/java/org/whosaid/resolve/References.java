package org.whosaid.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.whosaid.cast.Cast;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Sentence;
import org.whosaid.model.Token;
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.Page;
import org.whosaid.syntax.Phrase;

/**
 * Lists what goes back to somebody outside marks without naming them: pronouns, and definite
 * phrases for people and bodies.
 */
final class References {

  private References() {}

  /** Returns the pronouns of the document, then the phrases. */
  static List<Mention> of(Cast cast) {
    Page page = cast.page();
    List<Mention> references = new ArrayList<>();
    for (Sentence sentence : page.sentences()) {
      for (Token token : sentence.tokens()) {
        if (WordClass.isPronoun(token.text().toLowerCase(Locale.ROOT)) && !page.isMarked(token)) {
          references.add(new Mention(token.span(), token.span(), MentionKind.PRONOUN));
        }
      }
    }
    for (int paragraph = 0; paragraph < page.paragraphs().size(); paragraph++) {
      for (Chunk chunk : cast.chunked().line(paragraph)) {
        Mention mention = chunk.mention();
        if (mention != null && refers(page, mention)) {
          references.add(mention);
        }
      }
    }
    return references;
  }

  private static boolean refers(Page page, Mention mention) {
    if (mention.kind() != MentionKind.NOMINAL) {
      return false;
    }
    Phrase phrase = new Phrase(page, mention);
    return phrase.isDefinite() && (Nominals.isHuman(phrase) || Nominals.isBody(phrase));
  }
}
