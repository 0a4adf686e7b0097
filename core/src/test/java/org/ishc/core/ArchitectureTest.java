package org.ishc.core;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.ishc.core.base.Fraction;
import org.ishc.core.club.ClubCondition;
import org.ishc.core.club.ClubValue;
import org.ishc.core.figure.FigureValue;
import org.ishc.core.figure.UnitCondition;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Value;
import org.ishc.core.rulebook.Rule;
import org.ishc.core.rulebook.ScoreCondition;
import org.ishc.core.rulebook.ScoreValue;

/**
 * The arrows between packages run one way, and the domain knows no input, output, framework, clock or inexact number.
 */
@AnalyzeClasses(packages = "org.ishc.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /** From the bottom up; a package may read those before it. */
    private static final List<String> LADDER = List.of(
            "base",
            "document",
            "finding",
            "time",
            "column",
            "explain",
            "formula",
            "organisation",
            "club",
            "figure",
            "targets",
            "rulebook",
            "emulation",
            "interchange");

    @ArchTest
    static final ArchRule BASE = readsNothingAbove("base");

    @ArchTest
    static final ArchRule DOCUMENT = readsNothingAbove("document");

    @ArchTest
    static final ArchRule FINDING = readsNothingAbove("finding");

    @ArchTest
    static final ArchRule TIME = readsNothingAbove("time");

    @ArchTest
    static final ArchRule COLUMN = readsNothingAbove("column");

    @ArchTest
    static final ArchRule EXPLAIN = readsNothingAbove("explain");

    @ArchTest
    static final ArchRule FORMULA = readsNothingAbove("formula");

    @ArchTest
    static final ArchRule ORGANISATION = readsNothingAbove("organisation");

    @ArchTest
    static final ArchRule CLUB = readsNothingAbove("club");

    @ArchTest
    static final ArchRule FIGURE = readsNothingAbove("figure");

    @ArchTest
    static final ArchRule TARGETS = readsNothingAbove("targets");

    @ArchTest
    static final ArchRule RULEBOOK = readsNothingAbove("rulebook");

    @ArchTest
    static final ArchRule EMULATION = readsNothingAbove("emulation");

    @ArchTest
    static final ArchRule PURE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.io..",
                    "java.nio.file..",
                    "java.net..",
                    "java.sql..",
                    "org.slf4j..",
                    "tools.jackson..",
                    "com.fasterxml..")
            .because("the core is pure: adapters read and write");

    /** The pool that all share is the host's: threads of ours are those that a caller hands over. */
    @ArchTest
    static final ArchRule NO_POOL_OF_THE_HOST =
            noClasses().should().callMethodWhere(target(nameMatching("parallel.*|commonPool|supplyAsync|runAsync")));

    @ArchTest
    static final ArchRule NO_CLOCK = noClasses()
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, ZoneId.class)
            .because("today is a parameter");

    @ArchTest
    static final ArchRule EXACT_FIELDS = noFields()
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .because("arithmetic is exact");

    @ArchTest
    static final ArchRule EXACT_METHODS = noMethods()
            .should()
            .haveRawReturnType(double.class)
            .orShould()
            .haveRawReturnType(float.class)
            .because("arithmetic is exact");

    /** But for builders and what the module keeps to itself. */
    @ArchTest
    static final ArchRule UNCHANGING = fields().that()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .haveSimpleNameNotEndingWith("Builder")
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages("org.ishc.core.column..", "org.ishc.core..plan..")
            .should()
            .beFinal()
            .because("what is public is safe for use by many threads");

    @ArchTest
    static final ArchRule WRITTEN_BEFORE_CHECKED = noClasses()
            .that()
            .resideInAPackage("org.ishc.core.rulebook")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.ishc.core.rulebook.check..")
            .because("a rulebook stands below what is proved of it");

    @ArchTest
    static final ArchRule SCORED_BEFORE_CHANGED = noClasses()
            .that()
            .resideInAPackage("org.ishc.core.emulation")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.ishc.core.emulation.change..")
            .because("a score stands below what compares scores");

    @ArchTest
    static final ArchRule EXPLAINING_COMPUTES_NOTHING = noClasses()
            .that()
            .haveNameMatching(
                    ".*\\.emulation\\.(plan\\.(\\w*Recorder|Explaining)|\\w+Facts|\\w+Trace|ScoreText|FormSentence)(\\$.*)?")
            .should()
            .callMethodWhere(target(owner(type(Fraction.class)))
                    .and(target(nameMatching(
                            "plus|minus|times|dividedBy|negated|min|max|floor|ceil|round.*|compareTo|signum"))))
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(".*\\.column\\.(Arithmetic|Comparing|Grid|Table|Intervals|Polyline|Choices)")
            .because("what explains a figure reads what the run left: there is no second computation");

    /** The visitors answer for every form, so that the compiler lists what a new form touches. */
    @ArchTest
    static final ArchRule FORMS_ANSWER_THROUGH_VISITORS = noClasses()
            .should(new ArchCondition<JavaClass>("ask which form something is") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getInstanceofChecks().stream()
                            .filter(asked -> LANGUAGE.stream().anyMatch(asked.getRawType()::isAssignableTo))
                            .filter(asked -> !LEAVES.contains(asked.getRawType().getName()))
                            .forEach(asked -> events.add(SimpleConditionEvent.satisfied(
                                    type,
                                    asked.getOwner().getFullName() + " asks for "
                                            + asked.getRawType().getName() + " in line " + asked.getLineNumber())));
                }
            })
            .because("a chain of instanceof forgets the next form");

    private static final List<Class<?>> LANGUAGE = List.of(Value.class, Condition.class, Rule.class);

    /** Where the leaves of one use of the language are told from those of another. */
    private static final List<String> LEAVES = List.of(
            ScoreValue.class.getName(),
            ScoreCondition.class.getName(),
            ClubValue.class.getName(),
            ClubCondition.class.getName(),
            FigureValue.class.getName(),
            UnitCondition.class.getName());

    private static ArchRule readsNothingAbove(String name) {
        String[] above = LADDER.subList(LADDER.indexOf(name) + 1, LADDER.size()).stream()
                .map(other -> "org.ishc.core." + other + "..")
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage("org.ishc.core." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(above)
                .because("arrows run one way: " + LADDER)
                .allowEmptyShould(true);
    }
}
