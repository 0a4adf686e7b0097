package org.ishc.core.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.immutables.value.Value;
import org.immutables.value.Value.Auxiliary;
import org.immutables.value.Value.Check;
import org.immutables.value.Value.Default;
import org.immutables.value.Value.Immutable;
import org.immutables.value.Value.Lazy;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.document.CanonicalText;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.formula.Condition;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.time.DateRange;

/**
 * A rulebook (bảng chấm điểm), understood: what earns points, which class they make, who may be proposed for which
 * award. Read from text by {@link RulebookReader}; every part knows its path there.
 */
@Immutable
@DomainStyle
public abstract class Rulebook {

    /** Stands for the bonus in ties. */
    public static final String BONUS = "BONUS";

    /** Stands for the penalty in ties. */
    public static final String PENALTY = "PENALTY";

    /** Stands for the total where points are read. */
    public static final String TOTAL = "TOTAL";

    /** What a rulebook for clubs applies to. */
    public static final String CLUB = "CLUB";

    Rulebook() {}

    /** Returns an empty builder. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a rulebook. */
    public static final class Builder extends ImmutableRulebook.Builder {
        Builder() {}

        /**
         * Builds it; refuses two things with one code.
         *
         * <p>Only what is read may have some, since the static checks name them: what begins as a rulebook that was
         * read may have those of its text, and no others.
         *
         * @throws IllegalArgumentException when something cannot be; says what stands there, and what is allowed
         */
        @Override
        public Rulebook build() {
            Rulebook built = super.build();
            List<AmbiguousCode> ambiguous = AmbiguousCode.all(built);
            if (!ambiguous.isEmpty()) {
                List<AmbiguousCode> read = built.text()
                        .map(text -> AmbiguousCode.all(RulebookReader.read(text.node())))
                        .orElse(List.of());
                ambiguous.forEach(ambiguousCode -> Allowed.only(
                        read.contains(ambiguousCode),
                        ambiguousCode.path(),
                        ambiguousCode.code(),
                        "a code that nothing else of its kind has, and none of BONUS, PENALTY, TOTAL"));
            }
            return built;
        }

        /** Builds what a text says, two things with one code too. */
        Rulebook buildAsWritten() {
            return super.build();
        }
    }

    /** Returns what it will read, known before anything is evaluated. */
    public RequiredInputs requiredInputs() {
        return RequiredInputs.of(this);
    }

    /** Returns the name. */
    public abstract String name();

    /** Returns the version. */
    public abstract String version();

    /**
     * Returns the text that it was read from; empty when it was built. Two rulebooks of other texts that mean the same
     * are equal.
     */
    @Auxiliary
    abstract Optional<ReadText> text();

    /**
     * Returns the SHA-256 of its canonical text: of that which it was read from, while it still says the same, else of
     * that which {@link RulebookTree} writes.
     */
    @Lazy
    public String digest() {
        return CanonicalText.digest(text().map(ReadText::node)
                .filter(text -> RulebookReader.read(text).equals(this))
                .orElseGet(() -> RulebookTree.of(this)));
    }

    /** Returns the days on which it is in force; empty when it does not say. */
    public abstract Optional<DateRange> validity();

    /** Returns what is scored, as a rulebook writes it: the name of a level, or {@code CLUB}. */
    public String appliesTo() {
        return level().map(Enum::name).orElse(CLUB);
    }

    /** Returns the level of the scored units; empty when clubs are scored. */
    public abstract Optional<UnitLevel> level();

    /** Returns the titles. */
    public abstract Optional<Indicator.Titles> title();

    /** Returns document, date and clause that it rests on; empty when not told. */
    public abstract Optional<String> source();

    /** Returns what the maxima of the core sections add up to. */
    public abstract Fraction scale();

    /** Returns how points are rounded. */
    public abstract PointsScale points();

    /** Returns the least total. */
    public abstract Fraction totalMin();

    /** Returns the greatest total; empty when there is none. */
    public abstract Optional<Fraction> totalMax();

    /** Returns what becomes of exempt criteria. */
    public abstract ExemptPolicy exempt();

    /** Returns the weakest basis of a figure that counts; a weaker one is missing. */
    @Default
    public ValueStatus accepts() {
        return ValueStatus.ESTIMATED;
    }

    /** Returns the sections, in the order written. */
    public abstract List<Section> sections();

    /** Returns the classes, the best first. */
    public abstract List<ClassBand> classes();

    /** Finds the place of a class, 0 for the best; empty where there is none of this code. */
    public OptionalInt findPlace(ItemCode band) {
        return IntStream.range(0, classes().size())
                .filter(i -> classes().get(i).code().equals(band))
                .findFirst();
    }

    /** Finds the titles of a class; empty where it has none, or there is no such class. */
    public Optional<Indicator.Titles> findClassTitle(ItemCode band) {
        return classes().stream()
                .filter(classBand -> classBand.code().equals(band))
                .findFirst()
                .flatMap(ClassBand::title);
    }

    /** Finds the titles of an award; empty where it has none, or there is no such award. */
    public Optional<Indicator.Titles> findAwardTitle(ItemCode award) {
        return awards().stream()
                .filter(given -> given.code().equals(award))
                .findFirst()
                .flatMap(Award::title);
    }

    /** Finds the titles of a section; empty where it has none, or there is no such section. */
    public Optional<Indicator.Titles> findSectionTitle(ItemCode section) {
        return sections().stream()
                .filter(given -> given.code().equals(section))
                .findFirst()
                .flatMap(Section::title);
    }

