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
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.CueLexicon;
import org.whosaid.syntax.Page;
import org.whosaid.syntax.Phrase;

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
  private final Groups groups;
  private final Map<String, Entity> strangers = new HashMap<>();

  /** Reads {@code page}. */
  public Cast(Page page) {
    this.page = page;
    ChunkedPage tagged = new ChunkedPage(page, new CueLexicon());
    this.tags = new PersonTags(tagged);
    this.people = new People(page, new NameFinder(page, tags).find());
    this.organizations = new Organizations(page, tags);
    this.chunked = tagged.with(new Mentions(page, tags, people, organizations)::of);
    this.descriptions = new Descriptions(chunked);
    this.groups = new Groups(chunked, mention -> named(mention.head()));
    for (int paragraph = 0; paragraph < page.paragraphs().size(); paragraph++) {
      describeBodies(chunked.line(paragraph));
    }
  }

  /** {@code Tarn, a small firm,} and {@code the firm, Tarn,} and {@code publisher Tarn}. */
  private void describeBodies(List<Chunk> line) {
    for (int i = 0; i < line.size(); i++) {
      Mention name = line.get(i).mention();
      if (name == null || name.kind() != MentionKind.ORGANIZATION) {
        continue;
      }
      Entity body = organization(page.words(name.head()));
      if (body == null) {
        continue;
      }
      if (name.span().begin() < name.head().begin()) {
        body.describe(page.words(new Span(name.span().begin(), name.head().begin())));
      }
      describe(body, beside(line, i, 1));
      describe(body, beside(line, i, -1));
    }
  }

  private void describe(Entity body, @Nullable Mention apposition) {
    if (apposition != null) {
      body.describe(page.words(apposition.span()));
      body.setPlace(body.isPlace() && Nouns.isPlace(new Phrase(page, apposition).head()));
      body.addApposition(apposition.span());
    }
  }

  /** Returns the noun phrase beyond a comma on the right or left, if it says what stands here. */
  private @Nullable Mention beside(List<Chunk> line, int i, int step) {
    int other = i + 2 * step;
    if (other < 0 || other >= line.size() || !line.get(i + step).is(Kind.COMMA)) {
      return null;
    }
    boolean closed = ChunkedPage.closesApposition(line, Math.max(i, other) + 1);
    Mention mention = line.get(other).mention();
    if (mention == null || mention.kind() != MentionKind.NOMINAL || (step < 0 && !closed)) {
      return null;
    }
    Phrase phrase = new Phrase(page, mention);
    boolean one =
        (phrase.isDefinite() || phrase.isIndefinite() || phrase.owner().isPresent())
            && !phrase.isPlural();
    return one && !phrase.isAnimate() ? mention : null;
  }

  /** Returns the page, whose mentions are of the kind that the whole document shows. */
  public ChunkedPage chunked() {
    return chunked;
  }

  public Page page() {
    return page;
  }

  /** Returns those of whom the text itself speaks, whether they are quoted or not. */
  public List<Entity> spokenOf() {
    List<Entity> all = new ArrayList<>(people.all());
    all.addAll(organizations.all());
    all.addAll(descriptions.people());
    all.addAll(groups.all());
    return all;
  }

  /** Returns the person or else the organisation that {@code span} names, or null. */
  public @Nullable Entity named(Span span) {
    Entity person = personIn(span);
    return person == null ? organization(page.words(span)) : person;
  }

  /** Returns those who are named together somewhere and are exactly {@code members}, or null. */
  public @Nullable Entity group(List<Entity> members) {
    return groups.of(members);
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

  /** Returns the one person who goes by {@code word}, a surname or else a first name, or null. */
  public @Nullable Entity calledBy(String word) {
    return people.calledBy(word);
  }

  /** Returns the one person whose name has the initials {@code capitals}, or null. */
  public @Nullable Entity byInitials(String capitals) {
    return people.byInitials(capitals);
  }

  /**
   * Returns the two people of the last sentence before {@code offset} that names two, or nobody.
   */
  public List<Entity> twoBefore(int offset) {
    return people.twoBefore(offset);
  }

  /** Returns whether the document uses {@code name} for a place. */
  public boolean isPlace(String name) {
    return tags.isPlace(name);
  }

  /** Returns the organisation that {@code name} names, or null. */
  public @Nullable Entity organization(String name) {
    return organizations.known(name);
  }

  /** Returns the organisation that {@code name} stands for, which is no place, or null. */
  public @Nullable Entity body(String name) {
    return organizations.body(name);
  }

  /** Returns the organisation with {@code word} in its name, named last before, or null. */
  public @Nullable Entity organizationWith(String word, int offset) {
    return organizations.withWord(word, offset);
  }

  /** Returns whom the text introduced last by the noun of {@code mention}, and where, or null. */
  public Map.@Nullable Entry<Integer, Entity> introduced(Mention mention) {
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
