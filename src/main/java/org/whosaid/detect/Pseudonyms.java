package org.whosaid.detect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Span;

/**
 * Tells marks around an assumed name from quotation marks.
 *
 * <p>Once a text has had {@code a man who calls himself “Biscuit”}, the marks in {@code “Biscuit”
 * shrugged} say no more than that the name is assumed; what stands in them is an ordinary name.
 */
final class Pseudonyms {

  private static final Pattern NAME =
      Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?");
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?i)\\b(?:call(?:s|ed|ing)?(?: (?:him|her)self| themself)?|known (?:only )?as"
              + "|name (?:is|was)|nam(?:es|ed|ing)(?: (?:him|her)self)?|nicknamed|goes by|went by"
              + "|(?:gave|giving) (?:his|her|their) name as|the (?:pseudonym|alias))\\s+$");
  private static final int REACH = 40;

  private Pseudonyms() {}

  /** Returns {@code spans} of {@code text} without those that repeat an assumed name. */
  static List<MarkedSpan> leftOut(String text, List<MarkedSpan> spans) {
    Set<String> assumed = new HashSet<>();
    List<MarkedSpan> left = new ArrayList<>();
    for (MarkedSpan span : spans) {
      String name = span.segments().size() == 1 ? span.first().inner().of(text) : "";
      if (!assumed.contains(name)) {
        left.add(span);
      }
      if (NAME.matcher(name).matches() && isIntroduced(text, span.outer())) {
        assumed.add(name);
      }
    }
    return left;
  }

  private static boolean isIntroduced(String text, Span span) {
    int from = Math.max(0, span.begin() - REACH);
    return INTRODUCED.matcher(text.substring(from, span.begin())).find();
  }
}
