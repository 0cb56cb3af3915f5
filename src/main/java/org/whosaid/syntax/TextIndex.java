package org.whosaid.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Segment;
import org.whosaid.model.Sentence;
import org.whosaid.model.Span;
import org.whosaid.model.Token;

/** Answers, in logarithmic time, what stands where in one document. */
public final class TextIndex {

  private final AnnotatedText text;
  private final List<Segment> marked;
  private final int[] narrated;

  public TextIndex(AnnotatedText text, List<MarkedSpan> marked) {
    this.text = text;
    this.marked = marked.stream().flatMap(span -> span.segments().stream()).toList();
    this.narrated = new int[text.sentences().size() + 1];
    for (int i = 0; i < text.sentences().size(); i++) {
      narrated[i + 1] = narrated[i] + (isQuoted(text.sentences().get(i)) ? 0 : 1);
    }
  }

  private boolean isQuoted(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    return isMarked(tokens.get(0)) && isMarked(tokens.get(tokens.size() - 1));
  }

  public AnnotatedText text() {
    return text;
  }

  /** Returns the words of {@code span}, white space folded. */
  public String words(Span span) {
    return Words.fold(span.of(text.text()));
  }

  /** Returns whether {@code token} stands between quotation marks. */
  public boolean isMarked(Token token) {
    int low = 0;
    int high = marked.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Span outer = marked.get(middle).outer();
      if (outer.contains(token.span())) {
        return true;
      }
      if (outer.begin() < token.span().begin()) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return false;
  }

  /** Returns how many sentences lie between two offsets, those wholly inside marks not counted. */
  public int sentencesBetween(int earlier, int later) {
    return narrated[text.sentenceAt(later)] - narrated[text.sentenceAt(earlier)];
  }

  /** Returns the sentence that holds {@code offset}. */
  public Sentence sentenceAt(int offset) {
    return text.sentences().get(text.sentenceAt(offset));
  }

  /** Returns where the paragraph of {@code offset} begins. */
  public int paragraphBegin(int offset) {
    return text.paragraphs().spans().get(paragraphAt(offset)).begin();
  }

  /** Returns the index of the paragraph of {@code offset}. */
  public int paragraphAt(int offset) {
    return text.paragraphs().indexAt(offset);
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

  /** Returns the tokens inside {@code span}, which lies in one sentence. */
  public List<Token> tokensIn(Span span) {
    return sentenceAt(span.begin()).tokens().stream()
        .filter(token -> span.contains(token.span()))
        .toList();
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
}
