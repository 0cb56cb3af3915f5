package org.whosaid.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.whosaid.search.Cluster.Agreed;

class ClusteringTest {

  private static final String QUILL = "Mara Quill";
  private static final String WARDS = "We must act now, and act fairly, before four wards close";

  private static Statement said(String source, String date, String speaker, String quote) {
    String kind = speaker.startsWith("a ") ? "unnamed" : "person";
    return new Statement(quote, speaker, speaker.isEmpty() ? "" : kind, source, source, date, 0);
  }

  private static List<Cluster> clusters(Statement... statements) {
    Clustering clustering = new Clustering();
    Arrays.stream(statements).forEach(clustering::add);
    Clusters found = clustering.find();
    return IntStream.range(0, statements.length).mapToObj(found::of).toList();
  }

  /** Returns for each quotation the number of its cluster, in the order of their first members. */
  private static List<Integer> partition(Statement... statements) {
    List<String> ids = clusters(statements).stream().map(Cluster::id).toList();
    List<String> different = ids.stream().distinct().toList();
    return ids.stream().map(different::indexOf).toList();
  }

  @Test
  void editsCutsPartsAndOtherMarksAreOneQuotation() {
    assertEquals(
        List.of(0, 0, 0, 0, 0, 1),
        partition(
            said("a", "", QUILL, WARDS + "."),
            said("b", "", QUILL, "WE MUST ACT NOW – and act fairly – before 4 wards close"),
            said("c", "", "", "We must act now, and act fairly, before five wards close"),
            said("d", "", QUILL, "We must act now … before four wards close"),
            said("e", "", "Quill", "We must act now"),
            said("f", "", QUILL, "Nobody has asked the nurses about any of it")));
  }

  @Test
  void shortWordsOfTwoSpeakersAreTwoQuotations() {
    assertEquals(
        List.of(0, 1, 0),
        partition(
            said("a", "", "Ada Cole", "It is a start"),
            said("b", "", "Finn Roy", "It is a start"),
            said("c", "", "Cole", "it is a start!")));
  }

  @Test
  void longWordsAreOneQuotationWhoeverIsNamed() {
    assertEquals(
        List.of(0, 0), partition(said("a", "", QUILL, WARDS), said("b", "", "Finn Roy", WARDS)));
  }

  @Test
  void aPhraseInTwoQuotationsDoesNotMakeThemOne() {
    Statement[] all = new Statement[400];
    for (int i = 0; i < all.length; i++) {
      all[i] = said("n" + i, "", "Nobody " + i, "word" + i + " other" + i + " third" + i);
    }
    all[0] = said("a", "", QUILL, "They run a rigged economy that pays the harbour owners alone");
    all[1] = said("b", "", QUILL, "This rigged economy took every orchard from our grandparents");
    all[2] = said("c", "", QUILL, "rigged economy");
    assertEquals(List.of(0, 1, 2), partition(all).subList(0, 3));
  }

  @Test
  void aPhraseInOneQuotationIsItsPart() {
    assertEquals(
        List.of(0, 0),
        partition(
            said("a", "", QUILL, "They run a rigged economy that pays the harbour owners alone"),
            said("c", "", QUILL, "rigged economy")));
  }

  @Test
  void aSpeechDoesNotJoinWhatIsQuotedOfIt() {
    String speech =
        IntStream.range(0, 200).mapToObj(i -> "sentence" + i).collect(Collectors.joining(" "));
    assertEquals(
        List.of(0, 1, 2),
        partition(
            said("a", "", QUILL, speech),
            said("b", "", QUILL, "sentence10 sentence11 sentence12 sentence13 sentence14"),
            said("c", "", QUILL, "sentence90 sentence91 sentence92 sentence93 sentence94")));
  }

  @Test
  void theEarliestIsTheFirstByDateOrElseInOrder() {
    List<Cluster> dated =
        clusters(
            said("a", "2026-03-02", QUILL, WARDS),
            said("b", "", QUILL, WARDS),
            said("c", "2026-03-01", QUILL, WARDS + " for good"));
    assertEquals("c", dated.get(0).earliest());
    assertEquals(2, dated.get(0).variants());
    assertEquals(3, dated.get(0).papers());
    assertEquals(Set.copyOf(dated).size(), 1);
    assertEquals(
        "a", clusters(said("a", "", QUILL, WARDS), said("b", "", QUILL, WARDS)).get(1).earliest());
  }

  @Test
  void anIdStaysWhenMoreRowsCome() {
    Statement first = said("a", "2026-03-01", QUILL, WARDS);
    assertEquals(
        clusters(first).get(0).id(),
        clusters(said("z", "", QUILL, "x"), said("b", "2026-04-01", "", WARDS), first).get(1).id());
    assertNotEquals(
        clusters(first).get(0).id(), clusters(said("b", "2026-03-01", QUILL, WARDS)).get(0).id());
  }

  @Test
  void thoseWhoNameTheSpeakerAgreeOrNobodyIsAgreedOn() {
    assertEquals(
        Optional.of(new Agreed(QUILL, "person", "b")),
        clusters(
                said("a", "", "Quill", WARDS),
                said("b", "", QUILL, WARDS),
                said("c", "", "", WARDS),
                said("d", "", "a minister", WARDS))
            .get(2)
            .agreed());
    assertEquals(
        Optional.empty(),
        clusters(said("a", "", QUILL, WARDS), said("b", "", "Finn Roy", WARDS)).get(0).agreed());
  }

  @Test
  void aNameCompletesNoneAndABareSurname() {
    Agreed agreed = new Agreed(QUILL, "person", "b");
    assertTrue(agreed.completes(""));
    assertTrue(agreed.completes("Mrs Quill"));
    assertEquals(
        List.of(false, false, false),
        List.of(
            agreed.completes(QUILL), agreed.completes("M. Quill"), agreed.completes("Finn Roy")));
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    Random random = new Random(7);
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      int subject = random.nextInt(60);
      List<String> words = new ArrayList<>();
      for (int w = 0; w < 12; w++) {
        if (random.nextInt(5) > 0) {
          words.add("subject" + subject + "word" + w);
        }
      }
      String speaker = random.nextInt(3) == 0 ? "" : "Ada Cole" + random.nextInt(3);
      statements.add(said("s" + i, "2026-01-01", speaker, String.join(" ", words)));
    }
    Set<Set<String>> inOrder = families(statements);
    Collections.shuffle(statements, random);
    assertEquals(inOrder, families(statements));
    assertTrue(inOrder.size() < 300, "nothing was joined");
  }

  private static Set<Set<String>> families(List<Statement> statements) {
    List<Cluster> found = clusters(statements.toArray(Statement[]::new));
    Map<String, Set<String>> families =
        IntStream.range(0, statements.size())
            .boxed()
            .collect(
                Collectors.groupingBy(
                    i -> found.get(i).id(),
                    Collectors.mapping(
                        i -> statements.get(i).source(), Collectors.toCollection(TreeSet::new))));
    return Set.copyOf(families.values());
  }

  @Test
  void quotationsWithoutWordsStayAlone() {
    assertEquals(
        List.of(0, 1, 2),
        partition(said("a", "", "", "…"), said("b", "", "", "…"), said("c", "", "", "")));
  }
}
