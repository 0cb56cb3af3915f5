package org.whosaid.io.source;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Tells a form by how bytes begin, where the name of a file says nothing, or says text: {@code
 * %PDF-1.7}, {@code WARC/1.0}, {@code WEBVTT}.
 */
public final class ContentSniffer {

  /** As many first bytes as are looked at. */
  public static final int HEAD = 65_536;

  private static final Pattern PAGE =
      Pattern.compile("<(?:!doctype\\s+html|html[\\s>])", Pattern.CASE_INSENSITIVE);
  private static final Pattern OBJECT =
      Pattern.compile("\\{\\s*(?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*:|\\})");
  private static final Pattern ARRAY = Pattern.compile("\\[\\s*(?:\\{\\s*[\"}]|\\[|\\]\\s*$)");
  private static final Pattern OBJECTS = Pattern.compile("\\{[^\\r\\n]*\\}\\s*\\n\\s*\\{");
  private static final Pattern MAIL =
      Pattern.compile("(?:[A-Z][A-Za-z-]*: [^\\n]*\\n(?:[ \\t][^\\n]*\\n)*){2,}\\n");
  private static final Pattern MAIL_FIELD =
      Pattern.compile("^(?:From|Message-ID|MIME-Version|Received): ", Pattern.MULTILINE);
  private static final Pattern SUBTITLES =
      Pattern.compile("\\d+\\s*\\n\\d\\d:\\d\\d:\\d\\d[,.]\\d{3} --> ");

  private ContentSniffer() {}

  /** Returns the form that bytes which begin with {@code head} are in, if they show it. */
  public static Optional<InputFormat> sniff(byte[] head) {
    String text = beginning(head);
    if (text.startsWith("%PDF-")) {
      return Optional.of(InputFormat.PDF);
    }
    if (text.startsWith("{\\rtf")) {
      return Optional.of(InputFormat.RTF);
    }
    if (text.startsWith("WARC/")) {
      return Optional.of(InputFormat.WARC);
    }
    return text.startsWith("PK\3\4") ? ofZip(text) : ofText(text);
  }

  private static String beginning(byte[] head) {
    String text = new String(head, StandardCharsets.ISO_8859_1);
    String unmarked = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
    return unmarked.replace("\r\n", "\n");
  }

  private static Optional<InputFormat> ofZip(String text) {
    if (text.contains("mimetypeapplication/epub+zip")) {
      return Optional.of(InputFormat.EPUB);
    }
    if (text.contains("mimetypeapplication/vnd.oasis.opendocument.text")) {
      return Optional.of(InputFormat.ODT);
    }
    boolean office = text.contains("[Content_Types].xml") || text.contains("word/");
    return office ? Optional.of(InputFormat.DOCX) : Optional.empty();
  }

  private static Optional<InputFormat> ofText(String text) {
    String black = text.stripLeading();
    if (PAGE.matcher(black).lookingAt()) {
      return Optional.of(InputFormat.HTML);
    }
    if (ARRAY.matcher(black).lookingAt()) {
      return Optional.of(InputFormat.JSON);
    }
    if (OBJECT.matcher(black).lookingAt()) {
      boolean lines = OBJECTS.matcher(black).lookingAt();
      return Optional.of(lines ? InputFormat.JSONL : InputFormat.JSON);
    }
    if (black.startsWith("WEBVTT")) {
      return Optional.of(InputFormat.VTT);
    }
    if (SUBTITLES.matcher(black).lookingAt()) {
      return Optional.of(InputFormat.SRT);
    }
    boolean mail = MAIL.matcher(black).lookingAt() && MAIL_FIELD.matcher(black).find();
    return mail ? Optional.of(InputFormat.EML) : Optional.empty();
  }
}
