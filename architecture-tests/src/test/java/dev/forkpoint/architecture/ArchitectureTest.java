package dev.forkpoint.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Asks the rules about Forkpoint, and expects that nothing breaks them.
final class ArchitectureTest extends ArchitectureRules {

  private static final ImportOption TESTS =
      location -> location.contains("/test-classes/") || location.contains("-tests.jar");

  private static final JavaClasses FORKPOINT = imported(location -> !TESTS.includes(location));
  private static final JavaClasses CONTRACTS = imported(TESTS);

  ArchitectureTest() {
    super("dev.forkpoint");
  }

  @Override
  void check(ArchRule rule) {
    rule.check(FORKPOINT);
  }

  @Override
  JavaClasses contracts() {
    return CONTRACTS;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "domain",
        "application.port",
        "application.trace",
        "application.vault",
        "adapters.fs",
        "adapters.jdbc",
        "adapters.s3",
        "adapters.hub",
        "adapters.http",
        "bootstrap"
      })
  void every_package_the_rules_name_exists(String name) {
    assertThat(FORKPOINT.containPackage("dev.forkpoint." + name)).isTrue();
  }

  private static JavaClasses imported(ImportOption which) {
    return new ClassFileImporter().withImportOption(which).importPackages("dev.forkpoint");
  }
}
