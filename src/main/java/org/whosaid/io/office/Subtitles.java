package org.whosaid.io.office;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.whosaid.io.page.HtmlFragment;
import org.whosaid.io.source.Content;
import org.whosaid.io.source.DocumentReader;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.TextDecoder;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.model.Failure;

/**
 * Reads subtitles (SubRip or WebVTT) without their numbers, times and tags, each caption as a line;
 * a caption that begins with a dash, as where the speaker changes, begins a paragraph.
 */
public final class Subtitles implements DocumentReader {

  private static final Pattern CAPTIONS = Pattern.compile("\\n{2,}");
  private static final Pattern TIMES =
      Pattern.compile("(?:\\d+:)?\\d\\d:\\d\\d[,.]\\d{3}\\s*-->.*");
  private static final Pattern HEADING = Pattern.compile("(?:WEBVTT|NOTE|STYLE|REGION)\\b");
  private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]*)?\\s+([^>]+)>");
  private static final Pattern TURN = Pattern.compile("(?m)^(?=[-\u2013\u2014] ?\\p{L})");

  @Override
  public Content read(byte[] bytes, ReadingOptions options) throws UnreadableException {
    String file = new TextDecoder(options.encoding()).decode(bytes);
    StringBuilder text = new StringBuilder();
    for (String caption : CAPTIONS.splitAsStream(file.replaceAll("\\r\\n?", "\n")).toList()) {
      if (!HEADING.matcher(caption).lookingAt()) {
        text.append(words(caption));
      }
    }
    if (text.toString().isBlank()) {
      throw new UnreadableException(Failure.EMPTY, "is a file of subtitles without words");
    }
    return new Content(TURN.matcher(text.toString().strip()).replaceAll("\n"));
  }

  /** Returns the lines of a caption below its times, without tags. */
  private static String words(String caption) {
    String below =
        caption
            .lines()
            .dropWhile(line -> !TIMES.matcher(line.strip()).matches())
            .skip(1)
            .collect(Collectors.joining("\n"));
    String named = VOICE.matcher(below).replaceAll("$1: ");
    String plain = named.indexOf('<') < 0 ? named : HtmlFragment.text(named.replace("\n", "<br>"));
    return plain.isBlank() ? "" : plain.strip() + "\n";
  }
}
