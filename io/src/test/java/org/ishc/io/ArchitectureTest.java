package org.ishc.io;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.table.RowFindings;

/**
 * Nothing is looked up by name but resources and services, so that a native image holds what a run needs; and what is public does not change, but for the
 * findings of a row that is being read, and the reading of a rulebook, which is never handed out.
 */
@AnalyzeClasses(packages = {"org.ishc.core", "org.ishc.io"}, importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** What a class may be asked for. */
  private static final Set<String> HARMLESS =
      Set.of("cast", "desiredAssertionStatus", "getEnumConstants", "getName", "getResourceAsStream", "getSimpleName", "hashCode", "isInstance");

  @ArchTest
  static final ArchRule NO_REFLECTION =
      noClasses()
          .should()
          .accessTargetWhere(describe("is reflection", ArchitectureTest::isReflection))
          .because("a native image refuses what it was not told of");

  @ArchTest
  static final ArchRule UNCHANGING =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("org.ishc.io..")
          .and()
          .areDeclaredInClassesThat()
          .arePublic()
          .and()
          .areNotDeclaredIn(RowFindings.class)
          .and()
          .areNotDeclaredIn(RulebookText.class)
          .should()
          .beFinal()
          .because("what is public is safe for use by many threads");

  private static boolean isReflection(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    return owner.equals("java.lang.Class") && !HARMLESS.contains(access.getName())
        || owner.equals("java.lang.ClassLoader")
        || owner.startsWith("java.lang.reflect.")
        || owner.startsWith("java.lang.invoke.")
        || owner.startsWith("sun.");
  }
}
