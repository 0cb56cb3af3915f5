package org.whosaid.attribute.rules;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.EntityType;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Span;
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.ChunkedPage.Place;
import org.whosaid.syntax.Subjects;
import org.whosaid.syntax.Verb;
import org.whosaid.syntax.Verb.Form;

/**
 * Recognises whole quotations without a cue of their own, from what stands before them.
 *
 * <p>Only for quotations that make a sentence: a few marked words inside somebody else's sentence
 * get their source from that sentence or not at all.
 */
final class FloatingRules {

  private static final int PARAGRAPHS_BACK = 3;
  private static final int SPANS_BACK = 20;
  private static final int LONGEST_NAME_LINE = 12;

  /** Pronouns for things, for whoever writes and whoever reads. */
  private static final Set<String> OTHERS =
      Set.of("it", "its", "i", "my", "me", "we", "our", "us", "you", "your", "this", "that");

  /** {@code We asked her what changed.} */
  private static final Set<String> ASKERS = Set.of("i", "we", "you");

  private static final Pattern ASIDE =
      Pattern.compile("(?i)advertisements?|(?:story|article) continue[sd] (?:below|after .*)");

  private final ChunkedPage chunked;
  private final List<RuleVerdict> earlier;
  private final WholeSentences sentences;

  /** Creates rules that look back at {@code earlier}, the judgements of all spans before. */
  FloatingRules(ChunkedPage chunked, List<RuleVerdict> earlier) {
    this.chunked = chunked;
    this.earlier = earlier;
    this.sentences = new WholeSentences(chunked);
  }

  /** {@code “No,” she said. “Never.”} */
  @Nullable RuleVerdict sameParagraph(int span) {
    Place place = chunked.first(span);
    if (place == null || !sentences.standsAlone(span)) {
      return null;
    }
    int previous = previousSpanInLine(place);
    if (previous < 0 || earlier.get(previous).source() == null) {
      return null;
    }
    RuleVerdict before = earlier.get(previous);
    return new RuleVerdict(Construction.SAME_PARAGRAPH, before.source(), null);
  }

  private static int previousSpanInLine(Place place) {
    for (int i = place.index() - 1; i >= 0; i--) {
      Chunk.SegmentId id = place.at(i).segment();
      if (id != null) {
        return id.span();
      }
    }
    return -1;
  }

  /** {@code Marta Cole said she was tired. “Nobody asked us.”} */
  @Nullable RuleVerdict afterReport(int span) {
    Place place = chunked.first(span);
    if (place == null || !sentences.standsAlone(span) || place.index() == 0) {
      return null;
    }
    return lastSubject(
        place.line(), place.index(), Construction.AFTER_REPORT, Construction.AFTER_STATEMENT);
  }

  /** Returns the subject of the last report before {@code end}, or else of the last statement. */
  private @Nullable RuleVerdict lastSubject(
      List<Chunk> line, int end, Construction report, Construction statement) {
    Subjects subjects = chunked.subjects(line);
    RuleVerdict fallback = null;
    int stops = 0;
    for (int i = end - 1; i >= 0 && stops < 2; i--) {
      stops += line.get(i).endsSentence() && i < end - 1 ? 1 : 0;
      Verb verb = line.get(i).verb();
      if (verb == null || verb.form() != Form.FINITE) {
        continue;
      }
      Mention subject = subjects.of(i);
      if (subject != null && chunked.isSpeech(line.get(i)) && !ASKERS.contains(head(subject))) {
        return new RuleVerdict(report, subject, null);
      }
      if (subject != null && isPersonal(subject) && (fallback == null || stops == 0)) {
        fallback = new RuleVerdict(statement, subject, null);
      }
    }
    boolean tells = line.subList(0, end).stream().anyMatch(chunk -> chunk.is(Kind.VERB));
    return fallback == null && tells ? lastPerson(line, end, statement) : fallback;
  }

  /** {@code It is the same at the clinic run by Paul Mensah}: whom the last sentence speaks of. */
  private @Nullable RuleVerdict lastPerson(List<Chunk> line, int end, Construction statement) {
    Mention pronoun = null;
    for (int i = end - 1; i >= 0 && !(i < end - 1 && line.get(i).endsSentence()); i--) {
      Mention mention = line.get(i).mention();
      if (mention != null && isPerson(line.get(i))) {
        return new RuleVerdict(statement, mention, null);
      }
      Mention referring = isPersonalPronoun(mention) ? mention : owner(line.get(i));
      pronoun = pronoun == null ? referring : pronoun;
    }
    return pronoun == null ? null : new RuleVerdict(statement, pronoun, null);
  }

