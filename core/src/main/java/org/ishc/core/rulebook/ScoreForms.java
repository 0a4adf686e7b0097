package org.ishc.core.rulebook;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Years;
import org.ishc.core.document.NodeReader;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Form;
import org.ishc.core.formula.FormReader;
import org.ishc.core.formula.FormTable;
import org.ishc.core.formula.Place;
import org.ishc.core.formula.SharedForms;
import org.ishc.core.formula.Value;
import org.ishc.core.formula.Wording;
import org.ishc.core.formula.Written;
import org.ishc.core.targets.TargetOrigin;

/**
 * The forms of values and conditions in rulebooks: the shared ones, and what is read of the scored unit, its group and
 * its score.
 */
public final class ScoreForms {

    /** Where the points of criteria and sections are known. */
    public static final Place STANDING = new Place(new Wording(
            "xếp loại, khống chế, không xét thi đua và khen thưởng", "classes, ceilings, exclusions and awards"));

    /** A figure of the unit. */
    public static final Form<Value, FormReader> ACTUAL = indicator("actual")
            .beside("years_back", "n")
            .means(
                    "số thực hiện của chỉ số i trong kỳ được chấm; có years_back thì là của n năm trước, đã tính lại theo địa giới hiện nay",
                    "the figure of indicator i for the scored unit and period; with years_back that of n years earlier, restated onto the map of today")
            .says("số thực hiện {indicator} {period} = {result}", "actual {indicator} {period} = {result}")
            .sample("{actual: members.total, years_back: 1}")
            .read((written, forms) -> new ScoreValue.Actual(
                    indicator(written),
                    written.beside("years_back")
                            .map(years -> years.whole(0, Years.LAST - Years.FIRST))
                            .orElse(0)));

    /** A target. */
    public static final Form<Value, FormReader> TARGET = indicator("target")
            .beside("origin", "O")
            .means(
                    "chỉ tiêu có hiệu lực vào cuối kỳ; có origin thì là của hình thức đó: ASSIGNED, APPROVED, AGREED hoặc REGISTERED",
                    "the target in force at the end of the period; with origin that of one origin: ASSIGNED, APPROVED, AGREED or REGISTERED")
            .says("chỉ tiêu {indicator} = {result}", "target {indicator} = {result}")
            .sample("{target: clubs.established, origin: AGREED}")
            .read((written, forms) -> new ScoreValue.TargetOf(indicator(written), origin(written)));

    /** An attainment. */
    public static final Form<Value, FormReader> ATTAINMENT = indicator("attainment")
            .beside("origin", "O")
            .means(
                    "tỷ lệ đạt chỉ tiêu: 100 · số thực hiện / chỉ tiêu, với chỉ tiêu AT_LEAST; có origin thì là chỉ tiêu của hình thức đó",
                    "100 · actual / target, of an AT_LEAST target; with origin that of one origin")
            .says(
                    "100 × {0}/{1} = {result} (tỷ lệ đạt chỉ tiêu {indicator})",
                    "100 × {0}/{1} = {result} (attainment of {indicator})")
            .sample("{attainment: clubs.established, origin: REGISTERED}")
            .read((written, forms) -> new ScoreValue.Attainment(indicator(written), origin(written)));

    /** A growth. */
    public static final Form<Value, FormReader> GROWTH = indicator("growth")
            .means("mức tăng so với năm trước, tính theo phần trăm", "growth over the year before, in percent")
            .says(
                    "100 × ({0} − {1})/{1} = {result} (mức tăng {indicator})",
                    "100 × ({0} − {1})/{1} = {result} (growth of {indicator})")
            .sample("{growth: members.total}")
            .read((written, forms) -> new ScoreValue.Growth(indicator(written)));

    /** A number that an assessor entered. */
    public static final Form<Value, FormReader> FACT_NUMBER = Form.<Value, FormReader>named("fact")
            .body("f")
            .means("số do người chấm nhập", "a number that an assessor entered")
            .says("kết quả chấm {fact} = {result}", "fact {fact} = {result}")
            .sample("{fact: media.articles}")
            .read((written, forms) -> new ScoreValue.Fact(written.body().code(FactCode::parse)));

    /** A coverage. */
    public static final Form<Value, FormReader> COVERAGE = indicator("coverage")
            .means("100 · số đã báo cáo / số phải báo cáo", "100 · reported / expected")
            .says("tỷ lệ nơi có báo cáo về {indicator} = {result}", "coverage {indicator} = {result}")
            .sample("{coverage: members.total}")
            .read((written, forms) -> new ScoreValue.CoverageOf(indicator(written)));

    /** The greatest of the group. */
    public static final Form<Value, FormReader> GROUP_MAX = Form.<Value, FormReader>named("group_max")
            .body("v")
            .means("số lớn nhất trong cụm, khối thi đua", "the greatest of the unit's group")
            .says("lớn nhất trong {group} = {result}", "the greatest of {group} = {result}")
            .sample("{group_max: {actual: clubs.established}}")
            .read((written, forms) -> new ScoreValue.OverGroup(true, forms.value(written.body())));

