package org.whosaid.resolve;

import java.util.List;
import java.util.Optional;
import org.whosaid.cast.Entity;
import org.whosaid.cast.Member;

/**
 * Whom a mention refers to: one entity, or several at once for {@code Ada Cole and Finn Roy}.
 *
 * @param members who, in text order; never empty
 * @param probability chance that it is right, from 0 to 1
 */
record Referent(List<Member> members, double probability) {

  Referent {
    members = List.copyOf(members);
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
