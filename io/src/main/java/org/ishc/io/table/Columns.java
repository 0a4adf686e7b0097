package org.ishc.io.table;

import static org.ishc.io.table.ColumnListing.Need.KEY;
import static org.ishc.io.table.ColumnListing.Need.KEY_IF_FILLED;
import static org.ishc.io.table.ColumnListing.Need.OPTIONAL;
import static org.ishc.io.table.ColumnListing.Need.REQUIRED;
import static org.ishc.io.table.ColumnListing.names;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.ishc.core.base.Fraction;
import org.ishc.core.club.ActivityArea;
import org.ishc.core.club.ClubEventType;
import org.ishc.core.club.Funding;
import org.ishc.core.club.ObstacleCategory;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.club.Scheme;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.IndicatorUnit;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.organisation.Portion;
import org.ishc.core.organisation.UnitKind;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.submission.SubmissionStatus;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.time.Period;

/**
 * The columns of an exchange package, table by table in the order of the specification: the one place that says their
 * names, types, words, and what must be filled. Tables, schemas, templates and readers are made from it; what a column
 * means is said by its name in the message bundles, and what numbers are allowed by the constraint on its row record.
 * Source: specification, <i>exchange</i>.
 */
public final class Columns {

    private Columns() {}

    /** The columns of {@code indicators}. */
    public static final class Indicators {
        private static final ColumnListing LISTING = new ColumnListing();

        /** The code of an indicator of your own. */
        public static final ColumnKey<String> CODE = LISTING.code("code", KEY);
        /** What kind of indicator: what happens in a period, what there is at its end, or a ratio. */
        public static final ColumnKey<String> KIND = LISTING.word("kind", REQUIRED, List.of("FLOW", "STOCK", "RATIO"));
        /** What the indicator counts. */
        public static final ColumnKey<String> UNIT = LISTING.word("unit", OPTIONAL, names(IndicatorUnit.values()));
        /** The title in Vietnamese. */
        public static final ColumnKey<String> TITLE_VI = LISTING.text("title_vi");
        /** The title in English. */
        public static final ColumnKey<String> TITLE_EN = LISTING.text("title_en");
        /** The indicator above the line of a ratio. */
        public static final ColumnKey<String> NUMERATOR = LISTING.code("numerator", OPTIONAL);
        /** The indicator below the line of a ratio. */
        public static final ColumnKey<String> DENOMINATOR = LISTING.code("denominator", OPTIONAL);
        /** How the indicator is computed from others. */
        public static final ColumnKey<String> DEFINITION = LISTING.json("definition");

        static final List<ColumnKey<?>> ALL = LISTING.keys();

        private Indicators() {}
    }

    /** The columns of {@code org-units}. */
    public static final class OrgUnits {
        private static final ColumnListing LISTING = new ColumnListing();

        /** The code of the province or commune. */
        public static final ColumnKey<String> UNIT_CODE = LISTING.code("unit_code", KEY);
        /** The first day on which it holds. */
        public static final ColumnKey<LocalDate> VALID_FROM = LISTING.date("valid_from", KEY);
        /** The day on which it ends; empty while it holds. */
        public static final ColumnKey<LocalDate> VALID_TO = LISTING.date("valid_to", OPTIONAL);
        /** The level of the unit. */
        public static final ColumnKey<String> LEVEL = LISTING.word("level", REQUIRED, names(UnitLevel.values()));
        /** The body of the association there. */
        public static final ColumnKey<String> KIND = LISTING.word("kind", OPTIONAL, names(UnitKind.values()));
        /** The full name of the unit. */
        public static final ColumnKey<String> NAME = LISTING.text("name");
        /** The code of the unit above. */
        public static final ColumnKey<String> PARENT_CODE = LISTING.code("parent_code", OPTIONAL);
        /** The document that says so. */
        public static final ColumnKey<String> DOCUMENT = LISTING.text("document");

        static final List<ColumnKey<?>> ALL = LISTING.keys();

        private OrgUnits() {}
    }

    /** The columns of {@code successions}. */
    public static final class Successions {
        private static final ColumnListing LISTING = new ColumnListing();

