package org.whosaid.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.Verb.Form;

/**
 * Finds who does what in a line of chunks.
 *
 * <p>A shallow stand-in for a parser: it reads commas, prepositions and relative pronouns, so that
 * the subject of {@code said} in {@code Sharon Graham, who represents some crews, said} and in
 * {@code the head of the army, Sir Tony Orr, said} is the person and not the nearest noun.
 */
public final class Subjects {

  private final List<Chunk> line;
  private final CueLexicon cues;
  private final Map<Integer, Optional<Mention>> known = new HashMap<>();

  Subjects(List<Chunk> line, CueLexicon cues) {
    this.line = line;
    this.cues = cues;
  }

  /** Returns the subject of the verb group at {@code verb}, or null when there is none to see. */
  public @Nullable Mention of(int verb) {
    // Coordinated verbs ask for each other's subjects; without memory that would be exponential.
    Optional<Mention> found = known.get(verb);
    if (found == null) {
      found = Optional.ofNullable(find(verb));
      known.put(verb, found);
    }
    return found.orElse(null);
  }

  private @Nullable Mention find(int verb) {
    Verb group = verbAt(verb);
    Mention inverted = inverted(verb);
    if (group.form() == Form.FINITE || group.form() == Form.PARTICIPLE) {
      if (followsIntroduction(verb)) {
        return rightOf(verb);
      }
      Mention left = leftOf(verb);
      return left != null ? left : inverted;
    }
    Mention own = ownSubject(verb);
    return own != null ? own : ofClauseAround(verb);
  }

  /** {@code “No,” said Lena Voss}: a quotation on the left and a phrase on the right. */
  private @Nullable Mention inverted(int verb) {
    int before = verb - 1;
    while (before >= 0 && (is(before, Kind.COMMA) || is(before, Kind.OTHER))) {
      before--;
    }
    boolean afterQuotation =
        before >= 0 && (is(before, Kind.QUOTATION) || is(before, Kind.SOFT_STOP));
    return afterQuotation ? rightOf(verb) : null;
  }

  private boolean opensSentence(int i) {
    return i == 0 || line.get(i - 1).endsSentence();
  }

  /** {@code In other words, explained Lena Voss: “No.”}, {@code Said Lena Voss, “No.”} */
  private boolean followsIntroduction(int verb) {
    boolean inverted =
        verb > 0
            && is(verb - 1, Kind.COMMA)
            && verb + 2 < line.size()
            && is(verb + 1, Kind.PHRASE)
            && (is(verb + 2, Kind.COLON) || is(verb + 2, Kind.COMMA));
    if (opensSentence(verb) && verb + 1 < line.size() && is(verb + 1, Kind.PHRASE)) {
      return true;
    }
    if (!inverted) {
      return false;
    }
    boolean name = mentionAt(verb + 1).kind() == MentionKind.NAME;
    int begin = partBegin(verb - 1);
    return line.get(begin).isPreposition()
        || (name && WordClass.REPORTING.has(verbAt(verb).lemma()));
  }

  /** Returns the phrase that follows the verb group at once, a name in apposition preferred. */
  public @Nullable Mention rightOf(int verb) {
    int i = verb + 1;
    while (i < line.size() && (is(i, Kind.TIME) || is(i, Kind.OTHER))) {
      i++;
    }
    if (i >= line.size() || !is(i, Kind.PHRASE)) {
      return null;
    }
    int last = i;
    while (isListed(last + 1, Kind.COMMA)) {
      last += 2;
    }
    if (!isListed(last + 1, Kind.CONJUNCTION)) {
      return named(i);
    }
    last += 2;
    boolean end = last + 1 >= line.size() || !is(last + 1, Kind.VERB);
    return end ? joint(i, last) : named(i);
  }

  /** Whether a phrase like the one before stands after the comma or conjunction at {@code i}. */
  private boolean isListed(int i, Kind kind) {
    boolean two = i + 1 < line.size() && is(i, kind) && is(i + 1, Kind.PHRASE);
    boolean several = kind == Kind.CONJUNCTION || isName(i - 1);
    return two
        && several
        && is(i - 1, Kind.PHRASE)
        && mentionAt(i - 1).kind() == mentionAt(i + 1).kind();
  }

