package org.whosaid.attribute.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.Segment;
import org.whosaid.model.Span;
import org.whosaid.syntax.Page;

/**
 * What the encoder is shown of a stretch of text, laid open for training it.
 *
 * <p>Training reads the very windows that attribution reads, so the two cannot drift apart.
 *
 * @param pieces ids of its word pieces, the encoder's own markers at both ends included
 * @param places for each piece the offset in characters where its token begins, or −1
 * @param cues indexes of the pieces that may be of a cue
 * @param candidates the mentions to choose from
 * @param questions the marked spans to attribute
 */
public record TrainingWindow(
    List<Integer> pieces,
    List<Integer> places,
    List<Integer> cues,
    List<Choice> candidates,
    List<Question> questions) {

  /** How many values each feature of a question has. */
  public static final List<Integer> SPAN_FEATURES = Features.SPAN_SIZES;

  /** How many values each feature of a pair has. */
  public static final List<Integer> PAIR_FEATURES = Features.PAIR_SIZES;

  /**
   * A mention to choose.
   *
   * @param first index of its first piece
   * @param last index of its last piece
   * @param span its characters
   */
  public record Choice(int first, int last, Span span) {}

  /**
   * A marked span to attribute.
   *
   * @param begin index of the marker that opens it
   * @param end index of the marker that closes it, or of the window's last piece
   * @param segments its marked runs, marks included, in characters
   * @param features what is known of it, a value for each of {@link #SPAN_FEATURES}
   * @param pairs for each candidate what is known of the two together, in order
   * @param answers probabilities that nobody says it, that somebody else does, and of each
   *     candidate; empty when the network was not asked
   */
  public record Question(
      int begin,
      int end,
      List<Span> segments,
      List<Integer> features,
      List<List<Integer>> pairs,
      List<Double> answers) {}

  static TrainingWindow of(
      Page page, PieceStream stream, Window window, Map<Integer, NetworkVerdict> answers) {
    List<Integer> pieces = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    List<Integer> cues = new ArrayList<>();
    EncoderInput input = EncoderInput.of(stream, window);
    for (int i = 0; i < input.length(); i++) {
      pieces.add((int) input.piece(i));
      int token = input.token(i);
      places.add(token == PieceStream.MARKER ? -1 : page.token(token).span().begin());
      if (input.mayBeCue(i)) {
        cues.add(i);
      }
    }
    List<Choice> choices = new ArrayList<>();
    for (Candidate candidate : window.candidates()) {
      choices.add(
          new Choice(input.first(candidate), input.last(candidate), candidate.mention().span()));
    }
    List<Question> questions = new ArrayList<>();
    for (Window.Question question : window.questions()) {
      questions.add(
          new Question(
              input.begin(question.span()),
              input.end(question.span()),
              page.marked().get(question.span()).segments().stream().map(Segment::outer).toList(),
              question.features(),
              question.pairs().stream().map(Window.Pair::features).toList(),
              probabilities(answers.get(question.span()))));
    }
    return new TrainingWindow(pieces, places, cues, choices, questions);
  }

  private static List<Double> probabilities(@Nullable NetworkVerdict answer) {
    List<Double> probabilities = new ArrayList<>();
    if (answer != null) {
      probabilities.add(answer.nobody());
      probabilities.add(answer.unknown());
      probabilities.addAll(answer.probabilities());
    }
    return probabilities;
  }
}
