package org.whosaid.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whosaid.cast.Cast;
import org.whosaid.cast.Entity;
import org.whosaid.cast.Honorifics;
import org.whosaid.cast.Member;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Span;
import org.whosaid.syntax.Page;
import org.whosaid.syntax.Phrase;

/**
 * Finds whom mentions by name refer to: {@code Mr Barclay}, {@code the GMB}, {@code Ada Cole and
 * Finn Roy}. A name that the document has nobody for is somebody new.
 */
final class Names {

  /** Chance that a name refers to whoever has it. */
  static final double CERTAINTY = 0.995;

  private static final Pattern AND = Pattern.compile(",?\\s+and\\s+|,\\s+");

  private final Page page;
  private final Cast cast;
  private final Nominals nominals;

  Names(Cast cast, Nominals nominals) {
    this.page = cast.page();
    this.cast = cast;
    this.nominals = nominals;
  }

  /** Returns whom {@code mention}, tagged as a person’s name, refers to. */
  Referent name(Mention mention) {
    return AND.matcher(page.words(mention.head())).find() ? joint(mention.head()) : one(mention);
  }

  private Referent one(Mention mention) {
    String head = page.words(mention.head());
    Entity known = person(mention, head);
    if (known == null) {
      known = cast.organization(head);
    }
    if (known != null) {
      return Referent.known(known, CERTAINTY);
    }
    Phrase phrase = new Phrase(page, mention);
    if (phrase.isIndefinite()) {
      return nominals.referent(mention, true);
    }
    return new Referent(List.of(newcomer(phrase, head)), CERTAINTY);
  }

  private @Nullable Entity person(Mention mention, String head) {
    Entity person = cast.personIn(mention.head());
    if (person == null) {
      person = cast.bySurname(head);
    }
    if (person == null) {
      person = cast.byInitials(head);
    }
    return person == null && Honorifics.isPostNominal(head)
        ? cast.personIn(mention.span()) // Ann Lee QC
        : person;
  }

  private Member newcomer(Phrase phrase, String head) {
    boolean body = phrase.isDefinite() || Nominals.isBody(phrase);
    return body ? cast.organizationNamed(head) : cast.strangerNamed(head);
  }

  /** {@code Ada Cole, Finn Roy and Ann Lee}: all of them. */
  private Referent joint(Span head) {
    List<Member> members = new ArrayList<>();
    Matcher and = AND.matcher(head.of(page.text()));
    int begin = head.begin();
    while (and.find()) {
      members.addAll(membersAt(new Span(begin, head.begin() + and.start())));
      begin = head.begin() + and.end();
    }
    members.addAll(membersAt(new Span(begin, head.end())));
    return new Referent(members, CERTAINTY);
  }

  private List<Member> membersAt(Span span) {
    return one(new Mention(span, span, MentionKind.NAME)).members();
  }

  /** Returns whom {@code mention}, tagged as the name of an organisation, refers to. */
  Referent organization(Mention mention) {
    String name = page.words(mention.head());
    Entity namesake = cast.personIn(mention.head());
    if (namesake == null) {
      namesake = cast.byInitials(name);
    }
    if (namesake == null && !cast.isPlace(name)) {
      namesake = cast.bySurname(name);
    }
    return namesake == null
        ? new Referent(List.of(cast.organizationNamed(name)), CERTAINTY)
        : Referent.known(namesake, CERTAINTY); // Langley is a place, but here also a councillor
  }
}
