package org.whosaid.search;

import java.util.Arrays;
import java.util.Locale;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableField;
import org.whosaid.search.Passage.Kind;

/** How a passage stands in an index. */
final class Fields {

  /** The document that a passage is from. */
  static final String SOURCE = "source";

  /** The source with the fingerprint of what is known of it. */
  static final String STATE = "state";

  private static final FieldType FOUND_BY = foundBy();

  private Fields() {}

  private static FieldType foundBy() {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(IndexOptions.DOCS);
    type.freeze();
    return type;
  }

  /** Returns a passage as an index keeps it. */
  static Document of(Passage passage, String state) {
    Document document = new Document();
    String kind = name(passage.kind());
    document.add(new StringField(SOURCE, passage.source(), Field.Store.YES));
    document.add(new StringField(STATE, state, Field.Store.NO));
    document.add(new Field(kind, new GramStream(Phrase.of(passage.text()).grams()), FOUND_BY));
    store(document, kind, passage.text());
    store(document, "speaker", passage.speaker());
    store(document, "called", passage.called());
    store(document, "date", passage.date());
    document.add(new StoredField("begin", passage.begin()));
    document.add(new StoredField("end", passage.end()));
    return document;
  }

  private static void store(Document document, String name, String value) {
    if (!value.isEmpty()) {
      document.add(new StoredField(name, value));
    }
  }

  /** Returns the field with the words and pairs of words of passages of a kind. */
  static String name(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /** Returns what an index keeps as a passage. */
  static Passage passage(Document document) {
    Kind kind =
        Arrays.stream(Kind.values())
            .filter(each -> document.get(name(each)) != null)
            .findFirst()
            .orElse(Kind.TEXT);
    return new Passage(
        kind,
        text(document, name(kind)),
        text(document, "speaker"),
        text(document, "called"),
        text(document, SOURCE),
        text(document, "date"),
        number(document, "begin"),
        number(document, "end"));
  }

  private static String text(Document document, String name) {
    String value = document.get(name);
    return value == null ? "" : value;
  }

  private static int number(Document document, String name) {
    IndexableField field = document.getField(name);
    return field == null ? -1 : field.numericValue().intValue();
  }
}