    /** Finds the titles of a criterion of any section; empty where it has none, or there is no such criterion. */
    public Optional<Indicator.Titles> findCriterionTitle(ItemCode criterion) {
        return sections().stream()
                .flatMap(section -> section.criteria().stream())
                .filter(given -> given.code().equals(criterion))
                .findFirst()
                .flatMap(Criterion::title);
    }

    /** Returns the ceilings, in the order written. */
    public abstract List<Ceiling> ceilings();

    /** Returns what puts a unit out of the ranking. */
    public abstract List<Exclusion> exclusions();

    /** Returns what decides between equal totals: codes of criteria or sections, BONUS, PENALTY. */
    public abstract List<ItemCode> ties();

    /** Returns the awards, in the order written. */
    public abstract List<Award> awards();

    /**
     * Refuses what cannot be: no section, a scale of 0 or less, and forms that a rulebook does not have, or that stand
     * where they are not known.
     */
    @Check
    void check() {
        Allowed.some(sections(), "sections");
        Allowed.positive(scale(), "scale");
        Reads.of(this).filter(site -> site.path().startsWith("sections/")).forEach(Rulebook::withoutPoints);
    }

    private static void withoutPoints(Reads.Site site) {
        boolean readsPoints =
                site.inputs().pointsOf().isPresent() || site.inputs().sharesOf().isPresent();
        Allowed.only(
                !readsPoints,
                site.path(),
                "a place that reads points",
                "that in " + ScoreForms.STANDING.name().en() + " only");
    }

    /** What becomes of a criterion that does not apply. */
    public enum ExemptPolicy {
        /** The others are scaled up to the whole. */
        NORMALISE,
        /** It gets its maximum. */
        FULL,
        /** It gets nothing. */
        NONE
    }

    /** What becomes of a criterion whose data are missing; there is no default. */
    public enum MissingPolicy {
        /** No points. */
        ZERO,
        /** The criterion is exempt. */
        EXEMPT,
        /** The unit has no total. */
        REFUSE
    }

    /** Which direction of a criterion's value earns more; what the static checks prove. */
    public enum Better {
        /** The higher the value. */
        HIGHER,
        /** The lower the value. */
        LOWER
    }

    /** What a section's points do. */
    public enum SectionKind {
        /** They make the base. */
        CORE,
        /** They are added. */
        BONUS,
        /** They are taken away. */
        PENALTY
    }

    /**
     * A section.
     *
     * @param code its code
     * @param kind what its points do
     * @param title its titles
     * @param max its maximum
     * @param criteria in the order written
     */
    public record Section(
            ItemCode code, SectionKind kind, Optional<Indicator.Titles> title, Fraction max, List<Criterion> criteria) {

        /** Copies the criteria; refuses one of another section, and a maximum below 0. */
        public Section {
            Allowed.given(code, "code", "a code");
            Allowed.given(kind, "kind", "a kind of section");
            Allowed.given(title, "title", "titles or none");
            Allowed.notNegative(max, "max");
            criteria = Allowed.list(criteria, "criteria");
            for (Criterion criterion : criteria) {
                Allowed.only(
                        criterion.section().equals(code),
                        "the section of " + criterion.code(),
                        criterion.section(),
                        code.value());
            }
        }

        /** Returns its path. */
        public String path() {
            return "sections/" + code;
        }
    }

    /**
     * A criterion (tiêu chí).
     *
     * @param code unique in the rulebook
     * @param section the section that it stands in
     * @param title its titles
     * @param max its maximum
     * @param min its minimum, 0 or less
     * @param better which direction earns more; empty when nothing is promised
     * @param missing what becomes of missing data
     * @param applies not true: it is exempt
     * @param exempt overrides the rulebook's policy
     * @param requires not true: no points
     * @param needsEvidence whether its facts count only with evidence
     * @param source document and clause
     * @param rule how its points are computed
     */
    @Value.Builder
    public record Criterion(
            ItemCode code,
            ItemCode section,
            Optional<Indicator.Titles> title,
            Fraction max,
            Fraction min,
            Optional<Better> better,
            MissingPolicy missing,
            Optional<Condition> applies,
            Optional<ExemptPolicy> exempt,
            Optional<Condition> requires,
            boolean needsEvidence,
            Optional<String> source,
            Rule rule) {

        /**
         * Refuses a minimum above 0 or above the maximum, points below 0 where there is no minimum below 0, and what
         * may be read in {@link ScoreForms#STANDING} only.
         */
        public Criterion {
            Allowed.given(code, "code", "a code");
            Allowed.given(section, "section", "a code");
            Allowed.given(title, "title", "titles or none");
            Allowed.positive(max, "max");
            Allowed.only(
                    Allowed.given(min, "min", "a number of 0 or less").signum() <= 0,
                    "min",
                    min,
                    "a number of 0 or less");
            Allowed.given(better, "better", "a direction or none");
            Allowed.given(missing, "missing", "a policy");
            Allowed.given(applies, "applies", "a condition or none");
            Allowed.given(exempt, "exempt", "a policy or none");
            Allowed.given(requires, "requires", "a condition or none");
            Allowed.given(source, "source", "a source or none");
            Allowed.given(rule, "rule", "a rule");
            if (min.signum() == 0) {
                RuleSite.points(rule).forEach(points -> Allowed.notNegative(points, "points of " + code));
            }
        }

        /** Begins one, component by component; what may be empty is so unless it is given. */
        public static CriterionBuilder builder() {
            return new CriterionBuilder();
        }

        /** Returns its path. */
        public String path() {
            return "sections/" + section + "/criteria/" + code;
        }
    }
}
