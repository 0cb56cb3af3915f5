package org.whosaid.evaluate;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.whosaid.evaluate.Alignment.Aligned;
import org.whosaid.evaluate.Alignment.Form;
import org.whosaid.evaluate.Pronouns.Agreement;
import org.whosaid.evaluate.gold.GoldEntity.Kind;
import org.whosaid.evaluate.gold.GoldSpan;

/** How well a run knows who is in its documents, held against annotated entities. */
final class CastReport {

  private static final String ALL = "all";
  private static final List<String> SOURCES = List.of("name", "pronoun", "nominal");

  private final List<Alignment> documents;
  private final Map<Figure.Key, Figure> values = new LinkedHashMap<>();

  CastReport(List<Alignment> documents) {
    this.documents = documents;
  }

  /** Returns every measure that the gold set and the run allow, in the order of the table. */
  Map<Figure.Key, Figure> values() {
    if (documents.stream().anyMatch(Alignment::hasChoices)) {
      SOURCES.forEach(this::candidates);
    }
    for (Form form : Form.values()) {
      links(form);
    }
    people(Measure.PEOPLE_SPLIT, CastReport::splitPeople);
    people(Measure.PEOPLE_MERGED, CastReport::mergedPeople);
    agreement();
    int mentions = documents.stream().mapToInt(document -> document.mentions().size()).sum();
    put(Measure.B_CUBED, ALL, mentions, ChainScores.bCubed(documents));
    put(Measure.LEA, ALL, mentions, ChainScores.lea(documents));
    return values;
  }

  private void candidates(String kind) {
    int all = 0;
    int right = 0;
    for (Alignment document : documents) {
      for (GoldSpan span : document.gold().spans()) {
        List<Integer> speakers = document.speakers(span.span());
        boolean asked = span.mentionKind().equals(kind) && !span.source().isEmpty();
        if (asked && span.isAttributable() && !speakers.isEmpty()) {
          Set<Integer> candidates = document.candidates(span.source().get(0));
          all++;
          right += speakers.stream().anyMatch(candidates::contains) ? 1 : 0;
        }
      }
    }
    share(Measure.AMONG_CANDIDATES, kind, right, all);
  }

  private void links(Form form) {
    int all = 0;
    int right = 0;
    for (Alignment document : documents) {
      for (Aligned mention : document.mentions()) {
        if (mention.form() == form) {
          all++;
          right += isLinked(document, mention) ? 1 : 0;
        }
      }
    }
    share(Measure.LINKED, form.name().toLowerCase(Locale.ROOT), right, all);
  }

  /** What nothing else in the document names or describes is right where it stands alone. */
  private static boolean isLinked(Alignment document, Aligned mention) {
    boolean alone =
        document.mentions().stream()
            .noneMatch(
                other ->
                    other.index() != mention.index()
                        && other.entity() == mention.entity()
                        && other.form() != Form.PRONOUN);
    OptionalInt identity =
        mention.chain().isEmpty()
            ? OptionalInt.empty()
            : document.identityWithout(mention.chain().getAsInt(), mention);
    return alone ? identity.isEmpty() : identity.equals(OptionalInt.of(mention.entity()));
  }

  private void people(Measure measure, Predicate<Person> wrong) {
    int all = 0;
    int count = 0;
    for (Alignment document : documents) {
      List<Person> people = people(document);
      all += people.size();
      count += (int) people.stream().filter(wrong).count();
    }
    share(measure, ALL, count, all);
  }

  /**
   * An annotated person.
   *
   * @param chains those with a name of this person
   * @param others those with a name of anybody else
   */
  private record Person(Set<Integer> chains, Set<Integer> others) {}

  private static List<Person> people(Alignment document) {
    Map<Integer, Set<Integer>> chains =
        document.mentions().stream()
            .filter(mention -> mention.form() == Form.NAME && mention.chain().isPresent())
            .filter(m -> document.gold().entities().get(m.entity()).kind() == Kind.PERSON)
            .collect(
                Collectors.groupingBy(
                    Aligned::entity,
                    LinkedHashMap::new,
                    Collectors.mapping(m -> m.chain().getAsInt(), Collectors.toSet())));
    return chains.keySet().stream()
        .map(
            person ->
                new Person(Objects.requireNonNull(chains.get(person)), others(chains, person)))
        .toList();
  }

  private static Set<Integer> others(Map<Integer, Set<Integer>> chains, int person) {
    Set<Integer> others = new HashSet<>();
    chains.forEach((other, own) -> others.addAll(other == person ? Set.of() : own));
    return others;
  }

  private static boolean splitPeople(Person person) {
    return person.chains().size() > 1;
  }

  private static boolean mergedPeople(Person person) {
    return person.chains().stream().anyMatch(person.others()::contains);
  }

  private void agreement() {
    int all = 0;
    int wrong = 0;
    for (Alignment document : documents) {
      for (Aligned mention : document.mentions()) {
        Optional<Agreement> shown = Pronouns.agreement(mention.words());
        if (shown.isPresent() && mention.chain().isPresent()) {
          Set<Agreement> own = own(document, document.identity(mention.chain().getAsInt()));
          all += own.isEmpty() ? 0 : 1;
          wrong += own.isEmpty() || own.contains(shown.get()) ? 0 : 1;
        }
      }
    }
    share(Measure.PRONOUN_DISAGREES, ALL, wrong, all);
  }

  /** What the pronouns that people gave an entity show. */
  private static Set<Agreement> own(Alignment document, OptionalInt entity) {
    return document.mentions().stream()
        .filter(mention -> entity.isPresent() && mention.entity() == entity.getAsInt())
        .flatMap(mention -> Pronouns.agreement(mention.words()).stream())
        .collect(Collectors.toSet());
  }

  private void share(Measure measure, String of, int some, int all) {
    put(measure, of, all, (double) some / all);
  }

  private void put(Measure measure, String of, int n, double value) {
    if (n > 0) {
      values.put(new Figure.Key(measure, of), new Figure(n, value));
    }
  }
}
