package org.whosaid.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.whosaid.cast.PersonName;

/**
 * Finds out which names in many documents are one person's: {@code Rishi Sunak}, {@code Sunak,
 * Rishi} and {@code Mr Sunak}.
 *
 * <p>The shorter name must be part of one longer one only, or of one only whose bearer has a role
 * in common with its own; a bare surname whose roles are all others than those of its namesake is
 * somebody else. Whom that does not tell from one another are kept apart.
 */
public final class JoinedSpeakers {

  /** Words of roles that many have. */
  private static final Set<String> COMMON = Set.of("the", "and", "for", "former");

  /** By words, of which an initial counts least. */
  private static final Comparator<Name> FULLEST_FIRST =
      Comparator.comparing(
              (Name name) -> -name.words().stream().filter(w -> w.length() > 1).count())
          .thenComparing(name -> -name.words().size())
          .thenComparing(name -> String.join(" ", name.words()));

  private final Map<String, List<Group>> byLast = new HashMap<>();
  private final List<Group> groups = new ArrayList<>();

  private JoinedSpeakers() {}

  /**
   * A person as rows have them.
   *
   * @param name as written
   * @param id what a list gave them, or the empty string
   * @param roles what texts call them
   * @param quotations how many there are
   */
  public record Person(String name, String id, List<String> roles, int quotations) {
    public Person {
      roles = List.copyOf(roles);
    }
  }

  /** Names of one person, the longest first. */
  private static final class Group {
    private final Map<Name, List<Person>> names = new LinkedHashMap<>();
    private final Set<String> roles = new HashSet<>();
    private String id = "";

    private void add(Name name, Person person) {
      names.computeIfAbsent(name, key -> new ArrayList<>()).add(person);
      roles.addAll(words(person.roles()));
      id = id.isEmpty() ? person.id() : id;
    }

    private boolean agrees(Name name, Person person) {
      return names.keySet().stream().allMatch(own -> own.isNamesake(name))
          && names.values().stream().allMatch(all -> isJunior(all.get(0)) == isJunior(person))
          && (id.isEmpty() || person.id().isEmpty() || id.equals(person.id()));
    }

    private boolean shares(Set<String> others) {
      return others.stream().anyMatch(roles::contains);
    }

    /** Returns the name to list: more than a surname, if there is one, and the most usual. */
    private String shown() {
      return names.entrySet().stream()
          .flatMap(entry -> entry.getValue().stream().map(p -> Map.entry(entry.getKey(), p)))
          .max(
              Comparator.comparing((Map.Entry<Name, Person> e) -> e.getKey().isFull())
                  .thenComparing(e -> e.getValue().quotations())
                  .thenComparing(e -> e.getValue().name(), Comparator.reverseOrder()))
          .map(e -> Name.turned(e.getValue().name()))
          .orElseThrow();
    }
  }

  /** Returns the name under which each is listed, by their names as written. */
  public static Map<String, String> join(Collection<Person> people) {
    JoinedSpeakers joined = new JoinedSpeakers();
    Map<Name, List<Person>> byName = new LinkedHashMap<>();
    for (Person person : people) {
      byName.computeIfAbsent(Name.of(person.name()), key -> new ArrayList<>()).add(person);
    }
    byName.entrySet().stream()
        .filter(entry -> !entry.getKey().isEmpty())
        .sorted(Map.Entry.comparingByKey(FULLEST_FIRST))
        .forEach(entry -> joined.add(entry.getKey(), entry.getValue()));
    Map<String, String> listed = new TreeMap<>();
    for (Group group : joined.groups) {
      String shown = group.shown();
      group.names.values().forEach(all -> all.forEach(p -> listed.put(p.name(), shown)));
    }
    return listed;
  }

  /** {@code Martin Orde Jr} may be the son of Martin Orde. */
  private static boolean isJunior(Person person) {
    return PersonName.isSuffix(person.name().substring(person.name().lastIndexOf(' ') + 1));
  }

  private void add(Name name, List<Person> bearers) {
    for (Person person : bearers) {
      Group group = groupOf(name, person);
      if (group == null) {
        group = new Group();
        groups.add(group);
        byLast.computeIfAbsent(name.last(), key -> new ArrayList<>()).add(group);
      }
      group.add(name, person);
    }
  }

  private @Nullable Group groupOf(Name name, Person person) {
    Set<String> roles = words(person.roles());
    List<Group> agreeing =
        byLast.getOrDefault(name.last(), List.of()).stream()
            .filter(group -> group.agrees(name, person))
            .toList();
    List<Group> sharing = agreeing.stream().filter(group -> group.shares(roles)).toList();
    if (sharing.size() == 1) {
      return sharing.get(0);
    }
    if (agreeing.size() != 1) {
      return null;
    }
    Group only = agreeing.get(0);
    boolean other = !name.isFull() && !roles.isEmpty() && !only.roles.isEmpty();
    return other && sharing.isEmpty() ? null : only;
  }

  /** Returns the words of roles that tell one from another. */
  private static Set<String> words(List<String> roles) {
    Set<String> words = new HashSet<>();
    for (String role : roles) {
      Phrase.of(role).words().stream()
          .map(Word::key)
          .filter(word -> word.length() > 2 && !COMMON.contains(word))
          .forEach(words::add);
    }
    return words;
  }
}
