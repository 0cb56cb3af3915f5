package org.whosaid.attribute;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.whosaid.attribute.network.Candidate;
import org.whosaid.attribute.network.CueFinder;
import org.whosaid.attribute.network.Network;
import org.whosaid.attribute.network.Network.Opinion;
import org.whosaid.attribute.network.NetworkVerdict;
import org.whosaid.attribute.rules.Construction;
import org.whosaid.attribute.rules.RuleOnlySpans;
import org.whosaid.attribute.rules.RuleVerdict;
import org.whosaid.attribute.rules.Rules;
import org.whosaid.attribute.rules.WholeSentences;
import org.whosaid.model.Attribution.Alternative;
import org.whosaid.model.Links;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.syntax.ChunkedPage;

/**
 * Decides by a trained network that reads the text around the marked spans.
 *
 * <p>The network chooses one of the mentions on the page, or nobody; how far that mention reaches
 * and what its cue is, the rules know better. They also know that a nickname is nobody's words, and
 * that a whole sentence is somebody's. Where the network has nothing to choose from, they decide,
 * and where they are as right as it is ({@link RuleOnlySpans}), it is not asked.
 */
final class NetworkScorer implements Scorer {

  /** Where the rules are surer than the network that nobody says the words. */
  private static final Set<Construction> NOBODYS =
      Set.of(
          Construction.STAGE_DIRECTION,
          Construction.NICKNAME,
          Construction.ALIAS,
          Construction.SO_CALLED,
          Construction.MADE_PUBLIC,
          Construction.ON_A_SIGN,
          Construction.EXAMPLE,
          Construction.UNREAL);

  /** Constructions that are nearly always right. */
  private static final Set<Construction> SURE =
      Set.of(
          Construction.COLON,
          Construction.LEAD_IN,
          Construction.REPORTED_AFTER,
          Construction.INVERTED_AFTER,
          Construction.SAME_PARAGRAPH);

  /**
   * Weight of a rule's answer beside the network's; for titles, 0.5 would cost a point of the mixed
   * quotations of PolNeAR dev.
   */
  private static final double SAY_OF_RULES = 0.35;

  /** Constructions of words without a report of their own. */
  private static final Set<Construction> FLOATING =
      Set.of(
          Construction.AFTER_REPORT,
          Construction.AFTER_STATEMENT,
          Construction.NEXT_PARAGRAPH,
          Construction.CONTINUED_SPEAKER);

  /** Weight of the rules where nothing but what stands before tells, and the network is unsure. */
  private static final double SAY_OF_FLOATING = 0.5;

  /** Probability below which the network is unsure of a mention. */
  private static final double LIKELY = 0.5;

  /**
   * Probability below which another mention is no alternative; most candidates have next to none.
   */
  private static final double WORTH_NAMING = 0.01;

  /** What is left of the chance of a mention that readers would not think of. */
  private static final double UNLIKELY = 0.02;

  private final Network network;

  NetworkScorer(Network network) {
    this.network = network;
  }

  @Override
  public List<Verdict> decide(ChunkedPage chunked) {
    List<RuleVerdict> byRules = Rules.judge(chunked);
    List<Verdict> verdicts = new ArrayList<>(byRules.stream().map(Verdict::of).toList());
    BitSet plain = RuleOnlySpans.among(chunked, byRules);
    plain.stream().forEach(span -> verdicts.set(span, Verdict.plain(byRules.get(span))));
    BitSet asked = new BitSet();
    for (int span = 0; span < byRules.size(); span++) {
      boolean nobodys = NOBODYS.contains(byRules.get(span).construction());
      asked.set(span, !nobodys && !plain.get(span));
    }
    Opinion opinion = network.ask(chunked, byRules, asked);
    WholeSentences sentences = new WholeSentences(chunked);
    for (NetworkVerdict answer :
        together(opinion.verdicts(), byRules, new SplitQuotations(chunked, verdicts))) {
      RuleVerdict ruled = byRules.get(answer.span());
      boolean closing = sentences.closesParagraph(answer.span());
      NetworkVerdict seen = closing ? lookingBack(answer, chunked, ruled, sentences) : answer;
      NetworkVerdict weighed = withRules(seen, ruled, closing);
      boolean sentence = ruled.isSaid() && sentences.standsAlone(answer.span());
      NetworkVerdict fair = sentence ? weighed.withoutNobody() : weighed;
      verdicts.set(answer.span(), decide(fair, chunked, ruled, opinion.cues()));
    }
    keepAskersApart(verdicts, sentences);
    return verdicts;
  }

