package org.whosaid.cast;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Span;
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.ChunkedPage;

/** Those who are named together, {@code Ada Cole and Finn Roy}, and go on as {@code they}. */
final class Groups {

  private final Map<List<Entity>, Entity> byMembers = new LinkedHashMap<>();
  private final Function<Mention, @Nullable Entity> named;

  /** Reads a page; {@code named} returns whom a mention names, or null. */
  Groups(ChunkedPage chunked, Function<Mention, @Nullable Entity> named) {
    this.named = named;
    for (int paragraph = 0; paragraph < chunked.page().paragraphs().size(); paragraph++) {
      read(chunked.line(paragraph));
    }
  }

  private void read(List<Chunk> line) {
    int i = 0;
    while (i < line.size()) {
      List<Mention> listed = listed(line, i);
      List<Entity> members = new ArrayList<>();
      for (Mention mention : listed) {
        Entity entity = named.apply(mention);
        if (entity != null && !members.contains(entity)) {
          members.add(entity);
        }
      }
      if (members.size() > 1 && members.size() == listed.size()) {
        Span first = listed.get(0).span();
        Entity group = byMembers.computeIfAbsent(List.copyOf(members), Groups::group);
        group.addPlace(first.union(listed.get(listed.size() - 1).span()));
      }
      i += Math.max(1, 2 * listed.size() - 1);
    }
  }

  private static Entity group(List<Entity> members) {
    String name = members.stream().map(Entity::name).collect(Collectors.joining("; "));
    return Entity.group(name, members);
  }

  /** Returns the names of a list that begins at {@code i} and has its conjunction, or none. */
  private static List<Mention> listed(List<Chunk> line, int i) {
    List<Mention> listed = new ArrayList<>();
    boolean ended = false;
    for (int k = i; k < line.size() && !ended; k += 2) {
      Mention mention = line.get(k).mention();
      boolean name =
          mention != null
              && (mention.kind() == MentionKind.NAME || mention.kind() == MentionKind.ORGANIZATION);
      if (!name) {
        return List.of();
      }
      listed.add(mention);
      ended = k > i && line.get(k - 1).is(Kind.CONJUNCTION);
      boolean goesOn =
          k + 1 < line.size()
              && (line.get(k + 1).is(Kind.COMMA) || line.get(k + 1).is(Kind.CONJUNCTION));
      if (!ended && !goesOn) {
        return List.of();
      }
    }
    return ended ? listed : List.of();
  }

  /** Returns every group of the document. */
  Collection<Entity> all() {
    return byMembers.values();
  }

  /** Returns the group of exactly {@code members}, in this order, or null. */
  @Nullable Entity of(List<Entity> members) {
    return byMembers.get(members);
  }
}
