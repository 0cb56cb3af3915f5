package org.whosaid.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.Span;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.Chunk.SegmentId;
import org.whosaid.syntax.Verb.Form;

/**
 * A line of chunks as a test writes it down, {@code Mr_*Bo_Roe/NAME say/FINITE}, so that what is
 * made of it hangs on no tagger.
 *
 * <p>A chunk is its words, joined by {@code _}, and after a slash its kind: a {@link Chunk.Kind},
 * or the {@link MentionKind} of a phrase, or the {@link Form} of a verb group, whose words are its
 * lemma, {@code be} before that of a passive. A phrase's head is what follows {@code *}, or else
 * the whole name, or else the last word. Commas, colons, full stops and words between marks go
 * without a kind.
 *
 * @param text the words, a space between chunks
 * @param chunks the chunks; each counts as one token
 */
record ChunkLine(String text, List<Chunk> chunks) {

  private static final Map<String, Kind> SIGNS =
      Map.of(",", Kind.COMMA, ":", Kind.COLON, ".", Kind.STOP);

  static ChunkLine of(String line) {
    StringBuilder text = new StringBuilder();
    List<Chunk> chunks = new ArrayList<>();
    for (String piece : Words.split(line)) {
      int slash = piece.indexOf('/');
      String words = (slash < 0 ? piece : piece.substring(0, slash)).replace('_', ' ');
      String kind = slash < 0 ? "" : piece.substring(slash + 1);
      chunks.add(chunk(words, kind, text.length(), chunks.size()));
      text.append(words.replace("*", "")).append(' ');
    }
    return new ChunkLine(text.toString(), List.copyOf(chunks));
  }

  private static Chunk chunk(String words, String kind, int begin, int index) {
    int end = index + 1;
    if (words.startsWith("“")) {
      return new Chunk(Kind.QUOTATION, index, end, null, null, new SegmentId(index, 0));
    }
    if (isOne(Form.values(), kind)) {
      String lemma = words.substring(words.indexOf(' ') + 1);
      boolean passive = words.startsWith("be ");
      Verb verb = new Verb(lemma, index, Form.valueOf(kind), passive, false);
      return new Chunk(Kind.VERB, index, end, null, verb, null);
    }
    if (isOne(MentionKind.values(), kind)) {
      Mention mention = mention(words, MentionKind.valueOf(kind), begin);
      return new Chunk(Kind.PHRASE, index, end, mention, null, null);
    }
    Kind sign = SIGNS.get(words);
    return Chunk.of(kind.isEmpty() && sign != null ? sign : Kind.valueOf(kind), index, end);
  }

  private static boolean isOne(Enum<?>[] values, String name) {
    return Arrays.stream(values).anyMatch(value -> value.name().equals(name));
  }

  private static Mention mention(String words, MentionKind kind, int begin) {
    int star = words.indexOf('*');
    int last = kind == MentionKind.NAME ? 0 : words.lastIndexOf(' ') + 1;
    int end = begin + words.replace("*", "").length();
    return new Mention(new Span(begin, end), new Span(begin + (star < 0 ? last : star), end), kind);
  }

  /** Returns the subjects of the line, without memory of any asked for before. */
  Subjects subjects() {
    return new Subjects(chunks, new CueLexicon());
  }

  /** Returns the words of a mention, a star before its head unless that comes first. */
  String shown(@Nullable Mention mention) {
    if (mention == null) {
      return "nobody";
    }
    int head = mention.head().begin() - mention.span().begin();
    String words = mention.span().of(text);
    return head == 0 ? words : words.substring(0, head) + "*" + words.substring(head);
  }
}
