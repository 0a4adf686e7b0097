package org.ishc.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.Validation;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.organisation.Interval;
import org.ishc.core.organisation.Restated;
import org.ishc.core.targets.Progress;
import org.ishc.core.targets.ProgressStatus;
import org.ishc.core.time.DateRange;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.Verdict;
import org.ishc.sample.SamplePackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {

    @Test
    void examples_onTheSamplePackage_run(@TempDir Path folder) throws IOException {
        SamplePackage.write(folder);
        assertEquals(Verdict.INVALID, ValidatePackage.validate(folder));
        ScoreCard card = ScoreProvinces.score(PackageReader.read(folder));
        assertEquals(63, card.units().size());
        assertTrue(card.units().get(0).explanation().children().size() > 1);
        ScoreProvinces.explain(card.units().get(0).explanation(), "");
    }

    @Test
    void restate_aWholeAndASplitCommune_isExactAndAnInterval() {
        Restated restated = RestateFigures.restate(
                Map.of(UnitCode.parse("00001"), BigInteger.valueOf(3), UnitCode.parse("00007"), BigInteger.valueOf(4)));
        assertEquals(BigInteger.valueOf(7), restated.total());
        assertEquals(
                Optional.of(Interval.exactly(BigInteger.valueOf(3))),
                restated.figures().get(UnitCode.parse("00097")));
        assertEquals(
                Optional.of(new Interval(BigInteger.ZERO, BigInteger.valueOf(4))),
                restated.figures().get(UnitCode.parse("00008")));
    }

    @Test
    void whatTheFirstPageShows_runs() throws IOException {
        Path decision = Path.of("../decision/packages/2023");
        assertEquals(
                Optional.of(Fraction.of(8750, 130)), InAHost.figure(decision).value());
        assertEquals(8, InAHost.score(PackageReader.read(decision)).units().size());
    }

    @Test
    void period_underTheDecree_endsBeforeThe15th() {
        assertEquals(
                DateRange.of(LocalDate.of(2022, 12, 15), LocalDate.of(2023, 3, 15)), DatePeriods.days("Quý I/2023"));
    }

    @Test
    void club_isSeenByWhatWasKnown() throws IOException {
        LoadedPackage loaded = PackageReader.read(Path.of("../worked/clubs"));
        LocalDate moved = LocalDate.of(2025, 7, 1);
        assertEquals(
                Optional.of(UnitCode.parse("00008")),
                FollowClub.asKnown(loaded, moved, LocalDate.of(2025, 7, 31))
                        .get(0)
                        .unit());
        assertEquals(
                Optional.of(UnitCode.parse("00025")),
                FollowClub.asKnown(loaded, moved, LocalDate.of(2025, 8, 31))
                        .get(0)
                        .unit());
    }

    @Test
    void targets_areHeldAgainstFigures_andWhatIsMissingStaysMissing() throws IOException {
        LocalDate end = LocalDate.of(2025, 12, 31);
        Progress clubs = TrackTargets.nation(PackageReader.read(Path.of("../worked/review")), "clubs.established", end);
        assertEquals(ProgressStatus.ACHIEVED, clubs.status());
        assertEquals("6000.00 (1 of 1 reported)", TrackTargets.say(clubs.actual()));
        LoadedPackage early = PackageReader.read(Path.of("../worked/targets"));
        assertEquals(
                "missing (0 of 10040 reported)",
                TrackTargets.say(TrackTargets.nation(early, "clubs.fully-active-rate", LocalDate.of(2022, 12, 31))
                        .actual()));
    }

    private static final ValidateOwnBeans.Form WRONG = new ValidateOwnBeans.Form(
            null, "CLB 1", "2023", 50, 51, "101", LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 1));

    @Test
    void ownBeans_areHeldAgainstOurConstraints_inBothLanguages() {
        ValidateOwnBeans.Form sound = new ValidateOwnBeans.Form(
                "00008", "K1", "Quý I/2023", 50, 50, "97,5", LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 2));
        assertEquals(List.of(), ValidateOwnBeans.check(sound, Language.VI));
        assertEquals(
                List.of(
                        "attendance: phải là tỷ lệ phần trăm từ 0 đến 100",
                        "club: phải là mã câu lạc bộ: 1–64 ký tự A-Z a-z 0-9 . _ ~ -, bắt đầu bằng chữ hoặc số",
                        "loanTo: loanTo phải sau loanFrom",
                        "period: phải là một trong các loại kỳ: quý, tháng",
                        "unit: phải có giá trị",
                        "women: women không được lớn hơn members"),
                ValidateOwnBeans.check(WRONG, Language.VI));
        assertTrue(ValidateOwnBeans.check(WRONG, Language.EN).contains("period: must be one of: a quarter, a month"));
    }

    @Test
    void ownBeans_onTheClassPath_speakThroughHibernateValidatorsOwnInterpolatorToo() {
        Set<String> vi = messages(Locale.forLanguageTag("vi"));
        assertTrue(vi.contains("women không được lớn hơn members"), vi::toString);
        assertTrue(
                vi.contains("phải là một trong các loại kỳ: quý, tháng") && vi.contains("phải có giá trị"),
                vi::toString);
        Locale machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("vi-VN"));
            Set<String> en = messages(Locale.ENGLISH);
            assertTrue(
                    en.contains("women must not be more than members") && en.contains("must not be null"),
                    en::toString);
        } finally {
            Locale.setDefault(machine);
        }
    }

    private static Set<String> messages(Locale locale) {
        Set<String> messages = new TreeSet<>();
        Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(locale), locale, false))
                .buildValidatorFactory()
                .getValidator()
                .validate(WRONG)
                .forEach(violation -> messages.add(violation.getMessage()));
        return messages;
    }
}
