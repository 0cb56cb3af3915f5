package org.whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessagesTest {

  private static final String NAME = "\u001b[31mr\u00E9d\u202E\r";
  private static final String SHOWN = "\\u001b[31mr\u00E9d\\u202e\\u000d";

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Messages messages = new Messages(err);

  private String shown() {
    String shown = err.toString(UTF_8);
    err.reset();
    return shown;
  }

  @Test
  void areEscapedWhicheverWayTheyCome() {
    messages.println(NAME);
    assertEquals(SHOWN + "\n", shown());
    messages.println((Object) NAME);
    assertEquals(SHOWN + "\n", shown());
    messages.printf(Locale.ROOT, "%s: %d%n", NAME, 7);
    assertEquals(SHOWN + ": 7\n", shown());
    messages.print(NAME);
    messages.append(NAME).append('\n');
    assertEquals(SHOWN + SHOWN + "\n", shown());
    messages.writeBytes((NAME + "\n").getBytes(UTF_8));
    assertEquals(SHOWN + "\n", shown());
    PrintWriter writer = new PrintWriter(messages, true, UTF_8);
    writer.println(NAME);
    assertEquals(SHOWN + "\n", shown());
  }

  @Test
  void areALineEachWhereTheyComeAsOne() {
    messages.println("a\nb\tc");
    assertEquals("a\\u000ab\\u0009c\n", shown());
    messages.printf(Locale.ROOT, "a\n\tb\n");
    assertEquals("a\n\tb\n", shown());
  }

  @Test
  void comeAboveTheLineThatShowsHowFarWorkIs() {
    messages.show("half");
    assertEquals("half", shown());
    messages.println("gone.txt");
    assertEquals("\r\u001b[Kgone.txt\nhalf", shown());
    messages.printf(Locale.ROOT, "%s%n", "gone.md");
    assertEquals("\r\u001b[Kgone.md\nhalf", shown());
    messages.show("done");
    assertEquals("\r\u001b[Kdone", shown());
    messages.hide();
    assertEquals("\r\u001b[K", shown());
    messages.hide();
    messages.println("end");
    assertEquals("end\n", shown());
  }

  @Test
  void endWithTheirStream() {
    messages.print("half a line");
    assertEquals("", shown());
    messages.close();
    assertEquals("half a line", shown());
  }
}
