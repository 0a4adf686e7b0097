package org.ishc.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.ScoreText;
import org.ishc.core.emulation.ScoreTrace;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.Stage;
import org.ishc.core.targets.Progress;
import org.ishc.core.time.Period;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.report.ProgressJson;
import org.ishc.io.report.ScoreJson;
import org.ishc.io.rulebook.ShippedRulebooks;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.util.HtmlUtils;

/** Progress and ranking, held against the library without the service. */
class FiguresTest {

    private static final Period YEAR = Period.parse("2023");

    @TempDir
    Path folder;

    private RunningService service;

    @BeforeEach
    void start() {
        service = RunningService.embedded(folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    private List<Map<?, ?>> progress(String query) throws IOException, InterruptedException {
        List<Map<?, ?>> tables = new ArrayList<>();
        for (Object table : (List<?>)
                CanonicalJson.read(service.get("/progress.json" + query).body())) {
            tables.add((Map<?, ?>) table);
        }
        return tables;
    }

    private static Object stored(Map<?, ?> tree, String key) {
        return ((Map<?, ?>) tree.get("package")).get(key);
    }

    @Test
    void progress_isThatOfTheLibrary() throws IOException, InterruptedException {
        byte[] sent = SamplesUpload.decision(2023);
        service.upload("a.zip", sent);
        LoadedPackage loaded = SamplesUpload.read(folder, "a.zip", sent);
        LocalDate on = LocalDate.of(2023, 9, 30);
        List<Object> rows = new ArrayList<>();
        for (String unit : List.of("01", "22", "24", "31", "38", "40", "48", "79")) {
            rows.add(ProgressJson.of(Progress.of(
                    loaded.figures(),
                    loaded.targets(),
                    UnitCode.parse(unit),
                    IndicatorCode.parse("clubs.established"),
                    YEAR,
                    on)));
        }
        Map<?, ?> table = progress("?package=1&period=2023&on=2023-09-30").get(0);
        assertEquals(CanonicalJson.write(rows), CanonicalJson.write(table.get("rows")));
    }

    @Test
    void progressWithoutParameters_isOfThePackagesOwnPeriodAndDay() throws IOException, InterruptedException {
        service.upload("a.zip", SamplesUpload.decision(2023));
        Map<?, ?> table = progress("").get(0);
        assertEquals("2023", table.get("period"));
        assertEquals("2023-12-31", table.get("on"));
    }

    @Test
    void eachSender_isStoodForByItsLatestValidPackage() throws IOException, InterruptedException {
        service.upload("a.zip", SamplesUpload.decision(2024, "01", "first-late"));
        service.upload("b.zip", SamplesUpload.decision(2023, "01", "first-early"));
        service.upload("c.zip", SamplesUpload.decision(2023, "22", "second-early"));
        service.upload("d.zip", SamplesUpload.decision(2023, "22", "second-mended"));
        service.upload("e.zip", SamplesUpload.faulty());
        assertEquals(
                List.of("first-late", "second-mended", "t"),
                progress("").stream().map(table -> stored(table, "name")).toList());
        service.upload(
                "f.json",
                "{\"manifest\":{\"name\":\"bad\",\"sender\":\"01\",\"as_of\":\"2026-12-31\"},\"values\":[{\"unit_code\":\"99999\"}]}"
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals("first-late", stored(progress("").get(0), "name"));
    }

    @Test
    void ranking_isThatOfTheLibrary() throws IOException, InterruptedException {
        byte[] sent = SamplesUpload.decision(2023);
        service.upload("a.zip", sent);
        LoadedPackage loaded = SamplesUpload.read(folder, "a.zip", sent);
        ScoreCard card = Scorer.score(
                ShippedRulebooks.provinces2023(), loaded.scoring(ShippedRulebooks.provinces2023(), YEAR), Stage.FINAL);
        Map<?, ?> tree = CanonicalJson.readObject(
                service.get("/ranking.json?period=2023&unit=01&lang=en").body());
        Map<?, ?> expected = CanonicalJson.readObject(CanonicalJson.write(ScoreJson.of(card, false, Language.EN)));
        expected.forEach((key, value) -> assertEquals(value, tree.get(key), String.valueOf(key)));
        assertEquals(
                CanonicalJson.write(ScoreJson.explanation(
                        card.find(new Contestant("01")).orElseThrow().explanation(), Language.EN)),
                CanonicalJson.write(tree.get("explanation")));
    }

    @Test
    void branchOfAnExplanation_isThatOfTheLibrary_andNoMore() throws IOException, InterruptedException {
        byte[] sent = SamplesUpload.decision(2023);
        service.upload("a.zip", sent);
        LoadedPackage loaded = SamplesUpload.read(folder, "a.zip", sent);
        ScoreTrace tree = Scorer.score(
                        ShippedRulebooks.provinces2023(),
                        loaded.scoring(ShippedRulebooks.provinces2023(), YEAR),
                        Stage.FINAL)
                .find(new Contestant("01"))
                .orElseThrow()
                .explanation();
        ScoreTrace branch = tree.children().get(0).children().get(0);
        String address = "/ranking/branch?package=1&period=2023&rulebook=default-2023&unit=01&lang=en&branch=";
        String shown = HtmlUtils.htmlUnescape(service.page(address + "0.0").body());
        assertEquals(1 + branch.children().size(), shown.split("<(summary|p)").length - 1);
        assertTrue(shown.contains(ScoreText.of(branch, Language.EN)), shown);
        branch.children().forEach(part -> assertTrue(shown.contains(ScoreText.of(part, Language.EN)), shown));
        assertEquals(400, service.page(address + "x").status());
        assertEquals(404, service.page(address + "0.999").status());
    }

    @Test
    void rankingWithoutARulebook_takesTheOneInForce() throws IOException, InterruptedException {
        service.upload("a.zip", SamplesUpload.decision(2023));
        assertEquals(
                "2023.1",
                CanonicalJson.readObject(service.get("/ranking.json").body()).get("version"));
        assertEquals(
                ShippedRulebooks.provinces2022().version(),
                CanonicalJson.readObject(
                                service.get("/ranking.json?period=2022").body())
                        .get("version"));
    }

    @Test
    void emptyService_showsItsPages() throws IOException, InterruptedException {
        for (String page :
                List.of("/", "/progress", "/ranking", "/packages.json", "/progress.json", "/ranking.json", "/health")) {
            assertEquals(200, service.page(page).status(), page);
        }
    }
}
