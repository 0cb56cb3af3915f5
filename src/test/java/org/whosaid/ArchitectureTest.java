package org.whosaid;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The floor plan: who may import whom, and which room knows which library. */
class ArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.whosaid");

  @Test
  void importsPointDownAndRoomsDoNotKnowEachOther() {
    layeredArchitecture()
        .consideringOnlyDependenciesInLayers()
        .layer("cli")
        .definedBy("org.whosaid.cli")
        .layer("evaluate")
        .definedBy("org.whosaid.evaluate")
        .layer("pipeline")
        .definedBy("org.whosaid.pipeline")
        .layer("io")
        .definedBy("org.whosaid.io")
        .layer("detect")
        .definedBy("org.whosaid.detect")
        .layer("annotate")
        .definedBy("org.whosaid.annotate")
        .layer("attribute")
        .definedBy("org.whosaid.attribute")
        .layer("resolve")
        .definedBy("org.whosaid.resolve")
        .layer("model")
        .definedBy("org.whosaid.model")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("evaluate")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("pipeline")
        .mayOnlyBeAccessedByLayers("cli", "evaluate")
        .whereLayer("io")
        .mayOnlyBeAccessedByLayers("cli", "evaluate", "pipeline")
        .whereLayer("detect")
        .mayOnlyBeAccessedByLayers("pipeline")
        .whereLayer("annotate")
        .mayOnlyBeAccessedByLayers("pipeline")
        .whereLayer("attribute")
        .mayOnlyBeAccessedByLayers("pipeline", "evaluate")
        .whereLayer("resolve")
        .mayOnlyBeAccessedByLayers("pipeline", "evaluate")
        .because("values flow up through the stages and nothing flows back")
        .check(CLASSES);
  }

  @Test
  void everyClassLivesInARoomOfThePlan() {
    classes()
        .should()
        .resideInAnyPackage(
            "org.whosaid.cli",
            "org.whosaid.evaluate",
            "org.whosaid.pipeline",
            "org.whosaid.io",
            "org.whosaid.detect",
            "org.whosaid.annotate",
            "org.whosaid.attribute",
            "org.whosaid.resolve",
            "org.whosaid.model")
        .because("a new room belongs in the plan first")
        .check(CLASSES);
  }

  @Test
  void modelKnowsOnlyTheJdk() {
    classes()
        .that()
        .resideInAPackage("org.whosaid.model")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.whosaid.model", "org.jspecify..")
        .because("every other room stands on it")
        .check(CLASSES);
  }

  @Test
  void onlyAnnotateKnowsCoreNlp() {
    fence("annotate", "edu.stanford..");
  }

  @Test
  void onlyAttributeKnowsOnnxRuntime() {
    fence("attribute", "ai.onnxruntime..");
  }

  @Test
  void onlyCliKnowsPicocli() {
    fence("cli", "picocli..");
  }

  @Test
  void onlyIoKnowsTheFileFormats() {
    fence(
        "io",
        "org.apache.commons..",
        "com.fasterxml..",
        "org.mozilla..",
        "org.jsoup..",
        "org.dhatim..");
  }

  private static void fence(String room, String... libraries) {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.whosaid." + room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries)
        .because("a library that one room knows is cheap to replace")
        .check(CLASSES);
  }
}
