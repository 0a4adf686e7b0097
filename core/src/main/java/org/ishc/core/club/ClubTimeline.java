package org.ishc.core.club;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Codes;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;

/**
 * The life of a club as a timeline that reads aloud: what was decided, when it was recorded, what joined it, where it
 * lay.
 */
public final class ClubTimeline {

    private final ClubRegister register;
    private final Language language;
    private final Function<ObstacleCategory, String> obstacles;
    private final BiFunction<UnitCode, LocalDate, String> units;
    private final List<Entry> entries = new ArrayList<>();

    private ClubTimeline(
            ClubRegister register,
            Language language,
            Function<ObstacleCategory, String> obstacles,
            BiFunction<UnitCode, LocalDate, String> units) {
        this.register = register;
        this.language = language;
        this.obstacles = obstacles;
        this.units = units;
    }

    /**
     * Something that happened.
     *
     * @param date when
     * @param text what, as a sentence
     * @param state the state of the club afterwards
     */
    public record Entry(LocalDate date, String text, ClubState state) {
        /** Refuses null. */
        public Entry {
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(state, "state");
        }
    }

    /** Tells the life of a club, in order; empty for a club to which nothing happened. */
    public static List<Entry> of(ClubRegister register, ClubCode club, Language language) {
        return of(register, club, language, Enum::name, (unit, day) -> unit.value());
    }

    /**
     * As {@link #of(ClubRegister, ClubCode, Language)}.
     *
     * @param obstacles what each kind of obstacle is called; its code otherwise
     * @param units what a unit is called on a day; its code otherwise
     */
    public static List<Entry> of(
            ClubRegister register,
            ClubCode club,
            Language language,
            Function<ObstacleCategory, String> obstacles,
            BiFunction<UnitCode, LocalDate, String> units) {
        ClubTimeline timeline = new ClubTimeline(register, language, obstacles, units);
        register.findHistory(club).ifPresent(timeline::tell);
        return timeline.entries.stream()
                .sorted(Comparator.comparing(Entry::date))
                .toList();
    }

    private void tell(ClubHistory history) {
        for (ClubHistory.Step step : history.steps()) {
            entries.add(new Entry(step.event().effectiveOn(), sentence(step), step.state()));
        }
        for (Merger merger : register.mergersInto(history.club().code())) {
            history.findState(merger.date())
                    .ifPresent(state -> entries.add(new Entry(merger.date(), joined(merger), state)));
        }
    }

    private String sentence(ClubHistory.Step step) {
        ClubEvent event = step.event();
        StringBuilder text = new StringBuilder(verb(event.type()));
        event.target().ifPresent(target -> text.append(' ').append(target(event, target)));
        event.category()
                .ifPresent(category ->
                        text.append(" (").append(obstacles.apply(category)).append(')'));
        event.dueOn()
                .ifPresent(due -> text.append(language.say(", hạn ", ", due ")).append(language.day(due)));
        event.document().ifPresent(document -> text.append(language.say(", văn bản ", ", document "))
                .append(document));
        if (!event.recordedOn().equals(event.effectiveOn())) {
            text.append(language.say(", ghi nhận ", ", recorded ")).append(language.day(event.recordedOn()));
        }
        Optional<UnitCode> unit = register.findUnit(event.club(), event.effectiveOn());
        unit.ifPresent(
                code -> text.append(language.say("; tại ", "; at ")).append(units.apply(code, event.effectiveOn())));
        return text.append(language.say("; trạng thái ", "; state "))
                .append(state(step.state()))
                .toString();
    }

    private String target(ClubEvent event, String target) {
        return event.type() == ClubEventType.RELOCATE && Codes.isCode(target)
                ? units.apply(UnitCode.parse(target), event.effectiveOn())
                : target;
    }

    private String joined(Merger merger) {
        StringBuilder text = new StringBuilder(language.say("nhận CLB ", "takes in the club ")).append(merger.from());
        merger.last().ifPresent(report -> {
            text.append(language.say("; báo cáo cuối ", "; its last report "))
                    .append(language.say(
                            report.period().in(language), report.period().code()));
            amount(report, ReportColumn.MEMBERS, language.say("thành viên", "members"), text);
            amount(
                    report,
                    ReportColumn.INCOME_FUND_VND,
                    language.say("đồng quỹ tăng thu nhập", "VND of income fund"),
                    text);
            amount(
                    report,
                    ReportColumn.ACTIVITY_FUND_VND,
                    language.say("đồng quỹ hoạt động", "VND of activity fund"),
                    text);
        });
        return text.toString();
    }

    private void amount(ClubReport report, ReportColumn column, String what, StringBuilder text) {
        if (report.isGiven(column)) {
            text.append(", ")
                    .append(language.decimal(String.valueOf(report.given(column))))
                    .append(' ')
                    .append(what);
        }
    }

    private String verb(ClubEventType type) {
        return switch (type) {
            case PROPOSE -> language.say("được đề xuất", "is proposed");
            case ESTABLISH -> language.say("được thành lập", "is established");
            case REGISTER ->
                language.say("được ghi vào sổ, đã hoạt động từ trước", "is taken into the records, having run before");
            case LAUNCH -> language.say("ra mắt", "is launched");
            case WITHDRAW -> language.say("rút hồ sơ", "is withdrawn");
            case PLACE_UNDER_SUPPORT -> language.say("được đưa vào diện củng cố", "is placed under support");
            case RESTORE -> language.say("hoạt động trở lại bình thường", "is restored");
            case SUSPEND -> language.say("tạm ngừng", "is suspended");
            case RESUME -> language.say("tiếp tục hoạt động", "resumes");
            case MERGE_INTO -> language.say("sáp nhập vào", "merges into");
            case DISSOLVE -> language.say("giải thể", "is dissolved");
            case RELOCATE -> language.say("chuyển đến", "moves to");
            case INSPECT -> language.say("được kiểm tra", "is inspected");
            case RAISE_OBSTACLE -> language.say("gặp khó khăn", "meets an obstacle");
            case RESOLVE_OBSTACLE -> language.say("tháo gỡ khó khăn", "resolves an obstacle");
        };
    }

    private String state(ClubState state) {
        return language == Language.VI
                ? switch (state) {
                    case PROPOSED -> "đề xuất";
                    case ESTABLISHED -> "đã thành lập";
                    case OPERATING -> "đang hoạt động";
                    case UNDER_SUPPORT -> "đang củng cố";
                    case SUSPENDED -> "tạm ngừng";
                    case WITHDRAWN -> "đã rút";
                    case MERGED -> "đã sáp nhập";
                    case DISSOLVED -> "đã giải thể";
                }
                : state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
