package org.whosaid.io.page;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * Text with the tags of HTML in it, as the fields of records have it: {@code <p>“No,” she said}.
 */
public final class HtmlFragment {

  private static final Pattern TAGS =
      Pattern.compile(
          "</(?:p|a|b|i|q|em|strong|div|span|blockquote|h[1-6]|ul|ol|li|figure)\\s*>"
              + "|<(?:p|div|blockquote|h[1-6])(?:\\s[^<>]*)?>|<br\\s*/?>",
          Pattern.CASE_INSENSITIVE);

  private HtmlFragment() {}

  /** Returns whether {@code text} has tags that no writer of plain text would write. */
  public static boolean isOne(String text) {
    return text.indexOf('<') >= 0 && TAGS.matcher(text).find();
  }

  /** Returns the text in a fragment, blocks on lines of their own; it may be empty. */
  public static String text(String html) {
    return HtmlText.paragraphs(Jsoup.parse(html));
  }
}
