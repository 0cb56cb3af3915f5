package org.whosaid.resolve;

import java.util.List;
import org.whosaid.model.Gender;
import org.whosaid.model.Span;

/**
 * One place where a text names a person.
 *
 * @param words the words of the name, titles left out: {@code [Steve, Barclay]}
 * @param span the name in the text, titles left out
 * @param gender what a title before it, its role or the first name of a full name tells
 * @param firstNameGender what the name tells if it is a first name alone
 * @param role what the text calls the person here, or the empty string
 */
record Occurrence(
    List<String> words, Span span, Gender gender, Gender firstNameGender, String role) {

  boolean isFullName() {
    return words.size() > 1;
  }

  String last() {
    return words.get(words.size() - 1);
  }

  String first() {
    return words.get(0);
  }
}
