package org.whosaid.search;

import java.util.Optional;

/**
 * One quotation, wherever it stands.
 *
 * @param id names it; the same as long as its earliest place is known
 * @param earliest the document where it stands first: by date, or else in the order of the rows
 * @param variants in how many wordings it stands
 * @param papers in how many papers or sites, or documents where those are not known
 * @param agreed who says it, if those who name somebody agree
 */
public record Cluster(
    String id, String earliest, int variants, int papers, Optional<Agreed> agreed) {

  /** Returns the name that a row takes which names {@code speaker}, or nobody. */
  public Optional<Agreed> nameFor(String speaker) {
    return agreed.filter(name -> name.completes(speaker));
  }

  /**
   * Who says it, as most say who name somebody.
   *
   * @param speaker the name that most give, if it is more than a surname
   * @param kind person, organization or unnamed; the empty string where that is not known
   * @param source the first document that gives the name
   */
  public record Agreed(String speaker, String kind, String source) {

    /** Returns whether a row that names {@code other}, or nobody, gains by this name. */
    boolean completes(String other) {
      Name given = Name.of(other);
      Name full = Name.of(speaker);
      boolean bare = given.words().size() == 1 && full.isFull() && given.agrees(full);
      return other.isEmpty() || bare;
    }
  }
}
