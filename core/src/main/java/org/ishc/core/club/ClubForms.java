package org.ishc.core.club;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ishc.core.base.ItemCode;
import org.ishc.core.club.ClubCondition.Judgement;
import org.ishc.core.document.NodeReader;
import org.ishc.core.document.Phrase;
import org.ishc.core.document.TextPhrase;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Form;
import org.ishc.core.formula.FormReader;
import org.ishc.core.formula.FormTable;
import org.ishc.core.formula.SharedForms;
import org.ishc.core.formula.Value;
import org.ishc.core.organisation.CommuneType;
import org.ishc.core.time.Period;

/**
 * The forms of values and conditions of clubs: the shared ones, and what is read of a club. Source: specification,
 * <i>indicators</i>.
 */
public final class ClubForms {

    /** A figure of the latest report in the window. */
    public static final Form<Value, FormReader> REPORT = Form.<Value, FormReader>named("report")
            .body("column")
            .means("số trong báo cáo cuối cùng của CLB trong kỳ", "a figure of the club's latest report in the window")
            .says("báo cáo {report} = {result}", "report {report} = {result}")
            .sample("{report: members}")
            .read((written, forms) -> new ClubValue.Report(column(written.body())));

    /** A figure of the first report. */
    public static final Form<Value, FormReader> FIRST_REPORT = Form.<Value, FormReader>named("first_report")
            .body("column")
            .means(
                    "số trong báo cáo đầu tiên của CLB: trong các báo cáo kết thúc đến cuối kỳ, báo cáo kết thúc sớm nhất, nếu trùng thì kỳ ngắn hơn",
                    "a figure of the club's first report: of those that end by the end, the one that ends first, of two the shorter")
            .says("báo cáo đầu tiên {first_report} = {result}", "first report {first_report} = {result}")
            .sample("{first_report: income_fund_vnd}")
            .read((written, forms) -> new ClubValue.FirstReport(column(written.body())));

    /** Obstacles. */
    public static final Form<Value, FormReader> OBSTACLES = Form.<Value, FormReader>named("obstacles")
            .body("open | overdue")
            .means(
                    "số khó khăn, vướng mắc chưa tháo gỡ, hoặc đã quá hạn, vào cuối kỳ",
                    "obstacles open, or overdue, at the end")
            .says("khó khăn {obstacles} = {result}", "obstacles {obstacles} = {result}")
            .sample("{obstacles: overdue}")
            .read((written, forms) -> new ClubValue.Obstacles(
                    word(written.body(), List.of("open", "overdue")).equals("overdue")));

    /** The programme. */
    public static final Form<Condition, FormReader> SCHEME = Form.<Condition, FormReader>named("scheme")
            .body("[code, …]")
            .means(
                    "CLB thuộc một trong các đề án, dự án; không ghi thì không rõ",
                    "the club is of one of these programmes; one that names none: unknown")
            .says("đề án {scheme}: {truth}", "scheme {scheme}: {truth}")
            .sample("{scheme: [\"1336\", \"1648\"]}")
            .read((written, forms) -> new ClubCondition.OfScheme(words(
                    written.body(), Stream.of(Scheme.values()).map(Scheme::code).toList(), code -> Scheme.find(code)
                            .orElseThrow())));

    /** The state. */
    public static final Form<Condition, FormReader> STATE = Form.<Condition, FormReader>named("state")
            .body("[state, …]")
            .means("CLB ở một trong các trạng thái vào cuối kỳ", "the club is in one of these states at the end")
            .says("trạng thái {state}: {truth}", "state {state}: {truth}")
            .sample("{state: [UNDER_SUPPORT]}")
            .read((written, forms) -> new ClubCondition.InState(words(
                    written.body(),
                    Stream.of(ClubState.values()).map(ClubState::name).toList(),
                    ClubState::valueOf)));

    /** When the club was founded. */
    public static final Form<Condition, FormReader> FOUNDED = Form.<Condition, FormReader>named("founded")
            .body("period")
            .means(
                    "quyết định thành lập có hiệu lực trong thời gian đó; CLB ghi sổ (REGISTER) đã thành lập trước ngày ghi: thời gian sau đó là sai, còn lại không rõ",
                    "its ESTABLISH became effective in the period; a club that begins with REGISTER was founded by that day: false for a later period, else unknown")
            .says("thành lập trong {founded}: {truth}", "founded in {founded}: {truth}")
            .sample("{founded: 2026/2030}")
            .read((written, forms) -> new ClubCondition.Founded(period(written.body())));

    /** A norm. */
    public static final Form<Condition, FormReader> NORM = norm(NormPack.SCHEME_1336);

    /** Fully active. */
    public static final Form<Condition, FormReader> FULLY_ACTIVE = judgement(
            "fully_active",
            Judgement.FULLY_ACTIVE,
            "hoạt động đầy đủ theo báo cáo cuối cùng trong kỳ",
            "fully active by the latest report in the window");

    /** Well managed. */
    public static final Form<Condition, FormReader> WELL_MANAGED = judgement(
            "well_managed",
            Judgement.WELL_MANAGED,
            "quản lý tốt theo báo cáo cuối cùng trong kỳ",
            "well managed by the latest report in the window");

