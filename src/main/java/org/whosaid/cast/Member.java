package org.whosaid.cast;

/**
 * Somebody of whom a document speaks, known or new.
 *
 * @param entity who; made for one mention where the document has no such entity yet
 * @param words what the mention calls a newcomer, for later mentions to find; empty for others
 */
public record Member(Entity entity, String words) {

  /** Somebody whom the document knows. */
  public static Member known(Entity entity) {
    return new Member(entity, "");
  }
}
