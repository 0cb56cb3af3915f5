package org.whosaid.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.whosaid.model.AnnotatedText;
import org.whosaid.model.EntityType;
import org.whosaid.model.Gender;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Paragraphs;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Segment;
import org.whosaid.model.Sentence;
import org.whosaid.model.Span;
import org.whosaid.model.Token;
import org.whosaid.syntax.Page;
import org.whosaid.syntax.Words;

/**
 * A page as a test writes it down, {@code The/DETERMINER old/ADJECTIVE vet/NOUN/animate}, so that
 * what is made of it hangs on no tagger.
 *
 * <p>A token is a word with its part of speech and, if need be, its {@link EntityType} or {@code
 * animate}; without one it is a noun. Its lemma is the word in lower case. A space stands between
 * tokens, unless the second begins with {@code ~}. A bar ends a sentence, two end a paragraph too.
 * Words from {@code “} to {@code ”} are marked.
 */
public final class TaggedPage {

  private final StringBuilder text = new StringBuilder();
  private final List<Sentence> sentences = new ArrayList<>();
  private final List<MarkedSpan> marked = new ArrayList<>();
  private List<Token> tokens = new ArrayList<>();
  private int opening;
  private int paragraph;

  private TaggedPage() {}

  /** Returns the page that is written down. */
  public static Page of(String written) {
    TaggedPage page = new TaggedPage();
    for (String piece : Words.split(written + " |")) {
      page.add(piece);
    }
    String text = page.text.toString();
    return new Page(new AnnotatedText(text, Paragraphs.of(text), page.sentences), page.marked);
  }

  private void add(String piece) {
    if (!piece.startsWith("|")) {
      addToken(List.of(piece.split("/", -1)));
      return;
    }
    sentences.add(new Sentence(tokens, paragraph));
    tokens = new ArrayList<>();
    if (piece.equals("||")) {
      text.append('\n');
      paragraph++;
    }
  }

  private void addToken(List<String> cells) {
    String word = cells.get(0).replace("~", "");
    if (!text.isEmpty() && !cells.get(0).startsWith("~")) {
      text.append(' ');
    }
    Span span = new Span(text.length(), text.length() + word.length());
    text.append(word);
    PartOfSpeech pos = cells.size() > 1 ? PartOfSpeech.valueOf(cells.get(1)) : PartOfSpeech.NOUN;
    String more = cells.size() > 2 ? cells.get(2) : "NONE";
    boolean animate = more.equals("animate");
    EntityType entity = animate ? EntityType.NONE : EntityType.valueOf(more);
    String lemma = word.toLowerCase(Locale.ROOT);
    tokens.add(new Token(span, word, pos, lemma, entity, Gender.UNKNOWN, animate));
    if (word.startsWith("“")) {
      opening = span.begin();
    }
    if (word.endsWith("”")) {
      Span outer = new Span(opening, span.end());
      Span inner = new Span(opening + 1, span.end() - 1);
      marked.add(new MarkedSpan(List.of(new Segment(outer, inner))));
    }
  }
}
