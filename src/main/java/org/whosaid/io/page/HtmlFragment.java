package org.whosaid.io.page;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Text with the tags of HTML in it, as the fields of records have it: {@code <p>“No,” she said}.
 */
public final class HtmlFragment {

  private static final Pattern TAGS =
      Pattern.compile(
          "</(?:p|a|b|i|q|em|strong|div|span|blockquote|h[1-6]|ul|ol|li|figure)\\s*>"
              + "|<(?:p|div|blockquote|h[1-6])(?:\\s[^<>]*)?>|<br\\s*/?>",
          Pattern.CASE_INSENSITIVE);

  /** What makes lines of its own, or marks. */
  private static final Pattern LAID_OUT =
      Pattern.compile(
          "<(?:p|br|div|blockquote|q|h[1-6]|ul|ol|li|table|section|article|figure|body)\\b",
          Pattern.CASE_INSENSITIVE);

  private HtmlFragment() {}

  /** Returns whether {@code text} has tags that no writer of plain text would write. */
  public static boolean isOne(String text) {
    return text.indexOf('<') >= 0 && TAGS.matcher(text).find();
  }

  /**
   * Returns the text in a fragment, which may be empty: blocks on lines of their own; without any,
   * as where a link stands in plain text, the lines as they are.
   */
  public static String text(String html) {
    Document fragment = Jsoup.parse(html);
    return LAID_OUT.matcher(html).find()
        ? HtmlText.paragraphs(fragment)
        : fragment.body().wholeText().strip();
  }
}
