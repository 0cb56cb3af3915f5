package org.whosaid.io.office;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.whosaid.io.page.HtmlFragment;
import org.whosaid.io.source.About;
import org.whosaid.io.source.Content;
import org.whosaid.io.source.DocumentReader;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.model.Failure;

/**
 * Reads an electronic book: its chapters in the order of its spine.
 *
 * <p>Not by Tika, which keeps to that order only where it may write the book to disk.
 */
public final class EpubBook implements DocumentReader {

  private static final String WHAT = "an EPUB book";

  @Override
  public Content read(byte[] bytes, ReadingOptions options) throws UnreadableException {
    ZipParts parts = ZipParts.of(bytes, WHAT, options);
    String place = parts.xml("META-INF/container.xml").select("rootfile").attr("full-path");
    Document book = parts.xml(place);
    Map<String, String> chapters = new HashMap<>();
    for (Element item : book.select("manifest > item")) {
      chapters.put(item.attr("id"), item.attr("href"));
    }
    StringBuilder text = new StringBuilder();
    for (Element itemref : book.select("spine > itemref")) {
      String name = inFolder(place, chapters.getOrDefault(itemref.attr("idref"), ""));
      text.append(parts.text(name).map(HtmlFragment::text).orElse("")).append("\n\n");
    }
    if (text.toString().isBlank()) {
      throw new UnreadableException(Failure.EMPTY, "is " + WHAT + " without text");
    }
    return new Content(text.toString().strip(), about(book));
  }

  /** Returns the name of a chapter that {@code href} names, seen from the file at {@code place}. */
  private static String inFolder(String place, String href) {
    String name = href.replaceFirst("#.*", "").replace("+", "%2B");
    try {
      return place.substring(0, place.lastIndexOf('/') + 1)
          + URLDecoder.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name; // a percent sign that means itself
    }
  }

  private static Map<String, String> about(Document book) {
    Map<String, String> about = new LinkedHashMap<>();
    About.put(about, "title", ZipParts.first(book, "dc|title"));
    About.put(about, "date", ZipParts.first(book, "dc|date"));
    About.put(about, "byline", ZipParts.first(book, "dc|creator"));
    return about;
  }
}
