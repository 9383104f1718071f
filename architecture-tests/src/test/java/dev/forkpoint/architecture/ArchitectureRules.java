package dev.forkpoint.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.forkpoint.architecture.Conditions.askTheClock;
import static dev.forkpoint.architecture.Conditions.beFinalOrSealed;
import static dev.forkpoint.architecture.Conditions.beSealedOrACaseOfASealedType;
import static dev.forkpoint.architecture.Conditions.haveAContractAmong;
import static dev.forkpoint.architecture.Conditions.noOtherPortKnows;
import static dev.forkpoint.architecture.Conditions.resideInANullMarkedPackage;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What may know what. A subclass says which classes are asked and which answer is expected.
abstract class ArchitectureRules {

  private final String root;

  /// @param root the package that holds the layers
  ArchitectureRules(String root) {
    this.root = root;
  }

  abstract void check(ArchRule rule);

  abstract JavaClasses contracts();

  @Test
  void the_domain_knows_only_the_jdk() {
    check(
        classes()
            .that()
            .resideInAPackage(in("domain"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", in("domain"))
            .because("the model outlives every library"));
  }

  @Test
  void the_domain_touches_no_files() {
    check(
        noClasses()
            .that()
            .resideInAPackage(in("domain"))
            .should()
            .dependOnClassesThat(
                resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..")
                    .and(not(equivalentTo(URI.class))))
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.io\\.(File|RandomAccessFile).*")
            .because("its rules are tested without any I/O, which an address alone is not"));
  }

  @Test
  void the_application_knows_only_the_jdk_and_the_domain() {
    check(
        classes()
            .that()
            .resideInAPackage(in("application"))
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", in("domain"), in("application"))
            .because("arrows point inwards"));
  }

  @Test
  void adapters_do_not_know_each_other() {
    check(
        slices()
            .matching(root + ".adapters.(*)..")
            .should()
            .notDependOnEachOther()
            .because("bootstrap alone knows them all"));
  }

  @Test
  void features_meet_only_at_the_ports_and_the_shared_mechanics() {
    check(
        slices()
            .matching(root + ".application.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                alwaysTrue(),
                resideInAnyPackage(
                    in("application.port", "application.trace", "application.vault")))
            .because("a step that two use cases need gets a name of its own"));
  }

  @Test
  void nobody_knows_the_bootstrap() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(in("bootstrap"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(in("bootstrap"))
            .because("what wires the parts is no part of them"));
  }

  @ParameterizedTest
  @CsvSource({
    "com.fasterxml.jackson, adapters.fs adapters.http adapters.hub bootstrap",
    "io.netty,              adapters.http",
    "java.sql,              adapters.jdbc",
    "org.apache.commons,    adapters.fs",
    "org.h2,                adapters.jdbc",
    "picocli,               bootstrap",
    "software.amazon,       adapters.s3",
  })
  void vendor_types_stay_in_their_adapter(String vendor, String homes) {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(in(homes.split(" ")))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(vendor + "..")
            .because("a vendor is swapped by writing one adapter"));
  }

  @Test
  void only_adapters_that_need_it_and_bootstrap_know_micronaut() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackages(
                in("adapters.http", "adapters.hub", "adapters.jdbc", "adapters.s3", "bootstrap"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("io.micronaut..")
            .because("the framework is a detail too"));
  }

  @Test
  void time_comes_from_outside() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(in("bootstrap"))
            .should(askTheClock())
            .because("an InstantSource is passed in, so that a test can say what time it is"));
  }

  @Test
  void results_are_sealed() {
    check(
        classes()
            .that()
            .haveSimpleNameEndingWith("Result")
            .and()
            .resideInAnyPackage(in("domain", "application"))
            .should(beSealedOrACaseOfASealedType())
            .because("a new case must break every switch that forgets it"));
  }

  @Test
  void classes_are_final_or_sealed() {
    check(
        classes()
            .that()
            .resideInAnyPackage(in("domain", "application"))
            .and()
            .areNotInterfaces()
            .and()
            .areNotAnonymousClasses()
            .should(beFinalOrSealed())
            .because("nothing here is written to be extended"));
  }

  @Test
  void packages_form_no_cycle() {
    check(slices().matching(root + ".(**)").should().beFreeOfCycles());
  }

  @Test
  void every_package_is_null_marked() {
    check(
        classes()
            .should(resideInANullMarkedPackage())
            .because("NullAway checks nothing elsewhere"));
  }

  @Test
  void no_field_injection() {
    check(
        noFields()
            .should()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("io.micronaut.context.annotation.Value")
            .orShould()
            .beAnnotatedWith("io.micronaut.context.annotation.Property")
            .because("a constructor says what a class needs"));
  }

  @Test
  void only_the_console_prints() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(in("bootstrap"))
            .should(ACCESS_STANDARD_STREAMS)
            .because("standard output belongs to the command line"));
  }

  @Test
  void every_port_has_a_contract() {
    check(
        classes()
            .that()
            .resideInAPackage(root + ".application.port")
            .and()
            .doNotHaveSimpleName("package-info")
            .and()
            .areInterfaces()
            .and()
            .areTopLevelClasses()
            .and(noOtherPortKnows())
            .should(haveAContractAmong(contracts()))
            .because("every adapter of a port passes the same tests"));
  }

  @Test
  void names_say_what_a_thing_is() {
    check(
        noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Utils?|DTO|Service)")
            .orShould()
            .haveSimpleNameStartingWith("Abstract")
            .because("such a name would fit anything"));
  }

  private String in(String layer) {
    return root + "." + layer + "..";
  }

  private String[] in(String... layers) {
    return Stream.of(layers).map(this::in).toArray(String[]::new);
  }
}
