package org.whosaid.search;

import org.apache.lucene.util.ArrayUtil;

/**
 * Many quotations by numbers, in the order in which they are added: a few hundred bytes each, texts
 * are not kept.
 */
final class StatementTable {

  private final Vocabulary vocabulary = new Vocabulary();
  private final Wordings wordings = new Wordings(vocabulary);
  private final Voices voices = new Voices();
  private final Interned<String> texts = new Interned<>();
  private int[] table = new int[0];
  private int size;

  /** What is kept of a quotation, in this order. */
  enum Part {
    WORDING(0),
    VOICE(1),
    SOURCE(2),
    PAPER(3),
    DATE(4),
    BEGIN(5);

    private static final int COUNT = values().length;

    private final int place;

    Part(int place) {
      this.place = place;
    }
  }

  void add(Statement statement) {
    table = ArrayUtil.grow(table, (size + 1) * Part.COUNT);
    set(Part.WORDING, wordings.add(Phrase.of(statement.quote())));
    set(Part.VOICE, voices.add(statement.speaker(), statement.kind()));
    set(Part.SOURCE, texts.add(statement.source()));
    set(Part.PAPER, texts.add(statement.paper()));
    set(Part.DATE, texts.add(statement.date()));
    set(Part.BEGIN, statement.begin());
    size++;
  }

  private void set(Part part, int value) {
    table[size * Part.COUNT + part.place] = value;
  }

  int size() {
    return size;
  }

  int get(int row, Part part) {
    return table[row * Part.COUNT + part.place];
  }

  String text(int row, Part part) {
    return texts.get(get(row, part));
  }

  int[] words(int row) {
    return wordings.words(get(row, Part.WORDING));
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Voices voices() {
    return voices;
  }
}
