package org.whosaid.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTest {

  private final List<String> freed = new ArrayList<>();
  private final Gate gate = new Gate(() -> freed.add("freed"));

  @Test
  void anEmptyOneFreesWhenItIsClosed() {
    gate.enter();
    gate.leave();
    assertEquals(List.of(), freed);
    gate.close();
    assertEquals(List.of("freed"), freed);
    gate.close();
    assertEquals(List.of("freed"), freed);
    assertThrows(ClosedException.class, gate::enter);
  }

  @Test
  void theLastToLeaveFrees() {
    gate.enter();
    gate.enter();
    gate.close();
    gate.leave();
    gate.close();
    assertEquals(List.of(), freed);
    assertThrows(ClosedException.class, gate::enter);
    gate.leave();
    assertEquals(List.of("freed"), freed);
  }
}
