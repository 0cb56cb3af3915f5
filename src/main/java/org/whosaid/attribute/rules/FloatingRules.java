package org.whosaid.attribute.rules;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
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
      if (subject != null && chunked.isSpeech(line.get(i))) {
        return new RuleVerdict(report, subject, null);
      }
      if (subject != null && isPersonal(subject) && (fallback == null || stops == 0)) {
        fallback = new RuleVerdict(statement, subject, null);
      }
    }
    return fallback;
  }

  private boolean isPersonal(Mention mention) {
    String head = mention.head().of(chunked.page().text());
    boolean thing = head.equalsIgnoreCase("it") || head.equalsIgnoreCase("i");
    return mention.kind() == MentionKind.NAME || (mention.kind() == MentionKind.PRONOUN && !thing);
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
    List<Chunk> before = chunked.line(place.paragraph() - 1);
    if (before.isEmpty() || before.stream().anyMatch(chunk -> chunk.is(Kind.QUOTATION))) {
      return null;
    }
    RuleVerdict verdict =
        lastSubject(
            before, before.size(), Construction.NEXT_PARAGRAPH, Construction.AFTER_STATEMENT);
    return verdict != null ? verdict : onlyName(before);
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
