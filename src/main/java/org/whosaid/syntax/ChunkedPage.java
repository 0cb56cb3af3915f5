package org.whosaid.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Cue;
import org.whosaid.model.FirstIndex;
import org.whosaid.model.MarkedSpan;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Span;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.Chunk.SegmentId;

/** A page cut into chunks, with the questions that rules ask of it. */
public final class ChunkedPage {

  /**
   * Where a segment stands.
   *
   * @param line the chunks of its paragraph
   * @param index its own place among them
   * @param paragraph index of the paragraph
   */
  public record Place(List<Chunk> line, int index, int paragraph) {

    public boolean has(int i, Kind kind) {
      return i >= 0 && i < line.size() && line.get(i).is(kind);
    }

    public boolean hasPreposition(int i) {
      return i >= 0 && i < line.size() && line.get(i).isPreposition();
    }

    public Chunk at(int i) {
      return line.get(i);
    }

    /** Returns where the sentence around the segment begins. */
    public int sentenceBegin() {
      int i = index;
      while (i > 0 && !line.get(i - 1).endsSentence()) {
        i--;
      }
      return i;
    }

    /** Returns whether nothing but the end of its sentence stands after the segment. */
    public boolean endsParagraph() {
      int after = index + 1;
      boolean stop = after == line.size() - 1 && line.get(after).endsSentence();
      return after >= line.size() || stop;
    }

    /** Returns where the sentence around the segment ends. */
    public int sentenceEnd() {
      int i = index + 1;
      while (i < line.size() && !line.get(i).endsSentence()) {
        i++;
      }
      return i;
    }
  }

  private final Page page;
  private final CueLexicon cues;
  private final List<List<Chunk>> lines;
  private final Map<SegmentId, Place> places = new HashMap<>();
  private List<Chunk> subjectsLine = List.of();
  private Subjects subjects;

  public ChunkedPage(Page page, CueLexicon cues) {
    this(page, cues, new Chunker(page).chunk());
  }

  private ChunkedPage(Page page, CueLexicon cues, List<List<Chunk>> lines) {
    this.page = page;
    this.cues = cues;
    this.lines = lines;
    this.subjects = new Subjects(subjectsLine, cues);
    for (int paragraph = 0; paragraph < lines.size(); paragraph++) {
      List<Chunk> line = lines.get(paragraph);
      for (int i = 0; i < line.size(); i++) {
        SegmentId id = line.get(i).segment();
        if (id != null) {
          places.put(id, new Place(line, i, paragraph));
        }
      }
    }
  }

  /** Returns the same page with what {@code known} makes of each line of chunks. */
  public ChunkedPage with(UnaryOperator<List<Chunk>> known) {
    return new ChunkedPage(page, cues, lines.stream().map(known).toList());
  }

  public Page page() {
    return page;
  }

  /** Returns the subjects of a line; those of the line asked for last are remembered. */
  public Subjects subjects(List<Chunk> line) {
    if (line != subjectsLine) {
      subjectsLine = line;
      subjects = new Subjects(line, cues);
    }
    return subjects;
  }

  public List<Chunk> line(int paragraph) {
    return lines.get(paragraph);
  }

  /** Returns where the chunks stand that hold a token from {@code begin} up to {@code end}. */
  public List<Place> over(int begin, int end) {
    int paragraph = page.paragraphOf(begin);
    List<Chunk> line = lines.get(paragraph);
    List<Place> over = new ArrayList<>();
    int first = FirstIndex.where(line.size(), i -> line.get(i).begin() > begin) - 1;
    for (int i = Math.max(0, first); i < line.size() && line.get(i).begin() < end; i++) {
      if (begin < line.get(i).end()) {
        over.add(new Place(line, i, paragraph));
      }
    }
    return over;
  }

  /** Returns where the first segment of a marked span stands, or null if it holds no token. */
  public @Nullable Place first(int span) {
    return places.get(new SegmentId(span, 0));
  }

  /** Returns where the last segment of a marked span stands, or null if it holds no token. */
  public @Nullable Place last(int span) {
    int segments = page.marked().get(span).segments().size();
    return places.get(new SegmentId(span, segments - 1));
  }

