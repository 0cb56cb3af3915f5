package org.whosaid.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One page of a report: a file that needs no other, and asks for none.
 *
 * <p>What it shows stands in it as JSON, in which no {@code <} is left, so that nothing in a text
 * can end it; the page's script puts texts in as texts only. Its policy (Content-Security-Policy)
 * lets nothing run or load but the script and the style in it, which it knows by their digests.
 */
final class ReportPage implements Closeable {

  private static final String DATA = "{data}";
  private static final String TITLE = "{title}";

  /** What a page shows. */
  enum Kind {
    DOCUMENTS("report.html", "documents", "difference.js", "rows.js", "report.js"),
    CLAIMS("claims.html", "claims", "difference.js", "claims.js");

    private final String list;
    private final String before;
    private final String after;

    Kind(String template, String list, String... scripts) {
      String filled = filled(template, scripts);
      this.list = list;
      this.before = filled.substring(0, filled.indexOf(DATA));
      this.after = filled.substring(before.length() + DATA.length());
    }
  }

  private final Kind kind;
  private final Writer out;
  private boolean first = true;

  /**
   * Begins a page.
   *
   * @param kind what it shows
   * @param title its title, as people read it
   * @param head JSON members that go before the list, each with a comma after it
   */
  ReportPage(Kind kind, OutputStream stream, String title, String head) throws IOException {
    this.kind = kind;
    this.out = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    out.write(kind.before.replace(TITLE, escaped(title)));
    out.write(harmless("{" + head + "\"" + kind.list + "\":["));
  }

  private static String filled(String template, String... scripts) {
    String style = resource("report.css");
    String script =
        Arrays.stream(scripts).map(ReportPage::resource).collect(Collectors.joining("\n"));
    return resource(template)
        .replace("{style-digest}", digest(style))
        .replace("{script-digest}", digest(script))
        .replace("{style}", style)
        .replace("{script}", script);
  }

  /** Adds a document or claim, as a JSON object. */
  void add(String json) throws IOException {
    out.write(first ? "\n" : ",\n");
    out.write(harmless(json));
    first = false;
  }

  /** Ends the page, and hands it on; the stream stays open. */
  @Override
  public void close() throws IOException {
    out.write("]}");
    out.write(kind.after);
    out.flush();
  }

  /** Returns JSON in which nothing ends a script. */
  private static String harmless(String json) {
    return json.replace("<", "\\u003c");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static String digest(String text) {
    try {
      byte[] sha =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(sha);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // every Java has it
    }
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(ReportPage.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
