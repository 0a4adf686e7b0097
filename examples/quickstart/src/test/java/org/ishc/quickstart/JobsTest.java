package org.ishc.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.change.Impact;
import org.ishc.core.emulation.change.RuleTestSuite;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.CrosswalkAudit;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.edit.Edit;
import org.ishc.io.edit.FixProposal;
import org.ishc.io.export.ExportRequest;
import org.ishc.io.export.Exported;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.pack.ZipFormat;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.spi.PackageSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DatabindException;

/** Each job of a host, in the lines that it takes, on the packages that the pages show. */
class JobsTest {

    private static final Path DECISION = Path.of("../decision/packages/2023");
    private static final Path DRAFTS = Path.of("../decision/drafts");
    private static final Path FAULTY = Path.of("../worked/bad-package");
    private static final UnitCode HANOI = UnitCode.parse("01");
    private static final IndicatorCode ESTABLISHED = IndicatorCode.parse("clubs.established");
    private static final Period YEAR = Period.ofYear(2023);

    @TempDir
    Path folder;

    @Test
    void changeOfRules_turnsTheOrderRound() throws IOException {
        Impact impact = ChangeRules.impact(
                PackageReader.read(DECISION), DRAFTS.resolve("baseline.yaml"), DRAFTS.resolve("draft-1.yaml"), YEAR);
        assertEquals(10, impact.inversions());
        Impact.Unit quangNinh = impact.units().stream()
                .filter(unit -> unit.before().unit().code().equals("22"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                List.of(Optional.of(4), Optional.of(1)),
                List.of(quangNinh.before().rank(), quangNinh.after().rank()));
    }

    @Test
    void clubsBelowTheNorms_areNamedWithTheDistance() throws IOException {
        LoadedPackage clubs = PackageReader.read(Path.of("../worked/clubs"));
        assertEquals(
                List.of("K1 areas 4/1 lacks 4/1", "K1 meetings 1/3 lacks 2/3"),
                HoldAgainstNorms.below(clubs, Period.parse("2024-Q2")).stream()
                        .map(normResult -> normResult.club() + " "
                                + normResult.result().norm().code() + " "
                                + normResult.result().value().orElseThrow() + " lacks "
                                + normResult.result().distance().orElseThrow())
                        .toList());
    }

    @Test
    void target_isSharedOutToTheLast() throws IOException {
        SortedMap<UnitCode, BigInteger> shares = AllocateTarget.share(
                PackageReader.read(DECISION), 100, UnitCode.parse("VN"), IndicatorCode.parse("clubs.existing"), YEAR);
        assertEquals("{01=15, 22=11, 24=10, 31=8, 38=20, 40=16, 48=6, 79=14}", shares.toString());
    }

    private Path crosswalk(String name, String successors) throws IOException {
        Path path = Files.createDirectory(folder.resolve(name));
        Files.writeString(
                path.resolve("org-units.csv"),
                "unit_code,valid_from,valid_to,level,parent_code\nVN,2020-01-01,,CENTRAL,\nP1,2020-01-01,,PROVINCE,VN\n"
                        + "A,2020-01-01,2025-07-01,COMMUNE,P1\nB,2025-07-01,,COMMUNE,P1\nC,2025-07-01,,COMMUNE,P1\n");
        Files.writeString(
                path.resolve("successions.csv"), "date,predecessor_code,successor_code,portion,share\n" + successors);
        return path;
    }

    @Test
    void crosswalks_areAuditedAndCompared() throws IOException {
        Path whole = crosswalk("whole", "2025-07-01,A,B,full,\n");
        Path split = crosswalk("split", "2025-07-01,A,B,partial,\n2025-07-01,A,C,partial,\n");
        CrosswalkAudit audit = AuditCrosswalk.audit(split);
        assertEquals(List.of(0L, 2L), List.of(audit.full(), audit.partial()));
        List<CrosswalkAudit.Difference> differences = AuditCrosswalk.compare(whole, split);
        assertEquals(
                List.of("A [] [C]"),
                differences.stream()
                        .map(difference ->
                                difference.predecessor() + " " + difference.onlyFirst() + " " + difference.onlySecond())
                        .toList());
    }

    @Test
    void rulebook_isCheckedAndTested() throws IOException {
        Path rulebook = Path.of("../rulebook/rulebook.yaml");
        assertEquals(List.of(), CheckRulebook.lint(rulebook));
        assertNotEquals(List.of(), CheckRulebook.lint(Path.of("../rulebook/faulty.yaml")));
        List<RuleTestSuite.Result> results = CheckRulebook.test(rulebook, Path.of("../rulebook/tests.yaml"));
        assertTrue(results.size() == 3 && results.stream().allMatch(RuleTestSuite.Result::isPassed), results::toString);
    }

    @Test
    void record_holds_untilTheRulesAreOthers() throws IOException {
        Rulebook rulebook = RulebookText.read(DRAFTS.resolve("baseline.yaml"));
        String record = KeepRecord.record(DECISION, rulebook, YEAR);
        assertEquals(List.of(), KeepRecord.verify(record, DECISION, rulebook));
        assertNotEquals(
                List.of(), KeepRecord.verify(record, DECISION, RulebookText.read(DRAFTS.resolve("draft-1.yaml"))));
    }

    @Test
    void package_goesIntoEveryForm_andSaysTheSame() throws IOException {
        for (String suffix : List.of(".xlsx", ".json", ".ndjson", ".zip", "")) {
            Path to = folder.resolve("package" + suffix);
            assertEquals(List.of(), ConvertPackage.convert(DECISION, to));
            assertEquals(Optional.of(Fraction.of(8750, 130)), InAHost.figure(to).value());
        }
    }

    @Test
    void figures_goToOtherSystems() throws IOException {
        ExportRequest request = new ExportRequest(YEAR, List.of(HANOI), List.of(ESTABLISHED));
        LoadedPackage loaded = PackageReader.read(DECISION);
        ByteArrayOutputStream dhis2 = new ByteArrayOutputStream();
        assertEquals(new Exported(1, 0), ExportFigures.dhis2(loaded, request, dhis2));
        assertTrue(dhis2.toString(StandardCharsets.UTF_8).contains("\"value\":\"30\""), dhis2::toString);
        ByteArrayOutputStream sdmx = new ByteArrayOutputStream();
        assertEquals(new Exported(1, 0), ExportFigures.sdmx(loaded, request, sdmx));
        assertEquals(2, sdmx.toString(StandardCharsets.UTF_8).lines().count());
    }

    @Test
    void profiles_stack_theLaterWins_andWaiversLetPass() throws IOException {
        Path national = Files.writeString(
                folder.resolve("national.yaml"),
                "profile: national\nversion: \"1\"\ncodes: {cell.whitespace: ERROR, club.location-ambiguous: off}\n");
        Path provincial = Files.writeString(
                folder.resolve("province.yaml"),
                "profile: province\nversion: \"1\"\ncodes: {cell.whitespace: WARNING}\nwaivers:\n"
                        + "  - {code: ref.unknown-unit, table: clubs, key: [K2], reason: under way, by: A, until: 2099-12-31}\n");
        Validation judged = JudgeByProfile.judge(FAULTY, national, provincial);
        assertEquals(
                List.of("cell.whitespace WARNING", "club.location-ambiguous off"),
                judged.changes().stream()
                        .map(codeChange -> codeChange.code().code() + " "
                                + codeChange.severity().map(Enum::name).orElse("off"))
                        .toList());
        assertEquals(
                List.of("ref.unknown-unit under way"),
                judged.waived().stream()
                        .map(waived -> waived.finding().code().code() + " "
                                + waived.waiver().reason())
                        .toList());
        assertEquals(
                List.of(
                        "cell.whitespace",
                        "club.illegal-transition",
                        "cell.type",
                        "report.part-exceeds-whole",
                        "ref.refused",
                        "ref.unit-not-valid"),
                judged.findings().stream().map(finding -> finding.code().code()).toList());
        assertEquals(Verdict.INVALID, judged.verdict());
    }

    @Test
    void whatIsSureToBeMeant_isMended_andNothingElse() throws IOException {
        List<FixProposal> proposals = MendPackage.propose(FAULTY);
        assertEquals(
                List.of("TRIM CERTAIN", "LEADING_ZEROS LIKELY", "SUCCESSOR LIKELY"),
                proposals.stream()
                        .map(fixProposal -> fixProposal.reason() + " " + fixProposal.confidence())
                        .toList());
        List<Edit> certain = proposals.stream()
                .filter(proposal -> proposal.confidence() == FixProposal.Confidence.CERTAIN)
                .flatMap(fix -> fix.only().stream())
                .toList();
        List<String> codes = new ArrayList<>(codes(PackageReader.read(FAULTY)));
        assertTrue(codes.remove("cell.whitespace"));
        assertEquals(codes, codes(MendPackage.read(FAULTY, certain)));
    }

    private static List<String> codes(LoadedPackage loaded) {
        return loaded.findings().stream()
                .map(Finding::code)
                .map(code -> code.code())
                .toList();
    }

    @Test
    void reports_areWrittenFromOneRun() throws IOException {
        WriteReports.write(FAULTY, folder);
        assertTrue(Files.readString(folder.resolve("report.html")).startsWith("<!DOCTYPE html>"));
        assertTrue(Files.readString(folder.resolve("report.sarif")).contains("\"version\":\"2.1.0\""));
        assertEquals(
                "PK", new String(Files.readAllBytes(folder.resolve("report.xlsx")), 0, 2, StandardCharsets.US_ASCII));
    }

    /** A host's own form: an archive under a suffix of its own. */
    private static final class OwnFormat implements PackageFormat {
        private final ZipFormat zip = new ZipFormat();

        @Override
        public String name() {
            return "own";
        }

        @Override
        public List<String> suffixes() {
            return List.of(".goi");
        }

        @Override
        public boolean sniffs(Path path, byte[] head) {
            return false;
        }

        @Override
        public PackageSource open(Path path, Opening opening) throws IOException {
            return zip.open(path, opening);
        }

        @Override
        public void write(PackageSource source, List<Finding> findings, Path to) throws IOException {
            zip.write(source, findings, to);
        }
    }

    @Test
    void ownForm_isReadBesideTheOthers() throws IOException {
        Path zip = folder.resolve("p.zip");
        ConvertPackage.convert(DECISION, zip);
        Path own = Files.move(zip, folder.resolve("p.goi"));
        assertEquals(
                PackageReader.read(DECISION).values().size(),
                UseOwnAdapter.read(own, new OwnFormat()).values().size());
        assertEquals(
                Verdict.VALID, UseOwnAdapter.read(DECISION, new OwnFormat()).verdict());
    }

    @Test
    void values_goIntoAHostsOwnJson_andWhatIsNoneIsRefused() {
        String json = "{\"unit\":\"01\",\"period\":\"2023-Q1\",\"share\":\"1/3\"}";
        ExchangeJson.Order order = ExchangeJson.read(json);
        assertEquals(new ExchangeJson.Order(HANOI, Period.parse("Quý I/2023"), Fraction.of(1, 3)), order);
        assertEquals(json, ExchangeJson.write(order));
        assertThrows(DatabindException.class, () -> ExchangeJson.read(json.replace("2023-Q1", "2023-Q5")));
    }
}
