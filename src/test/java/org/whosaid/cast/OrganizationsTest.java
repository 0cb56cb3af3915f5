package org.whosaid.cast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.whosaid.model.SpeakerKind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.CueLexicon;
import org.whosaid.syntax.Page;
import org.whosaid.testing.Shared;
import org.whosaid.testing.TaggedPage;

class OrganizationsTest {

  private static Organizations bodies(Page page) {
    return new Organizations(page, new PersonTags(new ChunkedPage(page, new CueLexicon())));
  }

  private static Organizations of(String text) {
    return bodies(Shared.page(text));
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
    assertEquals("XYZ", of("The old mill (XYZ) burned in May.").entity("XYZ").name());
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

  /** Returns the names of all bodies of a text whose names are tagged by {@code #}. */
  private static List<String> names(String tagged) {
    Organizations bodies = bodies(page(tagged));
    return bodies.all().stream().map(Entity::name).toList();
  }

  private static Page page(String tagged) {
    return TaggedPage.ofText(tagged.replace("#", "{NAME ORGANIZATION}"));
  }

  @Test
  void bodiesAreNamedOutsideMarksLongestNameFirst() {
    assertEquals(
        List.of("Harrow Water", "Oakum"),
        names("Oakum# met Harrow# Water# at “Acme#”. Oakum# left."));
    assertEquals(List.of("Harrow Water"), names("The{ORGANIZATION} Harrow# Water#"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A JB{NAME} Hi{NAME}-{HYPHEN}Fi{NAME} sale began.              | JB Hi-Fi
          A JB{NAME} Hi{NAME}-{HYPHEN} sale began.                      | JB Hi
          A JB{NAME} Hi{NAME} -{HYPHEN} Fi{NAME} sale began.            | JB Hi; Fi
          The JB{NAME PERSON} Films{NAME} sale began.                   | JB Films
          The JB{NAME PERSON} films{NAME} sale began.                   | ''
          The Covid{NAME} sale began.                                   | ''
          The Tarn{NAME LOCATION} Tarn{NAME LOCATION} Tarn{NAME} sale began. | Tarn Tarn; Tarn
          """)
  void aNameIsWhatIsWrittenAsOne(String tagged, String names) {
    assertEquals(names, String.join("; ", names(tagged)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The Roads and Transport Authority (RTA) met.      | Roads and Transport Authority
          The Roads and Transport Authority (RATA) met.     | Roads and Transport Authority
          Old Roads and Transport Authority (RTA) met.      | Roads and Transport Authority
          The roads and transport authority (RTA) met.      | roads and transport authority
          When roads and transport authorities (RTA) met.   | ''
          The Roads and Transport Authority (Rta) met.      | ''
          The Roads and Transport Authority (RTA met.       | ''
          The Roads and Transport Authority RTA) met.       | ''
          “The Roads and Transport Authority (RTA)” met.    | ''
          Authority (RTA) met.                              | ''
          A-B (AB) met.                                     | A-B
          Bank of a b c England (BE) met.                   | ''
          """)
  void theWordsBeforeABracketAreTheLongName(String text, String name) {
    assertEquals(name, String.join("; ", names(text)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          B.E.            | Bank of England
          BOE             | Bank of England
          the bank of england | Bank of England
          Bank            | Bank of England
          England         | Bank of England
          of England      | Bank of England
          Of              |
          Bank of         | Bank of England
          Harlow          |
          Harlow Bank     | Harlow Bank Trust
          Bank Trust      | Harlow Bank Trust
          B4E             |
          BANKOFENGL      |
          the             |
          """)
  void aShorterNameIsKnownWhenOneLongerOneHasIt(String name, String longer) {
    Organizations bodies =
        bodies(page("Bank# of# England# met Harlow# Bank# Trust#. Harlow# Mills# left."));
    Entity known = bodies.known(name);
    assertEquals(longer, known == null ? null : known.name());
    assertEquals(
        longer == null ? name.replace("the ", "") : longer, bodies.knownOrNew(name).name());
  }

  @Test
  void aNewBodyIsKeptOnlyWhenAskedFor() {
    Organizations bodies = bodies(page("It rained."));
    bodies.knownOrNew("Harlow Mills");
    assertEquals(List.of(), bodies.all());
    bodies.entity("the Harlow Mills");
    assertEquals("Harlow Mills", bodies.all().get(0).name());
    assertEquals(SpeakerKind.ORGANIZATION, bodies.all().get(0).kind());
  }

  @Test
  void ofSeveralBodiesWithAWordTheOneNamedLastBeforeIsMeant() {
    Page page = page("Harlow# Bank# met. Leeds# Bank# met. Harlow# Bank# met. Cork# Bank# met.");
    Organizations bodies = bodies(page);
    String text = page.text();
    List<String> meant =
        Stream.of(0, 5, text.indexOf("Leeds") + 1, text.lastIndexOf("Harlow") + 1, text.length())
            .map(offset -> bodies.withWord("BANK", offset))
            .map(body -> body == null ? "" : body.name())
            .toList();
    assertEquals(List.of("", "Harlow Bank", "Leeds Bank", "Harlow Bank", "Cork Bank"), meant);
    assertNull(bodies.withWord("club", text.length()));
  }
}
