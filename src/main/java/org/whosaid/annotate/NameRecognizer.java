package org.whosaid.annotate;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.AmericanizeFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.whosaid.annotate.models.Models;
import org.whosaid.syntax.WordClass;

/**
 * CoreNLP's recogniser of people, organisations and places.
 *
 * <p>Thread-safe.
 */
final class NameRecognizer {

  private static final String HYPHEN = "-";
  private static final AmericanizeFunction AMERICAN = new AmericanizeFunction();

  private final CRFClassifier<CoreLabel> classifier = Models.names();

  /** Sets the name class of every token of a sentence. */
  void recognize(List<CoreLabel> sentence) {
    List<List<CoreLabel>> words = words(sentence);
    List<CoreLabel> found =
        classifier.classifySentence(words.stream().map(NameRecognizer::readable).toList());
    for (int i = 0; i < words.size(); i++) {
      String name = found.get(i).get(CoreAnnotations.AnswerAnnotation.class);
      words.get(i).forEach(token -> token.setNER(name));
    }
  }

  /** {@code Ferrand-Diop} is three tokens and was one word to train the recogniser on. */
  private static List<List<CoreLabel>> words(List<CoreLabel> sentence) {
    List<List<CoreLabel>> words = new ArrayList<>();
    for (int i = 0; i < sentence.size(); i++) {
      if (i == 0 || !goesOn(sentence, i)) {
        words.add(new ArrayList<>(1));
      }
      words.get(words.size() - 1).add(sentence.get(i));
    }
    return words;
  }

  private static boolean goesOn(List<CoreLabel> sentence, int i) {
    CoreLabel before = sentence.get(i - 1);
    CoreLabel token = sentence.get(i);
    if (before.endPosition() != token.beginPosition()) {
      return false;
    }
    int next = i + 1;
    return token.word().equals(HYPHEN)
        ? next < sentence.size() && !WordClass.HYPHENATED.has(sentence.get(next).word())
        : before.word().endsWith(HYPHEN) && !WordClass.HYPHENATED.has(token.word());
  }

  /** The word as the recogniser reads it, in American spelling. */
  private static CoreLabel readable(List<CoreLabel> word) {
    String text = word.stream().map(CoreLabel::word).collect(Collectors.joining());
    CoreLabel readable = new CoreLabel(word.get(0));
    readable.setWord(AMERICAN.apply(text));
    readable.setEndPosition(word.get(word.size() - 1).endPosition());
    return readable;
  }
}
