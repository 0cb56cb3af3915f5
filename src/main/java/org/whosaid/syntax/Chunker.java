package org.whosaid.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.EntityType;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Segment;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.Verb.Form;

/**
 * Cuts the paragraphs of a page into chunks.
 *
 * <p>The words inside marks collapse into one chunk a segment, so that the sentence around them can
 * be read: {@code QUOTATION , PHRASE VERB}. Short brackets are left out, for they stand between
 * names and verbs and say nothing: {@code Ted Cruz (R-Texas) said}.
 */
final class Chunker {

  private static final int LONGEST_BRACKET = 15;
  private static final int LONGEST_SENTENCE = 150;
  private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014", "\u2015");
  private static final Set<String> AUXILIARIES = Set.of("be", "have", "do");
  private static final String SENTENCE_ENDS = ".?!\u2026";

  private final Page page;
  private final PhraseFinder phrases;
  private List<Chunk> line = new ArrayList<>();
  private int sinceStop;

  Chunker(Page page) {
    this.page = page;
    this.phrases = new PhraseFinder(page);
  }

  /** Returns the chunks of every paragraph; a paragraph without tokens has none. */
  List<List<Chunk>> chunk() {
    List<List<Chunk>> lines = new ArrayList<>();
    int t = 0;
    for (int paragraph = 0; paragraph < page.paragraphs().size(); paragraph++) {
      int end = t;
      while (end < page.size() && page.paragraphOf(end) == paragraph) {
        end++;
      }
      line = new ArrayList<>();
      sinceStop = 0;
      for (int i = t; i < end; ) {
        i = add(i, end);
      }
      lines.add(List.copyOf(line));
      t = end;
    }
    return lines;
  }

  /** Adds the chunk that begins at {@code i} and returns where the next one begins. */
  private int add(int i, int end) {
    int next = page.isMarked(i) ? quotation(i, end) : unmarked(i, end);
    stopBetween(next - 1, next, end);
    stopOverlong(next);
    return next;
  }

  /** Nobody writes such sentences; lists and tables do, and rules look through whole sentences. */
  private void stopOverlong(int next) {
    sinceStop = line.isEmpty() || line.get(line.size() - 1).endsSentence() ? 0 : sinceStop + 1;
    if (sinceStop == LONGEST_SENTENCE) {
      line.add(Chunk.of(Kind.STOP, next, next));
      sinceStop = 0;
    }
  }

  private int unmarked(int i, int end) {
    int bracket = afterBracket(i, end);
    if (bracket > i) {
      return bracket;
    }
    int limit = limit(i, end);
    Chunk verb = verb(i, limit);
    if (verb != null) {
      line.add(verb);
      return verb.end();
    }
    PhraseFinder.Phrase phrase = phrases.at(i, limit);
    if (phrase == null) {
      line.add(Chunk.of(kind(i), i, i + 1));
      return i + 1;
    }
    Kind kind = phrase.mention() == null ? Kind.TIME : Kind.PHRASE;
    line.add(new Chunk(kind, i, phrase.end(), phrase.mention(), null, null));
    return phrase.end();
  }

  /** Returns the end of the run of unmarked tokens in the sentence of {@code i}. */
  private int limit(int i, int end) {
    int limit = i + 1;
    while (limit < end && !page.isMarked(limit) && page.sentenceOf(limit) == page.sentenceOf(i)) {
      limit++;
    }
    return limit;
  }

  private int quotation(int i, int end) {
    Chunk.SegmentId id = page.segmentAt(i);
    int next = i;
    while (next < end && page.isMarked(next) && page.segmentAt(next).equals(id)) {
      next++;
    }
    line.add(new Chunk(Kind.QUOTATION, i, next, null, null, id));
    return next;
  }

  /** A sentence that ends inside marks ends outside too only where the marked words do. */
  private void stopBetween(int last, int next, int end) {
    boolean stopped = !line.isEmpty() && line.get(line.size() - 1).endsSentence();
    if (next >= end || stopped || page.sentenceOf(last) == page.sentenceOf(next)) {
      return;
    }
    if (!page.isMarked(last)) {
      line.add(Chunk.of(Kind.STOP, next, next));
      return;
    }
    Chunk.SegmentId id = page.segmentAt(last);
    Segment segment = page.marked().get(id.span()).segments().get(id.segment());
    char closing = page.text().charAt(segment.inner().end() - 1);
    if (SENTENCE_ENDS.indexOf(closing) >= 0) {
      line.add(Chunk.of(closing == '.' ? Kind.STOP : Kind.SOFT_STOP, next, next));
    }
  }

