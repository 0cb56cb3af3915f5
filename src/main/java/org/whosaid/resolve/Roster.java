package org.whosaid.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whosaid.cast.Cast;
import org.whosaid.cast.Entity;
import org.whosaid.cast.NameFinder;
import org.whosaid.cast.Organizations;
import org.whosaid.cast.PersonTags;
import org.whosaid.model.Gender;
import org.whosaid.model.Mention;
import org.whosaid.model.Span;
import org.whosaid.model.SpeakerKind;
import org.whosaid.resolve.Referent.Member;
import org.whosaid.syntax.Page;

/**
 * Everybody of whom one document speaks: people, organisations, those without a name, and whoever
 * is found to speak without having been found before.
 *
 * <p>All methods look up and change nothing but {@link #admit}, which adds a newcomer.
 */
final class Roster {

  private final PersonTags tags;
  private final Cast cast;
  private final Organizations organizations;
  private final Descriptions descriptions;
  private final Map<String, Entity> strangers = new HashMap<>();

  Roster(Page page, List<Mention> sources) {
    this.tags = new PersonTags(page, sources);
    this.cast = new Cast(page, new NameFinder(page, tags).find());
    this.organizations = new Organizations(page);
    this.descriptions = new Descriptions(page);
  }

  /** Returns those of whom the text itself speaks, whether they are quoted or not. */
  List<Entity> spokenOf() {
    List<Entity> all = new ArrayList<>(cast.people());
    all.addAll(organizations.all());
    all.addAll(descriptions.people());
    return all;
  }

  List<Entity> people() {
    return cast.people();
  }

  /** Returns the person named inside {@code span}, or null. */
  @Nullable Entity personIn(Span span) {
    return cast.namedIn(span);
  }

  /** Returns the one person whose surname is {@code name}, or null. */
  @Nullable Entity bySurname(String name) {
    return cast.bySurname(name);
  }

  /** Returns whether the document uses {@code name} for a place. */
  boolean isPlace(String name) {
    return tags.isPlace(name);
  }

  /** Returns the organisation that {@code name} names, or null. */
  @Nullable Entity organization(String name) {
    return organizations.known(name);
  }

  /** Returns the organisation with {@code word} in its name, named last before, or null. */
  @Nullable Entity organizationWith(String word, int offset) {
    return organizations.withWord(word, offset);
  }

  /** Returns whom the text introduced last by the noun of {@code mention}, or null. */
  @Nullable Entity introduced(Mention mention) {
    return descriptions.introduced(mention);
  }

  /** Returns the organisation that {@code name} names, known or new. */
  Member organizationNamed(String name) {
    return new Member(organizations.knownOrNew(name), name);
  }

  /** Returns the person of this very name, known or new, whom the cast does not have. */
  Member strangerNamed(String name) {
    Entity known = strangers.get(name);
    return new Member(
        known == null ? new Entity(SpeakerKind.PERSON, name, Gender.UNKNOWN) : known, name);
  }

  /** Returns whoever goes by the words of {@code mention}, known or new. */
  Member described(Mention mention) {
    Entity entity = descriptions.of(mention);
    return new Member(entity, entity.name());
  }

  /** Adds {@code member} unless the document has it already; returns it as the document has it. */
  Member admit(Member member) {
    String words = member.words();
    if (words.isEmpty()) {
      return member;
    }
    Entity entity = member.entity();
    return Member.known(
        switch (entity.kind()) {
          case PERSON -> strangers.computeIfAbsent(words, w -> entity);
          case ORGANIZATION -> organizations.entity(words);
          case UNNAMED -> descriptions.keep(entity);
        });
  }
}
