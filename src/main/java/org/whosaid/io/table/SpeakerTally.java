package org.whosaid.io.table;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts who speaks in the rows of a finished run, with the forms of each name, as a start for a
 * list of speakers.
 *
 * <p>A form is the part of a mention that has the name in it: {@code Barclay} of {@code the health
 * secretary Barclay}; pronouns and descriptions are none.
 */
public final class SpeakerTally {

  /** What {@link Tallied#values} tells. */
  public static final List<String> LABELS =
      List.of("name", "aliases", "id", "kind", "quotations", "documents", "roles");

  private static final String SEPARATOR = "; ";

  private final Map<String, Counts> speakers = new HashMap<>();

  private static final class Counts {
    private final Set<String> forms = new LinkedHashSet<>();
    private final Set<String> roles = new LinkedHashSet<>();
    private final Set<String> sources = new HashSet<>();
    private String kind = "";
    private String id = "";
    private int quotations;

    /** Adds what was counted for a name of the same speaker. */
    private void add(boolean own, String name, Counts other) {
      if (!own) {
        forms.add(name);
      }
      forms.addAll(other.forms);
      roles.addAll(other.roles);
      sources.addAll(other.sources);
      kind = kind.isEmpty() ? other.kind : kind;
      id = id.isEmpty() ? other.id : id;
      quotations += other.quotations;
    }
  }

  /**
   * A speaker of a run.
   *
   * @param name as in the rows
   * @param forms other names that mentions have, in the order of their first use
   * @param id as in the rows, or the empty string
   * @param kind person, organization or unnamed
   * @param quotations number of rows
   * @param documents number of sources
   * @param roles what the texts call the speaker, in the order of their first use
   */
  public record Tallied(
      String name,
      List<String> forms,
      String id,
      String kind,
      int quotations,
      int documents,
      List<String> roles) {
    public Tallied {
      forms = List.copyOf(forms);
      roles = List.copyOf(roles);
    }

    /** Returns a record of a list of speakers, as {@link #LABELS} name its values. */
    public List<@Nullable Object> values() {
      return Arrays.asList(
          name,
          String.join(SEPARATOR, forms),
          id,
          kind,
          quotations,
          documents,
          String.join(SEPARATOR, roles));
    }
  }

  /**
   * Counts one row, its values by the names of their columns; a row without a speaker is none, and
   * one of several speakers counts for each.
   */
  public void add(Map<String, String> row) {
    List<String> names = List.of(value(row, Column.SPEAKER).split(SEPARATOR, -1));
    for (String name : names) {
      if (!name.isEmpty()) {
        Counts counts = speakers.computeIfAbsent(name, key -> new Counts());
        counts.quotations++;
        addIfAny(counts.sources, value(row, Column.SOURCE));
        counts.kind = row.getOrDefault(Column.SPEAKER_KIND.label(), counts.kind);
        if (names.size() == 1) {
          addForms(name, row, counts);
        }
      }
    }
  }

  private static void addForms(String name, Map<String, String> row, Counts counts) {
    counts.id = row.getOrDefault(Column.SPEAKER_ID.label(), counts.id);
    addIfAny(counts.roles, value(row, Column.ROLE));
    String form = form(name, value(row, Column.MENTION));
    if (!form.equalsIgnoreCase(name)) {
      addIfAny(counts.forms, form);
    }
  }

  private static String value(Map<String, String> row, Column column) {
    return row.getOrDefault(column.label(), "");
  }

  private static void addIfAny(Set<String> set, String text) {
    if (!text.isEmpty()) {
      set.add(text);
    }
  }

  /** Returns the last words of {@code mention} that are words of {@code name}. */
  private static String form(String name, String mention) {
    Set<String> known = new HashSet<>(List.of(name.toLowerCase(Locale.ROOT).split("[\\s,]+", -1)));
    List<String> words = List.of(mention.split("\\s+", -1));
    int begin = words.size();
    while (begin > 0 && known.contains(key(words.get(begin - 1)))) {
      begin--;
    }
    return String.join(" ", words.subList(begin, words.size()));
  }

  private static String key(String word) {
    return word.toLowerCase(Locale.ROOT).replace(",", "");
  }

  /** Returns the speakers, those with the most quotations first, then by name. */
  public List<Tallied> speakers() {
    return speakers(Map.of());
  }

  /**
   * Returns the speakers as {@link #speakers()} does, those as one that are listed under one name.
   *
   * @param listed the name for each that is not listed under its own
   */
  public List<Tallied> speakers(Map<String, String> listed) {
    Map<String, Counts> all = new TreeMap<>();
    new TreeMap<>(speakers)
        .forEach(
            (name, counts) -> {
              String under = listed.getOrDefault(name, name);
              all.computeIfAbsent(under, key -> new Counts()).add(under.equals(name), name, counts);
            });
    return all.entrySet().stream()
        .map(entry -> tallied(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt(Tallied::quotations).reversed().thenComparing(Tallied::name))
        .toList();
  }

  private static Tallied tallied(String name, Counts counts) {
    return new Tallied(
        name,
        counts.forms.stream().filter(form -> !form.equalsIgnoreCase(name)).toList(),
        counts.id,
        counts.kind,
        counts.quotations,
        counts.sources.size(),
        List.copyOf(counts.roles));
  }
}
