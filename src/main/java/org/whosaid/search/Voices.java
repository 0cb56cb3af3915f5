package org.whosaid.search;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Who says quotations, by numbers, and what it tells that two of them may be one. */
final class Voices {

  private static final String PERSON = "person";

  /** So rare is it that a paper gives words to another person. */
  private static final double MISTAKEN = Math.log(50);

  /** Of two hundred quotations, one may be joined with another that it is like by chance. */
  private static final double CHANCE = Math.log(200);

  private final Interned<Voice> voices = new Interned<>();
  private final Map<Integer, Name> names = new ConcurrentHashMap<>();

  /** A speaker as rows have it. */
  record Voice(String speaker, String kind) {

    /** Whoever says it has a name, and is not just a spokesman. */
    boolean isNamed() {
      return !speaker.isEmpty() && !kind.equals("unnamed");
    }

    boolean isPerson() {
      return isNamed() && (kind.isEmpty() || kind.equals(PERSON));
    }
  }

  /** Counts a speaker, and returns its number. */
  int add(String speaker, String kind) {
    return voices.add(new Voice(speaker, kind));
  }

  /** Counts a speaker who says so many quotations, and returns its number. */
  int add(String speaker, String kind, int quotations) {
    return voices.add(new Voice(speaker, kind), quotations);
  }

  Voice get(int number) {
    return voices.get(number);
  }

  Name name(int number) {
    return names.computeIfAbsent(number, n -> Name.of(voices.get(n).speaker()));
  }

  /**
   * Returns how much two quotations must share, in nats, to be the same and not alike by chance.
   *
   * @param all how many quotations there are
   */
  double needed(int one, int other, int all) {
    Voice a = get(one);
    Voice b = get(other);
    if (a.isNamed() && b.isNamed()) {
      if (one == other || name(one).agrees(name(other))) {
        return enough(Math.max(voices.count(one), voices.count(other)));
      }
      if (a.isPerson() && b.isPerson()) {
        return enough(all) + MISTAKEN;
      }
    }
    return enough(all);
  }

  /** Returns how much two of so many must share, whoever says them. */
  static double enough(int all) {
    return Math.log(all) + CHANCE;
  }
}
