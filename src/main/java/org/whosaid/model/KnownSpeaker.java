package org.whosaid.model;

import java.util.List;

/**
 * A speaker in the list that a user keeps.
 *
 * @param name what rows shall call the speaker
 * @param aliases other names that texts use
 * @param id a number or code, a Wikidata QID say; or the empty string
 */
public record KnownSpeaker(String name, List<String> aliases, String id) {
  public KnownSpeaker {
    aliases = List.copyOf(aliases);
  }
}