        /** The day of the reorganisation. */
        public static final ColumnKey<LocalDate> DATE = LISTING.date("date", KEY);
        /** The code of the unit before. */
        public static final ColumnKey<String> PREDECESSOR_CODE = LISTING.code("predecessor_code", KEY);
        /** The code of the unit after. */
        public static final ColumnKey<String> SUCCESSOR_CODE = LISTING.code("successor_code", KEY);
        /** Whether all of it passes, or a part. */
        public static final ColumnKey<String> PORTION = LISTING.word(
                "portion",
                REQUIRED,
                Arrays.stream(Portion.values())
                        .map(portion -> portion.name().toLowerCase(Locale.ROOT))
                        .toList());
        /** The part that passes, from 0 to 1. */
        public static final ColumnKey<Fraction> SHARE = LISTING.decimal("share");
        /** The document that says so. */
        public static final ColumnKey<String> DOCUMENT = LISTING.text("document");

        static final List<ColumnKey<?>> ALL = LISTING.keys();

        private Successions() {}
    }

    /** The columns of {@code unit-classes}. */
    public static final class UnitClasses {
        private static final ColumnListing LISTING = new ColumnListing();

        /** The code of the province or commune. */
        public static final ColumnKey<String> UNIT_CODE = LISTING.code("unit_code", KEY);
        /** The code of the class. */
        public static final ColumnKey<String> CLASS = LISTING.code("class", KEY);
        /** The first day on which it holds. */
        public static final ColumnKey<LocalDate> VALID_FROM = LISTING.date("valid_from", KEY);
        /** The day on which it ends; empty while it holds. */
        public static final ColumnKey<LocalDate> VALID_TO = LISTING.date("valid_to", OPTIONAL);
        /** The document that says so. */
        public static final ColumnKey<String> DOCUMENT = LISTING.text("document");

        static final List<ColumnKey<?>> ALL = LISTING.keys();

        private UnitClasses() {}
    }

    /** The columns of {@code clubs}. */
    public static final class Clubs {
        private static final ColumnListing LISTING = new ColumnListing();

        /** The code of the club, which never changes. */
        public static final ColumnKey<String> CLUB_CODE = LISTING.code("club_code", KEY);
        /** The name of the club. */
        public static final ColumnKey<String> NAME = LISTING.text("name");
        /** The code of the commune where the club was founded. */
        public static final ColumnKey<String> UNIT_CODE = LISTING.code("unit_code", REQUIRED);
        /** The programme under which the club was founded. */
        public static final ColumnKey<String> SCHEME = LISTING.word(
                "scheme",
                OPTIONAL,
                Arrays.stream(Scheme.values()).map(Scheme::code).toList());
        /** Who paid for founding the club. */
        public static final ColumnKey<String> FUNDING = LISTING.word("funding", OPTIONAL, names(Funding.values()));

        static final List<ColumnKey<?>> ALL = LISTING.keys();

        private Clubs() {}
    }

    /** The columns of {@code club-events}. */
    public static final class ClubEvents {
        private static final ColumnListing LISTING = new ColumnListing();

        /** The code of the club, which never changes. */
        public static final ColumnKey<String> CLUB_CODE = LISTING.code("club_code", KEY);
        /** The number of the event within the club. */
        public static final ColumnKey<Long> EVENT_NO = LISTING.whole("event_no", KEY);
        /** What happened to the club. */
        public static final ColumnKey<String> TYPE = LISTING.word("type", REQUIRED, names(ClubEventType.values()));
        /** The day of the decision. */
        public static final ColumnKey<LocalDate> DECIDED_ON = LISTING.date("decided_on", OPTIONAL);
        /** The day from which it counts. */
        public static final ColumnKey<LocalDate> EFFECTIVE_ON = LISTING.date("effective_on", REQUIRED);
        /** The day on which it was recorded; empty when that is not kept. */
        public static final ColumnKey<LocalDate> RECORDED_ON = LISTING.date("recorded_on", OPTIONAL);
        /** The number of the document. */
        public static final ColumnKey<String> DOCUMENT_NO = LISTING.text("document_no");
        /** The code of the unit that decided. */
        public static final ColumnKey<String> AUTHORITY_CODE = LISTING.code("authority_code", OPTIONAL);
        /** The club that it is merged into, or the unit that it moves to. */
        public static final ColumnKey<String> TARGET_CODE = LISTING.code("target_code", OPTIONAL);
        /** What kind of obstacle it is. */
        public static final ColumnKey<String> CATEGORY =
                LISTING.word("category", OPTIONAL, names(ObstacleCategory.values()));
        /** Until when it is to be settled. */
        public static final ColumnKey<LocalDate> DUE_ON = LISTING.date("due_on", OPTIONAL);
        /** A note or reason. */
        public static final ColumnKey<String> NOTE = LISTING.text("note");

