package org.whosaid.testing;

import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Span;
import org.whosaid.syntax.Page;

/** Where words stand on a page: the last time that they do. */
public final class At {

  private At() {}

  public static Span span(Page page, String words) {
    int begin = page.text().lastIndexOf(words);
    if (begin < 0) {
      throw new AssertionError(words);
    }
    return new Span(begin, begin + words.length());
  }

  /** The mention {@code words}, the last of which are its head. */
  public static Mention mention(Page page, String words, String head, MentionKind kind) {
    Span span = span(page, words);
    int begin = span.begin() + words.indexOf(head);
    return new Mention(span, new Span(begin, begin + head.length()), kind);
  }

  public static Mention mention(Page page, String words, MentionKind kind) {
    return mention(page, words, words, kind);
  }

  public static Mention nominal(Page page, String words, String head) {
    return mention(page, words, head, MentionKind.NOMINAL);
  }

  public static Mention name(Page page, String words) {
    return mention(page, words, MentionKind.NAME);
  }

  public static Mention pronoun(Page page, String word) {
    return mention(page, word, MentionKind.PRONOUN);
  }
}
