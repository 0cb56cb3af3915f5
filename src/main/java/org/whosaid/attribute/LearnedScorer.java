package org.whosaid.attribute;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.whosaid.attribute.Encoder.Answers;
import org.whosaid.model.Attribution.Alternative;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;

/**
 * Decides by a trained network that reads the text around the marked spans.
 *
 * <p>The network chooses one of the mentions on the page, or nobody; how far that mention reaches
 * and what its cue is, the rules know better. They also know that a nickname is nobody's words, and
 * that a whole sentence is somebody's. Where the network has nothing to choose from, they decide,
 * and where they are as right as it is ({@link PlainReports}), it is not asked.
 */
final class LearnedScorer implements Scorer {

  /** Where the rules are surer than the network that nobody says the words. */
  private static final Set<Construction> NOBODYS =
      Set.of(
          Construction.NICKNAME,
          Construction.SO_CALLED,
          Construction.ON_A_SIGN,
          Construction.UNREAL);

  /** Constructions that are nearly always right. */
  private static final Set<Construction> SURE =
      Set.of(
          Construction.COLON,
          Construction.REPORTED_AFTER,
          Construction.INVERTED_AFTER,
          Construction.SAME_PARAGRAPH);

  private static final double SAY_OF_RULES = 0.35;
  private static final double LIKELY = 0.5;
  private static final double WORTH_NAMING = 0.01;

  private final RuleScorer rules;
  private final WordPieces wordPieces;
  private final Encoder encoder;

  LearnedScorer(RuleScorer rules, WordPieces wordPieces, Encoder encoder) {
    this.rules = rules;
    this.wordPieces = wordPieces;
    this.encoder = encoder;
  }

  @Override
  public List<Decision> decide(Reading reading) {
    List<Judgement> judgements = rules.judge(reading);
    List<Decision> decisions = new ArrayList<>(judgements.stream().map(Decision::of).toList());
    BitSet plain = PlainReports.among(reading, judgements);
    plain.stream().forEach(span -> decisions.set(span, Decision.plain(judgements.get(span))));
    BitSet asked = new BitSet();
    for (int span = 0; span < judgements.size(); span++) {
      boolean nobodys = NOBODYS.contains(judgements.get(span).construction());
      asked.set(span, !nobodys && !plain.get(span));
    }
    Shown shown = Shown.of(reading, judgements, asked, wordPieces);
    Answers read = encoder.read(shown.stream(), shown.windows());
    List<Answer> answers = together(read.answers(), new SplitQuotations(reading, decisions));
    CueFinder cues = new CueFinder(reading, read.cueOf());
    FloatingRules floating = new FloatingRules(reading, judgements);
    for (Answer answer : answers) {
      int span = answer.question().span();
      Judgement judgement = judgements.get(span);
      Answer ruled = withRules(answer, judgement);
      boolean sentence = judgement.isSaid() && floating.standsAlone(span);
      Answer fair = sentence ? ruled.withoutNobody() : ruled;
      decisions.set(span, decide(fair, reading, judgement, cues));
    }
    keepAskersApart(decisions, floating);
    return decisions;
  }

  /** Who answers a question at once did not ask it. */
  private static void keepAskersApart(List<Decision> decisions, FloatingRules floating) {
    for (int span = 0; span + 1 < decisions.size(); span++) {
      Mention asker = decisions.get(span).source();
      boolean same = asker != null && asker.equals(decisions.get(span + 1).source());
      if (same && floating.isAnswered(span)) {
        decisions.set(span, Decision.UNKNOWN);
      }
    }
  }

  /** Lets the halves of what the rules take for one quotation decide together, if both are said. */
  private static List<Answer> together(List<Answer> answers, SplitQuotations splits) {
    List<Answer> together = new ArrayList<>(answers);
    for (int i = 1; i < answers.size(); i++) {
      Answer first = together.get(i - 1);
      Answer second = together.get(i);
      int span = second.question().span();
      boolean next = first.question().span() == span - 1;
      boolean sameWindow = next && first.window().equals(second.window());
      if (sameWindow && first.isSaid() && second.isSaid() && splits.goesOn(span)) {
        together.set(i - 1, first.with(second));
        together.set(i, second.with(first));
      }
    }
    return together;
  }

  /** A rule has a say where it is sure, and where the network has hardly seen its like. */
  private static Answer withRules(Answer answer, Judgement judgement) {
    if (judgement.construction() == Construction.TITLE) {
      return answer.leaningToNobody(SAY_OF_RULES);
    }
    double say = sayOf(judgement.construction());
    if (say == 0) {
      return answer;
    }
    List<Candidate> candidates = answer.window().candidates();
    for (int i = 0; i < candidates.size(); i++) {
      if (judgement.isFrom(candidates.get(i))) {
        return answer.leaning(i, say);
      }
    }
    return answer;
  }

  private static double sayOf(Construction construction) {
    if (construction == Construction.SIGNED) {
      return construction.precision(); // too rare to be learnt
    }
    return SURE.contains(construction) ? SAY_OF_RULES : 0;
  }

  private static Decision decide(
      Answer answer, Reading reading, Judgement judgement, CueFinder cues) {
    int best = answer.best();
    double likeliest = answer.candidates().get(best);
    if (judgement.construction() == Construction.TITLE && likeliest < LIKELY) {
      return Decision.UNSAID; // rather than somebody's who is not known
    }
    if (likeliest < Math.max(answer.nobody(), answer.unknown())) {
      return answer.nobody() > answer.unknown() ? Decision.UNSAID : Decision.UNKNOWN;
    }
    Candidate chosen = answer.window().candidates().get(best);
    Mention ruled = judgement.source();
    boolean agreed = judgement.isFrom(chosen);
    Mention source = ruled != null && agreed ? ruled : whole(reading, chosen);
    return new Decision(
        true,
        source,
        agreed ? judgement.cue() : cues.of(answer.question().span(), chosen),
        probability(answer, source),
        alternatives(answer, source));
  }

  /** Returns the mention with what belongs to it: {@code a spokesman for the bank}. */
  private static Mention whole(Reading reading, Candidate candidate) {
    boolean owner = candidate.mention().kind() == MentionKind.PRONOUN;
    @Nullable Mention named =
        owner
            ? null
            : reading.subjects(reading.line(candidate.paragraph())).named(candidate.chunk());
    return named == null ? candidate.mention() : named;
  }

  /** Parts of one mention share its probability: {@code a spokesman} and {@code the bank}. */
  private static double probability(Answer answer, Mention source) {
    double sum = 0;
    for (int i = 0; i < answer.candidates().size(); i++) {
      Candidate candidate = answer.window().candidates().get(i);
      sum += candidate.mention().span().overlaps(source.span()) ? answer.candidates().get(i) : 0;
    }
    return Math.min(1, sum);
  }

  private static List<Alternative> alternatives(Answer answer, Mention source) {
    List<Alternative> alternatives = new ArrayList<>();
    for (int i = 0; i < answer.candidates().size(); i++) {
      Mention mention = answer.window().candidates().get(i).mention();
      if (answer.candidates().get(i) >= WORTH_NAMING && !mention.span().overlaps(source.span())) {
        alternatives.add(new Alternative(mention, answer.candidates().get(i)));
      }
    }
    alternatives.sort(Comparator.comparingDouble(Alternative::probability).reversed());
    return alternatives;
  }
}
