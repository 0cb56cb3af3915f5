package org.whosaid.resolve;

import java.util.List;
import java.util.Optional;
import org.whosaid.cast.Entity;
import org.whosaid.cast.Member;
import org.whosaid.resolve.Antecedents.Antecedent;

/**
 * Whom a mention refers to: one entity, or several at once for {@code Ada Cole and Finn Roy}.
 *
 * @param members who, in text order; never empty
 * @param probability chance that it is right, from 0 to 1
 * @param others who may be meant instead, the likeliest first
 */
record Referent(List<Member> members, double probability, List<Antecedent> others) {

  Referent {
    members = List.copyOf(members);
    others = List.copyOf(others);
  }

  /** Whom no other words could mean. */
  Referent(List<Member> members, double probability) {
    this(members, probability, List.of());
  }

  /** The likeliest of those who may be meant. */
  static Referent likeliest(List<Antecedent> answers) {
    Antecedent best = answers.get(0);
    Referent known = known(best.entity(), best.probability());
    return new Referent(known.members(), known.probability(), answers.subList(1, answers.size()));
  }

  /** One entity that the document knows. */
  static Referent known(Entity entity, double probability) {
    List<Entity> all = entity.members().isEmpty() ? List.of(entity) : entity.members();
    return new Referent(all.stream().map(Member::known).toList(), probability);
  }

  List<Entity> entities() {
    return members.stream().map(Member::entity).toList();
  }

  /** Returns whom later pronouns may go back to; none for several entities at once. */
  Optional<Entity> entity() {
    return members.size() == 1 ? Optional.of(members.get(0).entity()) : Optional.empty();
  }

  /** Returns whether both are the same entities, whatever their names and chances. */
  boolean isSameAs(Referent other) {
    return entities().equals(other.entities());
  }
}
