package org.whosaid.annotate.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.whosaid.testing.RandomText;

class StringTableTest {

  /** Strings of any letters, and the empty one. */
  private static List<String> strings(int count) {
    Set<String> strings = new LinkedHashSet<>(Set.of(""));
    for (int seed = 0; strings.size() < count; seed++) {
      byte[] wellFormed = RandomText.of(seed, 3).getBytes(StandardCharsets.UTF_8);
      strings.add(new String(wellFormed, StandardCharsets.UTF_8));
    }
    return new ArrayList<>(strings);
  }

  private static StringTable writtenAndRead(List<String> strings) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    new StringTable(strings).write(new DataOutputStream(file));
    return new StringTable(new DataInputStream(new ByteArrayInputStream(file.toByteArray())));
  }

  @Test
  void itIsTheListThatItWasMadeOf() throws IOException {
    for (int count : new int[] {1, 2, 3, 4, 5, 1000}) {
      List<String> strings = strings(count);
      StringTable table = writtenAndRead(strings);
      assertEquals(strings, table);
      for (int place = 0; place < count; place++) {
        String string = strings.get(place);
        assertEquals(place, table.indexOf(string), string);
        assertTrue(table.contains(string), string);
      }
    }
  }

  @Test
  void aStringThatIsNotThereHasNoPlace() throws IOException {
    StringTable table = writtenAndRead(List.of("said", "says"));
    for (String string : new String[] {"", "sai", "saids", "aid", "say", "Said", "saidsays"}) {
      assertEquals(-1, table.indexOf(string), string);
      assertFalse(table.contains(string), string);
    }
    assertEquals(-1, writtenAndRead(List.of()).indexOf("said"));
  }

  @Test
  void stringsOfOneHashAreToldApart() throws IOException {
    List<String> strings = List.of("plumless", "buckeroo"); // of one CRC-32
    StringTable table = writtenAndRead(strings);
    assertEquals(0, table.indexOf("plumless"));
    assertEquals(1, table.indexOf("buckeroo"));
    assertEquals(-1, writtenAndRead(List.of("plumless")).indexOf("buckeroo"));
  }

  @Test
  void itsPlacesAreAMap() throws IOException {
    Map<String, Integer> places = writtenAndRead(List.of("said", "", "says")).places();
    assertEquals(Map.of("said", 0, "", 1, "says", 2), places);
    assertEquals(2, places.get("says"));
    assertNull(places.get("sai"));
    assertFalse(places.containsKey("sai"));
  }
}