    /** At risk. */
    public static final Form<Condition, FormReader> AT_RISK = judgement(
            "at_risk",
            Judgement.AT_RISK,
            "có nguy cơ ngừng hoạt động vào cuối kỳ",
            "at risk at the end, as clubs are listed");

    /** The class of the unit. */
    public static final Form<Condition, FormReader> CLASS = Form.<Condition, FormReader>named("class")
            .body("k")
            .means("nơi CLB hoạt động thuộc loại địa bàn k", "the unit in which the club lies is of class k")
            .says("địa bàn {class}: {truth}", "class {class}: {truth}")
            .sample("{class: area.mountain}")
            .read((written, forms) -> new ClubCondition.InClass(unitClass(written.body())));

    /** Whether a figure is there. */
    public static final Form<Condition, FormReader> REPORTED = Form.<Condition, FormReader>named("reported")
            .body("column")
            .means(
                    "báo cáo cuối cùng trong kỳ có số này; không bao giờ là không rõ",
                    "the latest report in the window gives this figure; never unknown")
            .says("có số {reported}: {truth}", "reported {reported}: {truth}")
            .sample("{reported: members}")
            .read((written, forms) -> new ClubCondition.Reported(column(written.body())));

    /** All of them, with the norms of the shipped pack, in the order in which they are documented. */
    public static final FormTable TABLE = table(NORM);

    private ClubForms() {}

    /** Returns all of them, with the norms of a pack. */
    public static FormTable table(NormPack norms) {
        return table(norm(norms));
    }

    private static FormTable table(Form<Condition, FormReader> norm) {
        return new FormTable(
                FormTable.joined(List.of(REPORT, FIRST_REPORT, OBSTACLES), SharedForms.ARITHMETIC),
                FormTable.joined(
                        List.of(SCHEME, STATE, FOUNDED, norm, FULLY_ACTIVE, WELL_MANAGED, AT_RISK, CLASS, REPORTED),
                        SharedForms.COMPARISONS,
                        SharedForms.CONNECTIVES));
    }

    private static Form<Condition, FormReader> norm(NormPack norms) {
        List<String> codes =
                norms.norms().stream().map(norm -> norm.code().value()).toList();
        return Form.<Condition, FormReader>named("norm")
                .body("code")
                .means("báo cáo cuối cùng trong kỳ đạt định mức", "the latest report in the window meets the norm")
                .says("định mức {norm}: {truth}", "norm {norm}: {truth}")
                .sample("{norm: women}")
                .read((written, forms) -> new ClubCondition.Meets(ItemCode.parse(word(written.body(), codes))));
    }

    private static Form<Condition, FormReader> judgement(String name, Judgement judgement, String vi, String en) {
        return Form.<Condition, FormReader>named(name)
                .body("true")
                .means(vi, en)
                .says(vi + ": {truth}", en + ": {truth}")
                .sample("{" + name + ": true}")
                .read((written, forms) -> {
                    if (!written.body().bool()) {
                        throw written.body()
                                .wrong(Phrase.expected(
                                        TextPhrase.TYPED.with("text", "false"), TextPhrase.TRUE_OR_NOT.with()));
                    }
                    return new ClubCondition.Is(judgement);
                });
    }

    /**
     * Reads a class of units: one that a host tells, or one that is built in.
     *
     * @throws org.ishc.core.document.UnreadableTextException when it begins like those that are built in and is not one
     *     of them
     */
    public static ItemCode unitClass(NodeReader at) {
        ItemCode code = at.item();
        if (CommuneType.isReserved(code) && CommuneType.find(code).isEmpty()) {
            throw at.wrong(TextPhrase.EXPECTED_WORD.with(
                    "found",
                    code.value(),
                    "allowed",
                    TextPhrase.CLASSES_OTHERWISE.with(
                            "these",
                            Stream.of(CommuneType.values())
                                    .map(CommuneType::code)
                                    .toList())));
        }
        return code;
    }

    private static ReportColumn column(NodeReader at) {
        return ReportColumn.find(word(
                        at,
                        Stream.of(ReportColumn.values())
                                .map(ReportColumn::column)
                                .toList()))
                .orElseThrow();
    }

    /** The text that stands there; a code or year that was written without quotes is a number to whoever reads YAML. */
    private static String written(NodeReader at) {
        return at.isNumber() && at.number().isWhole()
                ? at.number().toDecimal(0)
                : at.isNumber() ? at.shown().toString() : at.text();
    }

    private static Period period(NodeReader at) {
        String text = written(at);
        try {
            return Period.parse(text);
        } catch (IllegalArgumentException unreadable) {
            throw at.wrong(Phrase.expected(TextPhrase.QUOTED.with("text", text), TextPhrase.PERIOD_SUCH_AS.with()));
        }
    }

    private static <T> Set<T> words(NodeReader at, List<String> allowed, Function<String, T> function) {
        return new HashSet<>(at.list(1, each -> function.apply(word(each, allowed))));
    }

    private static String word(NodeReader at, List<String> allowed) {
        String text = written(at);
        if (!allowed.contains(text)) {
            throw at.wrong(Phrase.expectedWord(text, allowed));
        }
        return text;
    }
}
