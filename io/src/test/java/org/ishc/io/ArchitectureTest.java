package org.ishc.io;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.validation.ConstraintValidator;
import java.util.Set;
import org.ishc.core.testing.ProductClasses;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.spi.LimitedRows;
import org.ishc.io.spi.OpeningFindings;
import org.ishc.io.table.ColumnTotals;
import org.ishc.io.table.KnownCode;
import org.ishc.io.table.RawRowSink;
import org.ishc.io.table.Row;
import org.ishc.io.table.RowFindings;
import org.ishc.io.table.SentRow;

/**
 * Nothing is looked up by name but resources and services, so that a native image holds what a run needs; and what is
 * public does not change, but for what is made for one thread.
 */
@AnalyzeClasses(
        packages = {"org.ishc.core", "org.ishc.io"},
        importOptions = ProductClasses.class)
class ArchitectureTest {

    /** What a class may be asked for. */
    private static final Set<String> HARMLESS = Set.of(
            "cast",
            "desiredAssertionStatus",
            "getEnumConstants",
            "getModule",
            "getName",
            "getResourceAsStream",
            "getSimpleName",
            "hashCode",
            "isInstance");

    /**
     * What is made for the reading or writing of one table, says so, and is never handed out; and an object that is
     * made at its first use.
     */
    private static final Set<String> FOR_ONE_THREAD = Set.of(
            ColumnTotals.class.getName(),
            KnownCode.class.getName(),
            LimitedRows.class.getName(),
            OpeningFindings.class.getName(),
            RawRowSink.class.getName(),
            Row.class.getName(),
            RowFindings.class.getName(),
            RulebookText.class.getName(),
            SentRow.class.getName(),
            "org.ishc.io.csv.OneReading",
            "org.ishc.io.records.ClubReports",
            "org.ishc.io.edit.CellTranslation",
            "org.ishc.io.edit.CsvTranslation",
            "org.ishc.io.pack.ZipArchive");

    /**
     * Properties of a host's beans, which the host itself tells a native image of, and of the row records, which ours
     * does; and the loader that the library came from, which is asked for services, and is shown to libraries in place
     * of a host's.
     */
    private static final Set<String> REFLECTING = Set.of(
            "org.ishc.io.border.Installed",
            "org.ishc.io.border.OwnLoader",
            "org.ishc.io.constraint.Properties",
            "org.ishc.io.records.RowTypes");

    @ArchTest
    static final ArchRule NO_REFLECTION = noClasses()
            .should()
            .accessTargetWhere(describe("is reflection", ArchitectureTest::isReflection))
            .because("a native image refuses what it was not told of");

    @ArchTest
    static final ArchRule UNCHANGING = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage("org.ishc.io..")
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages(
                    "org.ishc.io.ingest.check..",
                    "org.ishc.io.ingest.reading..",
                    "org.ishc.io.report.page..",
                    "org.ishc.io.report.tree..")
            .and()
            .areDeclaredInClassesThat(
                    describe("are not for one thread", type -> !FOR_ONE_THREAD.contains(type.getName())))
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameNotEndingWith("Builder")
            .and()
            .areDeclaredInClassesThat(
                    describe("are not made by the validator", type -> !type.isAssignableTo(ConstraintValidator.class)))
            .should()
            .beFinal()
            .because("what is public is safe for use by many threads");

    private static boolean isReflection(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return !REFLECTING.contains(access.getOriginOwner().getName()) && isReflection(owner, access.getName());
    }

    private static boolean isReflection(String owner, String name) {
        boolean isViewOfBytes = owner.equals("java.lang.invoke.VarHandle") || name.equals("byteArrayViewVarHandle");
        return owner.equals("java.lang.Class") && !HARMLESS.contains(name)
                || owner.equals("java.lang.ClassLoader")
                || owner.startsWith("java.lang.reflect.")
                || owner.startsWith("java.lang.invoke.") && !isViewOfBytes
                || owner.startsWith("sun.");
    }
}
