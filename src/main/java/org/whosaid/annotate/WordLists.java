package org.whosaid.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.whosaid.annotate.models.Models;
import org.whosaid.model.Gender;

/**
 * What CoreNLP's word lists know about single words: the gender of first names, and which nouns are
 * used for people.
 *
 * <p>{@code Boris} is male, {@code spokeswoman} is animate. The lists are those of CoreNLP's
 * deterministic coreference system; the animate nouns were counted in web text by Ji and Lin
 * (“Gender and animacy knowledge discovery from web-scale n-grams”, 2009).
 */
public final class WordLists {

  private final Map<String, Gender> firstNames = new HashMap<>();
  private final Set<String> animate = new HashSet<>();

  public WordLists() {
    try (BufferedReader names = Models.firstNames();
        BufferedReader nouns = Models.animateNouns()) {
      names.lines().map(line -> line.split("\t", -1)).forEach(this::addName);
      nouns.lines().forEach(animate::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A name listed under both genders tells nothing. */
  private void addName(String[] nameAndGender) {
    if (nameAndGender.length == 2) {
      Gender gender = nameAndGender[1].equals("FEMALE") ? Gender.FEMALE : Gender.MALE;
      firstNames.merge(nameAndGender[0], gender, (a, b) -> a == b ? a : Gender.UNKNOWN);
    }
  }

  Gender genderOf(String firstName) {
    return firstNames.getOrDefault(firstName.toLowerCase(Locale.ROOT), Gender.UNKNOWN);
  }

  boolean isAnimate(String noun) {
    return animate.contains(noun);
  }
}
