package org.whosaid.io.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.whosaid.io.page.HtmlFragment;
import org.whosaid.io.source.About;
import org.whosaid.io.source.Content;
import org.whosaid.io.source.DocumentReader;
import org.whosaid.io.source.ReadingOptions;
import org.whosaid.io.source.TextDecoder;
import org.whosaid.io.source.UnreadableException;
import org.whosaid.model.Failure;

/**
 * Reads a message as mail programs save it: its text, or its HTML where it has no text; attachments
 * are left out. Its subject, date and sender are those of the document.
 */
public final class MailMessage implements DocumentReader {

  /** Messages inside messages, and parts inside parts. */
  private static final int DEEPEST = 20;

  @Override
  public Content read(byte[] bytes, ReadingOptions options) throws UnreadableException {
    Message message = message(bytes);
    List<String> texts = new ArrayList<>();
    collect(message, texts, 0);
    String text = String.join("\n\n", texts).strip();
    if (text.isEmpty()) {
      throw new UnreadableException(Failure.EMPTY, "is a mail message without text");
    }
    return new Content(text, about(message));
  }

  private static Message message(byte[] bytes) throws UnreadableException {
    try {
      DefaultMessageBuilder builder = new DefaultMessageBuilder();
      builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
      return builder.parseMessage(new ByteArrayInputStream(bytes));
    } catch (IOException | RuntimeException e) {
      throw OfficeDocument.unsound("a mail message");
    }
  }

  private static void collect(Entity entity, List<String> texts, int depth)
      throws UnreadableException {
    boolean attached = "attachment".equalsIgnoreCase(entity.getDispositionType());
    Body body = entity.getBody();
    if (attached || depth > DEEPEST) {
      return;
    }
    if (body instanceof Multipart parts) {
      collect(parts, texts, depth);
    } else if (body instanceof TextBody words) {
      String text = text(words, entity);
      boolean html = "text/html".equals(entity.getMimeType());
      texts.add(html ? HtmlFragment.text(text) : text);
    }
  }

  private static void collect(Multipart parts, List<String> texts, int depth)
      throws UnreadableException {
    boolean alternative = "alternative".equals(parts.getSubType());
    for (Entity part : parts.getBodyParts()) {
      int before = texts.size();
      collect(part, texts, depth + 1);
      if (alternative && texts.size() > before) {
        return; // the plainest comes first
      }
    }
  }

  private static String text(TextBody body, Entity entity) throws UnreadableException {
    try {
      byte[] bytes = body.getInputStream().readAllBytes();
      return new TextDecoder(charset(entity)).decode(bytes).replace("\r\n", "\n");
    } catch (IOException e) {
      throw OfficeDocument.unsound("a mail message");
    }
  }

  /** Returns the encoding that a part names, if it is known and more than ASCII. */
  private static Optional<Charset> charset(Entity entity) {
    try {
      return Optional.ofNullable(entity.getCharset())
          .map(Charset::forName)
          .filter(charset -> !charset.equals(StandardCharsets.US_ASCII));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> about(Message message) {
    Map<String, String> about = new LinkedHashMap<>();
    About.put(about, "title", message.getSubject());
    Optional.ofNullable(message.getDate())
        .ifPresent(date -> about.put("date", date.toInstant().atOffset(ZoneOffset.UTC).toString()));
    if (message.getFrom() != null && !message.getFrom().isEmpty()) {
      String name = message.getFrom().get(0).getName();
      About.put(about, "byline", name == null ? message.getFrom().get(0).getAddress() : name);
    }
    return about;
  }
}
