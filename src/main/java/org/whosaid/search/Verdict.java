package org.whosaid.search;

/** What became of a claim. */
public enum Verdict {
  /** A quotation has these words and no others. */
  VERBATIM("verbatim", true),
  /** They are part of what somebody said. */
  PART("part", true),
  /** Somebody else said them. */
  OTHER_SPEAKER("other speaker", false),
  /** Somebody is reported to have said so, in the words of whoever reports it. */
  REPORTED("reported", false),
  /** They stand in a text, outside its quotations. */
  UNMARKED("in text, unmarked", false),
  /** They are put together from several quotations. */
  JOINED("joined", false),
  /** A quotation has nearly these words. */
  ALTERED("altered", false),
  /** Nothing comes near them. */
  NOT_FOUND("not found", false);

  private final String label;
  private final boolean confirms;

  Verdict(String label, boolean confirms) {
    this.label = label;
    this.confirms = confirms;
  }

  /** Returns what a table calls it. */
  public String label() {
    return label;
  }

  /** Returns whether the claim is right. */
  public boolean confirms() {
    return confirms;
  }
}
