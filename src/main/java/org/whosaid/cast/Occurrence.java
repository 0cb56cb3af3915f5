package org.whosaid.cast;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.whosaid.model.Gender;
import org.whosaid.model.Span;

/**
 * One place where a text names a person.
 *
 * @param name the name, titles left out
 * @param shared the name with the surname that the next name lends it: {@code Ann and Max Rusk}
 * @param address the title that tells the gender, as written: {@code Mrs}; or the empty string
 * @param title the title before it, if the name would be too short without: {@code Pope}
 * @param span the name in the text, titles left out
 * @param gender what a title before it, its role or the first name of a full name tells
 * @param firstNameGender what the name tells if it is a first name alone
 * @param role what the text calls the person here, or the empty string
 * @param apposition where the role stands if a comma parts it from the name
 * @param descriptions what else the sentence says the person is: {@code a vet} in {@code Ada Cole
 *     is a vet}, {@code senator} in {@code Sen. Cole}
 * @param age the age beside the name, if one is given
 */
record Occurrence(
    PersonName name,
    Optional<PersonName> shared,
    String address,
    String title,
    Span span,
    Gender gender,
    Gender firstNameGender,
    String role,
    Optional<Span> apposition,
    List<String> descriptions,
    OptionalInt age) {

  /** Returns the same with a surname that the next name lends it. */
  Occurrence sharing(PersonName full) {
    return new Occurrence(
        name,
        Optional.of(full),
        address,
        title,
        span,
        gender,
        firstNameGender,
        role,
        apposition,
        descriptions,
        age);
  }
}
