package org.whosaid.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whosaid.model.Attitude;
import org.whosaid.model.Excerpt;
import org.whosaid.model.QuotationType;
import org.whosaid.model.Row;
import org.whosaid.model.Speaker;

/** Makes what an index holds of the rows of a document, and of its text. */
public final class Passages {

  private static final String DATE = "date";

  private Passages() {}

  /**
   * Returns the quotations and reported words of a document, and its text; where that is gone, what
   * its rows have of it.
   */
  public static List<Passage> of(
      String source, Optional<String> text, Map<String, String> about, List<Row> rows) {
    List<Passage> passages = new ArrayList<>();
    String date = about.getOrDefault(DATE, "");
    rows.stream()
        .filter(Passages::isSaid)
        .forEach(row -> passages.add(quotation(row, row.kept().getOrDefault(DATE, date))));
    if (text.isPresent()) {
      int length = text.get().codePointCount(0, text.get().length());
      passages.add(new Passage(Passage.Kind.TEXT, text.get(), "", "", source, date, 0, length));
    } else {
      rows.stream()
          .map(Row::context)
          .filter(context -> !context.isEmpty())
          .distinct()
          .forEach(
              c -> passages.add(new Passage(Passage.Kind.TEXT, c, "", "", source, date, -1, -1)));
    }
    return passages;
  }

  /** What somebody denied, asked or would not say is not what they are reported to have said. */
  private static boolean isSaid(Row row) {
    return row.type() != QuotationType.INDIRECT
        || row.reported().filter(all -> all.attitude() != Attitude.SAID).isEmpty();
  }

  /** {@code Ines Okafor, who replaced Ann Lee,} is not called Ann Lee. */
  private static String withoutClauses(String mention) {
    int comma = mention.indexOf(',');
    return comma < 0 ? mention : mention.substring(0, comma);
  }

  private static Passage quotation(Row row, String date) {
    Optional<Speaker> speaker = row.speaker();
    String called =
        Stream.of(
                speaker.flatMap(Speaker::role),
                speaker.flatMap(Speaker::affiliation),
                row.mention().map(Excerpt::text).map(Passages::withoutClauses))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return new Passage(
        row.type() == QuotationType.INDIRECT ? Passage.Kind.REPORTED : Passage.Kind.QUOTATION,
        row.quote(),
        speaker.map(Speaker::name).orElse(""),
        called,
        row.source(),
        date,
        row.begin(),
        row.end());
  }
}
