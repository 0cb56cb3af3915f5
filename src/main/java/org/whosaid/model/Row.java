package org.whosaid.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * One line of output: one quotation, who says it, and where it stands.
 *
 * <p>All offsets in a row, those of its segments and excerpts too, are code points of the decoded
 * text, so that readers in other languages can slice with them. In Java {@code new
 * CodePoints(text).slice(segment)} does; {@link Span#of} would not, as it counts {@code char}s.
 *
 * @param speaker whoever says the words; empty when not known well enough
 * @param quote the words without their outer marks; paragraphs are separated by a line feed, other
 *     segments by a space, and all other white space is folded
 * @param source the document
 * @param type how the words are marked
 * @param mention the source mention, where there is one
 * @param cue the cue, where there is one
 * @param confidence chance that the speaker is right, from 0 to 1; empty when nobody was considered
 * @param mentionConfidence chance that the mention is the source, whoever it may refer to; empty
 *     without one
 * @param paragraph number of the paragraph that it begins in, from 1
 * @param segments the marked runs, outer marks included, in text order
 * @param context the sentences around it, white space folded
 * @param alternatives who may have said it instead, the likeliest first, three at most
 * @param basis what decided, in a word or two: a construction ({@code inverted after}) or {@code
 *     network}; empty where nothing tells
 * @param reported all of what is reported, marked or not, where it was asked for
 * @param kept what the document's rows carry besides, by the name of the column
 */
public record Row(
    Optional<Speaker> speaker,
    String quote,
    String source,
    QuotationType type,
    Optional<Excerpt> mention,
    Optional<Excerpt> cue,
    OptionalDouble confidence,
    OptionalDouble mentionConfidence,
    int paragraph,
    List<Span> segments,
    String context,
    List<RunnerUp> alternatives,
    String basis,
    Optional<Reported> reported,
    Map<String, String> kept) {

  public Row {
    segments = List.copyOf(segments);
    alternatives = List.copyOf(alternatives);
    kept = Collections.unmodifiableMap(new LinkedHashMap<>(kept));
  }

  /** Returns the offset of the first segment's first character. */
  public int begin() {
    return segments.get(0).begin();
  }

  /** Returns the offset just past the last segment's last character. */
  public int end() {
    return segments.get(segments.size() - 1).end();
  }
}