  @Override
  public Links links(ChunkedPage chunked) {
    return network.links(chunked);
  }

  @Override
  public void close() {
    network.close();
  }

  /** Who answers a question at once did not ask it. */
  private static void keepAskersApart(List<Verdict> verdicts, WholeSentences sentences) {
    for (int span = 0; span + 1 < verdicts.size(); span++) {
      Mention asker = verdicts.get(span).source();
      boolean same = asker != null && asker.equals(verdicts.get(span + 1).source());
      if (same && sentences.isAnswered(span)) {
        verdicts.set(span, Verdict.unknown(verdicts.get(span).alternatives()));
      }
    }
  }

  /**
   * Lets the halves of what the rules take for one quotation decide together, if both are said, or
   * the first is and one report stands between them.
   */
  private static List<NetworkVerdict> together(
      List<NetworkVerdict> answers, List<RuleVerdict> byRules, SplitQuotations splits) {
    List<NetworkVerdict> together = new ArrayList<>(answers);
    for (int i = 1; i < answers.size(); i++) {
      NetworkVerdict first = together.get(i - 1);
      NetworkVerdict second = together.get(i);
      int span = second.span();
      boolean next = first.span() == span - 1;
      boolean sameWindow = next && first.window() == second.window();
      boolean said =
          second.isSaid() || (next && byRules.get(span).sharesReport(byRules.get(span - 1)));
      if (sameWindow && first.isSaid() && said && splits.goesOn(span)) {
        together.set(i - 1, first.with(second));
        together.set(i, second.with(first));
      }
    }
    return together;
  }

  /**
   * Mixes the answer of a rule into that of the network, where the rule is nearly always right or
   * the network has hardly seen the construction in training.
   */
  private static NetworkVerdict withRules(
      NetworkVerdict answer, RuleVerdict ruled, boolean closing) {
    if (ruled.construction() == Construction.TITLE) {
      return answer.leaningToNobody(SAY_OF_RULES);
    }
    boolean unsure = answer.probabilities().get(answer.best()) < LIKELY;
    double say = sayOf(ruled.construction(), closing && unsure);
    if (say == 0) {
      return answer;
    }
    List<Candidate> candidates = answer.candidates();
    for (int i = 0; i < candidates.size(); i++) {
      if (ruled.isFrom(candidates.get(i).mention())) {
        return answer.leaning(i, say);
      }
    }
    return answer;
  }

  private static double sayOf(Construction construction, boolean open) {
    if (construction == Construction.SIGNED) {
      return construction.precision(); // too rare to be learnt
    }
    if (open && FLOATING.contains(construction)) {
      return SAY_OF_FLOATING;
    }
    return SURE.contains(construction) ? SAY_OF_RULES : 0;
  }

