package org.whosaid.attribute.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Cue;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Span;
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.ChunkedPage.Place;
import org.whosaid.syntax.Page;
import org.whosaid.syntax.Words;

/** Recognises what a transcript between marks says of itself: who speaks, and what happens. */
final class TranscriptRules {

  private static final int LONGEST_LABEL = 4;
  private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}[\\p{Lu}.'’-]*");
  private static final Pattern IN_BRACKETS =
      Pattern.compile("\\([^()]{1,40}\\)\\.?|\\[[^\\[\\]]{1,40}]\\.?");

  private final ChunkedPage chunked;
  private @Nullable Set<String> people;

  TranscriptRules(ChunkedPage chunked) {
    this.chunked = chunked;
  }

  /** Returns, in capitals, the words of all names of people outside marks; few texts need them. */
  private Set<String> people() {
    if (people != null) {
      return people;
    }
    people = new HashSet<>();
    for (int paragraph = 0; paragraph < chunked.page().paragraphs().size(); paragraph++) {
      for (Chunk chunk : chunked.line(paragraph)) {
        Mention mention = chunk.mention();
        if (mention != null && mention.kind() == MentionKind.NAME) {
          people.addAll(Words.split(chunked.page().words(mention.head()).toUpperCase(Locale.ROOT)));
        }
      }
    }
    return people;
  }

  /** {@code “LOWE: Are you sure?}, where the text speaks of a Lowe. */
  @Nullable RuleVerdict labelled(int span) {
    Place place = chunked.first(span);
    if (place == null) {
      return null;
    }
    Page page = chunked.page();
    int begin = place.at(place.index()).begin() + 1;
    int end = begin;
    while (end < page.size()
        && end - begin < LONGEST_LABEL
        && CAPITALS.matcher(page.token(end).text()).matches()) {
      end++;
    }
    boolean label = end > begin && end < page.size() && page.token(end).text().equals(":");
    if (!label || !people().contains(page.token(end - 1).text())) {
      return null;
    }
    Span name = page.span(begin, end);
    Cue cue = new Cue(page.token(end).span(), ":");
    return new RuleVerdict(
        Construction.LABELLED,
        new Mention(name, page.token(end - 1).span(), MentionKind.NAME),
        cue);
  }

  /** {@code Ada Cole, trust chair: “No.”}; the words may begin a paragraph of their own. */
  @Nullable RuleVerdict leadIn(int span) {
    Place place = chunked.first(span);
    if (place == null) {
      return null;
    }
    int colon = place.index() - 1;
    List<Chunk> line = place.line();
    int begin = place.sentenceBegin();
    if (colon < 0 && place.paragraph() > 0) {
      line = chunked.line(place.paragraph() - 1);
      colon = line.size() - 1;
      begin = 0;
    }
    if (colon < 1 || !line.get(colon).is(Kind.COLON)) {
      return null;
    }
    Mention name = line.get(begin).mention();
    boolean role = colon == begin + 1 || line.get(begin + 1).is(Kind.COMMA);
    boolean plain = line.subList(begin, colon).stream().noneMatch(chunk -> chunk.is(Kind.VERB));
    if (name == null || name.kind() != MentionKind.NAME || !role || !plain) {
      return null;
    }
    return new RuleVerdict(Construction.LEAD_IN, name, chunked.cue(line.get(colon)));
  }

  /** {@code “(CROSSTALK.)} */
  @Nullable RuleVerdict stageDirection(int span) {
    return IN_BRACKETS.matcher(chunked.words(span).strip()).matches()
        ? RuleVerdict.unsaid(Construction.STAGE_DIRECTION)
        : null;
  }
}
