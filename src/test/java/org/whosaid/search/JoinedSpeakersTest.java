package org.whosaid.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.whosaid.search.JoinedSpeakers.Person;

class JoinedSpeakersTest {

  private static Person person(String name, int quotations, String... roles) {
    return new Person(name, "", List.of(roles), quotations);
  }

  private static Map<String, String> joined(Person... people) {
    return JoinedSpeakers.join(List.of(people));
  }

  @Test
  void namesOfOnePersonAreJoinedUnderTheUsualFullOne() {
    assertEquals(
        new TreeMap<>(
            Map.of(
                "Sunak, Rishi", "Rishi Sunak",
                "Mr Sunak", "Rishi Sunak",
                "Rishi Sunak", "Rishi Sunak",
                "R. Sunak", "Rishi Sunak",
                "Ada Cole", "Ada Cole")),
        joined(
            person("Sunak, Rishi", 1),
            person("Mr Sunak", 9),
            person("Rishi Sunak", 3),
            person("R. Sunak", 1),
            person("Ada Cole", 1)));
  }

  @Test
  void aTurnedNameAloneIsTurned() {
    assertEquals(Map.of("Sunak, Rishi", "Rishi Sunak"), joined(person("Sunak, Rishi", 1)));
  }

  @Test
  void aSurnameOfTwoIsJoinedByItsRoleOrStaysApart() {
    assertEquals(
        new TreeMap<>(
            Map.of(
                "Ann Smith", "Ann Smith",
                "John Smith", "John Smith",
                "Smith", "John Smith",
                "Ms Smith", "Ms Smith")),
        joined(
            person("Ann Smith", 1, "nurse"),
            person("John Smith", 1, "Mayor of Holt"),
            person("Smith", 1, "the mayor"),
            person("Ms Smith", 1)));
  }

  @Test
  void aSurnameWithQuiteOtherRolesIsSomebodyElse() {
    assertEquals(
        Map.of("Ada Quill", "Ada Quill", "Quill", "Quill"),
        joined(person("Ada Quill", 1, "mayor"), person("Quill", 1, "vet")));
  }

  @Test
  void anInitialOfTwoAndASonStayApart() {
    assertEquals(
        new TreeMap<>(
            Map.of(
                "J. Orr", "J. Orr",
                "James Orr", "James Orr",
                "Jane Orr", "Jane Orr",
                "Jane Orr Jr", "Jane Orr Jr")),
        joined(
            person("J. Orr", 1),
            person("James Orr", 1),
            person("Jane Orr", 1),
            person("Jane Orr Jr", 1)));
  }

  @Test
  void whoHaveOtherIdsAreOthers() {
    assertEquals(
        Map.of("Ann Lee", "Ann Lee", "A. Lee", "A. Lee"),
        joined(
            new Person("Ann Lee", "Q1", List.of(), 1), new Person("A. Lee", "Q2", List.of(), 1)));
  }
}
