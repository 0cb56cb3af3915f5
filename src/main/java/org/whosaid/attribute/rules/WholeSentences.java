package org.whosaid.attribute.rules;

import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.ChunkedPage.Place;
import org.whosaid.syntax.Page;

/**
 * Sees which marked words make a sentence of their own, {@code “Never.”}, and so are somebody's; a
 * few marked words inside a sentence may be anything.
 */
public final class WholeSentences {

  private final ChunkedPage chunked;

  /** Creates a view of {@code chunked}. */
  public WholeSentences(ChunkedPage chunked) {
    this.chunked = chunked;
  }

  /** Returns whether the marked words are a sentence of their own. */
  public boolean standsAlone(int span) {
    Place place = chunked.first(span);
    if (place == null) {
      return false;
    }
    boolean opens =
        place.index() == place.sentenceBegin()
            || place.has(place.index() - 1, Kind.COLON)
            || place.has(place.index() - 1, Kind.DASH);
    return opens && endsSentence(span) && startsLikeASentence(chunked.words(span));
  }

  /**
   * Returns whether the marked words are a sentence with which a paragraph ends that has no others,
   * and no report or signature follows.
   */
  public boolean closesParagraph(int span) {
    Place first = chunked.first(span);
    Place last = chunked.last(span);
    return first != null
        && last != null
        && !ChunkedPage.quotes(first.line().subList(0, first.index()))
        && last.endsParagraph()
        && chunked.lastCharacter(span) != ','
        && !isSigned(first.paragraph() + 1)
        && standsAlone(span);
  }

  /**
   * Returns whether a paragraph asks something without marks, as in an interview: who answers is
   * nobody of whom the question speaks.
   */
  public boolean isQuestion(int paragraph) {
    Page page = chunked.page();
    return page.words(page.paragraphs().get(paragraph)).strip().endsWith("?")
        && !ChunkedPage.quotes(chunked.line(paragraph));
  }

  private boolean isSigned(int paragraph) {
    return paragraph < chunked.page().paragraphs().size()
        && !chunked.line(paragraph).isEmpty()
        && chunked.line(paragraph).get(0).is(Kind.DASH);
  }

  /** {@code “Anita” also earned a prize}: the sentence goes on without anyone speaking. */
  private boolean endsSentence(int span) {
    Place place = chunked.last(span);
    if (place == null || ".?!\u2026,".indexOf(chunked.lastCharacter(span)) >= 0) {
      return true;
    }
    int after = place.index() + 1;
    return after >= place.line().size()
        || place.at(after).endsSentence()
        || place.has(after, Kind.QUOTATION);
  }

  /**
   * Returns whether a question is answered at once, {@code “Finished?” “Nearly,” Felix said.}: who
   * asks is not who answers.
   */
  public boolean isAnswered(int span) {
    Place question = chunked.last(span);
    Place answer = chunked.first(span + 1);
    return question != null
        && answer != null
        && chunked.lastCharacter(span) == '?'
        && question.paragraph() == answer.paragraph()
        && question.at(question.index() + 1).endsSentence()
        && question.index() + 2 == answer.index()
        && standsAlone(span);
  }

  private static boolean startsLikeASentence(String words) {
    int first = words.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('a');
    return !Character.isLowerCase(first);
  }
}
