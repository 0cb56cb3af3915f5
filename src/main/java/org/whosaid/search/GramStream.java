package org.whosaid.search;

import java.util.Iterator;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Hands the grams of a phrase to an index. */
final class GramStream extends TokenStream {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final Set<String> grams;
  private Iterator<String> left;

  GramStream(Set<String> grams) {
    this.grams = grams;
    this.left = grams.iterator();
  }

  @Override
  public boolean incrementToken() {
    if (!left.hasNext()) {
      return false;
    }
    clearAttributes();
    term.setEmpty().append(left.next());
    return true;
  }

  @Override
  public void reset() {
    left = grams.iterator();
  }
}
