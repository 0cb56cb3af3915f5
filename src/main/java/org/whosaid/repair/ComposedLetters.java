package org.whosaid.repair;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes one character of a letter and the accents that follow it, as most texts have it (NFC). */
final class ComposedLetters implements Repair {

  private static final Pattern ACCENTED = Pattern.compile("\\p{L}\\p{Mn}+");

  @Override
  public Edits edits(String text) {
    Edits edits = new Edits();
    if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      return edits;
    }
    Matcher accented = ACCENTED.matcher(text);
    while (accented.find()) {
      String composed = Normalizer.normalize(accented.group(), Normalizer.Form.NFC);
      if (!composed.equals(accented.group())) {
        edits.replace(accented.start(), accented.end(), composed);
      }
    }
    return edits;
  }
}
