package org.whosaid.io.source;

import java.util.List;
import java.util.Map;
import org.whosaid.model.Document;
import org.whosaid.model.Failure;

/**
 * What a reader makes of the bytes of one document.
 *
 * @param text its text
 * @param about what else is known of it, by the name of the column: {@code title}, {@code date},
 *     {@code byline}, {@code site}, {@code url}
 * @param notices what its user should know of how it was read, in words that follow {@code path: }
 */
public record Content(String text, Map<String, String> about, List<String> notices) {

  /** Creates the content of a document that says nothing of itself. */
  public Content(String text) {
    this(text, Map.of(), List.of());
  }

  /** Creates a content of which there is nothing to tell. */
  public Content(String text, Map<String, String> about) {
    this(text, about, List.of());
  }

  /**
   * Returns the document called {@code source}.
   *
   * @throws UnreadableException when the text is none that anybody wrote, or in a language that is
   *     not wanted
   */
  public Document document(String source, ReadingOptions options) throws UnreadableException {
    SoundText.checked(text);
    if (!options.anyLanguage() && Language.isOther(text)) {
      throw new UnreadableException(
          Failure.LANGUAGE, "is not in English; --language any reads it all the same");
    }
    return new Document(source, text, about, notices);
  }
}