  /**
   * Makes less of whoever is named only after words that end a paragraph, since readers know who
   * speaks by then, if somebody was named before; and of those in a question that they answer.
   */
  private static NetworkVerdict lookingBack(
      NetworkVerdict answer, ChunkedPage chunked, RuleVerdict ruled, WholeSentences sentences) {
    int end = chunked.page().marked().get(answer.span()).outer().end();
    int before = chunked.page().paragraphAt(end - 1) - 1;
    int question = before >= 0 && sentences.isQuestion(before) ? before : -1;
    Set<String> known = new HashSet<>();
    boolean person = false;
    for (Candidate candidate : answer.candidates()) {
      if (candidate.mention().span().end() <= end && candidate.paragraph() != question) {
        known.add(chunked.page().words(candidate.mention().head()));
        person |= isPersonal(candidate);
      }
    }
    IntPredicate unlikely =
        i -> {
          Candidate candidate = answer.candidates().get(i);
          boolean named = known.contains(chunked.page().words(candidate.mention().head()));
          boolean apart = !named || candidate.paragraph() == question;
          return apart && !ruled.isFrom(candidate.mention());
        };
    return person ? answer.fading(unlikely, UNLIKELY) : answer;
  }

  private static boolean isPersonal(Candidate candidate) {
    MentionKind kind = candidate.mention().kind();
    return kind == MentionKind.NAME || kind == MentionKind.PRONOUN;
  }

  private static Verdict decide(
      NetworkVerdict answer, ChunkedPage chunked, RuleVerdict ruled, CueFinder cues) {
    int best = answer.best();
    double likeliest = answer.probabilities().get(best);
    if (ruled.construction() == Construction.TITLE && likeliest < LIKELY) {
      return Verdict.UNSAID; // rather than somebody's who is not known
    }
    if (likeliest < Math.max(answer.nobody(), answer.unknown())) {
      return answer.nobody() > answer.unknown()
          ? Verdict.UNSAID
          : Verdict.unknown(alternatives(answer, new BitSet()));
    }
    Candidate chosen = answer.candidates().get(best);
    Mention whole = whole(chunked, chosen);
    boolean agreed = ruled.isFrom(chosen.mention()) || ruled.isFrom(whole);
    Mention named = ruled.source();
    Mention source = named != null && agreed ? named : whole;
    BitSet parts = parts(answer, chunked, source);
    return new Verdict(
        true,
        source,
        agreed ? ruled.cue() : cues.of(answer.span(), chosen),
        probability(answer, parts),
        alternatives(answer, parts),
        agreed ? ruled.construction().label() : Verdict.NETWORK);
  }

  /** Returns the mention with what belongs to it: {@code a spokesman for the bank}. */
  private static Mention whole(ChunkedPage chunked, Candidate candidate) {
    boolean owner = candidate.mention().kind() == MentionKind.PRONOUN;
    return owner
        ? candidate.mention()
        : chunked.subjects(chunked.line(candidate.paragraph())).named(candidate.chunk());
  }

  /**
   * Returns which candidates are parts of {@code source}, by index: {@code a spokesman} and {@code
   * the bank}, {@code her boss} and the name behind the comma.
   */
  private static BitSet parts(NetworkVerdict answer, ChunkedPage chunked, Mention source) {
    BitSet parts = new BitSet();
    for (int i = 0; i < answer.candidates().size(); i++) {
      Candidate candidate = answer.candidates().get(i);
      parts.set(
          i,
          candidate.mention().span().overlaps(source.span())
              || whole(chunked, candidate).span().overlaps(source.span()));
    }
    return parts;
  }

  /** Parts of one mention share its probability. */
  private static double probability(NetworkVerdict answer, BitSet parts) {
    return Math.min(1, parts.stream().mapToDouble(answer.probabilities()::get).sum());
  }

  /** Returns those candidates that may be meant instead, but for {@code parts} of what is. */
  private static List<Alternative> alternatives(NetworkVerdict answer, BitSet parts) {
    List<Alternative> alternatives = new ArrayList<>();
    for (int i = 0; i < answer.candidates().size(); i++) {
      double probability = answer.probabilities().get(i);
      if (probability >= WORTH_NAMING && !parts.get(i)) {
        alternatives.add(new Alternative(answer.candidates().get(i).mention(), probability));
      }
    }
    alternatives.sort(Comparator.comparingDouble(Alternative::probability).reversed());
    return alternatives;
  }
}
