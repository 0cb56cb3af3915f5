package org.whosaid.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;
import org.whosaid.model.QuotationType;
import org.whosaid.search.Cluster;
import org.whosaid.search.Clusters;
import org.whosaid.search.QuotationComparison;
import org.whosaid.search.QuotationComparison.Side;
import org.whosaid.search.Relation;
import org.whosaid.search.SameQuotations;
import org.whosaid.search.Statement;

/**
 * Joins rows that have the same quotation, as {@code whosaid cluster} does, in the order of their
 * documents and places.
 *
 * <p>Quotations meet in joins over pairs of neighbouring words, each by its rarest; those that meet
 * are compared where they are. What is the same goes to the driver, two numbers for each two, which
 * tells the sets; with how often each word occurs it is all that the driver holds.
 */
final class ClusterJoin {

  private static final String ID = "row";

  private static final String INDIRECT = QuotationType.INDIRECT.label();

  /** Columns that tell of a cluster. */
  private static final int OF_CLUSTER = org.whosaid.io.table.Column.ofCluster().size();

  private static final StructType QUOTATION =
      new StructType()
          .add("id", DataTypes.LongType)
          .add("words", DataTypes.createArrayType(DataTypes.StringType))
          .add("pairs", DataTypes.createArrayType(DataTypes.StringType))
          .add("speaker", DataTypes.StringType)
          .add("kind", DataTypes.StringType)
          .add("named", DataTypes.BooleanType);

  private static final StructType MEETING =
      new StructType()
          .add("one", DataTypes.LongType)
          .add("other", DataTypes.LongType)
          .add("phrase", DataTypes.BooleanType);

  private ClusterJoin() {}

  /** Returns rows, which have the columns of {@code columns}, with those of clusters added. */
  static Dataset<Row> joined(Dataset<Row> rows, RowColumns columns) {
    SparkSession spark = rows.sparkSession();
    Dataset<Row> numbered =
        numbered(rows.sort("source", "begin", "end", "quote"), spark)
            .persist(StorageLevel.DISK_ONLY());
    Dataset<Row> quotations =
        numbered
            .where(col("type").notEqual(INDIRECT))
            .map((MapFunction<Row, Row>) ClusterJoin::quotation, Encoders.row(QUOTATION))
            .persist(StorageLevel.DISK_ONLY());
    long count = numbered.count();
    SameQuotations same = same(quotations, count, spark);
    Dataset<Row> first = firsts(count, same, spark);
    StructType joined = columns.joined();
    return numbered
        .join(first, numbered.col(ID).equalTo(first.col("id")), "left")
        .drop("id")
        .groupByKey(
            (MapFunction<Row, Long>)
                row ->
                    row.isNullAt(row.fieldIndex("first"))
                        ? row.<Long>getAs(ID)
                        : row.<Long>getAs("first"),
            Encoders.LONG())
        .flatMapGroups(
            (FlatMapGroupsFunction<Long, Row, Row>) (key, members) -> filled(members),
            Encoders.row(joined));
  }

  private static Dataset<Row> numbered(Dataset<Row> sorted, SparkSession spark) {
    StructType schema = sorted.schema().add(ID, DataTypes.LongType);
    JavaRDD<Row> rows =
        sorted
            .javaRDD()
            .zipWithIndex()
            .map(
                numbered -> {
                  Row row = numbered._1();
                  List<@Nullable Object> values = new ArrayList<>();
                  for (int i = 0; i < row.size(); i++) {
                    values.add(row.get(i));
                  }
                  values.add(numbered._2());
                  return RowFactory.create(values.toArray());
                });
    return spark.createDataFrame(rows, schema);
  }

