package dev.forkpoint.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaModifier.FINAL;
import static com.tngtech.archunit.lang.SimpleConditionEvent.satisfied;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethodWhere;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;

/// The words that our rules need and ArchUnit does not have.
final class Conditions {

  private Conditions() {}

  static ArchCondition<JavaClass> askTheClock() {
    return callMethodWhere(describe("the clock is asked", call -> isAClock(call.getTarget())));
  }

  static ArchCondition<JavaClass> beSealedOrACaseOfASealedType() {
    return thatIs(
        "be sealed, or a case of a sealed type",
        type -> type.isSealed() || type.getRawInterfaces().stream().anyMatch(JavaClass::isSealed));
  }

  static ArchCondition<JavaClass> beFinalOrSealed() {
    return thatIs(
        "be final or sealed", type -> type.isSealed() || type.getModifiers().contains(FINAL));
  }

  /// What another port hands out or extends is covered by that port's contract.
  static DescribedPredicate<JavaClass> noOtherPortKnows() {
    return describe(
        "no other port knows",
        type ->
            type.getDirectDependenciesToSelf().stream()
                .map(use -> outermost(use.getOriginClass()))
                .filter(user -> user.getPackage().equals(type.getPackage()))
                .allMatch(type::equals));
  }

  static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return thatIs(
        "reside in a @NullMarked package",
        type -> type.getPackage().isAnnotatedWith(NullMarked.class));
  }

  static ArchCondition<JavaClass> haveAContractAmong(JavaClasses contracts) {
    return thatIs("have a contract", type -> contracts.contain(type.getFullName() + "Contract"));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Conditions::outermost).orElse(type);
  }

  private static boolean isAClock(MethodCallTarget target) {
    return switch (target.getOwner().getFullName()) {
      case "java.lang.System" -> target.getName().equals("currentTimeMillis");
      case "java.time.Clock", "java.time.InstantSource" -> target.getName().startsWith("system");
      default ->
          target.getOwner().getPackageName().equals("java.time") && target.getName().equals("now");
    };
  }

  private static ArchCondition<JavaClass> thatIs(String words, Predicate<JavaClass> test) {
    return new ArchCondition<>(words) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        events.add(
            test.test(type)
                ? satisfied(type, "")
                : violated(type, type.getDescription() + " does not " + getDescription()));
      }
    };
  }
}