        static final List<ColumnKey<?>> ALL = LISTING.keys();

        private ClubEvents() {}
    }

    /** The columns of {@code club-reports}. */
    public static final class ClubReports {
        private static final ColumnListing LISTING = new ColumnListing();
        private static final Map<ReportColumn, ColumnKey<Long>> COUNTS = new EnumMap<>(ReportColumn.class);

        /** The code of the club, which never changes. */
        public static final ColumnKey<String> CLUB_CODE = LISTING.code("club_code", KEY);
        /** The reporting period. */
        public static final ColumnKey<Period> PERIOD = LISTING.period("period", KEY);

        static {
            for (ReportColumn count : ReportColumn.values()) {
                if (count != ReportColumn.OLDER_WOMEN) {
                    list(count);
                }
            }
        }

        /** The areas in which the club worked. */
        public static final ColumnKey<List<String>> AREAS = LISTING.words("areas", names(ActivityArea.values()));
        /** The day on which it was recorded; empty when that is not kept. */
        public static final ColumnKey<LocalDate> RECORDED_ON = LISTING.date("recorded_on", OPTIONAL);

        static {
            list(ReportColumn.OLDER_WOMEN);
        }

        static final List<ColumnKey<?>> ALL = LISTING.keys();

        private ClubReports() {}

        private static void list(ReportColumn count) {
            COUNTS.put(count, LISTING.whole(count.column(), OPTIONAL));
        }

        /** Returns the column of a count. */
        public static ColumnKey<Long> count(ReportColumn reportColumn) {
            return Objects.requireNonNull(COUNTS.get(reportColumn));
        }
    }

    /** The columns of {@code values}. */
    public static final class Values {
        private static final ColumnListing LISTING = new ColumnListing();

        /** The code of the province or commune. */
        public static final ColumnKey<String> UNIT_CODE = LISTING.code("unit_code", KEY);
        /** The code of the indicator. */
        public static final ColumnKey<String> INDICATOR = LISTING.code("indicator", KEY);
        /** The reporting period. */
        public static final ColumnKey<Period> PERIOD = LISTING.period("period", KEY);
        /** The figure. */
        public static final ColumnKey<Long> VALUE = LISTING.whole("value", REQUIRED);
        /** Whether the figure is estimated, reported or verified; empty for reported. */
        public static final ColumnKey<String> STATUS =
                LISTING.word("status", ValueStatus.REPORTED, names(ValueStatus.values()));
        /** The day on which it was recorded; empty when that is not kept. */
        public static final ColumnKey<LocalDate> RECORDED_ON = LISTING.date("recorded_on", OPTIONAL);

        static final List<ColumnKey<?>> ALL = LISTING.keys();

        private Values() {}
    }

    /** The columns of {@code targets}. */
    public static final class Targets {
        private static final ColumnListing LISTING = new ColumnListing();