  private static Row quotation(Row row) {
    List<String> words = QuotationComparison.words(text(row, "quote"));
    List<String> pairs = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      pairs.add(words.get(i - 1) + ' ' + words.get(i));
    }
    String speaker = text(row, "speaker");
    String kind = text(row, "speaker_kind");
    return RowFactory.create(
        row.<Long>getAs(ID),
        words.toArray(String[]::new),
        pairs.stream().distinct().toArray(String[]::new),
        speaker,
        kind,
        QuotationComparison.isNamed(speaker, kind));
  }

  private static String text(Row row, String column) {
    Object value = row.getAs(column);
    return value == null ? "" : value.toString();
  }

  /** Returns which quotations are the same. */
  private static SameQuotations same(Dataset<Row> quotations, long rows, SparkSession spark) {
    if (rows > Integer.MAX_VALUE - 8) {
      throw new IllegalArgumentException("more than two billion rows cannot be joined");
    }
    SameQuotations same = new SameQuotations((int) rows);
    long all = quotations.count();
    Column[] voice = {col("words"), col("speaker"), col("kind")};
    Dataset<Row> alone = quotations.where("named").groupBy(voice).agg(min("id").as("least"));
    Dataset<Row> identical =
        quotations
            .where("named")
            .join(alone, new String[] {"words", "speaker", "kind"})
            .where(col("id").notEqual(col("least")))
            .select(col("id"), col("least"))
            .persist(StorageLevel.DISK_ONLY());
    for (Row row : identical.collectAsList()) {
      same.join((int) row.getLong(0), (int) row.getLong(1));
    }
    Dataset<Row> different =
        quotations.join(identical.select("id"), new String[] {"id"}, "left_anti");
    for (Row row : meetings(quotations, different, all, spark).collectAsList()) {
      int one = (int) row.getLong(0);
      int other = (int) row.getLong(1);
      if (row.getBoolean(2)) {
        same.phrase(one, other);
      } else {
        same.join(one, other);
      }
    }
    same.settle();
    return same;
  }

  /** Returns those that are the same, and phrases with what they stand in. */
  private static Dataset<Row> meetings(
      Dataset<Row> quotations, Dataset<Row> different, long all, SparkSession spark) {
    Broadcast<QuotationComparison> comparison =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(new QuotationComparison(words(quotations), all));
    Dataset<Row> voices = quotations.groupBy("speaker", "kind").agg(count(lit(1)).as("of_speaker"));
    Dataset<Row> sides =
        different.join(voices, new String[] {"speaker", "kind"}).persist(StorageLevel.DISK_ONLY());
    Dataset<Row> candidates = candidates(sides);
    Dataset<Row> one = sides(sides, "one");
    Dataset<Row> other = sides(sides, "other");
    return candidates
        .join(one, "one")
        .join(other, "other")
        .map((MapFunction<Row, Row>) row -> meeting(row, comparison.value()), Encoders.row(MEETING))
        .filter((FilterFunction<Row>) row -> !row.isNullAt(0));
  }

  private static Map<String, Long> words(Dataset<Row> quotations) {
    Map<String, Long> words = new HashMap<>();
    quotations
        .select(explode(col("words")).as("word"))
        .groupBy("word")
        .count()
        .collectAsList()
        .forEach(row -> words.put(row.getString(0), row.getLong(1)));
    return words;
  }

  private static Dataset<Row> sides(Dataset<Row> sides, String name) {
    return sides.select(
        col("id").as(name), struct("words", "speaker", "kind", "of_speaker").as("side_" + name));
  }

  /** Returns numbers of quotations that share their rarest pairs, the lower one first. */
  private static Dataset<Row> candidates(Dataset<Row> sides) {
    Dataset<Row> pairs = sides.select(col("id"), explode(col("pairs")).as("pair"));
    Dataset<Row> frequencies = pairs.groupBy("pair").agg(count(lit(1)).as("frequency"));
    Dataset<Row> postings =
        first(pairs, Window.partitionBy("pair").orderBy("id"), QuotationComparison.MOST_OF_PAIR)
            .select(col("pair"), col("id").as("near"));
    Dataset<Row> rarest =
        first(
            pairs.join(frequencies, "pair").where("frequency > 1"),
            Window.partitionBy("id").orderBy("frequency", "pair"),
            QuotationComparison.MOST_PAIRS);
    Dataset<Row> shared =
        rarest
            .join(postings, "pair")
            .where("id <> near")
            .groupBy("id", "near")
            .agg(count(lit(1)).as("shared"));
    return first(
            shared,
            Window.partitionBy("id").orderBy(col("shared").desc(), col("near")),
            QuotationComparison.MOST_COMPARED)
        .select(
            least(col("id"), col("near")).as("one"), greatest(col("id"), col("near")).as("other"))
        .distinct();
  }

  private static Dataset<Row> first(Dataset<Row> rows, WindowSpec window, int most) {
    return rows.withColumn("rank", row_number().over(window))
        .where(col("rank").leq(most))
        .drop("rank");
  }

  /** Returns what two are to each other, a phrase first; nothing where they are two. */
  private static Row meeting(Row row, QuotationComparison comparison) {
    long one = row.getAs("one");
    long other = row.getAs("other");
    Side a = side(row.getAs("side_one"));
    Side b = side(row.getAs("side_other"));
    boolean isShorter = a.words().size() <= b.words().size();
    Relation relation = isShorter ? comparison.compare(a, b) : comparison.compare(b, a);
    return switch (relation) {
      case NONE -> RowFactory.create(null, null, false);
      case SAME -> RowFactory.create(one, other, false);
      case PHRASE -> RowFactory.create(isShorter ? one : other, isShorter ? other : one, true);
    };
  }

  private static Side side(Row side) {
    return new Side(side.getList(0), side.getString(1), side.getString(2), side.getLong(3));
  }

  /** Returns the first of its set for each quotation that is in a set with others. */
  private static Dataset<Row> firsts(long all, SameQuotations same, SparkSession spark) {
    List<Row> firsts = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      if (same.least(i) != i) {
        firsts.add(RowFactory.create((long) i, (long) same.least(i)));
      }
    }
    return spark.createDataFrame(
        firsts, new StructType().add("id", DataTypes.LongType).add("first", DataTypes.LongType));
  }

  /** Returns the rows of a cluster with what that tells. */
  private static Iterator<Row> filled(Iterator<Row> members) {
    List<Row> rows = new ArrayList<>();
    members.forEachRemaining(rows::add);
    rows.sort(Comparator.comparing((Row row) -> row.<Long>getAs(ID)));
    Clusters clusters = Clusters.ofOne(rows.stream().map(ClusterJoin::statement).toList());
    List<Row> filled = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      boolean indirect = text(rows.get(i), "type").equals(INDIRECT);
      filled.add(indirect ? alone(rows.get(i)) : filled(rows.get(i), clusters.of(i)));
    }
    return filled.iterator();
  }

  private static Statement statement(Row row) {
    return Statement.of(
        text(row, "quote"),
        text(row, "speaker"),
        text(row, "speaker_kind"),
        text(row, "source"),
        text(row, "site"),
        text(row, "date"),
        row.<Integer>getAs("begin"));
  }

  /** Returns a row without its number, and without a cluster: it has no marks. */
  private static Row alone(Row row) {
    List<@Nullable Object> values = withoutNumber(row);
    values.addAll(Collections.nCopies(OF_CLUSTER, null));
    return RowFactory.create(values.toArray());
  }

  private static List<@Nullable Object> withoutNumber(Row row) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < row.fieldIndex(ID); i++) {
      values.add(row.get(i));
    }
    return values;
  }

  /** Returns a row without its number, but with what its cluster tells. */
  private static Row filled(Row row, Cluster cluster) {
    List<@Nullable Object> values = withoutNumber(row);
    Optional<Cluster.Agreed> name = cluster.nameFor(text(row, "speaker"));
    if (name.isPresent()) {
      values.set(row.fieldIndex("speaker"), name.get().speaker());
      if (!name.get().kind().isEmpty()) {
        values.set(row.fieldIndex("speaker_kind"), name.get().kind());
      }
    }
    values.add(cluster.id());
    values.add(cluster.earliest());
    values.add(cluster.variants());
    values.add(cluster.papers());
    values.add(name.map(Cluster.Agreed::source).orElse(null));
    return RowFactory.create(values.toArray());
  }
}
