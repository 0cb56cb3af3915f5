package org.whosaid.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.whosaid.testing.Program;
import org.whosaid.testing.Program.Result;

class ChoicesCommandTest {

  @TempDir Path folder;

  @Test
  void labelsWhomAPronounMayReferTo() throws IOException {
    String text = "Ann Lee met Kate Orr at the gate. Lee waved. “We won,” she said.\n";
    Files.writeString(folder.resolve("a.txt"), text, UTF_8);
    Files.writeString(
        folder.resolve("gold.jsonl"),
        "{\"doc\": \"a\", \"quotes\": [{\"begin\": 45, \"end\": 54, \"text\": \"“We won,”\","
            + " \"kind\": \"direct\", \"speaker\": \"Ann Lee\", \"mention_begin\": 55,"
            + " \"mention_end\": 58, \"mention_type\": \"pronoun\"}]}\n",
        UTF_8);
    Result result = Program.run("choices", "--gold", "news", folder.toString());
    assertEquals("", result.err());
    JsonNode document = new ObjectMapper().readTree(result.out());
    JsonNode choice = document.get("choices").get(0);
    assertEquals("SPEAKING", choice.get("asker").asText());
    List<Boolean> right = new ArrayList<>();
    choice.get("candidates").forEach(candidate -> right.add(candidate.get("right").asBoolean()));
    assertEquals(List.of(true, false, false), right);
    assertEquals(
        List.of("[19,19]", "[[3,4]]", "[[0,1],[9,9]]", "[]"),
        List.of(
            choice.get("mention").toString(),
            choice.get("candidates").get(1).get("places").toString(),
            choice.get("candidates").get(0).get("places").toString(),
            choice.get("candidates").get(2).get("places").toString()));
    JsonNode nobody = choice.get("candidates").get(2);
    assertEquals("[\"NOBODY\",\"SPEAKS\"]", nobody.get("clues").toString());
    assertTrue(choice.get("candidates").get(0).get("clues").toString().contains("\"NEAREST\""));
  }
}
