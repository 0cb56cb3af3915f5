package org.whosaid.io.office;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.whosaid.io.source.About;
import org.whosaid.io.source.Content;
import org.whosaid.io.source.DocumentReader;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.model.Failure;

/**
 * Reads a text of OpenOffice or LibreOffice: its paragraphs and headings.
 *
 * <p>Not by Tika, which puts footnotes and deleted words in the middle of sentences.
 */
public final class OpenDocumentText implements DocumentReader {

  private static final String WHAT = "an OpenDocument text";

  @Override
  public Content read(byte[] bytes, ReadingOptions options) throws UnreadableException {
    ZipParts parts = ZipParts.of(bytes, WHAT, options);
    Document content = parts.xml("content.xml");
    content.select("text|note, office|annotation, text|tracked-changes").remove();
    for (Element space : content.select("text|s, text|tab, text|line-break")) {
      space.replaceWith(new TextNode(" "));
    }
    List<String> paragraphs = new ArrayList<>();
    for (Element paragraph : content.select("text|p, text|h")) {
      paragraphs.add(paragraph.text().strip());
    }
    paragraphs.removeIf(String::isEmpty);
    if (paragraphs.isEmpty()) {
      throw new UnreadableException(Failure.EMPTY, "is " + WHAT + " without text");
    }
    Map<String, String> about = new LinkedHashMap<>();
    if (parts.text("meta.xml").isPresent()) {
      Document meta = parts.xml("meta.xml");
      About.put(about, "title", ZipParts.first(meta, "dc|title"));
      About.put(about, "date", ZipParts.first(meta, "meta|creation-date"));
      About.put(about, "byline", ZipParts.first(meta, "meta|initial-creator"));
    }
    return new Content(String.join("\n\n", paragraphs), about);
  }
}
