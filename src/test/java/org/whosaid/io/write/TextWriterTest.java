package org.whosaid.io.write;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.whosaid.io.table.RowFormat;

class TextWriterTest {

  private static final List<String> LABELS =
      List.of("speaker", "role", "quote", "source", "paragraph", "confidence", "title");

  private static String written(RowFormat.Screen screen, @Nullable Object... cells)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    TextWriter writer = new TextWriter(LABELS, screen, out);
    for (int i = 0; i < cells.length; i += LABELS.size()) {
      writer.write(Arrays.asList(cells).subList(i, i + LABELS.size()));
    }
    return out.toString(UTF_8);
  }

  @Test
  void showsWhoSaidWhatUnderEachDocument() throws IOException {
    assertEquals(
        """
        a.txt

          Olive Trent, council leader         ¶2
            “We are selling a hole in the ground
            and nothing more.”
            title: Baths
          Gareth Pugh ?                       ¶4
            “No.”

        b.txt

          —                                   ¶1
            “Yes.”
        """,
        written(
            new RowFormat.Screen(40, false),
            "Olive Trent",
            "council leader",
            "We are selling a hole in the ground and nothing more.",
            "a.txt",
            2,
            0.98,
            "Baths",
            "Gareth Pugh",
            null,
            "No.",
            "a.txt",
            4,
            0.6,
            null,
            null,
            null,
            "Yes.",
            "b.txt",
            1,
            0.3,
            null));
  }

  @Test
  void coloursWhatIsSureAndWhatIsNot() throws IOException {
    assertEquals(
        "\u001B[4ma.txt\u001B[0m\n\n"
            + "  \u001B[1m\u001B[32mOlive Trent\u001B[0m               ¶2\n    “No.”\n"
            + "  \u001B[1m\u001B[35mGareth Pugh\u001B[0m ?             ¶4\n    “Yes.”\n",
        written(
            new RowFormat.Screen(30, true),
            "Olive Trent",
            null,
            "No.",
            "a.txt",
            2,
            0.98,
            null,
            "Gareth Pugh",
            null,
            "Yes.",
            "a.txt",
            4,
            0.6,
            null));
  }

  @Test
  void showsNothingThatATerminalWouldObey() throws IOException {
    assertEquals(
        "a\uFFFD[2J.txt\n\n  Eve\uFFFD                      ¶1\n    “a b\uFFFD”\n",
        written(
            new RowFormat.Screen(30, false),
            "Eve\u202E",
            null,
            "a\nb\u0007",
            "a\u001B[2J.txt",
            1,
            0.9,
            null));
  }
}
