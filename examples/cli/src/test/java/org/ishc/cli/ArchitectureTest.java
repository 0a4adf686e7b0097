package org.ishc.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Locale;
import java.util.Set;

/**
 * Nothing that goes into the command line, from the core up, asks the machine for its language, its digits, its time
 * zone or its encoding.
 */
@AnalyzeClasses(
        packages = "org.ishc",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.DoNotIncludeTestJars.class})
class ArchitectureTest {

    /** What modules lend each other for their tests is no part of the command line. */
    static final class DoNotIncludeTestJars implements ImportOption {

        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final Set<String> ASKING = Set.of(
            "java.util.Locale.getDefault",
            "java.time.ZoneId.systemDefault",
            "java.util.TimeZone.getDefault",
            "java.nio.charset.Charset.defaultCharset");

    /** These take the language of the machine where none is given. */
    private static final Set<String> FORMATTING = Set.of(
            "java.lang.String.format",
            "java.lang.String.formatted",
            "java.lang.String.toUpperCase",
            "java.lang.String.toLowerCase",
            "java.io.PrintStream.printf",
            "java.io.PrintStream.format",
            "java.io.PrintWriter.printf",
            "java.io.PrintWriter.format",
            "java.time.format.DateTimeFormatter.ofPattern");

    @ArchTest
    static final ArchRule NOTHING_OF_THE_MACHINE = noClasses()
            .should()
            .accessTargetWhere(
                    describe("takes the language, zone or encoding of the machine", ArchitectureTest::isOfTheMachine))
            .because("equal input gives equal bytes on every machine");

    private static boolean isOfTheMachine(JavaAccess<?> access) {
        String called = access.getTargetOwner().getName() + "." + access.getName();
        return ASKING.contains(called) || FORMATTING.contains(called) && !takesALocale(access);
    }

    private static boolean takesALocale(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Locale.class));
    }
}