        /** The code of the province or commune. */
        public static final ColumnKey<String> UNIT_CODE = LISTING.code("unit_code", KEY);
        /** The code of the indicator. */
        public static final ColumnKey<String> INDICATOR = LISTING.code("indicator", KEY);
        /** The reporting period. */
        public static final ColumnKey<Period> PERIOD = LISTING.period("period", KEY);
        /** Whether at least, at most, or between is meant. */
        public static final ColumnKey<String> COMPARATOR =
                LISTING.word("comparator", OPTIONAL, names(Comparison.values()));
        /** The target. */
        public static final ColumnKey<String> VALUE = LISTING.number("value", REQUIRED);
        /** The upper end, where a range is given. */
        public static final ColumnKey<String> VALUE_HIGH = LISTING.number("value_high", OPTIONAL);
        /** The number of the document. */
        public static final ColumnKey<String> DOCUMENT_NO = LISTING.text("document_no");
        /** The day on which the target was set. */
        public static final ColumnKey<LocalDate> DECIDED_ON = LISTING.date("decided_on", REQUIRED);
        /** Which revision it is; 1 for the first. */
        public static final ColumnKey<Long> REVISION = LISTING.whole("revision", KEY);
        /** How the target came about; empty for assigned. */
        public static final ColumnKey<String> ORIGIN =
                LISTING.word("origin", TargetOrigin.ASSIGNED, names(TargetOrigin.values()));

        static final List<ColumnKey<?>> ALL = LISTING.keys();

        private Targets() {}
    }

    /** The columns of {@code groups}. */
    public static final class Groups {
        private static final ColumnListing LISTING = new ColumnListing();

        /** The code of the province or commune. */
        public static final ColumnKey<String> UNIT_CODE = LISTING.code("unit_code", KEY);
        /** The code of the emulation group. */
        public static final ColumnKey<String> GROUP_CODE = LISTING.code("group_code", REQUIRED);
        /** The first day on which it holds. */
        public static final ColumnKey<LocalDate> VALID_FROM = LISTING.date("valid_from", KEY_IF_FILLED);
        /** The day on which it ends; empty while it holds. */
        public static final ColumnKey<LocalDate> VALID_TO = LISTING.date("valid_to", OPTIONAL);

        static final List<ColumnKey<?>> ALL = LISTING.keys();

        private Groups() {}
    }

    /** The columns of {@code assessments}. */
    public static final class Assessments {
        private static final ColumnListing LISTING = new ColumnListing();

        /** The code of the province or commune. */
        public static final ColumnKey<String> UNIT_CODE = LISTING.code("unit_code", KEY);
        /** The reporting period. */
        public static final ColumnKey<Period> PERIOD = LISTING.period("period", KEY);
        /** The code of what is assessed. */
        public static final ColumnKey<String> FACT = LISTING.code("fact", KEY);
        /** The step of assessment. */
        public static final ColumnKey<String> STAGE = LISTING.word("stage", KEY, names(Stage.values()));
        /** What was assessed. */
        public static final ColumnKey<String> VALUE = LISTING.text("value");
        /** The evidence. */
        public static final ColumnKey<String> EVIDENCE = LISTING.text("evidence");
        /** Who assessed it. */
        public static final ColumnKey<String> ASSESSOR = LISTING.text("assessor");
        /** The reason. */
        public static final ColumnKey<String> REASON = LISTING.text("reason");

        static final List<ColumnKey<?>> ALL = LISTING.keys();

        private Assessments() {}
    }

    /** The columns of {@code submissions}. */
    public static final class Submissions {
        private static final ColumnListing LISTING = new ColumnListing();

        /** The code of the province or commune. */
        public static final ColumnKey<String> UNIT_CODE = LISTING.code("unit_code", KEY);
        /** The code of the round. */
        public static final ColumnKey<String> ROUND = LISTING.code("round", KEY);
        /** The reporting period. */
        public static final ColumnKey<Period> PERIOD = LISTING.period("period", REQUIRED);
        /** The day of the data. */
        public static final ColumnKey<LocalDate> AS_OF = LISTING.date("as_of", REQUIRED);
        /** Until when it is due. */
        public static final ColumnKey<LocalDate> DUE_ON = LISTING.date("due_on", REQUIRED);
        /** The day on which it came. */
        public static final ColumnKey<LocalDate> RECEIVED_ON = LISTING.date("received_on", OPTIONAL);
        /** What became of the answer. */
        public static final ColumnKey<String> STATUS =
                LISTING.word("status", REQUIRED, names(SubmissionStatus.values()));

        static final List<ColumnKey<?>> ALL = LISTING.keys();

        private Submissions() {}
    }
}
