package dev.forkpoint.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;

/// Asks the same rules about classes that break each of them, so that no rule holds merely because
/// it asks nothing.
final class PlantedTest extends ArchitectureRules {

  private static final JavaClasses PLANTED =
      new ClassFileImporter().importPackages("dev.forkpoint.planted");

  PlantedTest() {
    super("dev.forkpoint.planted");
  }

  @Override
  void check(ArchRule rule) {
    assertThat(rule.evaluate(PLANTED).hasViolation()).as(rule.getDescription()).isTrue();
  }

  @Override
  JavaClasses contracts() {
    return PLANTED;
  }
}
