package org.whosaid.attribute.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of numbers that the network takes, filled from left to right and from top to bottom. */
final class InputTensors {

  /** The name of the table that holds the pieces looked at. */
  static final String PLACES = "places";

  private final String name;
  private final int columns;
  private final long[] values;
  private int filled;

  private InputTensors(String name, int rows, int columns) {
    this.name = name;
    this.columns = columns;
    this.values = new long[rows * columns];
  }

  /** Returns the pieces of a window. */
  static InputTensors pieces(EncoderInput input) {
    InputTensors pieces = new InputTensors("pieces", 1, input.length());
    for (int i = 0; i < input.length(); i++) {
      pieces.add(input.piece(i));
    }
    return pieces;
  }

  /** Returns what is asked about a window as the tables that the network knows by their names. */
  static List<InputTensors> of(EncoderInput input, Window window) {
    int asked = window.questions().size();
    int choices = window.candidates().size();
    Places places = new Places();
    InputTensors questions = new InputTensors("questions", asked, 2);
    InputTensors spanFeatures =
        new InputTensors("span_features", asked, Features.SPAN_SIZES.size());
    InputTensors candidates = new InputTensors("candidates", choices, 2);
    int couples = window.questions().stream().mapToInt(q -> q.pairs().size()).sum();
    InputTensors pairs = new InputTensors("pairs", couples, 2);
    InputTensors pairFeatures =
        new InputTensors("pair_features", couples, Features.PAIR_SIZES.size());
    for (int i = 0; i < input.length(); i++) {
      if (input.mayBeCue(i)) {
        places.of(i);
      }
    }
    for (Candidate candidate : window.candidates()) {
      candidates.add(places.of(input.first(candidate)), places.of(input.last(candidate)));
    }
    for (int q = 0; q < asked; q++) {
      Window.Question question = window.questions().get(q);
      questions.add(places.of(input.begin(question.span())), places.of(input.end(question.span())));
      question.features().forEach(spanFeatures::add);
      for (Window.Pair pair : question.pairs()) {
        pairs.add(q, pair.candidate());
        pair.features().forEach(pairFeatures::add);
      }
    }
    return List.of(places.table(), questions, spanFeatures, candidates, pairs, pairFeatures);
  }

  /** Returns what a mention in a window, and words before it, are for the network. */
  static List<InputTensors> of(EncoderInput input, Pieces asking, List<Pieces> earlier) {
    Places places = new Places();
    InputTensors mention = new InputTensors("mention", 1, 2);
    mention.add(places.of(input.at(asking.first())), places.of(input.at(asking.last())));
    InputTensors words = new InputTensors("earlier", earlier.size(), 2);
    for (Pieces pieces : earlier) {
      words.add(places.of(input.at(pieces.first())), places.of(input.at(pieces.last())));
    }
    return List.of(places.table(), mention, words);
  }

  private void add(long... next) {
    for (long value : next) {
      values[filled++] = value;
    }
  }

  private void add(int value) {
    values[filled++] = value;
  }

  String name() {
    return name;
  }

  int rows() {
    return values.length / columns;
  }

  int columns() {
    return columns;
  }

  /** Returns the numbers, row by row; not a copy. */
  long[] values() {
    return values;
  }

  /** The pieces that somebody looks at; the network computes its last layer for them alone. */
  private static final class Places {

    private final Map<Integer, Integer> indexes = new LinkedHashMap<>();

    /** Returns the index of a piece among the places. */
    int of(int piece) {
      return indexes.computeIfAbsent(piece, unused -> indexes.size());
    }

    InputTensors table() {
      InputTensors table = new InputTensors(PLACES, 1, indexes.size());
      indexes.keySet().forEach(table::add);
      return table;
    }
  }
}
