package org.whosaid.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
 * <p>A token is a word with its part of speech and, if need be, its {@link EntityType}, its {@link
 * Gender}, {@code animate}, and its lemma after {@code =}; without any it is a noun. Its lemma is
 * the word in lower case unless it is given. A space stands between tokens, unless the second
 * begins with {@code ~}. A bar ends a sentence, two end a paragraph too. Words from {@code “} to
 * {@code ”} are marked.
 *
 * <p>Running text has its tags in braces, {@code Ann{NAME PERSON} is{FINITE_VERB =be} a vet{NOUN
 * animate}.}: a word without tags is {@link PartOfSpeech#OTHER}, commas and full stops are what
 * they look like, a full stop ends a sentence, and {@code ¶} a paragraph.
 */
public final class TaggedPage {

  private static final Pattern WORD =
      Pattern.compile("([\\p{L}\\p{N}.]+(?=\\{)|[\\p{L}\\p{N}]+|’s\\b|\\S)(?:\\{([^}]*)\\})?");

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
    return page.finished();
  }

  /** Returns the page of a running text with its tags in braces. */
  public static Page ofText(String written) {
    TaggedPage page = new TaggedPage();
    for (String paragraph : written.split("¶", -1)) {
      page.addParagraph(paragraph);
    }
    return page.finished();
  }

  private Page finished() {
    return new Page(
        new AnnotatedText(text.toString(), Paragraphs.of(text.toString()), sentences), marked);
  }

  private void addParagraph(String written) {
    if (!text.isEmpty()) {
      text.append('\n');
      paragraph++;
    }
    Matcher matcher = WORD.matcher(written);
    int after = 0;
    while (matcher.find()) {
      String word = matcher.group(1);
      String tags = matcher.group(2) == null ? plain(word) : matcher.group(2);
      List<String> cells = new ArrayList<>(List.of(matcher.start() == after ? "~" + word : word));
      cells.addAll(Words.split(tags));
      addToken(cells);
      after = matcher.end();
      if (word.equals(".")) {
        add("|");
      }
    }
    if (!tokens.isEmpty()) {
      add("|");
    }
  }

  private static String plain(String word) {
    return switch (word) {
      case "," -> "COMMA";
      case "." -> "FULL_STOP";
      default -> "OTHER";
    };
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
    List<String> tags = cells.subList(1, cells.size());
    String lemma =
        tags.stream()
            .filter(tag -> tag.startsWith("="))
            .findFirst()
            .orElse("=" + word.toLowerCase(Locale.ROOT));
    tokens.add(
        new Token(
            span,
            word,
            tag(PartOfSpeech.class, tags, PartOfSpeech.NOUN),
            lemma.substring(1),
            tag(EntityType.class, tags, EntityType.NONE),
            tag(Gender.class, tags, Gender.UNKNOWN),
            tags.contains("animate")));
    if (word.startsWith("“")) {
      opening = span.begin();
    }
    if (word.endsWith("”")) {
      Span outer = new Span(opening, span.end());
      Span inner = new Span(opening + 1, span.end() - 1);
      marked.add(new MarkedSpan(List.of(new Segment(outer, inner))));
    }
  }

  private static <T extends Enum<T>> T tag(Class<T> type, List<String> tags, T otherwise) {
    return Stream.of(type.getEnumConstants())
        .filter(value -> tags.contains(value.name()))
        .findFirst()
        .orElse(otherwise);
  }
}
