package org.whosaid.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Segment;
import org.whosaid.model.Sentence;
import org.whosaid.model.Span;
import org.whosaid.model.Token;

/**
 * One document as the attribution stage reads it: its tokens in a row, and which of them stand
 * between quotation marks.
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

  public int paragraphs() {
    return annotated.paragraphs().spans().size();
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

  /** Returns the tokens from {@code begin} up to, not including, {@code end} as a cue's lemma. */
  public String lemma(int begin, int end) {
    return tokens.subList(begin, end).stream()
        .map(token -> token.text().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(" "));
  }
}