  private boolean isName(int i) {
    return is(i, Kind.PHRASE) && mentionAt(i).kind() == MentionKind.NAME;
  }

  private Mention joint(int first, int second) {
    Mention a = mentionAt(first);
    Mention b = mentionAt(second);
    return new Mention(a.span().union(b.span()), a.head().union(b.head()), b.kind());
  }

  /** Returns the phrase at {@code i} with what follows it: {@code a spokesman for the bank}. */
  public Mention named(int i) {
    int last = i;
    while (last + 2 < line.size() && belongs(last + 1) && is(last + 2, Kind.PHRASE)) {
      last += 2;
    }
    Mention mention = mentionAt(i);
    Mention secondRole = withSecondRole(i);
    if (secondRole != null) {
      return secondRole;
    }
    boolean apposition =
        last + 2 < line.size() && is(last + 1, Kind.COMMA) && is(last + 2, Kind.PHRASE);
    if (apposition && mention.kind() == MentionKind.NOMINAL) {
      Mention second = mentionAt(last + 2);
      boolean closed = last + 3 >= line.size() || !is(last + 3, Kind.VERB);
      if (closed && (second.kind() == MentionKind.NAME || isBodyBetweenCommas(i, last + 2))) {
        return second;
      }
    }
    return mention.kind() == MentionKind.NOMINAL ? extended(i, last) : mention;
  }

  /** {@code Its owner, Harrow Light, said} */
  private boolean isBodyBetweenCommas(int i, int body) {
    return body == i + 2
        && mentionAt(body).kind() == MentionKind.ORGANIZATION
        && body + 2 < line.size()
        && is(body + 1, Kind.COMMA)
        && is(body + 2, Kind.VERB)
        && verbAt(body + 2).form() == Form.FINITE;
  }

  /** {@code co-founder and chief executive Dana Orr}: two roles of one person, or null. */
  private @Nullable Mention withSecondRole(int i) {
    boolean pair = i + 2 < line.size() && is(i + 1, Kind.CONJUNCTION) && is(i + 2, Kind.PHRASE);
    if (!pair || mentionAt(i).kind() != MentionKind.NOMINAL) {
      return null;
    }
    Mention second = mentionAt(i + 2);
    boolean role = second.kind() == MentionKind.NAME && !second.span().equals(second.head());
    return role
        ? new Mention(mentionAt(i).span().union(second.span()), second.head(), second.kind())
        : null;
  }

  /** {@code said the prosecutor to Ann Lee}: whom she said it to is no part of who she is. */
  private boolean belongs(int preposition) {
    return line.get(preposition).is(Kind.PREPOSITION);
  }

  private Mention extended(int first, int last) {
    Mention mention = mentionAt(first);
    Mention name = mentionAt(last);
    boolean title = mention.span().equals(mention.head()) && name.kind() == MentionKind.NAME;
    if (title && !name.span().equals(name.head())) {
      // Archbishop of York Ada Cole
      return new Mention(mention.span().union(name.span()), name.head(), name.kind());
    }
    return new Mention(
        mention.span().union(mentionAt(last).span()), mention.head(), mention.kind());
  }

  /** {@code with Sir Tony Orr warning}: the gerund's own subject, after a preposition. */
  private @Nullable Mention ownSubject(int verb) {
    int i = verb - 1;
    if (i >= 0 && is(i, Kind.COMMA)) {
      i--;
    }
    for (int k = i; k >= 0 && !endsClause(k); k--) {
      boolean with = line.get(k).isPreposition() && is(k + 1, Kind.PHRASE);
      if (with && isWith(k)) {
        return nameBetween(k + 1, i);
      }
    }
    return null;
  }

  private boolean isWith(int k) {
    return k > 0 && is(k - 1, Kind.COMMA) && line.get(k + 1).begin() == line.get(k).end();
  }

  private Mention nameBetween(int first, int last) {
    for (int k = first; k <= last; k++) {
      if (is(k, Kind.PHRASE) && mentionAt(k).kind() == MentionKind.NAME) {
        return mentionAt(k);
      }
    }
    return named(first);
  }

  private boolean endsClause(int k) {
    return line.get(k).endsSentence() || is(k, Kind.QUOTATION) || is(k, Kind.VERB);
  }

