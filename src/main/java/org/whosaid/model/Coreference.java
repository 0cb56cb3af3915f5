package org.whosaid.model;

import java.util.List;

/**
 * Of whom a document speaks, and where; offsets are UTF-16 units of its text.
 *
 * @param chains everybody, each with what refers to them
 * @param choices what refers to somebody, with whom it was chosen from
 */
public record Coreference(List<Chain> chains, List<Choice> choices) {

  public Coreference {
    chains = List.copyOf(chains);
    choices = List.copyOf(choices);
  }

  /**
   * A person, a body or somebody without a name.
   *
   * @param name the fullest name, or the words that describe an unnamed one
   * @param mentions what refers to them outside marks, in text order
   */
  public record Chain(String name, List<Mention> mentions) {
    public Chain {
      mentions = List.copyOf(mentions);
    }
  }

  /**
   * What a mention may refer to.
   *
   * @param mention the mention
   * @param chains indices of the chains among which one was chosen
   */
  public record Choice(Mention mention, List<Integer> chains) {
    public Choice {
      chains = List.copyOf(chains);
    }
  }
}
