package org.whosaid.io.office;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.tika.parser.pdf.PDFParser;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.whosaid.io.source.Content;
import org.whosaid.io.source.DocumentReader;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.model.Failure;

/**
 * Reads a PDF, without the lines at the head and foot of its pages; a paragraph goes on over the
 * end of a page.
 *
 * <p>A head or foot is one of the first or last two lines of a page that other pages have too,
 * apart from its numbers.
 */
public final class PdfDocument implements DocumentReader {

  private static final int EDGE = 2;
  private static final String ENDS = ".!?:\u201D\u2019\"')";

  @Override
  public Content read(byte[] bytes, ReadingOptions options) throws UnreadableException {
    OfficeDocument.Page page = OfficeDocument.page(bytes, options, new PDFParser(), "a PDF");
    List<List<String>> pages = new ArrayList<>();
    for (Element each : Jsoup.parse(page.html()).select("div.page")) {
      pages.add(lines(each));
    }
    String text = text(pages).strip();
    boolean cut = !new String(bytes, StandardCharsets.ISO_8859_1).contains("%%EOF");
    if (pages.isEmpty() || (text.isEmpty() && cut)) {
      throw OfficeDocument.unsound("a PDF");
    }
    if (text.isEmpty()) {
      throw new UnreadableException(
          Failure.EMPTY, "is a PDF of pictures, without text; a program for OCR can read it");
    }
    return new Content(text, page.about());
  }

  /** Returns the lines of a page, with an empty one between paragraphs. */
  private static List<String> lines(Element page) {
    List<String> lines = new ArrayList<>();
    for (Element paragraph : page.select("p")) {
      paragraph
          .wholeText()
          .lines()
          .map(String::strip)
          .filter(l -> !l.isEmpty())
          .forEach(lines::add);
      if (!lines.isEmpty() && !lines.get(lines.size() - 1).isEmpty()) {
        lines.add("");
      }
    }
    while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
      lines.remove(lines.size() - 1);
    }
    return lines;
  }

  private static String text(List<List<String>> pages) {
    Map<String, Integer> edges = new HashMap<>();
    pages.forEach(page -> edges(page).forEach(i -> edges.merge(key(page.get(i)), 1, Integer::sum)));
    StringBuilder text = new StringBuilder();
    for (List<String> page : pages) {
      List<Integer> out = edges(page);
      out.removeIf(i -> edges.getOrDefault(key(page.get(i)), 0) < 2);
      for (int i = 0; i < page.size(); i++) {
        if (!out.contains(i)) {
          add(page.get(i), i == 0 || out.contains(i - 1), text);
        }
      }
    }
    return text.toString();
  }

  /** Returns which lines are the first and the last ones of a page. */
  private static List<Integer> edges(List<String> page) {
    List<Integer> black = new ArrayList<>();
    for (int i = 0; i < page.size(); i++) {
      if (!page.get(i).isEmpty()) {
        black.add(i);
      }
    }
    List<Integer> edges = new ArrayList<>();
    for (int i = 0; i < black.size(); i++) {
      if (i < EDGE || i >= black.size() - EDGE) {
        edges.add(black.get(i));
      }
    }
    return edges;
  }

  private static String key(String line) {
    return line.replaceAll("\\d+", "#");
  }

  /**
   * Adds a line; the first of a page goes on with the last of the one before, if that was broken.
   */
  private static void add(String line, boolean first, StringBuilder text) {
    if (line.isEmpty()) {
      if (!first) {
        text.append('\n');
      }
      return;
    }
    int last = text.length() - 1;
    while (last >= 0 && text.charAt(last) == '\n') {
      last--;
    }
    boolean goesOn = first && last >= 0 && ENDS.indexOf(text.charAt(last)) < 0;
    if (first && last >= 0) {
      text.setLength(last + 1);
      text.append(goesOn ? "\n" : "\n\n");
    }
    text.append(line).append('\n');
  }
}
