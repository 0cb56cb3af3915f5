package org.whosaid.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.whosaid.testing.Readings;

/** Who does what in the lines of {@code subjects.txt}, whatever a tagger would make of them. */
class SubjectsTest {

  @TestFactory
  Stream<DynamicTest> everyVerbHasTheSubjectThatItsLineSays() {
    return Readings.of(SubjectsTest.class, "subjects.txt", SubjectsTest::subjects);
  }

  private static List<String> subjects(String written) {
    ChunkLine line = ChunkLine.of(written);
    List<String> subjects = new ArrayList<>();
    for (int i = 0; i < line.chunks().size(); i++) {
      Verb verb = line.chunks().get(i).verb();
      if (verb != null) {
        subjects.add(verb.lemma() + ": " + line.shown(line.subjects().of(i)));
      }
    }
    return subjects;
  }
}
