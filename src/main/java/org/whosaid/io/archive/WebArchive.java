package org.whosaid.io.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.whosaid.io.page.WebPage;
import org.whosaid.io.record.RecordInputs;
import org.whosaid.io.source.Content;
import org.whosaid.io.source.FailedInput;
import org.whosaid.io.source.Input;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.TextDecoder;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.model.Document;
import org.whosaid.model.Failure;

/**
 * The web pages in an archive (WARC), packed or not, one by one as they were fetched; what else is
 * in it, and what was answered with an error, is passed over.
 *
 * <p>Of the archive no more than one page is in memory, besides those that are being worked on.
 */
public final class WebArchive implements RecordInputs.Records {

  private static final int OK = 200;

  private final WarcReader reader;
  private final String source;
  private final ReadingOptions options;
  private final Consumer<String> notices;
  private long pages;
  private long broken;

  /**
   * Begins to read the archive called {@code source}.
   *
   * @param notices takes what is to be told of it, whole lines
   */
  public WebArchive(
      InputStream bytes, String source, ReadingOptions options, Consumer<String> notices)
      throws IOException {
    this.reader = new WarcReader(bytes);
    this.source = source;
    this.options = options;
    this.notices = notices;
  }

  @Override
  public @Nullable Input next() throws IOException, UnreadableException {
    for (Optional<WarcRecord> record = record(); record.isPresent(); record = record()) {
      Input page = record.get() instanceof WarcResponse response ? page(response) : null;
      if (page != null) {
        pages++;
        return page;
      }
    }
    if (broken > 0) {
      notices.accept(
          source + ": " + broken + (broken == 1 ? " record" : " records") + " could not be read");
    }
    return null;
  }

  private Optional<WarcRecord> record() throws UnreadableException {
    try {
      return reader.next();
    } catch (IOException | RuntimeException e) {
      throw new UnreadableException(
          Failure.DAMAGED,
          pages == 0 ? "is no sound web archive" : "breaks off after page " + pages);
    }
  }

  /** Returns the page in a response, or nothing when that holds none. */
  private @Nullable Input page(WarcResponse response) throws UnreadableException {
    try {
      if (!response.contentType().base().equals(MediaType.HTTP)) {
        return null;
      }
      HttpResponse http = response.http();
      MediaType type = http.contentType();
      if (http.status() != OK || !isPage(type)) {
        return null;
      }
      String name = source + "#" + response.target();
      byte[] body = http.bodyDecoded().stream().readNBytes((int) options.maxBytes() + 1);
      if (body.length > options.maxBytes()) {
        return new FailedInput(name, Failure.TOO_LARGE, options.tooLarge());
      }
      Map<String, String> fetched = new LinkedHashMap<>();
      fetched.put("url", response.target());
      fetched.put("date", response.date().toString());
      return new Page(name, body, charset(type), fetched, options);
    } catch (ParsingException | IllegalArgumentException e) {
      broken++;
      return null;
    } catch (IOException e) {
      throw new UnreadableException(Failure.DAMAGED, "breaks off after page " + pages);
    }
  }

  private static boolean isPage(MediaType type) {
    String base = type.base().toString();
    return base.equals("text/html") || base.equals("application/xhtml+xml");
  }

  private static Optional<Charset> charset(MediaType type) {
    try {
      return Optional.ofNullable(type.parameters().get("charset")).map(Charset::forName);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty(); // the page itself may tell
    }
  }

  /** A page that was fetched, not looked into yet. */
  private static final class Page implements Input {

    private final String source;
    private final byte[] body;
    private final Optional<Charset> charset;
    private final Map<String, String> fetched;
    private final ReadingOptions options;

    Page(
        String source,
        byte[] body,
        Optional<Charset> charset,
        Map<String, String> fetched,
        ReadingOptions options) {
      this.source = source;
      this.body = body;
      this.charset = charset;
      this.fetched = fetched;
      this.options = options;
    }

    @Override
    public String source() {
      return source;
    }

    @Override
    public Document read() throws UnreadableException {
      Content html =
          charset.isPresent() && options.encoding().isEmpty()
              ? TextDecoder.replaced(charset.get(), body)
              : new TextDecoder(options.encoding()).decodePage(body);
      Content page = WebPage.content(html);
      Map<String, String> about = new LinkedHashMap<>(page.about());
      fetched.forEach(about::putIfAbsent);
      return new Content(page.text(), about, page.notices()).document(source, options);
    }
  }
}
