package org.ishc.service.web;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.UnitScoring;
import org.ishc.core.figure.Basis;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.FigureText;
import org.ishc.core.figure.Indicator;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.message.FindingCatalogue;
import org.ishc.io.message.Messages;
import org.ishc.io.message.Notation;
import org.ishc.io.reference.BuiltInReference;
import org.ishc.io.rulebook.ShippedRulebooks;
import org.ishc.io.table.Headings;
import org.ishc.io.table.Table;

/** Writes numbers, days and titles as a language does; templates call it {@code say}. */
public final class Wording {

    /** What stands where a figure is missing; never a zero. */
    private static final String MISSING = "–";

    private static final DateTimeFormatter TIME_VI = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter TIME_EN = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Language language;
    private final ZoneId zone;

    Wording(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
    }

    /** Returns the language. */
    public Language language() {
        return language;
    }

    /** Returns the code of the language, for addresses. */
    public String code() {
        return language.code();
    }

    /** Writes a whole number with its thousands apart. */
    public String number(long number) {
        return language.decimal(Long.toString(number));
    }

    /** Writes a figure with so many decimals; a dash when it is missing. */
    public String number(Optional<Fraction> figure, int decimals) {
        return figure.map(exact -> number(exact, decimals)).orElse(MISSING);
    }

    /** Writes a figure with so many decimals. */
    public String number(Fraction exact, int decimals) {
        return language.number(exact, decimals);
    }

    /** Writes a size in bytes as kilobytes or megabytes of 1,024. */
    public String size(long bytes) {
        long kilobytes = Math.max(1, bytes >> 10);
        Fraction megabytes = Fraction.of(kilobytes, 1 << 10);
        return kilobytes < 1 << 10 ? number(kilobytes) + " KB" : number(megabytes, megabytes.isWhole() ? 0 : 1) + " MB";
    }

    /** Writes a period. */
    public String period(Period period) {
        return period.in(language);
    }

    /** Writes a period by its code; as it stands, where it is none. */
    public String period(String code) {
        return Period.find(code).map(this::period).orElse(code);
    }

    /** Writes a period by its code; a dash where there is none. */
    public String period(Optional<String> code) {
        return code.map(this::period).orElse(MISSING);
    }

    /** Says a group by its code; in words where all units are one group, a dash for none. */
    public String group(Optional<String> code) {
        return code.map(text -> text.equals(UnitScoring.ALL)
                        ? Messages.in(language).text("document.group.all")
                        : language.say(Notation.capital(Notation.in(language).group(text)), text))
                .orElse(MISSING);
    }

    /** Names a unit beside its code, as it was called last; the code alone where the library knows no such unit. */
    public String unit(String code) {
        List<UnitVersion> versions = BuiltInReference.registry().versionsOf(UnitCode.parse(code));
        return versions.stream()
                .reduce((one, later) -> later)
                .flatMap(UnitVersion::name)
                .map(name -> name + " (" + code + ")")
                .orElse(code);
    }

    /** Names a unit beside its code; a dash where there is none. */
    public String unit(Optional<String> code) {
        return code.map(this::unit).orElse(MISSING);
    }

    /** Says of a code of findings what it is about, with the code behind it. */
    public String kind(String code) {
        return FindingCatalogue.find(code)
                .map(entry -> entry.title(language) + " · " + code)
                .orElse(code);
    }

    /** Returns the title and version of a rulebook that the library ships, by its name. */
    public String rulebook(String name) {
        Rulebook rulebook = ShippedRulebooks.read(name);
        return rulebook.title().map(this::title).orElse(name) + " · " + rulebook.version();
    }

    /** Returns what a table is called. */
    public String table(Table table) {
        return Headings.sheetName(table, language);
    }

    /** Writes a day. */
    public String day(LocalDate day) {
        return language.day(day);
    }

    /** Writes a point in time in the zone of the service. */
    public String time(OffsetDateTime time) {
        return (language == Language.VI ? TIME_VI : TIME_EN).format(time.atZoneSameInstant(zone));
    }

    /** Returns the title of what has a code; the code where it has none. */
    public String title(ItemCode code, Optional<Indicator.Titles> titles) {
        return titles.map(this::title).orElse(code.value());
    }

    /** Says what a figure rests on, where that is out of the ordinary. */
    public String basis(Figure figure) {
        return figure.basis()
                .filter(basis -> basis == Basis.ESTIMATED || basis == Basis.VERIFIED)
                .map(basis -> " · " + FigureText.of(basis, language()))
                .orElse("");
    }

    /** Returns a title in the language. */
    public String title(Indicator.Titles titles) {
        return language == Language.VI ? titles.vi() : titles.en();
    }
}
