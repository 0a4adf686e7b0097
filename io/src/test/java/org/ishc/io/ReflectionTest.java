package org.ishc.io;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** Nothing is looked up by name but resources and services, so that a native image holds what a run needs. */
@AnalyzeClasses(packages = {"org.ishc.core", "org.ishc.io"}, importOptions = ImportOption.DoNotIncludeTests.class)
class ReflectionTest {

  /** What a class may be asked for. */
  private static final Set<String> HARMLESS =
      Set.of("cast", "desiredAssertionStatus", "getEnumConstants", "getName", "getResourceAsStream", "getSimpleName", "hashCode", "isInstance");

  @ArchTest
  static final ArchRule NO_REFLECTION =
      noClasses()
          .should()
          .accessTargetWhere(describe("is reflection", ReflectionTest::isReflection))
          .because("a native image refuses what it was not told of");

  private static boolean isReflection(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    return owner.equals("java.lang.Class") && !HARMLESS.contains(access.getName())
        || owner.equals("java.lang.ClassLoader")
        || owner.startsWith("java.lang.reflect.")
        || owner.startsWith("java.lang.invoke.")
        || owner.startsWith("sun.");
  }
}
