package org.whosaid.attribute;

import java.util.Set;
import org.whosaid.attribute.network.Reading;
import org.whosaid.attribute.network.Reading.Words;
import org.whosaid.syntax.Page;

/** What grammar knows better than the network where a pronoun stands for what is reported. */
final class ReadingRules {

  private static final Set<String> PRONOUNS = Set.of("it", "this", "that", "so");
  private static final Set<String> SUBORDINATORS = Set.of("that", "whether", "if");

  /** Words that may stand between a cue and its {@code that}: {@code on Monday at noon}. */
  private static final int BETWEEN = 6;

  private final Page page;

  ReadingRules(Page page) {
    this.page = page;
  }

  /** Returns {@code reading} with the words that its pronoun stands for, if its content is one. */
  Reading applied(Reading reading) {
    Words source = reading.source();
    return source != null && isComment(reading, source)
        ? comment(reading, source)
        : extraposition(reading);
  }

  /** {@code The town drowned, as one farmer put it.} */
  private boolean isComment(Reading reading, Words source) {
    Words content = reading.content();
    return content.end() - content.begin() == 1
        && content.begin() == reading.cue().end()
        && PRONOUNS.contains(page.lower(content.begin()))
        && source.end() <= reading.cue().begin()
        && page.lower(source.begin() - 1).equals("as");
  }

  /** The rest of the sentence is what the comment is on. */
  private Reading comment(Reading reading, Words source) {
    int as = source.begin() - 1;
    Words cue = new Words(reading.cue().begin(), reading.content().end());
    int begin = as;
    while (begin > 0 && page.sentenceOf(begin - 1) == page.sentenceOf(as)) {
      begin--;
    }
    int end = cue.end();
    while (end < page.size() && page.sentenceOf(end) == page.sentenceOf(as)) {
      end++;
    }
    boolean first = begin == as;
    int from = first ? cue.end() + 1 : begin;
    int to = first ? end : as - 1;
    boolean apart = from < to && page.lower(first ? cue.end() : to).equals(",");
    return apart ? new Reading(cue, source, new Words(from, to), reading.probability()) : reading;
  }

  /** {@code It was announced on Monday that the school would close.} */
  private Reading extraposition(Reading reading) {
    Words cue = reading.cue();
    Words content = reading.content();
    boolean expletive =
        content.begin() + 1 == cue.begin() && page.lower(content.begin()).equals("it");
    int last = Math.min(content.end(), cue.end() + BETWEEN);
    for (int token = cue.end(); expletive && token < last; token++) {
      if (SUBORDINATORS.contains(page.lower(token))) {
        return new Reading(
            new Words(content.begin(), cue.end()),
            reading.source(),
            new Words(token, content.end()),
            reading.probability());
      }
    }
    return reading;
  }
}
