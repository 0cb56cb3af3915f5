package org.whosaid.attribute;

import org.jspecify.annotations.Nullable;
import org.whosaid.attribute.network.Reading.Words;
import org.whosaid.syntax.Page;

/** Roles of readings by their words. */
final class Roles {

  private Roles() {}

  /** Returns where words, with blanks between them, stand first. */
  static Words words(Page page, String words) {
    String[] all = words.split(" ", -1);
    for (int i = 0; i + all.length <= page.size(); i++) {
      int length = 0;
      while (length < all.length && page.token(i + length).text().equals(all[length])) {
        length++;
      }
      if (length == all.length) {
        return new Words(i, i + length);
      }
    }
    throw new AssertionError(words);
  }

  /** Returns the words of a role, none for a role that is not there. */
  static String text(Page page, @Nullable Words words) {
    return words == null ? "" : page.span(words.begin(), words.end()).of(page.text());
  }
}