  private int afterBracket(int i, int end) {
    if (!page.token(i).text().equals("(")) {
      return i;
    }
    int last = Math.min(end, i + LONGEST_BRACKET);
    for (int j = i + 1; j < last && !page.isMarked(j); j++) {
      if (page.token(j).text().equals(")")) {
        return j + 1;
      }
    }
    return i;
  }

  private Kind kind(int i) {
    String word = page.lower(i);
    if (WordClass.RELATIVE.has(word)) {
      return Kind.RELATIVE;
    }
    if (WordClass.QUESTION.has(word)) {
      return Kind.SUBORDINATOR;
    }
    return switch (page.token(i).partOfSpeech()) {
      case COMMA -> Kind.COMMA;
      case COLON -> word.equals(":") ? Kind.COLON : isDash(word) ? Kind.DASH : Kind.STOP;
      case FULL_STOP -> Kind.STOP;
      case PREPOSITION, TO, PARTICLE -> preposition(word);
      case CONJUNCTION -> Kind.CONJUNCTION;
      default -> isDash(word) ? Kind.DASH : Kind.OTHER;
    };
  }

  private static Kind preposition(String word) {
    if (WordClass.SUBORDINATOR.has(word)) {
      return Kind.SUBORDINATOR;
    }
    return word.equals("to") ? Kind.TO : Kind.PREPOSITION;
  }

  private static boolean isDash(String word) {
    return DASHES.contains(word);
  }

  private @Nullable Chunk verb(int begin, int limit) {
    int first = page.token(begin).is(PartOfSpeech.TO) ? begin + 1 : begin;
    if (first >= limit
        || !isVerb(first)
        || (first > begin && !page.token(first).is(PartOfSpeech.BASE_VERB))) {
      return null;
    }
    int head = first;
    for (int i = first + 1; i < limit && continues(head, i); i++) {
      head = isVerb(i) ? i : head;
    }
    head = afterQuotedAs(head, limit);
    return new Chunk(Kind.VERB, begin, head + 1, null, describe(begin, first, head), null);
  }

  /** Only an auxiliary takes a further verb into its group: {@code has often said}. */
  private boolean continues(int head, int i) {
    boolean auxiliary =
        page.token(head).is(PartOfSpeech.MODAL) || AUXILIARIES.contains(page.token(head).lemma());
    return auxiliary && (isVerb(i) || isAdverb(i));
  }

  /** {@code was quoted as saying}. */
  private int afterQuotedAs(int head, int limit) {
    boolean as =
        head + 2 < limit
            && page.lower(head + 1).equals("as")
            && page.token(head + 2).is(PartOfSpeech.GERUND);
    return as ? head + 2 : head;
  }

  private Verb describe(int begin, int first, int head) {
    boolean unreal = false;
    boolean afterBe = false;
    for (int i = Math.max(0, begin - 1); i < head; i++) {
      unreal |= WordClass.NEGATION.has(page.lower(i)) || WordClass.DOUBT.has(page.lower(i));
      afterBe |= i >= begin && page.token(i).lemma().equals("be");
    }
    boolean passive = page.token(head).is(PartOfSpeech.PARTICIPLE) && afterBe;
    return new Verb(page.token(head).lemma(), head, form(begin, first), passive, unreal);
  }

  private Form form(int begin, int first) {
    if (first > begin) {
      return Form.INFINITIVE;
    }
    return switch (page.token(first).partOfSpeech()) {
      case GERUND -> Form.GERUND;
      case PARTICIPLE -> Form.PARTICIPLE;
      default -> Form.FINITE;
    };
  }

  private boolean isVerb(int i) {
    boolean name = page.token(i).entity() == EntityType.PERSON; // Will, Mark, Grant
    return !name && (page.token(i).isVerb() || page.token(i).is(PartOfSpeech.MODAL));
  }

  private boolean isAdverb(int i) {
    return page.token(i).is(PartOfSpeech.ADVERB) || page.token(i).is(PartOfSpeech.COMPARED_ADVERB);
  }
}
