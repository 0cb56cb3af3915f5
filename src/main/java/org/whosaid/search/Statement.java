package org.whosaid.search;

/**
 * A quotation that one document carries.
 *
 * @param quote the words
 * @param speaker whoever says it there, or the empty string
 * @param kind person, organization or unnamed; the empty string where that is not known
 * @param source the document
 * @param paper where the document appeared, or the document itself
 * @param date when it appeared, or the empty string
 * @param begin where the quotation begins in the document, in code points
 */
public record Statement(
    String quote,
    String speaker,
    String kind,
    String source,
    String paper,
    String date,
    int begin) {

  /** Returns a quotation that appeared on a site; of an empty one, its document counts as paper. */
  public static Statement of(
      String quote,
      String speaker,
      String kind,
      String source,
      String site,
      String date,
      int begin) {
    return new Statement(quote, speaker, kind, source, site.isEmpty() ? source : site, date, begin);
  }
}