  /** {@code “No,” he said, adding “never”}: the subject of the finite verb that it hangs on. */
  private @Nullable Mention ofClauseAround(int verb) {
    Mention subject = ofFiniteBefore(verb);
    return subject != null ? subject : firstAfterComma(verb);
  }

  /**
   * Returns the subject of the nearest cue before {@code end} in the sentence, or else of the
   * nearest finite verb: {@code Cole told us the crowds had left but said “never”} goes back to
   * {@code told}.
   */
  private @Nullable Mention ofFiniteBefore(int end) {
    Mention nearest = null;
    for (int k = end - 1; k >= 0 && !line.get(k).endsSentence(); k--) {
      if (!is(k, Kind.VERB)) {
        continue;
      }
      boolean cue = cues.isCue(verbAt(k)) && !verbAt(k).passive();
      boolean finite = verbAt(k).form() == Form.FINITE && nearest == null;
      Mention subject = cue || finite ? of(k) : null;
      if (subject != null && cue) {
        return subject;
      }
      nearest = nearest == null ? subject : nearest;
    }
    return nearest;
  }

  /** {@code Calling it “a disgrace”, Lena Voss walked out.} */
  private @Nullable Mention firstAfterComma(int verb) {
    for (int k = verb + 1; k + 1 < line.size() && !line.get(k).endsSentence(); k++) {
      boolean border = is(k, Kind.COMMA) || is(k, Kind.QUOTATION);
      if (border && is(k + 1, Kind.PHRASE)) {
        return named(k + 1);
      }
    }
    return null;
  }

  private @Nullable Mention leftOf(int verb) {
    int i = verb - 1;
    while (i >= 0 && (is(i, Kind.TIME) || is(i, Kind.OTHER) || isPrepositionOfTime(i))) {
      i--;
    }
    if (i < 0) {
      return null;
    }
    return switch (line.get(i).kind()) {
      case PHRASE -> {
        int relative = relativeBefore(i);
        int comma = commaBeforeGerund(i);
        yield relative >= 0
            ? antecedent(relative)
            : comma >= 0 ? beforeParentheses(comma) : jointOrHead(i);
      }
      case COMMA -> beforeParentheses(i);
      case RELATIVE -> antecedent(i);
      case CONJUNCTION -> ofFiniteBefore(i);
      default -> null;
    };
  }

  /** {@code a head who locks up phones says}: the phones are the relative clause's, or -1. */
  private int relativeBefore(int phrase) {
    int k = phrase - 1;
    while (k > 0 && (line.get(k).isPreposition() || is(k, Kind.OTHER) || is(k, Kind.PHRASE))) {
      k--;
    }
    boolean clause = k > 1 && is(k, Kind.VERB) && is(k - 1, Kind.RELATIVE);
    return clause && is(k - 2, Kind.PHRASE) ? k - 1 : -1;
  }

  /** {@code Ann Lee, speaking to the Sun said}: the Sun is whom she speaks to, or -1. */
  private int commaBeforeGerund(int phrase) {
    int k = phrase;
    while (k > 1 && is(k, Kind.PHRASE) && line.get(k - 1).isPreposition()) {
      k -= 2;
    }
    boolean gerund = k < phrase && k > 1 && is(k, Kind.VERB) && verbAt(k).form() == Form.GERUND;
    return gerund && is(k - 1, Kind.COMMA) && is(k - 2, Kind.PHRASE) ? k - 1 : -1;
  }

  private boolean isPrepositionOfTime(int i) {
    return line.get(i).isPreposition() && i + 1 < line.size() && is(i + 1, Kind.TIME);
  }

  /** {@code Ada Cole and Finn Roy said}: both, when they open the clause. */
  private Mention jointOrHead(int i) {
    boolean pair = i >= 2 && isListed(i - 1, Kind.CONJUNCTION);
    int first = i - 2;
    while (pair && first >= 2 && isListed(first - 1, Kind.COMMA)) {
      first -= 2;
    }
    if (pair && (first == 0 || opensClause(first - 1))) {
      return joint(first, i);
    }
    int role = roleAfterName(i);
    if (role > 0) {
      return mentionAt(role - 2);
    }
    int head = headOf(i);
    return head == i ? mentionAt(i) : extended(head, i);
  }

