package org.whosaid;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The floor plan: who may import whom, and which room knows which library. */
class ArchitectureTest {

  private static final String ROOT = "org.whosaid";

  /** What the plan calls the room of {@code Whosaid}, which lies in the root. */
  private static final String DOOR = "door";

  /** What Java programs may know of us. */
  private static final String[] FACE = {ROOT, ROOT + ".model", ROOT + ".extract"};

  /** Each room, and the rooms below that it may import; from the ground up. */
  private static final Map<String, List<String>> PLAN =
      plan(
          """
          model:
          syntax:            model
          cast:              model syntax
          io.table:          model
          io.source:         model
          io.page:           model io.source
          io.record:         model io.source io.page io.table
          io.archive:        model io.source io.page io.record
          io.office:         model io.source io.page
          io.read:           model io.table io.source io.page io.record io.archive io.office
          io.write:          model io.table
          report:            model io.table io.write
          search:            model cast
          repair:            model
          detect:            model syntax
          annotate.models:
          annotate:          model syntax annotate.models
          attribute.rules:   model syntax
          attribute.network: model syntax attribute.rules
          attribute:         model syntax attribute.rules attribute.network
          resolve:           model syntax cast
          extract:           model syntax repair cast detect annotate attribute attribute.network resolve
          door:              model extract
          corenlp:           model extract annotate
          batch:             model extract io.source io.write
          baseline:          model extract annotate
          evaluate.gold:     model io.source io.read io.table
          evaluate:          model extract batch io.source evaluate.gold
          train:             model syntax cast extract detect annotate attribute attribute.network resolve evaluate.gold
          options:           model extract batch io.source io.read io.table
          cli:               model extract options batch baseline evaluate evaluate.gold train io.source io.read io.write io.table report search
          spark:             model extract options batch baseline io.source io.read io.write io.table search
          """);

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private static Map<String, List<String>> plan(String lines) {
    Map<String, List<String>> plan = new LinkedHashMap<>();
    for (String line : lines.lines().toList()) {
      List<String> words = List.of(line.replace(":", " ").strip().split(" +"));
      plan.put(words.get(0), words.subList(1, words.size()));
    }
    return plan;
  }

  private static String room(JavaClass type) {
    String room = type.getPackageName().replaceFirst("^org\\.whosaid\\.?", "");
    return room.isEmpty() ? DOOR : room;
  }

  private static String packageOf(String room) {
    return room.equals(DOOR) ? ROOT : ROOT + "." + room;
  }

  @Test
  void thePlanPointsDown() {
    Set<String> below = new HashSet<>();
    PLAN.forEach(
        (room, imported) -> {
          assertTrue(below.containsAll(imported), room + " imports what does not lie below it");
          below.add(room);
        });
  }