  /** Returns the marked words of a span's first segment. */
  public String words(int span) {
    return page.marked().get(span).first().inner().of(page.text());
  }

  /** Returns the last character inside the marks. */
  public char lastCharacter(int span) {
    MarkedSpan marked = page.marked().get(span);
    return page.text().charAt(marked.last().inner().end() - 1);
  }

  /** Returns whether the marked words stop where only a reporting clause can follow. */
  public boolean expectsReport(int span) {
    return ",?!\u2026-\u2013\u2014\u2015".indexOf(lastCharacter(span)) >= 0;
  }

  public boolean isCue(Chunk chunk) {
    Verb verb = chunk.verb();
    return verb != null && !verb.passive() && cues.isCue(verb);
  }

  /** Returns whether a verb group is a cue only beside the quotation: {@code he went on, “No.”} */
  public boolean isWeak(Chunk chunk) {
    Verb verb = chunk.verb();
    return verb != null && cues.isWeak(verb);
  }

  public boolean isSpeech(Chunk chunk) {
    Verb verb = chunk.verb();
    return verb != null && !verb.passive() && cues.isSpeech(verb);
  }

  /** Returns the cue that a verb group is. */
  public Cue cue(Chunk chunk) {
    Verb verb = chunk.verb();
    if (verb == null) {
      return new Cue(page.span(chunk.begin(), chunk.end()), text(chunk));
    }
    return new Cue(page.token(verb.head()).span(), verb.lemma());
  }

  public String text(Chunk chunk) {
    return chunk.end() == chunk.begin()
        ? ""
        : page.span(chunk.begin(), chunk.end()).of(page.text());
  }

  /** Returns the first letter of the words of a marked span, a code point, if they have any. */
  public OptionalInt firstLetter(int span) {
    return words(span).codePoints().filter(Character::isLetter).findFirst();
  }

  /** Returns whether {@code according to} stands at {@code i} and the chunk after it. */
  public static boolean isAccordingTo(List<Chunk> line, int i) {
    Verb verb = line.get(i).verb();
    return verb != null
        && verb.lemma().equals("accord")
        && i + 1 < line.size()
        && line.get(i + 1).isPreposition();
  }

  /** Returns whether an apposition before {@code i} ends there: at a comma, or with all else. */
  public static boolean closesApposition(List<Chunk> line, int i) {
    return i == line.size() || line.get(i).is(Kind.COMMA) || line.get(i).endsSentence();
  }

  /** Returns whether there are marked words among {@code chunks}. */
  public static boolean quotes(List<Chunk> chunks) {
    return chunks.stream().anyMatch(chunk -> chunk.is(Kind.QUOTATION));
  }

  /** Returns whether the chunk at {@code i} is the word {@code as}. */
  public boolean isAs(Place place, int i) {
    return place.has(i, Kind.SUBORDINATOR) && lastLemma(place.at(i)).equals("as");
  }

  /** Returns the dictionary form of a chunk's last word. */
  public String lastLemma(Chunk chunk) {
    return chunk.end() == chunk.begin() ? "" : page.token(chunk.end() - 1).lemma();
  }

  /** Returns whoever owns what a phrase names: {@code her} claim, {@code Mr Roe}’s claim. */
  public @Nullable Mention owner(Chunk phrase) {
    for (int t = phrase.end() - 2; t >= phrase.begin(); t--) {
      if (page.token(t).is(PartOfSpeech.POSSESSIVE_PRONOUN)) {
        Span span = page.token(t).span();
        return new Mention(span, span, MentionKind.PRONOUN);
      }
      if (page.token(t).is(PartOfSpeech.POSSESSIVE) && t > phrase.begin()) {
        Span span = page.span(phrase.begin(), t);
        boolean name = page.token(t - 1).isName();
        Span head = page.token(t - 1).span();
        return new Mention(span, head, name ? MentionKind.NAME : MentionKind.NOMINAL);
      }
    }
    return null;
  }
}
