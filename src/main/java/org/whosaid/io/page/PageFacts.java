package org.whosaid.io.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.whosaid.io.source.About;

/**
 * What a page says of its article, to search engines (JSON-LD, schema.org), to those who share it
 * (Open Graph) and to readers ({@code <time>}, {@code <link rel=canonical>}), in this order.
 *
 * @param about {@code title}, {@code date}, {@code byline}, {@code site} and {@code url}, as far as
 *     they are told
 * @param articleBody the whole text, where search engines are told it
 */
record PageFacts(Map<String, String> about, Optional<String> articleBody) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern ARTICLE = Pattern.compile("(?:.*[a-z])?Article|.*Posting|Report");

  /** As many JSON-LD objects as a page may nest, and more. */
  private static final int MOST_OBJECTS = 10_000;

  static PageFacts of(Document page) {
    JsonNode article = article(page);
    Map<String, String> about = new LinkedHashMap<>();
    About.put(
        about, "title", first(text(article.path("headline")), meta(page, "og:title"), title(page)));
    About.put(
        about,
        "date",
        first(
            text(article.path("datePublished")),
            meta(page, "article:published_time"),
            page.select("time[datetime]").attr("datetime")));
    About.put(about, "byline", first(names(article.path("author")), author(page)));
    About.put(about, "site", first(names(article.path("publisher")), meta(page, "og:site_name")));
    About.put(
        about,
        "url",
        first(
            address(article),
            meta(page, "og:url"),
            page.select("link[rel=canonical]").attr("href")));
    return new PageFacts(
        about, Optional.of(text(article.path("articleBody"))).filter(b -> !b.isEmpty()));
  }

  private static String first(String... values) {
    for (String value : values) {
      if (!value.isBlank()) {
        return value.strip();
      }
    }
    return "";
  }

  private static String meta(Document page, String property) {
    return page.select("meta[property=" + property + "], meta[name=" + property + "]")
        .attr("content");
  }

  private static String title(Document page) {
    Element heading = page.selectFirst("h1");
    return heading == null || heading.text().isEmpty() ? page.title() : heading.text();
  }

  private static String author(Document page) {
    String told = first(meta(page, "author"), meta(page, "article:author"));
    return told.contains("://") ? "" : told;
  }

  private static String address(JsonNode article) {
    JsonNode whole = article.path("mainEntityOfPage");
    return first(text(article.path("url")), text(whole), text(whole.path("@id")));
  }

  private static String text(JsonNode node) {
    return node.isTextual() ? node.asText() : "";
  }

  /** Returns the names of one or several people or bodies: {@code Ann Lee; Bo Quist}. */
  private static String names(JsonNode node) {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode one : node.isArray() ? node : JSON.createArrayNode().add(node)) {
      String name = first(text(one), text(one.path("name")));
      if (!name.isEmpty() && !name.contains("://")) {
        names.add(name);
      }
    }
    return String.join("; ", names);
  }

  /** Returns the JSON-LD object of the article, or a node without anything. */
  private static JsonNode article(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      Deque<JsonNode> open = new ArrayDeque<>();
      open.add(parsed(script.data()));
      for (int i = 0; !open.isEmpty() && i < MOST_OBJECTS; i++) {
        JsonNode node = open.remove();
        if (isArticle(node.path("@type"))) {
          return node;
        }
        node.forEach(open::add);
      }
    }
    return JSON.missingNode();
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      return JSON.missingNode(); // a page whose notes are broken still has its text
    }
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
    }
    return ARTICLE.matcher(text(type)).matches();
  }
}
