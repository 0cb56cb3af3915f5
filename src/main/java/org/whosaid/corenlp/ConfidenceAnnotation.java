package org.whosaid.corenlp;

import edu.stanford.nlp.ling.CoreAnnotation;

/** The chance that the speaker of a quotation is right, from 0 to 1; absent without a speaker. */
public final class ConfidenceAnnotation implements CoreAnnotation<Double> {
  @Override
  public Class<Double> getType() {
    return Double.class;
  }
}
