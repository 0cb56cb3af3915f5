package org.whosaid.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AffiliationTest {

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      emptyValue = "",
      value = {
        "a spokesman for the BBC, BBC",
        "'spokeswoman for Harrow Water, which runs the lake', Harrow Water",
        "a spokesman for Orr; he left, Orr",
        "spokesperson at the ministry, ministry",
        "press secretary of Tarn Valley, Tarn Valley",
        "a press officer from Voss Pharma, Voss Pharma",
        "Press Office for the Army, Army",
        "chief spokesman of its charity, charity",
      })
  void theComplementOfTheNounIsWhomSheSpeaksFor(String description, String affiliation) {
    assertEquals(affiliation, Affiliation.in(description));
  }

  @ParameterizedTest
  @CsvSource({
    "a No10 spokesman, No10",
    "the ministry’s spokeswoman, ministry",
    "the Lakes' spokesman, Lakes",
    "Ministry of the Interior spokesman, Ministry of the Interior",
    "the official State Department spokesman, State Department",
    "a Harrow police spokesman, Harrow police",
    "White Harbour press secretary, White Harbour",
    "The Harrow Bank’s spokesman, Harrow Bank",
    "its company spokesman, company",
    "Harrow spokesman for fishing, ''",
    "'Harrow spokesman, for the BBC', Harrow",
  })
  void elseWhatStandsBeforeTheNounIs(String description, String affiliation) {
    assertEquals(affiliation, Affiliation.in(description));
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "the mayor of Leeds",
    "a spokesman",
    "spokesman",
    "the spokesman for those who stayed",
    "an angry spokeswoman",
    "the press",
    "the press baron of Harrow",
    "spokes",
    "a spokesman for",
    "of the spokesman",
  })
  void otherwiseNobodyIs(String description) {
    assertEquals("", Affiliation.in(description));
  }
}
