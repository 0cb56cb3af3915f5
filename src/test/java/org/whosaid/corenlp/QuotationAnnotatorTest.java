package org.whosaid.corenlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import edu.stanford.nlp.ling.CoreAnnotation;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator.CanonicalMentionAnnotation;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator.MentionAnnotation;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator.MentionSieveAnnotation;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator.MentionTypeAnnotation;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator.SpeakerAnnotation;
import edu.stanford.nlp.pipeline.QuoteAttributionAnnotator.SpeakerSieveAnnotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class QuotationAnnotatorTest {

  private static final String ARTICLE =
      """
      The council leader, Ada Norling, refused to resign on Monday. She called the \uD83D\uDE00 petition “a circus”.

      “I was elected to finish this,” Norling told reporters. “And I will.”

      A neighbour said:

      “There are things that nobody has told you.

      “They will be told.”

      The novel “Harbour Lights” is on sale.
      """;

  private static StanfordCoreNLP pipeline(String annotators, String... settings) {
    Properties properties = new Properties();
    properties.setProperty("annotators", annotators);
    properties.setProperty("customAnnotatorClass.whosaid", QuotationAnnotator.class.getName());
    for (int i = 0; i < settings.length; i += 2) {
      properties.setProperty(settings[i], settings[i + 1]);
    }
    return new StanfordCoreNLP(properties);
  }

  private static Annotation annotated(StanfordCoreNLP pipeline) {
    Annotation annotation = new Annotation(ARTICLE);
    pipeline.annotate(annotation);
    return annotation;
  }

  private static String values(
      Annotation annotation, List<Class<? extends CoreAnnotation<String>>> keys) {
    return annotation.get(CoreAnnotations.QuotationsAnnotation.class).stream()
        .map(
            quotation ->
                keys.stream()
                    .map(key -> String.valueOf((Object) quotation.get(key)))
                    .map(value -> value.replace("\n", "¶"))
                    .collect(Collectors.joining(" | ")))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  @Test
  void writesWordsMentionAndSpeakerWhereCoreNlpLooksForThem() {
    assertEquals(
        """
        “a circus” | She | pronoun | reported before | Ada Norling | whosaid | Ada Norling
        “I was elected to finish this,” | Norling | name | reported after | Ada Norling | whosaid | Ada Norling
        “And I will.” | Norling | name | reported after | Ada Norling | whosaid | Ada Norling
        “There are things that nobody has told you.¶¶“They will be told.” | A neighbour | animate noun | colon | a neighbour | whosaid | a neighbour
        """,
        values(
            annotated(pipeline("tokenize,whosaid")),
            List.of(
                CoreAnnotations.TextAnnotation.class,
                MentionAnnotation.class,
                MentionTypeAnnotation.class,
                MentionSieveAnnotation.class,
                SpeakerAnnotation.class,
                SpeakerSieveAnnotation.class,
                CanonicalMentionAnnotation.class)));
  }

  @Test
  void readsThePipelinesTagsWhereItHasSome() {
    List<Class<? extends CoreAnnotation<String>>> keys =
        List.of(CoreAnnotations.TextAnnotation.class, SpeakerAnnotation.class);
    assertEquals(
        values(annotated(pipeline("tokenize,whosaid")), keys),
        values(annotated(pipeline("tokenize,pos,lemma,whosaid")), keys));
  }

  @Test
  void isReadByCoreQuote() {
    StanfordCoreNLP pipeline =
        pipeline(
            "tokenize,pos,lemma,ner,whosaid",
            "ner.model",
            "edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz",
            "ner.applyNumericClassifiers",
            "false",
            "ner.useSUTime",
            "false",
            "ner.applyFineGrained",
            "false");
    CoreDocument document = new CoreDocument(annotated(pipeline));
    assertEquals(
        """
        (89,99) | 1 sentences | She | Ada Norling | Optional[Ada Norling]
        (102,133) | 1 sentences | Norling | Ada Norling | Optional[Ada Norling]
        (158,171) | 1 sentences | Norling | Ada Norling | Optional[Ada Norling]
        (192,257) | 2 sentences | A neighbour | A neighbour | Optional.empty
        """,
        document.quotes().stream()
            .map(QuotationAnnotatorTest::shown)
            .collect(Collectors.joining("\n", "", "\n")));
  }

  private static String shown(CoreQuote quote) {
    return String.join(
        " | ",
        String.valueOf(quote.quoteCharOffsets()),
        quote.sentences().size() + " sentences",
        words(quote.speakerTokens()),
        words(quote.canonicalSpeakerTokens()),
        String.valueOf(quote.canonicalSpeakerEntityMention()));
  }

  private static String words(Optional<List<CoreLabel>> tokens) {
    return tokens
        .map(list -> list.stream().map(CoreLabel::word).collect(Collectors.joining(" ")))
        .orElse("-");
  }

  @Test
  void numbersTheTokensOfEachQuotation() {
    assertEquals(
        """
        “ a circus ”
        “ I was elected to finish this , ”
        “ And I will . ”
        “ There are things that nobody has told you . “ They will be told . ”
        """,
        annotated(pipeline("tokenize,whosaid")).get(CoreAnnotations.TokensAnnotation.class).stream()
            .filter(token -> token.containsKey(CoreAnnotations.QuotationIndexAnnotation.class))
            .collect(
                Collectors.groupingBy(
                    token -> token.get(CoreAnnotations.QuotationIndexAnnotation.class),
                    TreeMap::new,
                    Collectors.mapping(CoreLabel::word, Collectors.joining(" "))))
            .values()
            .stream()
            .collect(Collectors.joining("\n", "", "\n")));
  }

  @Test
  void tellsHowSureItIs() {
    List<Double> chances =
        annotated(pipeline("tokenize,whosaid"))
            .get(CoreAnnotations.QuotationsAnnotation.class)
            .stream()
            .map(quotation -> quotation.get(ConfidenceAnnotation.class))
            .toList();
    assertEquals(4, chances.size());
    assertTrue(chances.stream().allMatch(chance -> chance > 0.5 && chance <= 1), chances::toString);
  }

  @Test
  void givesTitlesWhenAskedTo() {
    assertEquals(
        5,
        annotated(pipeline("tokenize,whosaid", "whosaid.allMarked", "true"))
            .get(CoreAnnotations.QuotationsAnnotation.class)
            .size());
  }

  @Test
  void leavesOutSpeakersThatAreNotSureEnough() {
    assertEquals(
        List.of(),
        annotated(pipeline("tokenize,whosaid", "whosaid.minConfidence", "1"))
            .get(CoreAnnotations.QuotationsAnnotation.class)
            .stream()
            .map(quotation -> quotation.get(SpeakerAnnotation.class))
            .filter(Objects::nonNull)
            .toList());
  }

  @Test
  void refusesASettingThatMeansNothing() {
    assertEquals(
        "whosaid.attributor must be learned or rules", refusal("whosaid.attributor", "guess"));
    assertEquals(
        "whosaid.minConfidence must be from 0 to 1, not high",
        refusal("whosaid.minConfidence", "high"));
  }

  private static String refusal(String setting, String value) {
    Properties properties = new Properties();
    properties.setProperty(setting, value);
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class, () -> new QuotationAnnotator("whosaid", properties));
    return String.valueOf(refused.getMessage());
  }
}
