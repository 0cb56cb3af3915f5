package org.whosaid.attribute.network;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.whosaid.attribute.rules.RuleVerdict;
import org.whosaid.model.Links;
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
  private final AttributionHead attribution;
  private final Linker linker;
  private final @Nullable Reader reader;

  private Network(
      Encoder encoder, AttributionHead attribution, Linker linker, @Nullable Reader reader) {
    this.encoder = encoder;
    this.attribution = attribution;
    this.linker = linker;
    this.reader = reader;
  }

  /**
   * Loads the network.
   *
   * @param processors what works on one page
   * @param reading whether it is to {@link #read} pages, too
   * @throws EncoderUnavailableException when the network does not run on this platform
   */
  public static Network load(Processors processors, boolean reading)
      throws EncoderUnavailableException {
    Encoder encoder = new Encoder(processors);
    AttributionHead attribution = new AttributionHead(encoder, processors);
    Linker linker = new Linker(encoder, processors);
    Reader reader = reading ? new Reader(encoder, processors) : null;
    return new Network(encoder, attribution, linker, reader);
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
    AttributionHead.Answers answers = attribution.read(batch);
    return new Opinion(answers.verdicts(), new CueFinder(page, answers.cueOf()));
  }

  /**
   * Returns the attributions that the network reads off a page, whether words are marked or not, in
   * the order of their cues.
   *
   * @throws IllegalStateException when it was not loaded for reading
   * @throws java.util.concurrent.CancellationException when the thread is interrupted
   */
  public List<Reading> read(ChunkedPage chunked) {
    if (reader == null) {
      throw new IllegalStateException("loaded for marked words alone");
    }
    return reader.read(new PieceStream(chunked.page(), wordPieces));
  }

  /**
   * Returns what reads mentions of a page once more, each when it is asked about; for one thread.
   */
  public Links links(ChunkedPage chunked) {
    return new PageLinks(chunked.page(), wordPieces, linker);
  }

  /** Frees the network; nobody may be asking, and nobody can any more. */
  @Override
  public void close() {
    if (reader != null) {
      reader.close();
    }
    linker.close();
    attribution.close();
    encoder.close();
  }
}
