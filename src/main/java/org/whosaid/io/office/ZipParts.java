package org.whosaid.io.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.UnreadableException;

/**
 * The files in a zip file, in memory; together no larger than a document may be.
 *
 * @param what the document is that they make, with an article, for messages
 * @param files their bytes, by name
 */
record ZipParts(String what, Map<String, byte[]> files) {

  static ZipParts of(byte[] bytes, String what, ReadingOptions options) throws UnreadableException {
    Map<String, byte[]> files = new HashMap<>();
    long length = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readNBytes((int) (options.maxBytes() - length) + 1);
        length += content.length;
        options.check(length);
        files.put(entry.getName(), content);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw OfficeDocument.unsound(what);
    }
    return new ZipParts(what, files);
  }

  /** Returns a file that is text, which may be missing. */
  Optional<String> text(String name) {
    return Optional.ofNullable(files.get(name))
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /**
   * Returns a file that is XML.
   *
   * @throws UnreadableException when it is missing
   */
  Document xml(String name) throws UnreadableException {
    return Jsoup.parse(
        text(name).orElseThrow(() -> OfficeDocument.unsound(what)), "", Parser.xmlParser());
  }

  /** Returns what the first such element of a part says, which may be nothing. */
  static String first(Document xml, String element) {
    Element told = xml.selectFirst(element);
    return told == null ? "" : told.text();
  }
}
