package org.whosaid.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.FirstIndex;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Segment;
import org.whosaid.model.Sentence;
import org.whosaid.model.Span;
import org.whosaid.model.Token;

/**
 * One document as all stages after annotation read it: its tokens in a row, which of them stand
 * between quotation marks, and what stands where.
 *
 * <p>Questions about a token's index take constant time, those about an offset logarithmic time.
 */
public final class Page {

  /** Marks a token that no quotation holds. */
  static final int UNMARKED = -1;

  private final AnnotatedText annotated;
  private final List<MarkedSpan> marked;
  private final List<Token> tokens = new ArrayList<>();
  private final int[] sentenceOf;
  private final int[] paragraphOf;
  private final int[] spanOf;
  private final int[] segmentOf;

  /** For each sentence how many before it are not in marks from end to end. */
  private final int[] narrated;

  public Page(AnnotatedText annotated, List<MarkedSpan> marked) {
    this.annotated = annotated;
    this.marked = List.copyOf(marked);
    int size = annotated.sentences().stream().mapToInt(s -> s.tokens().size()).sum();
    sentenceOf = new int[size];
    paragraphOf = new int[size];
    spanOf = new int[size];
    segmentOf = new int[size];
    for (int s = 0; s < annotated.sentences().size(); s++) {
      Sentence sentence = annotated.sentences().get(s);
      for (Token token : sentence.tokens()) {
        sentenceOf[tokens.size()] = s;
        paragraphOf[tokens.size()] = sentence.paragraph();
        tokens.add(token);
      }
    }
    findMarkedTokens();
    narrated = new int[annotated.sentences().size() + 1];
    int token = 0;
    for (int s = 0; s < annotated.sentences().size(); s++) {
      int last = token + annotated.sentences().get(s).tokens().size() - 1;
      narrated[s + 1] = narrated[s] + (isMarked(token) && isMarked(last) ? 0 : 1);
      token = last + 1;
    }
  }

  private void findMarkedTokens() {
    Arrays.fill(spanOf, UNMARKED);
    int t = 0;
    for (int s = 0; s < marked.size(); s++) {
      List<Segment> segments = marked.get(s).segments();
      for (int g = 0; g < segments.size(); g++) {
        Span outer = segments.get(g).outer();
        while (t < tokens.size() && tokens.get(t).span().end() <= outer.begin()) {
          t++;
        }
        for (; t < tokens.size() && tokens.get(t).span().begin() < outer.end(); t++) {
          spanOf[t] = s;
          segmentOf[t] = g;
        }
      }
    }
  }

  public String text() {
    return annotated.text();
  }

  /** Returns the paragraphs, in text order. */
  public List<Span> paragraphs() {
    return annotated.paragraphs().spans();
  }

  /** Returns the sentences, in text order. */
  public List<Sentence> sentences() {
    return annotated.sentences();
  }

  public List<MarkedSpan> marked() {
    return marked;
  }

  public int size() {
    return tokens.size();
  }

  public Token token(int index) {
    return tokens.get(index);
  }

  public int sentenceOf(int token) {
    return sentenceOf[token];
  }

  public int paragraphOf(int token) {
    return paragraphOf[token];
  }

  public boolean isMarked(int token) {
    return spanOf[token] != UNMARKED;
  }

  /** Returns the segment that holds {@code token}, which has to be marked. */
  public Chunk.SegmentId segmentAt(int token) {
    return new Chunk.SegmentId(spanOf[token], segmentOf[token]);
  }

  /** Returns the characters from the first token up to, not including, the token at {@code end}. */
  public Span span(int begin, int end) {
    return new Span(tokens.get(begin).span().begin(), tokens.get(end - 1).span().end());
  }

  /** Returns the token at {@code index} in lower case; empty before the first one. */
  public String lower(int index) {
    return index < 0 ? "" : tokens.get(index).text().toLowerCase(Locale.ROOT);
  }

  /** Returns the tokens from {@code begin} up to, not including, {@code end} as a cue's lemma. */
  public String lemma(int begin, int end) {
    return tokens.subList(begin, end).stream()
        .map(token -> token.text().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }

  /** Returns whether {@code token}, one of this page's, stands between quotation marks. */
  public boolean isMarked(Token token) {
    int begin = token.span().begin();
    return isMarked(FirstIndex.where(tokens.size(), i -> tokens.get(i).span().begin() >= begin));
  }

  /** Returns the words of {@code span}, white space folded and what nobody sees left out. */
  public String words(Span span) {
    return Whitespace.visible(Whitespace.fold(span.of(text())));
  }

  /** Returns how many sentences lie between two offsets, those wholly inside marks not counted. */
  public int sentencesBetween(int earlier, int later) {
    return narrated[annotated.sentenceAt(later)] - narrated[annotated.sentenceAt(earlier)];
  }

  /** Returns the sentence that holds {@code offset}, or the last one before it. */
  public Sentence sentenceAt(int offset) {
    return sentences().get(annotated.sentenceAt(offset));
  }

  /** Returns where the paragraph of {@code offset} begins. */
  public int paragraphBegin(int offset) {
    return paragraphs().get(paragraphAt(offset)).begin();
  }

  /** Returns the index of the paragraph of {@code offset}. */
  public int paragraphAt(int offset) {
    return annotated.paragraphs().indexAt(offset);
  }

  /** Returns the last token before {@code offset} in its sentence, or null. */
  public @Nullable Token tokenBefore(int offset) {
    Token last = null;
    for (Token token : sentenceAt(offset).tokens()) {
      if (token.span().end() > offset) {
        return last;
      }
      last = token;
    }
    return last;
  }

  /** Returns the first token at or after {@code offset} in its sentence, or null. */
  public @Nullable Token tokenFrom(int offset) {
    for (Token token : sentenceAt(offset).tokens()) {
      if (token.span().begin() >= offset) {
        return token;
      }
    }
    return null;
  }

  /** Returns the tokens inside {@code span}, which lies in one sentence. */
  public List<Token> tokensIn(Span span) {
    return sentenceAt(span.begin()).tokens().stream()
        .filter(token -> span.contains(token.span()))
        .toList();
  }
}