  @Test
  void everyRoomImportsOnlyWhatThePlanSays() {
    classes()
        .should(
            new ArchCondition<>("import only what the plan says") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                  JavaClass target = dependency.getTargetClass().getBaseComponentType();
                  boolean ours = target.getPackageName().startsWith(ROOT);
                  boolean allowed =
                      room(target).equals(room(type))
                          || PLAN.getOrDefault(room(type), List.of()).contains(room(target));
                  if (ours && !allowed) {
                    events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                  }
                }
              }
            })
        .because("values flow up through the stages and nothing flows back")
        .check(CLASSES);
  }

  @Test
  void everyClassLivesInARoomOfThePlan() {
    classes()
        .should()
        .resideInAnyPackage(
            PLAN.keySet().stream().map(ArchitectureTest::packageOf).toArray(String[]::new))
        .because("a new room belongs in the plan first")
        .check(CLASSES);
  }

  @Test
  void noClassesNeedEachOtherInACircle() {
    slices()
        .assignedFrom(
            new SliceAssignment() {
              @Override
              public SliceIdentifier getIdentifierOf(JavaClass type) {
                JavaClass outer = type;
                while (outer.getEnclosingClass().isPresent()) {
                  outer = outer.getEnclosingClass().get();
                }
                return SliceIdentifier.of(outer.getFullName());
              }

              @Override
              public String getDescription() {
                return "every class with what is nested in it";
              }
            })
        .should()
        .beFreeOfCycles()
        .because("a room is read from the ground up, too")
        .check(CLASSES);
  }

  @Test
  void modelKnowsOnlyTheJdk() {
    classes()
        .that()
        .resideInAPackage(ROOT + ".model")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", ROOT + ".model", "org.jspecify..")
        .because("every other room stands on it")
        .check(CLASSES);
  }

  @Test
  void whatJavaProgramsCallSpeaksOfNothingBehindTheDoor() {
    codeUnits()
        .that()
        .areDeclaredInClassesThat(
            resideInAnyPackage(ROOT, ROOT + ".extract").and(isSeenFromOutside()))
        .and()
        .haveModifier(JavaModifier.PUBLIC)
        .should(mentionOnlyTheFace())
        .because("a program that calls us should not break when a room behind is rebuilt")
        .check(CLASSES);
  }

  private static DescribedPredicate<JavaClass> isSeenFromOutside() {
    return DescribedPredicate.describe(
        "are public, as is all that they are nested in",
        type ->
            type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(isSeenFromOutside()::test).orElse(true));
  }

  private static ArchCondition<JavaCodeUnit> mentionOnlyTheFace() {
    return new ArchCondition<>("mention only the JDK and the public face") {
      @Override
      public void check(JavaCodeUnit unit, ConditionEvents events) {
        Set<JavaClass> mentioned = new HashSet<>(unit.getAllInvolvedRawTypes());
        mentioned.addAll(unit.getExceptionTypes());
        for (JavaClass type : mentioned) {
          JavaClass named = type.getBaseComponentType();
          boolean allowed =
              named.isPrimitive()
                  || resideInAnyPackage(FACE).or(resideInAnyPackage("java..")).test(named);
          if (!allowed) {
            events.add(
                SimpleConditionEvent.violated(
                    unit, unit.getFullName() + " mentions " + named.getName()));
          }
        }
      }
    };
  }

  @Test
  void theTestsFromOutsideUseOnlyThePublicFace() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(FACE)
                .or(resideInAnyPackage("java..", "outside", "org.junit.jupiter..")))
        .because("they stand for a program of somebody else")
        .check(new ClassFileImporter().importPackages("outside"));
  }

  @Test
  void onlyAnnotateTheBaselineAndTheDoorForItKnowCoreNlp() {
    fence("edu.stanford..", "annotate..", "baseline", "corenlp");
  }

  @Test
  void onlyTheNetworkKnowsOnnxRuntime() {
    fence("ai.onnxruntime..", "attribute.network");
  }

  @Test
  void onlySearchKnowsLucene() {
    fence("org.apache.lucene..", "search");
  }

  @Test
  void onlySparkKnowsSpark() {
    fence("org.apache.spark..", "spark");
    fence("org.apache.hadoop..", "spark");
    fence("scala..", "spark");
  }

  @Test
  void onlyTheCommandsKnowPicocliAndSignals() {
    fence("picocli..", "options", "cli", "spark");
    fence("org.jline..", "cli");
  }

  @Test
  void onlyIoKnowsTheFileFormats() {
    for (String library :
        List.of(
            "org.apache.commons..",
            "com.fasterxml..",
            "org.mozilla..",
            "org.jsoup..",
            "org.dhatim..",
            "org.apache.tika..",
            "org.apache.james..",
            "org.commonmark..",
            "org.netpreserve..")) {
      fence(library, "io..");
    }
  }

  private static void fence(String library, String... rooms) {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            List.of(rooms).stream().map(room -> ROOT + "." + room).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .because("a library that one room knows is cheap to replace")
        .check(CLASSES);
  }
}
