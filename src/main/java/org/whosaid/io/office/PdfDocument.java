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
 * Reads a PDF, without the lines at the head and foot of its pages.
 *
 * <p>A head or foot is one of the first or last two lines of a page that other pages have too,
 * apart from its numbers. A paragraph ends at a gap, and at a sentence's end that leaves the line
 * room for the next word; it goes on over the end of a page or column in the middle of a sentence.
 */
public final class PdfDocument implements DocumentReader {

  private static final int EDGE = 2;

  /** The share of the usual length of its lines that any full line has, as letters are not even. */
  private static final double FULL = 0.9;

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

  /** Returns the lines of a page, with an empty one after each block. */
  private static List<String> lines(Element page) {
    List<String> lines = new ArrayList<>();
    for (Element block : page.select("p")) {
      block
          .wholeText()
          .lines()
          .map(line -> line.strip().replaceAll("\\s+", " "))
          .filter(line -> !line.isEmpty())
          .forEach(lines::add);
      lines.add("");
    }
    return lines;
  }

  private static String text(List<List<String>> pages) {
    Map<String, Integer> edges = new HashMap<>();
    pages.forEach(page -> edges(page).forEach(i -> edges.merge(key(page.get(i)), 1, Integer::sum)));
    StringBuilder text = new StringBuilder();
    for (List<String> page : pages) {
      List<Integer> repeated = edges(page);
      repeated.removeIf(i -> edges.getOrDefault(key(page.get(i)), 0) < 2);
      List<String> body = new ArrayList<>();
      for (int i = 0; i < page.size(); i++) {
        if (!repeated.contains(i)) {
          body.add(page.get(i));
        }
      }
      add(body, text);
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
   * Adds the lines of a page, an empty one between paragraphs, with those of one paragraph joined.
   */
  private static void add(List<String> page, StringBuilder text) {
    int width = width(page);
    String last = "";
    boolean top = true;
    boolean gap = false;
    for (String line : page) {
      if (line.isEmpty()) {
        gap = true;
        continue;
      }
      boolean room = !last.isEmpty() && hasRoom(last, line, width);
      boolean ends = endsSentence(text) ? top || gap || room : gap && !top && !startsInside(line);
      if (!text.isEmpty()) {
        text.append(ends ? "\n\n" : room || isHyphenated(text) ? "\n" : " ");
      }
      text.append(line);
      last = line;
      top = false;
      gap = false;
    }
  }

  /** Returns how long most full lines of a page are, in characters. */
  private static int width(List<String> page) {
    int[] lengths = page.stream().mapToInt(String::length).filter(n -> n > 0).sorted().toArray();
    return lengths.length == 0 ? 0 : lengths[lengths.length * 3 / 4];
  }

  /** Returns whether the first word of the next line had room on a line. */
  private static boolean hasRoom(String line, String next, int width) {
    int word = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
    return line.length() + 1 + word <= width * FULL;
  }

  private static boolean startsInside(String line) {
    return Character.isLowerCase(line.codePointAt(0));
  }

  private static boolean endsSentence(CharSequence text) {
    return !text.isEmpty() && ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static boolean isHyphenated(CharSequence text) {
    return text.charAt(text.length() - 1) == '-';
  }
}