  private boolean isPerson(Chunk phrase) {
    return IntStream.range(phrase.begin(), phrase.end())
        .anyMatch(t -> chunked.page().token(t).entity() == EntityType.PERSON);
  }

  /** {@code his hundred}: him. */
  private @Nullable Mention owner(Chunk phrase) {
    Mention owner = phrase.mention() == null ? null : chunked.owner(phrase);
    return isPersonalPronoun(owner) ? owner : null;
  }

  private boolean isPersonalPronoun(@Nullable Mention mention) {
    return mention != null
        && mention.kind() == MentionKind.PRONOUN
        && !OTHERS.contains(head(mention));
  }

  private boolean isPersonal(Mention mention) {
    return mention.kind() == MentionKind.NAME || isPersonalPronoun(mention);
  }

  private String head(Mention mention) {
    return chunked.page().words(mention.head()).toLowerCase(Locale.ROOT);
  }

  /** A paragraph of its own, after one that leads up to it. */
  @Nullable RuleVerdict nextParagraph(int span) {
    Place place = chunked.first(span);
    if (place == null
        || !sentences.standsAlone(span)
        || place.index() > 0
        || place.paragraph() == 0) {
      return null;
    }
    int paragraph = place.paragraph() - 1;
    while (paragraph > 0 && (isAside(paragraph) || sentences.isQuestion(paragraph))) {
      paragraph--;
    }
    List<Chunk> before = chunked.line(paragraph);
    if (before.isEmpty() || ChunkedPage.quotes(before)) {
      return null;
    }
    RuleVerdict verdict =
        lastSubject(
            before, before.size(), Construction.NEXT_PARAGRAPH, Construction.AFTER_STATEMENT);
    return verdict != null ? verdict : onlyName(before);
  }

  /** {@code Rosa Klein, 34, baker}: a line that says who speaks in the next one. */
  @Nullable RuleVerdict afterNameLine(int span) {
    Place place = chunked.first(span);
    if (place == null || place.index() > 0 || place.paragraph() == 0) {
      return null;
    }
    List<Chunk> line = chunked.line(place.paragraph() - 1);
    if (line.size() < 3 || line.size() > LONGEST_NAME_LINE || !line.get(1).is(Kind.COMMA)) {
      return null;
    }
    Mention name = line.get(0).mention();
    boolean named = name != null && name.kind() == MentionKind.NAME;
    boolean sentence = line.get(line.size() - 1).endsSentence() || quotesOrTells(line);
    return named && !sentence && sentences.standsAlone(span)
        ? new RuleVerdict(Construction.LEAD_IN, name, null)
        : null;
  }

  /** Whether there are marked words, or a verb that is more than the last word: {@code retired}. */
  private static boolean quotesOrTells(List<Chunk> line) {
    return ChunkedPage.quotes(line)
        || line.subList(0, line.size() - 1).stream()
            .map(Chunk::verb)
            .anyMatch(verb -> verb != null && verb.form() == Form.FINITE);
  }

  /** {@code Story continues below}: what a page puts between paragraphs. */
  private boolean isAside(int paragraph) {
    Span place = chunked.page().paragraphs().get(paragraph);
    return ASIDE.matcher(chunked.page().words(place).strip()).matches();
  }

  /** {@code Statement by Rosa Klein, union secretary.} */
  private @Nullable RuleVerdict onlyName(List<Chunk> line) {
    Mention name = null;
    for (Chunk chunk : line) {
      Mention mention = chunk.mention();
      if (mention != null && mention.kind() == MentionKind.NAME && name == null) {
        name = mention;
      }
      if (chunk.is(Kind.VERB)) {
        return null;
      }
    }
    return name == null ? null : new RuleVerdict(Construction.AFTER_STATEMENT, name, null);
  }

  /** A paragraph of its own, soon after one that quotes somebody. */
  @Nullable RuleVerdict continuedSpeaker(int span) {
    Place place = chunked.first(span);
    if (place == null || !sentences.standsAlone(span)) {
      return null;
    }
    int farthest = Math.max(0, span - SPANS_BACK);
    for (int previous = span - 1; previous >= farthest; previous--) {
      Place last = chunked.last(previous);
      if (last == null || place.paragraph() - last.paragraph() > PARAGRAPHS_BACK) {
        return null;
      }
      Mention source = earlier.get(previous).source();
      if (source != null) {
        return new RuleVerdict(Construction.CONTINUED_SPEAKER, source, null);
      }
    }
    return null;
  }
}
