package org.whosaid.resolve;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whosaid.cast.Cast;
import org.whosaid.cast.Entity;
import org.whosaid.model.Span;
import org.whosaid.syntax.Page;

/** Tells who wrote a text: {@code By Ada Cole}, in a short paragraph near its beginning. */
final class Byline {

  private static final Pattern BY = Pattern.compile("By\\s");
  private static final int PARAGRAPHS = 6;
  private static final int LONGEST = 80;

  private Byline() {}

  /** Returns whoever wrote the document, or null. */
  static @Nullable Entity author(Cast cast) {
    Page page = cast.page();
    for (Span paragraph : page.paragraphs().stream().limit(PARAGRAPHS).toList()) {
      boolean byline = BY.matcher(paragraph.of(page.text())).lookingAt();
      Entity person = byline && paragraph.length() < LONGEST ? cast.personIn(paragraph) : null;
      if (person != null) {
        return person;
      }
    }
    return null;
  }
}
