package org.whosaid.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {

  private static PersonName name(String words) {
    return new PersonName(List.of(words.split(" ")), "");
  }

  @ParameterizedTest
  @CsvSource({
    "Ann Lee, Ann Lee, true",
    "Ann Lee, Bo Lee, false",
    "Ann Lee, Ann Roe, false",
    "A. Lee, Ann Lee, true",
    "Luis Lacalle, Luis Lacalle Pou, true",
    "Ann Cole, Ann Cole-Orr, true",
    "Seif Al Dawla, Aida Seif Al Dawla, true",
    "Gerhard Müller, Gerhard Muller, true",
    "Martin Orr Jr, Martin Orr, true",
    "Ann Barclay, Ann Barcley, true",
    "Ann Lee, Ann Leo, false"
  })
  void twoFullNamesAgreeWhenTheyCanBeOnePersons(String first, String second, boolean agree) {
    assertEquals(agree, name(first).agrees(name(second)));
    assertEquals(agree, name(second).agrees(name(first)));
  }

  @Test
  void aNicknameStandsForTheFirstName() {
    PersonName full = new PersonName(List.of("Robert", "Orr"), "Bob");
    assertEquals(true, full.agrees(name("Bob Orr")));
    assertEquals(Set.of("robert", "orr", "bob"), full.keys());
  }

  @ParameterizedTest
  @CsvSource({
    "barclay, barcley, true",
    "barclay, barcaly, true",
    "barclay, barclays, true",
    "barclay, barcla, true",
    "barclay, garclay, false",
    "barclay, barkley, false",
    "cole, coles, false",
    "barclay, barclayss, false"
  })
  void longWordsAreMisspeltByOneLetterButTheFirst(String a, String b, boolean misspelt) {
    assertEquals(misspelt, PersonName.misspells(a, b));
    assertEquals(misspelt, PersonName.misspells(b, a));
  }

  @Test
  void theSurnameComesBeforeASuffix() {
    assertEquals("king", name("Martin Luther King Jr").last());
    assertEquals("martin", name("Martin Luther King Jr").first());
    assertEquals(false, name("King Jr").isFull());
    assertEquals(true, name("Ann Lee").isFull());
  }

  @Test
  void partsOfADoubleBarrelledNameAreKeysUnlessTheyAreShort() {
    assertEquals(Set.of("ann", "cole-orr", "cole", "orr"), name("Ann Cole-Orr").keys());
    assertEquals(Set.of("lau", "suk-yee", "suk", "yee"), name("Lau Suk-yee").keys());
    assertEquals(Set.of("al-o", "lee"), name("Al-O Lee").keys());
  }

  @Test
  void aNameHasAWord() {
    List<String> none = List.of();
    assertThrows(IllegalArgumentException.class, () -> new PersonName(none, ""));
  }
}