    /** The least of the group. */
    public static final Form<Value, FormReader> GROUP_MIN = Form.<Value, FormReader>named("group_min")
            .body("v")
            .means("số nhỏ nhất trong cụm, khối thi đua", "the least of the unit's group")
            .says("nhỏ nhất trong {group} = {result}", "the least of {group} = {result}")
            .sample("{group_min: {actual: clubs.established}}")
            .read((written, forms) -> new ScoreValue.OverGroup(false, forms.value(written.body())));

    /** Points. */
    public static final Form<Value, FormReader> POINTS = Form.<Value, FormReader>named("points")
            .body("code")
            .only(STANDING)
            .means("điểm của một tiêu chí, một mục, hoặc TOTAL", "points of a criterion, of a section, or TOTAL")
            .says("điểm {of} = {result}", "points {of} = {result}")
            .sample("{points: TOTAL}")
            .read((written, forms) -> new ScoreValue.PointsOf(written.body().item(), false));

    /** Points as a share of their maximum. */
    public static final Form<Value, FormReader> SHARE = Form.<Value, FormReader>named("share")
            .body("code")
            .only(STANDING)
            .means("100 · điểm / điểm tối đa", "100 · points / maximum")
            .says("phần trăm điểm {of} = {result}", "share {of} = {result}")
            .sample("{share: A}")
            .read((written, forms) -> new ScoreValue.PointsOf(written.body().item(), true));

    /** A yes or no that an assessor entered. */
    public static final Form<Condition, FormReader> FACT_TRUTH = Form.<Condition, FormReader>named("fact")
            .body("f")
            .means("có hay không, do người chấm nhập", "a yes or no that an assessor entered")
            .says("{fact}: {truth}", "{fact}: {truth}")
            .sample("{fact: mountain}")
            .read((written, forms) -> new ScoreCondition.FactIs(written.body().code(FactCode::parse)));

    /** Whether there is a figure. */
    public static final Form<Condition, FormReader> REPORTED = Form.<Condition, FormReader>named("reported")
            .body("i")
            .means(
                    "có số liệu của chỉ số i; không bao giờ là không rõ",
                    "there is a figure of indicator i; never unknown")
            .says("có số liệu: {truth}", "reported: {truth}")
            .sample("{reported: members.poor}")
            .read((written, forms) -> new ScoreCondition.Reported(indicator(written)));

    /** A share of every one of some. */
    public static final Form<Condition, FormReader> EVERY_SHARE = Form.<Condition, FormReader>named("every_share")
            .key("of", "criteria | sections | code")
            .key("at_least", "p")
            .only(STANDING)
            .means(
                    "mọi tiêu chí, mọi mục, hoặc mọi tiêu chí của một mục đều đạt từ p phần trăm điểm tối đa",
                    "every criterion, every section, or every criterion of a section has at least p percent of its maximum")
            .says(
                    "{of} đều đạt từ {at_least}% điểm tối đa: {truth}",
                    "{of} each have at least {at_least} % of their points: {truth}")
            .sample("{every_share: {of: sections, at_least: 50}}")
            .read((written, forms) -> {
                NodeReader.Keys keys = written.keys();
                return new ScoreCondition.EveryShare(
                        keys.get("of").item().value(), keys.get("at_least").number());
            });

    /** All of them, in the order in which they are documented. */
    public static final FormTable TABLE = new FormTable(
            FormTable.joined(
                    List.of(ACTUAL, TARGET, ATTAINMENT, GROWTH),
                    SharedForms.ARITHMETIC,
                    List.of(FACT_NUMBER, COVERAGE, GROUP_MAX, GROUP_MIN, POINTS, SHARE)),
            FormTable.joined(
                    SharedForms.COMPARISONS, List.of(FACT_TRUTH, REPORTED, EVERY_SHARE), SharedForms.CONNECTIVES));

    private ScoreForms() {}

    /** Finds a form of values by its name. */
    public static Optional<Form<Value, FormReader>> findValue(String name) {
        return name.equals(SharedForms.NUMBER.name())
                ? Optional.of(SharedForms.NUMBER)
                : Form.find(TABLE.values(), name);
    }

    /** Finds a form of conditions by its name. */
    public static Optional<Form<Condition, FormReader>> findCondition(String name) {
        return Form.find(TABLE.conditions(), name);
    }

    private static Form.Builder<Value, FormReader> indicator(String name) {
        return Form.<Value, FormReader>named(name).body("i");
    }

    private static Optional<TargetOrigin> origin(Written written) {
        return written.beside("origin").map(word -> word.word(TargetOrigin.class, true));
    }

    private static IndicatorCode indicator(Written written) {
        return written.body().code(IndicatorCode::parse);
    }
}
