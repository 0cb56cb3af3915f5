package org.whosaid.attribute;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.attribute.Chunk.Kind;
import org.whosaid.attribute.Reading.Place;
import org.whosaid.attribute.Verb.Form;
import org.whosaid.model.EntityType;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;

/**
 * Recognises whole quotations without a cue of their own, from what stands before them.
 *
 * <p>Only for quotations that make a sentence: a few marked words inside somebody else's sentence
 * get their source from that sentence or not at all.
 */
final class FloatingRules {

  private static final int PARAGRAPHS_BACK = 3;
  private static final int SPANS_BACK = 20;

  private final Reading reading;
  private final List<Judgement> earlier;

  /** Creates rules that look back at {@code earlier}, the judgements of all spans before. */
  FloatingRules(Reading reading, List<Judgement> earlier) {
    this.reading = reading;
    this.earlier = earlier;
  }

  /** Returns whether the marked words are a sentence of their own. */
  boolean standsAlone(int span) {
    Place place = reading.first(span);
    if (place == null) {
      return false;
    }
    boolean opens =
        place.index() == place.sentenceBegin()
            || place.has(place.index() - 1, Kind.COLON)
            || place.has(place.index() - 1, Kind.DASH);
    return opens && endsSentence(span) && startsLikeASentence(reading.words(span));
  }

  /** {@code “Anita” also earned a prize}: the sentence goes on without anyone speaking. */
  private boolean endsSentence(int span) {
    Place place = reading.last(span);
    if (place == null || ".?!\u2026,".indexOf(reading.lastCharacter(span)) >= 0) {
      return true;
    }
    int after = place.index() + 1;
    return after >= place.line().size()
        || place.at(after).endsSentence()
        || place.has(after, Kind.QUOTATION);
  }

  /** {@code “Finished?” “Nearly,” Felix said.}: who asks is not who answers. */
  boolean isAnswered(int span) {
    Place question = reading.last(span);
    Place answer = reading.first(span + 1);
    return question != null
        && answer != null
        && reading.lastCharacter(span) == '?'
        && question.paragraph() == answer.paragraph()
        && question.at(question.index() + 1).endsSentence()
        && question.index() + 2 == answer.index()
        && standsAlone(span);
  }

  private static boolean startsLikeASentence(String words) {
    int first = words.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('a');
    return !Character.isLowerCase(first);
  }

  /** {@code “No,” she said. “Never.”} */
  @Nullable Judgement sameParagraph(int span) {
    Place place = reading.first(span);
    if (place == null || !standsAlone(span)) {
      return null;
    }
    int previous = previousSpanInLine(place);
    if (previous < 0 || earlier.get(previous).source() == null) {
      return null;
    }
    Judgement before = earlier.get(previous);
    return new Judgement(Construction.SAME_PARAGRAPH, before.source(), null);
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
  @Nullable Judgement afterReport(int span) {
    Place place = reading.first(span);
    if (place == null || !standsAlone(span) || place.index() == 0) {
      return null;
    }
    return lastSubject(
        place.line(), place.index(), Construction.AFTER_REPORT, Construction.AFTER_STATEMENT);
  }

  /** Returns the subject of the last report before {@code end}, or else of the last statement. */
  private @Nullable Judgement lastSubject(
      List<Chunk> line, int end, Construction report, Construction statement) {
    Subjects subjects = reading.subjects(line);
    Judgement fallback = null;
    int stops = 0;
    for (int i = end - 1; i >= 0 && stops < 2; i--) {
      stops += line.get(i).endsSentence() && i < end - 1 ? 1 : 0;
      Verb verb = line.get(i).verb();
      if (verb == null || verb.form() != Form.FINITE) {
        continue;
      }
      Mention subject = subjects.of(i);
      if (subject != null && reading.isSpeech(line.get(i))) {
        return new Judgement(report, subject, null);
      }
      if (subject != null && isPersonal(subject) && (fallback == null || stops == 0)) {
        fallback = new Judgement(statement, subject, null);
      }
    }
    return fallback;
  }

  private boolean isPersonal(Mention mention) {
    String head = mention.head().of(reading.page().text());
    boolean thing = head.equalsIgnoreCase("it") || head.equalsIgnoreCase("i");
    return mention.kind() == MentionKind.NAME || (mention.kind() == MentionKind.PRONOUN && !thing);
  }

  /** A paragraph of its own, after one that leads up to it. */
  @Nullable Judgement nextParagraph(int span) {
    Place place = reading.first(span);
    if (place == null || !standsAlone(span) || place.index() > 0 || place.paragraph() == 0) {
      return null;
    }
    List<Chunk> before = reading.line(place.paragraph() - 1);
    if (before.isEmpty() || before.stream().anyMatch(chunk -> chunk.is(Kind.QUOTATION))) {
      return null;
    }
    Judgement judgement =
        lastSubject(
            before, before.size(), Construction.NEXT_PARAGRAPH, Construction.AFTER_STATEMENT);
    return judgement != null ? judgement : onlyName(before);
  }

  /** {@code Statement by Rosa Klein, union secretary.} */
  private @Nullable Judgement onlyName(List<Chunk> line) {
    Mention name = null;
    for (Chunk chunk : line) {
      Mention mention = chunk.mention();
      boolean person =
          mention != null && reading.page().token(chunk.end() - 1).entity() == EntityType.PERSON;
      if (person && name == null) {
        name = mention;
      }
      if (chunk.is(Kind.VERB)) {
        return null;
      }
    }
    return name == null ? null : new Judgement(Construction.AFTER_STATEMENT, name, null);
  }

  /** A paragraph of its own, soon after one that quotes somebody. */
  @Nullable Judgement continuedSpeaker(int span) {
    Place place = reading.first(span);
    if (place == null || !standsAlone(span)) {
      return null;
    }
    int farthest = Math.max(0, span - SPANS_BACK);
    for (int previous = span - 1; previous >= farthest; previous--) {
      Place last = reading.last(previous);
      if (last == null || place.paragraph() - last.paragraph() > PARAGRAPHS_BACK) {
        return null;
      }
      Mention source = earlier.get(previous).source();
      if (source != null) {
        return new Judgement(Construction.CONTINUED_SPEAKER, source, null);
      }
    }
    return null;
  }
}
