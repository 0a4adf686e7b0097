package org.ishc.core.club;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.ishc.core.base.ItemCode;
import org.ishc.core.document.NodeReader;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Form;
import org.ishc.core.formula.FormReader;
import org.ishc.core.formula.Value;
import org.ishc.core.testing.FlowText;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How what is read of clubs is written: every form has a sample that reads, and what it does not know it refuses. */
class ClubFormsTest {

    private static final FormReader READER = new FormReader(ClubForms.TABLE);

    private static Value value(String text) {
        return READER.value(new NodeReader(FlowText.tree(text), "at"));
    }

    private static Condition condition(String text) {
        return READER.condition(new NodeReader(FlowText.tree(text), "at"));
    }

    static Stream<Form<Value, FormReader>> values() {
        return Stream.of(ClubForms.REPORT, ClubForms.FIRST_REPORT, ClubForms.OBSTACLES);
    }

    static Stream<Form<Condition, FormReader>> conditions() {
        return Stream.of(
                ClubForms.SCHEME,
                ClubForms.STATE,
                ClubForms.FOUNDED,
                ClubForms.NORM,
                ClubForms.FULLY_ACTIVE,
                ClubForms.WELL_MANAGED,
                ClubForms.AT_RISK,
                ClubForms.CLASS,
                ClubForms.REPORTED);
    }

    @ParameterizedTest
    @MethodSource("values")
    void theSampleOfAValue_readsAsItsForm(Form<Value, FormReader> form) {
        assertEquals(form.name(), value(form.sample()).form().name());
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void theSampleOfACondition_readsAsItsForm(Form<Condition, FormReader> form) {
        assertEquals(form.name(), condition(form.sample()).form().name());
    }

    @Test
    void whatIsWritten_isWhatIsMeant() {
        assertEquals(new ClubValue.Report(ReportColumn.OLDER_55), value("{report: older_55}"));
        assertEquals(new ClubValue.FirstReport(ReportColumn.WOMEN), value("{first_report: women}"));
        assertEquals(new ClubValue.Obstacles(true), value("{obstacles: overdue}"));
        assertEquals(new ClubValue.Obstacles(false), value("{obstacles: open}"));
        assertEquals(
                new ClubCondition.OfScheme(Set.of(Scheme.S1336, Scheme.PROJECT)),
                condition("{scheme: [1336, PROJECT]}"));
        assertEquals(new ClubCondition.InState(Set.of(ClubState.MERGED)), condition("{state: [MERGED]}"));
        assertEquals(new ClubCondition.Founded(Period.ofYear(2026)), condition("{founded: 2026}"));
        assertEquals(new ClubCondition.Founded(Period.parse("2026-Q1")), condition("{founded: \"2026-Q1\"}"));
        assertEquals(new ClubCondition.Meets(ItemCode.parse("home-care")), condition("{norm: home-care}"));
        assertEquals(new ClubCondition.InClass(ItemCode.parse("type.xa")), condition("{class: type.xa}"));
        assertEquals(new ClubCondition.Reported(ReportColumn.LOANS), condition("{reported: loans}"));
        for (ClubCondition.Judgement judgement : ClubCondition.Judgement.values()) {
            assertEquals(
                    new ClubCondition.Is(judgement),
                    condition("{" + judgement.name().toLowerCase(Locale.ROOT) + ": true}"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{scheme: [1337]} | 1337",
                "{scheme: [1336.5]} | '1336.5'",
                "{scheme: []} | scheme",
                "{state: [RUNNING]} | RUNNING",
                "{founded: \"2026-Q5\"} | 2026-Q5",
                "{founded: 20.5} | '20.5'",
                "{norm: unheard} | unheard",
                "{fully_active: false} | false",
                "{class: type.unheard} | type.unheard",
                "{reported: unheard} | unheard"
            })
    void whatIsUnknown_isRefused_andNamed(String text, String named) {
        UnreadableTextException refused = assertThrows(UnreadableTextException.class, () -> condition(text));
        assertTrue(refused.getMessage().contains(named), refused::getMessage);
    }

    @ParameterizedTest
    @CsvSource({"{report: unheard}", "{obstacles: closed}", "{first_report: areas}"})
    void aValueThatIsNone_isRefused(String text) {
        assertThrows(UnreadableTextException.class, () -> value(text));
    }

    /** With other norms other codes are known. */
    @Test
    void theNorms_areThoseOfThePack() {
        NormPack none = new NormPack(
                "none",
                NormPack.SCHEME_1336.validity(),
                NormPack.SCHEME_1336.norms().subList(1, 2),
                List.of(),
                List.of());
        FormReader reader = new FormReader(ClubForms.table(none));
        assertEquals(
                new ClubCondition.Meets(ItemCode.parse("women")),
                reader.condition(new NodeReader(FlowText.tree("{norm: women}"), "at")));
        assertThrows(
                UnreadableTextException.class,
                () -> reader.condition(new NodeReader(FlowText.tree("{norm: members}"), "at")));
    }

    /** A leaf of another use of the language says so. */
    @Test
    void leavesOfAnotherUse_areRefused() {
        Value.Leaf value = new Value.Leaf() {
            @Override
            public Form<Value, FormReader> form() {
                return ClubForms.REPORT;
            }
        };
        Condition.Leaf condition = new Condition.Leaf() {
            @Override
            public Form<Condition, FormReader> form() {
                return ClubForms.CLASS;
            }
        };
        assertThrows(IllegalArgumentException.class, () -> ClubValue.of(value));
        assertThrows(IllegalArgumentException.class, () -> ClubCondition.of(condition));
        ClubValue own = new ClubValue.Obstacles(true);
        assertEquals(own, ClubValue.of(own));
    }
}
