package org.whosaid.io.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Der Rat hat am Montag beschlossen, die alte Mühle im Dorf nicht zu verkaufen, obwohl die Kosten in"
            + " diesem Jahr gestiegen sind und niemand weiß, wer sie bezahlen soll.",
        "Le conseil a décidé lundi de ne pas vendre le vieux moulin du village, même si les coûts ont"
            + " augmenté cette année et que personne ne sait qui va les payer.",
        "De raad heeft maandag besloten om de oude molen in het dorp niet te verkopen, hoewel de kosten dit"
            + " jaar zijn gestegen en niemand weet wie ze gaat betalen.",
        "O conselho decidiu na segunda-feira não vender o velho moinho da aldeia, embora os custos tenham"
            + " subido este ano e ninguém saiba quem os vai pagar.",
        "Совет решил не продавать старую мельницу."
      })
  void knowsOtherLanguages(String text) {
    assertEquals(true, Language.isOther(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council has decided not to sell the old mill.",
        "No.",
        "We cannot wait another winter. We cannot wait another winter. We cannot wait another winter. We"
            + " cannot wait another winter. We cannot wait another winter. We cannot wait another winter.",
        "“Nobody asked us,” said Zoë Müller of Straße 5, who owns a café. “We read about the sale in"
            + " the paper,” Jean-Luc Durand told Le Monde in Paris.",
        "TREASURY BOSS SLAMS MILL SALE AS COSTS SOAR"
      })
  void knowsEnglish(String text) {
    assertEquals(false, Language.isOther(text));
  }
}
