package org.whosaid.io.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.ToXMLContentHandler;
import org.whosaid.io.page.HtmlFragment;
import org.whosaid.io.source.About;
import org.whosaid.io.source.Content;
import org.whosaid.io.source.DocumentReader;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.model.Failure;
import org.whosaid.model.Interruption;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads a document by one of Apache Tika's parsers, which make a page of it; what is embedded in it
 * is left out. A parser is loaded when its first document comes, and nothing is written to disk.
 */
public final class OfficeDocument implements DocumentReader {

  private static final String ZIP = "PK";
  private static final String NOTE = "{\\footnote";

  private final String what;
  private final String begins;
  private final Supplier<Parser> parser;

  /**
   * Creates a reader.
   *
   * @param what its documents are, with an article, for messages
   * @param begins how they all begin, as their parsers do not care
   */
  private OfficeDocument(String what, String begins, Supplier<Parser> parser) {
    this.what = what;
    this.begins = begins;
    this.parser = parser;
  }

  /** Returns a reader of texts of Word 2007 and later. */
  public static DocumentReader docx() {
    return new OfficeDocument("a Word document", ZIP, OOXMLParser::new);
  }

  /** Returns a reader of Rich Text Format. */
  public static DocumentReader rtf() {
    DocumentReader reader = new OfficeDocument("an RTF document", "{\\rtf", RTFParser::new);
    return (bytes, options) -> reader.read(prepared(bytes), options);
  }

  /**
   * Returns an RTF document without its footnotes, which the parser puts in the middle of the text,
   * and with an end of its last paragraph, which the parser loses else.
   */
  private static byte[] prepared(byte[] rtf) {
    String read = new String(rtf, StandardCharsets.ISO_8859_1);
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (int note = read.indexOf(NOTE); note >= 0; note = read.indexOf(NOTE, from)) {
      text.append(read, from, note);
      from = endOfGroup(read, note);
    }
    text.append(read, from, read.length());
    int end = text.lastIndexOf("}");
    if (end >= 0) {
      text.insert(end, "\\par");
    }
    return text.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Returns where the group that begins at {@code begin} ends. */
  private static int endOfGroup(String text, int begin) {
    int depth = 0;
    for (int i = begin; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++; // what it escapes opens and closes nothing
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i + 1;
      }
    }
    return text.length();
  }

  @Override
  public Content read(byte[] bytes, ReadingOptions options) throws UnreadableException {
    int length = Math.min(bytes.length, begins.length());
    if (!new String(bytes, 0, length, StandardCharsets.ISO_8859_1).equals(begins)) {
      throw unsound(what);
    }
    Page page = page(bytes, options, parser.get(), what);
    String text = HtmlFragment.text(page.html());
    if (text.isEmpty()) {
      throw new UnreadableException(Failure.EMPTY, "is " + what + " without text");
    }
    return new Content(text, page.about());
  }

  /**
   * What a parser makes of a document.
   *
   * @param html its text
   * @param about its title, date and author, as far as it tells them
   */
  record Page(String html, Map<String, String> about) {}

  static Page page(byte[] bytes, ReadingOptions options, Parser parser, String what)
      throws UnreadableException {
    Metadata metadata = new Metadata();
    Limited html = new Limited(options.maxBytes());
    try {
      parser.parse(new ByteArrayInputStream(bytes), html, metadata, alone());
    } catch (EncryptedDocumentException e) {
      throw new UnreadableException(Failure.FORBIDDEN, "is encrypted, and asks for a password");
    } catch (IOException
        | SAXException
        | TikaException
        | RuntimeException
        | StackOverflowError
        | AssertionError
        | LinkageError e) {
      Interruption.check();
      if (WriteLimitReachedException.isWriteLimitReached(e)) {
        throw new UnreadableException(Failure.TOO_LARGE, options.tooLarge());
      }
      throw unsound(what);
    }
    return new Page(html.toString(), about(metadata));
  }

  /** Says that a document is not what it should be: {@code a PDF}, {@code an RTF document}. */
  static UnreadableException unsound(String what) {
    return new UnreadableException(
        Failure.DAMAGED, "is no sound " + what.substring(what.indexOf(' ') + 1));
  }

  /** Returns a context in which no document inside another is read, and no picture. */
  private static ParseContext alone() {
    ParseContext context = new ParseContext();
    context.set(EmbeddedDocumentExtractor.class, new Unread());
    OfficeParserConfig word = new OfficeParserConfig();
    word.setUseSAXDocxExtractor(true); // the other one takes deleted words for words
    word.setIncludeHeadersAndFooters(false);
    context.set(OfficeParserConfig.class, word);
    PDFParserConfig pdf = new PDFParserConfig();
    pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
    context.set(PDFParserConfig.class, pdf);
    return context;
  }

  private static Map<String, String> about(Metadata metadata) {
    Map<String, String> about = new TreeMap<>();
    About.put(about, "title", metadata.get(TikaCoreProperties.TITLE));
    About.put(about, "title", metadata.get(TikaCoreProperties.SUBJECT));
    About.put(about, "date", metadata.get(TikaCoreProperties.CREATED));
    About.put(about, "byline", metadata.get(TikaCoreProperties.CREATOR));
    return about;
  }

  /** Ends when the text grows too long, or the time for it is up. */
  private static final class Limited extends ToXMLContentHandler {

    private final long most;
    private long length;

    Limited(long most) {
      this.most = most;
    }

    @Override
    public void characters(char[] characters, int start, int count) throws SAXException {
      Interruption.check();
      length += count;
      if (length > most) {
        throw new WriteLimitReachedException((int) most);
      }
      super.characters(characters, start, count);
    }
  }

  /** Reads nothing that is embedded. */
  private static final class Unread implements EmbeddedDocumentExtractor {
    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
      return false;
    }

    @Override
    public void parseEmbedded(
        InputStream stream, ContentHandler handler, Metadata metadata, boolean html) {
      // Pictures, attachments and other documents inside one are none of it.
    }
  }
}
