package org.whosaid.io.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Decodes what is left of HTML in a plain text, the name of a quotation mark say. */
public final class Entities {

  /** With its semicolon only: {@code R&D} and {@code ?a=1&copy=2} are no entities. */
  private static final Pattern ENTITY =
      Pattern.compile("&(?:#\\d{1,7}|#[xX]\\p{XDigit}{1,6}|\\w{2,31});");

  private Entities() {}

  public static String decode(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    Matcher matcher = ENTITY.matcher(text);
    return matcher.replaceAll(
        entity -> Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), true)));
  }
}
