package org.whosaid.io.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.whosaid.io.source.Content;
import org.whosaid.io.source.DocumentReader;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.TextDecoder;
import org.whosaid.io.source.UnreadableException;

/**
 * Reads Markdown (CommonMark) as the page that it stands for: {@code _“No,”_ [she said](x)} is
 * “No,” she said. A title and a date in its front matter are those of the document.
 */
public final class Markdown implements DocumentReader {

  private static final YamlFrontMatterExtension FRONT_MATTER =
      (YamlFrontMatterExtension) YamlFrontMatterExtension.create();
  private static final Parser PARSER = Parser.builder().extensions(List.of(FRONT_MATTER)).build();

  /**
   * A line of a block quotation that begins with a dash signs it, and is a paragraph of its own.
   */
  private static final Pattern SIGNATURE =
      Pattern.compile("^(> ?)(?=[\u2014\u2013] ?\\p{L})", Pattern.MULTILINE);

  private static final HtmlRenderer PAGE = HtmlRenderer.builder().build();

  @Override
  public Content read(byte[] bytes, ReadingOptions options) throws UnreadableException {
    String markdown = new TextDecoder(options.encoding()).decode(bytes);
    Node text = PARSER.parse(SIGNATURE.matcher(markdown).replaceAll("$1\n$1"));
    return new Content(HtmlText.paragraphs(Jsoup.parse(PAGE.render(text))), about(text));
  }

  private static Map<String, String> about(Node text) {
    YamlFrontMatterVisitor front = new YamlFrontMatterVisitor();
    text.accept(front);
    Map<String, String> about = new LinkedHashMap<>();
    for (String name : ReadingOptions.ABOUT) {
      List<String> values = front.getData().getOrDefault(name, List.of());
      if (!values.isEmpty()) {
        about.put(name, String.join("; ", values));
      }
    }
    return about;
  }
}
