package org.whosaid.resolve;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.whosaid.cast.Honorifics;
import org.whosaid.cast.PersonName;
import org.whosaid.model.KnownSpeaker;
import org.whosaid.model.Speaker;
import org.whosaid.syntax.Words;

/**
 * The speakers that a user knows, by every name they go by, so that {@code Steve Barclay}, {@code
 * Stephen Barclay} and a bare {@code Barclay} become one in a thousand documents.
 *
 * <p>Case, accents, titles and a leading article do not count. A name that two speakers go by is
 * nobody’s. Thread-safe.
 */
public final class SpeakerDirectory {

  /** So many names that several go by are told one by one. */
  private static final int MOST_TOLD = 10;

  private final Map<String, KnownSpeaker> byName = new LinkedHashMap<>();
  private final List<String> conflicts = new ArrayList<>();

  /** Creates a directory of {@code speakers}. */
  public SpeakerDirectory(List<KnownSpeaker> speakers) {
    Map<String, List<KnownSpeaker>> all = new LinkedHashMap<>();
    for (KnownSpeaker speaker : speakers) {
      Stream.concat(Stream.of(speaker.name()), speaker.aliases().stream())
          .map(SpeakerDirectory::key)
          .distinct()
          .forEach(key -> all.computeIfAbsent(key, k -> new ArrayList<>()).add(speaker));
    }
    all.forEach(
        (key, known) -> {
          if (known.size() == 1) {
            byName.put(key, known.get(0));
          } else {
            conflicts.add(conflict(key, known));
          }
        });
  }

  private static String conflict(String key, List<KnownSpeaker> known) {
    String names =
        known.stream()
            .map(s -> s.id().isEmpty() ? s.name() : s.name() + " (" + s.id() + ")")
            .collect(Collectors.joining(" and "));
    return "\"" + key + "\" may be " + names + "; rows with it are left as they are";
  }

  /** Returns a line for each name that several speakers go by, or for how many more there are. */
  public List<String> conflicts() {
    if (conflicts.size() <= MOST_TOLD) {
      return List.copyOf(conflicts);
    }
    List<String> told = new ArrayList<>(conflicts.subList(0, MOST_TOLD));
    int others = conflicts.size() - MOST_TOLD;
    told.add("and " + others + " more names that several speakers go by");
    return told;
  }

  /** Returns {@code speaker} as the directory has it, each of several at once; else as it is. */
  public Speaker listed(Speaker speaker) {
    List<String> names = speaker.names();
    List<Optional<KnownSpeaker>> known =
        names.stream().map(name -> Optional.ofNullable(byName.get(key(name)))).toList();
    if (known.stream().noneMatch(Optional::isPresent)) {
      return speaker;
    }
    List<String> listed = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      listed.add(known.get(i).map(KnownSpeaker::name).orElse(names.get(i)));
      known.get(i).map(KnownSpeaker::id).filter(id -> !id.isEmpty()).ifPresent(ids::add);
    }
    return speaker.listedAs(listed, ids);
  }

  private static String key(String name) {
    List<String> words = new ArrayList<>(Words.split(name));
    while (words.size() > 1 && (Honorifics.isTitle(words.get(0)) || isArticle(words.get(0)))) {
      words.remove(0);
    }
    return words.stream().map(PersonName::key).collect(Collectors.joining(" "));
  }

  private static boolean isArticle(String word) {
    return word.equalsIgnoreCase("the");
  }
}
