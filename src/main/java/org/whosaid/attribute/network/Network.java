package org.whosaid.attribute.network;

import java.util.BitSet;
import java.util.List;
import org.whosaid.attribute.rules.RuleVerdict;
import org.whosaid.model.Processors;
import org.whosaid.syntax.ChunkedPage;

/**
 * The trained network with all that it needs to read a page: word pieces, windows and features.
 *
 * <p>Thread-safe. Only closing has to wait until nobody asks.
 */
public final class Network implements AutoCloseable {

  private final WordPieces wordPieces = new WordPieces();
  private final Encoder encoder;

  private Network(Encoder encoder) {
    this.encoder = encoder;
  }

  /**
   * Loads the network.
   *
   * @param processors what works on one page
   * @throws EncoderUnavailableException when the network does not run on this platform
   */
  public static Network load(Processors processors) throws EncoderUnavailableException {
    return new Network(new Encoder(processors));
  }

  /**
   * What the network says of a page.
   *
   * @param verdicts one for each marked span that was asked about and has a candidate, in order
   * @param cues finds the cues of attributions that the network makes
   */
  public record Opinion(List<NetworkVerdict> verdicts, CueFinder cues) {}

  /**
   * Returns what the network says of the marked spans in {@code asked}.
   *
   * @param page the page
   * @param byRules what the rules say of each of its marked spans
   * @param asked indexes of marked spans
   * @throws java.util.concurrent.CancellationException when the thread is interrupted
   */
  public Opinion ask(ChunkedPage page, List<RuleVerdict> byRules, BitSet asked) {
    EncoderBatch batch = EncoderBatch.of(page, byRules, asked, wordPieces);
    Encoder.Answers answers = encoder.read(batch);
    return new Opinion(answers.verdicts(), new CueFinder(page, answers.cueOf()));
  }

  /** Frees the network; nobody may be asking, and nobody can any more. */
  @Override
  public void close() {
    encoder.close();
  }
}
