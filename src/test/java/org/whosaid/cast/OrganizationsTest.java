package org.whosaid.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.whosaid.testing.Shared;

class OrganizationsTest {

  private static Organizations of(String text) {
    return new Organizations(Shared.page(text));
  }

  @Test
  void anAcronymIsTheBodyWhoseInitialsItHas() {
    Organizations bodies = of("The Bank of England met. Then the BoE left.");
    assertEquals("Bank of England", bodies.entity("BoE").name());
    assertSame(bodies.entity("the Bank of England"), bodies.entity("BOE"));
  }

  @Test
  void aLongNameBeforeAnAcronymInBracketsIsOne() {
    Organizations bodies = of("The Roads and Transport Authority (RTA) met.");
    assertEquals("Roads and Transport Authority", bodies.entity("RTA").name());
  }

  @Test
  void aBracketThatDoesNotFitNamesNothing() {
    assertNull(of("The old mill (XYZ) burned in May.").known("XYZ"));
  }

  @Test
  void aPartOfOneLongNameStandsForIt() {
    Organizations bodies = of("Tottenham Hotspur Football Club won.");
    assertEquals("Tottenham Hotspur Football Club", bodies.entity("Tottenham").name());
  }

  @Test
  void aBodyThatTheTextHasNotIsUnknown() {
    Organizations bodies = of("Ann Lee left.");
    assertNull(bodies.known("Harlow Mills"));
    assertEquals("Harlow Mills", bodies.entity("the Harlow Mills").name());
    assertSame(bodies.entity("Harlow Mills"), bodies.known("harlow mills"));
  }
}
