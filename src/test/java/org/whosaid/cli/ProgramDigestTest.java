package org.whosaid.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramDigestTest {

  @TempDir Path folder;
  private String first = "";

  @BeforeEach
  void makeAProgram() throws IOException {
    write("org/whosaid/cli/Main.class", "classes");
    write("org/whosaid/attribute/network/attributor.onnx", "weights");
    write("org/whosaid/syntax/cues.tsv", "said");
    first = ProgramDigest.of(folder);
  }

  private void write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private void assertCounts(String name) throws IOException {
    String before =
        Files.exists(folder.resolve(name)) ? Files.readString(folder.resolve(name)) : "";
    write(name, before + "!");
    assertNotEquals(first, ProgramDigest.of(folder), name);
    write(name, before);
  }

  @Test
  void isTwelveHexadecimalDigits() {
    assertTrue(first.matches("[0-9a-f]{12}"), first);
  }

  @Test
  void countsEveryClassAndResource() throws IOException {
    assertCounts("org/whosaid/cli/Main.class");
    assertCounts("org/whosaid/attribute/network/attributor.onnx");
    assertCounts("org/whosaid/syntax/cues.tsv");
    assertEquals(first, ProgramDigest.of(folder));
    write("org/whosaid/syntax/more.tsv", "");
    assertNotEquals(first, ProgramDigest.of(folder));
  }

  @Test
  void isWhatTheBuildWritesBesideTheClassesAndDoesNotCountThat() throws IOException {
    ProgramDigest.main(new String[] {folder.toString()});
    assertEquals(first, Files.readString(folder.resolve("org/whosaid/cli/program.sha256")));
    assertEquals(first, ProgramDigest.of(folder));
  }

  @Test
  void leavesOutWhatIsNotOurs() throws IOException {
    write("META-INF/NOTICE", "other");
    assertEquals(first, ProgramDigest.of(folder));
  }
}