  /** {@code Meanwhile, Ann Lee, director of the fund said}: without the second comma; or -1. */
  private int roleAfterName(int last) {
    int role = last;
    while (role >= 2
        && (line.get(role - 1).isPreposition() || is(role - 1, Kind.CONJUNCTION))
        && is(role - 2, Kind.PHRASE)) {
      role -= 2;
    }
    boolean apposed =
        role >= 2
            && is(role - 1, Kind.COMMA)
            && isName(role - 2)
            && mentionAt(role).kind() == MentionKind.NOMINAL;
    int k = role - 3;
    while (apposed && k >= 0 && (is(k, Kind.COMMA) || is(k, Kind.OTHER) || is(k, Kind.TIME))) {
      k--;
    }
    return apposed && (k < 0 || line.get(k).endsSentence()) ? role : -1;
  }

  private boolean opensClause(int i) {
    return line.get(i).endsSentence() || is(i, Kind.COMMA) || is(i, Kind.QUOTATION);
  }

  /** {@code a spokesman for the bank in Leeds}: from the last phrase back to the spokesman. */
  private int headOf(int i) {
    int head = i;
    while (head >= 2 && line.get(head - 1).isPreposition() && is(head - 2, Kind.PHRASE)) {
      head -= 2;
    }
    return head;
  }

  private @Nullable Mention antecedent(int relative) {
    int i = relative - 1;
    if (i >= 0 && is(i, Kind.COMMA)) {
      i--;
    }
    return i >= 0 && is(i, Kind.PHRASE) ? jointOrHead(i) : null;
  }

  /**
   * Reads back over what stands between commas. A name wins, {@code the party leader, Ada Cole,
   * said}; otherwise the leftmost phrase, {@code the owner, a retired vet, said}.
   */
  private @Nullable Mention beforeParentheses(int comma) {
    List<Integer> heads = new ArrayList<>();
    int end = comma;
    while (end > 0) {
      int begin = partBegin(end);
      if (begin == end || hasOwnVerb(begin, end)) {
        break;
      }
      int first = is(begin, Kind.CONJUNCTION) ? begin + 1 : begin;
      if (is(first, Kind.PHRASE)) {
        heads.add(first);
      }
      if (begin == 0 || !is(begin - 1, Kind.COMMA)) {
        break;
      }
      end = begin - 1;
    }
    for (int i = heads.size() - 1; i >= 0; i--) {
      MentionKind kind = mentionAt(heads.get(i)).kind();
      if (kind == MentionKind.NAME || kind == MentionKind.ORGANIZATION) {
        return mentionAt(heads.get(i));
      }
    }
    return heads.isEmpty() ? lastPhraseBefore(end) : named(heads.get(heads.size() - 1));
  }

  /** {@code Ted Orr left and Ann Lee, a vet, said}: the name just before the parenthesis. */
  private @Nullable Mention lastPhraseBefore(int comma) {
    return comma > 0 && is(comma - 1, Kind.PHRASE) ? jointOrHead(comma - 1) : null;
  }

  private int partBegin(int end) {
    int begin = end;
    while (begin > 0 && !is(begin - 1, Kind.COMMA) && !endsPart(begin - 1)) {
      begin--;
    }
    return begin;
  }

  private boolean endsPart(int k) {
    return line.get(k).endsSentence() || is(k, Kind.QUOTATION) || is(k, Kind.COLON);
  }

  private boolean hasOwnVerb(int begin, int end) {
    if (is(begin, Kind.RELATIVE)
        || line.get(begin).isPreposition()
        || is(begin, Kind.SUBORDINATOR)) {
      return false;
    }
    for (int k = begin; k < end; k++) {
      if (is(k, Kind.RELATIVE)) {
        return false;
      }
      if (is(k, Kind.VERB) && verbAt(k).form() == Form.FINITE) {
        return true;
      }
    }
    return false;
  }

  private boolean is(int i, Kind kind) {
    return line.get(i).is(kind);
  }

  private Mention mentionAt(int i) {
    Mention mention = line.get(i).mention();
    if (mention == null) {
      throw new IllegalStateException("no phrase at chunk " + i);
    }
    return mention;
  }

  private Verb verbAt(int i) {
    Verb verb = line.get(i).verb();
    if (verb == null) {
      throw new IllegalStateException("no verb at chunk " + i);
    }
    return verb;
  }
}
