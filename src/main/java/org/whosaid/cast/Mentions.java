package org.whosaid.cast;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Span;
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.CueLexicon;
import org.whosaid.syntax.Page;
import org.whosaid.syntax.Phrase;

/** Says what the mentions of a page are, knowing everybody whom the whole document names. */
final class Mentions {

  private final Page page;
  private final PersonTags tags;
  private final People people;
  private final Organizations organizations;
  private final CueLexicon cues = new CueLexicon();

  Mentions(Page page, PersonTags tags, People people, Organizations organizations) {
    this.page = page;
    this.tags = tags;
    this.people = people;
    this.organizations = organizations;
  }

  /** Returns {@code line} with each mention as the document knows it. */
  List<Chunk> of(List<Chunk> line) {
    List<Chunk> known = new ArrayList<>();
    for (int i = 0; i < line.size(); i++) {
      Mention mention = line.get(i).mention();
      known.add(mention == null ? line.get(i) : line.get(i).with(known(line, i, mention)));
    }
    return List.copyOf(known);
  }

  private Mention known(List<Chunk> line, int i, Mention mention) {
    MentionKind kind = kind(mention);
    if (kind == MentionKind.NOMINAL || isStrange(mention, kind)) {
      Span name = nameBeforeVerb(mention);
      Mention titled = name == null ? titled(line, i, mention) : null;
      if (titled != null) {
        return titled;
      }
      if (name != null) {
        return new Mention(new Span(mention.span().begin(), name.end()), name, MentionKind.NAME);
      }
    }
    return kind == mention.kind() ? mention : new Mention(mention.span(), mention.head(), kind);
  }

  /** What a tagger takes for a noun, a town or a company may be somebody’s surname. */
  private MentionKind kind(Mention mention) {
    if (mention.kind() == MentionKind.PRONOUN) {
      return mention.kind();
    }
    String head = page.words(mention.head());
    if (people.namedIn(mention.head()) != null
        || isSurname(head)
        || people.byInitials(head) != null
        || (Honorifics.isPostNominal(head) && people.namedIn(mention.span()) != null)) {
      return MentionKind.NAME;
    }
    if (mention.kind() != MentionKind.NAME) {
      return mention.kind();
    }
    if (organizations.known(head) != null) {
      return MentionKind.ORGANIZATION;
    }
    return opensSentence(mention.head()) ? MentionKind.NOMINAL : MentionKind.NAME;
  }

  private boolean isSurname(String head) {
    return Character.isUpperCase(head.codePointAt(0))
        && !tags.isPlace(head)
        && people.bySurname(head) != null;
  }

  /** The first word of a sentence has a capital whatever it is: {@code Statement by Ann Lee}. */
  private boolean opensSentence(Span head) {
    boolean word = page.tokensIn(head).size() == 1;
    return word && page.sentenceAt(head.begin()).span().begin() == head.begin();
  }

  /** The name in {@code Mr Orr comments}, a verb that the tagger takes for a noun; or null. */
  private @Nullable Span nameBeforeVerb(Mention mention) {
    Phrase phrase = new Phrase(page, mention);
    Span before = new Span(mention.span().begin(), mention.head().begin());
    boolean modified = before.length() > 0 && phrase.owner().isEmpty();
    boolean verb = modified && (cues.isSpeech(phrase.headLemma()) || inHeadline(mention));
    Span name = verb ? people.nameIn(before) : null;
    boolean beside =
        name != null
            && before.contains(name)
            && page.words(new Span(name.end(), before.end())).isEmpty();
    return beside ? name : null;
  }

  /** Whether {@code mention} looks like a name that nobody has. */
  private boolean isStrange(Mention mention, MentionKind kind) {
    return kind == MentionKind.NAME
        && people.namedIn(mention.head()) == null
        && !Honorifics.isPostNominal(page.words(mention.head()))
        && inHeadline(mention);
  }

  /** {@code Ada Cole Pins Hopes On Rain}: there a verb has a capital. */
  private boolean inHeadline(Mention mention) {
    return Headlines.isHeadline(page.sentenceAt(mention.head().begin()).tokens());
  }

  /** {@code the leader of Tarn Ada Cole}, {@code US ambassador to Tarn Ada Cole}. */
  private @Nullable Mention titled(List<Chunk> line, int i, Mention mention) {
    Phrase phrase = new Phrase(page, mention);
    if (!phrase.isAnimate() || phrase.isIndefinite()) {
      return null;
    }
    for (int k = i + 2; k < line.size() && isPreposition(line.get(k - 1)); k += 2) {
      Mention last = line.get(k).mention();
      if (last == null) {
        return null;
      }
      if (kind(last) == MentionKind.NAME) {
        return last.span().begin() < last.head().begin() && !isRole(last)
            ? new Mention(mention.span().union(last.span()), last.head(), MentionKind.NAME)
            : null;
      }
    }
    return null;
  }

  private static boolean isPreposition(Chunk chunk) {
    return chunk.is(Chunk.Kind.PREPOSITION) || chunk.is(Chunk.Kind.TO);
  }

  /** {@code a spokesman for mayor Ada Cole} is not she. */
  private boolean isRole(Mention name) {
    Span before = new Span(name.span().begin(), name.head().begin());
    return page.tokensIn(before).stream()
        .anyMatch(token -> token.animate() || Honorifics.isTitle(token.text()));
  }
}
