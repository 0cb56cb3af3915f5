package org.whosaid.cast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Gender;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Span;
import org.whosaid.model.SpeakerKind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.CueLexicon;
import org.whosaid.syntax.Page;

/**
 * Everybody of whom one document speaks: people, organisations, those without a name, and whoever
 * is found to speak without having been found before.
 *
 * <p>Read off the whole document before anybody asks who says what. All methods look up and change
 * nothing but {@link #admit}, which adds a newcomer.
 */
public final class Cast {

  private final Page page;
  private final ChunkedPage chunked;
  private final PersonTags tags;
  private final People people;
  private final Organizations organizations;
  private final Descriptions descriptions;
  private final Map<String, Entity> strangers = new HashMap<>();

  /** Reads {@code page}. */
  public Cast(Page page) {
    this.page = page;
    ChunkedPage tagged = new ChunkedPage(page, new CueLexicon());
    this.tags = new PersonTags(tagged);
    this.people = new People(page, new NameFinder(page, tags).find());
    this.organizations = new Organizations(page);
    this.descriptions = new Descriptions(page);
    this.chunked = tagged.with(this::known);
  }

  /** Returns the page, whose mentions are of the kind that the whole document shows. */
  public ChunkedPage chunked() {
    return chunked;
  }

  public Page page() {
    return page;
  }

  private Mention known(Mention mention) {
    MentionKind kind = kind(mention);
    return kind == mention.kind() ? mention : new Mention(mention.span(), mention.head(), kind);
  }

  /** What a tagger takes for a noun, a town or a company may be somebody’s surname. */
  private MentionKind kind(Mention mention) {
    if (mention.kind() == MentionKind.PRONOUN) {
      return mention.kind();
    }
    String head = page.words(mention.head());
    if (personIn(mention.head()) != null || isSurname(head)) {
      return MentionKind.NAME;
    }
    if (mention.kind() != MentionKind.NAME) {
      return mention.kind();
    }
    if (organization(head) != null) {
      return MentionKind.ORGANIZATION;
    }
    return opensSentence(mention.head()) ? MentionKind.NOMINAL : MentionKind.NAME;
  }

  /** The first word of a sentence has a capital whatever it is: {@code Statement by Ann Lee}. */
  private boolean opensSentence(Span head) {
    boolean word = page.tokensIn(head).size() == 1;
    return word && page.sentenceAt(head.begin()).span().begin() == head.begin();
  }

  private boolean isSurname(String head) {
    return Character.isUpperCase(head.codePointAt(0)) && !isPlace(head) && bySurname(head) != null;
  }

  /** Returns those of whom the text itself speaks, whether they are quoted or not. */
  public List<Entity> spokenOf() {
    List<Entity> all = new ArrayList<>(people.all());
    all.addAll(organizations.all());
    all.addAll(descriptions.people());
    return all;
  }

  /** Returns the people with a name. */
  public List<Entity> people() {
    return people.all();
  }

  /** Returns the person named inside {@code span}, or null; of several, the last. */
  public @Nullable Entity personIn(Span span) {
    return people.namedIn(span);
  }

  /** Returns the one person whose surname is {@code name}, or null. */
  public @Nullable Entity bySurname(String name) {
    return people.bySurname(name);
  }

  /** Returns whether the document uses {@code name} for a place. */
  public boolean isPlace(String name) {
    return tags.isPlace(name);
  }

  /** Returns the organisation that {@code name} names, or null. */
  public @Nullable Entity organization(String name) {
    return organizations.known(name);
  }

  /** Returns the organisation with {@code word} in its name, named last before, or null. */
  public @Nullable Entity organizationWith(String word, int offset) {
    return organizations.withWord(word, offset);
  }

  /** Returns whom the text introduced last by the noun of {@code mention}, or null. */
  public @Nullable Entity introduced(Mention mention) {
    return descriptions.introduced(mention);
  }

  /** Returns the organisation that {@code name} names, known or new. */
  public Member organizationNamed(String name) {
    return new Member(organizations.knownOrNew(name), name);
  }

  /** Returns the person of this very name, known or new, who is not among the {@link #people}. */
  public Member strangerNamed(String name) {
    Entity known = strangers.get(name);
    return new Member(
        known == null ? new Entity(SpeakerKind.PERSON, name, Gender.UNKNOWN) : known, name);
  }

  /** Returns whoever goes by the words of {@code mention}, known or new. */
  public Member described(Mention mention) {
    Entity entity = descriptions.of(mention);
    return new Member(entity, entity.name());
  }

  /** Adds {@code member} unless the document has it already; returns it as the document has it. */
  public Member admit(Member member) {
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
