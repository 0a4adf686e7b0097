package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.club.ClubRules;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.finding.Checked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A host's indicators in a file of their own are judged as those of a package are. */
class IndicatorsFileTest {

    private static final String HEADINGS = "code,kind,unit,title_vi,title_en,numerator,denominator\n";
    private static final String VISITS = "visits.home,FLOW,COUNT,Lượt thăm,Visits,,\n";
    private static final String RATE = "visits.rate,RATIO,PERCENT,Tỷ lệ,Rate,visits.home,members.total\n";

    @TempDir
    Path folder;

    private Path csv(String rows) throws IOException {
        return Files.writeString(folder.resolve("indicators.csv"), HEADINGS + rows);
    }

    private static List<String> shown(Checked<?> read) {
        return read.findings().stream()
                .map(finding -> finding.code().code() + " " + finding.location().row() + " "
                        + finding.location().column() + " " + finding.arguments())
                .toList();
    }

    private static List<String> own(IndicatorCatalogue catalogue) {
        return catalogue.all().stream()
                .map(Indicator::code)
                .filter(code -> !IndicatorCatalogue.isBuiltIn(code))
                .map(IndicatorCode::value)
                .toList();
    }

    @Test
    void indicators_standBesideThoseThatAreBuiltIn_inWhateverOrderTheyCome() throws IOException {
        Checked<IndicatorCatalogue> read = IndicatorsFile.read(csv(VISITS + RATE));
        assertEquals(List.of(), read.findings());
        assertEquals(List.of("visits.home", "visits.rate"), own(read.value()));
        assertEquals(
                read.value().all(),
                IndicatorsFile.read(csv(RATE + VISITS)).value().all());
        assertTrue(read.value().all().containsAll(IndicatorCatalogue.BUILT_IN.all()));
    }

    @Test
    void ratioOfAnIndicatorThatNobodyKnows_isRefused() throws IOException {
        Checked<IndicatorCatalogue> read = IndicatorsFile.read(csv(RATE));
        assertEquals(List.of("ref.unknown-indicator 1 numerator {indicator=visits.home}"), shown(read));
        assertEquals(List.of(), own(read.value()));
    }

    @Test
    void ratioOfAnIndicatorWhoseRowIsRefused_isLedBackToIt_andNotSaidToBeUnknown() throws IOException {
        Checked<IndicatorCatalogue> read = IndicatorsFile.read(csv(VISITS.replace("FLOW", "FLOWS") + RATE));
        assertEquals(
                List.of(
                        "cell.word 1 kind {allowed=[FLOW, STOCK, RATIO]}",
                        "ref.refused 2 numerator {cause=visits.home}"),
                shown(read));
        assertEquals(List.of(), own(read.value()));
    }

    @Test
    void secondOfACode_isRefused_andTheFirstStays() throws IOException {
        Checked<IndicatorCatalogue> read = IndicatorsFile.read(csv(VISITS + VISITS.replace("FLOW", "STOCK") + RATE));
        assertEquals(List.of("row.duplicate-key 2 null {first_row=1}"), shown(read));
        assertTrue(read.value().find(IndicatorCode.parse("visits.home")).orElseThrow() instanceof Indicator.Flow);
    }

    @Test
    void rowThatIsTooNarrow_costsNoOther() throws IOException {
        Checked<IndicatorCatalogue> read = IndicatorsFile.read(csv("a,FLOW\n" + VISITS));
        assertEquals(List.of("csv.row-width 1 null {cells=2, headings=7}"), shown(read));
        assertEquals(List.of("visits.home"), own(read.value()));
    }

    @Test
    void indicatorsThatAreHandedOver_areNotAskedYetWhatTheyName() throws IOException {
        Checked<List<Indicator>> own = IndicatorsFile.own(csv(RATE), ClubRules.DEFAULT);
        assertEquals(List.of(), own.findings());
        assertEquals(1, own.value().size());
    }

    @Test
    void fileThatIsNotThere_isAFault_andOneOfNothingIsEmpty() throws IOException {
        assertThrows(NoSuchFileException.class, () -> IndicatorsFile.read(folder.resolve("none.yaml")));
        Checked<IndicatorCatalogue> read = IndicatorsFile.read(Files.writeString(folder.resolve("indicators.csv"), ""));
        assertEquals(List.of("table.empty null null {}"), shown(read));
        assertEquals(IndicatorCatalogue.BUILT_IN.all(), read.value().all());
    }

    @Test
    void catalogueThatIsNone_isUnreadable_whateverTheCaseOfItsName() throws IOException {
        Path text = Files.writeString(folder.resolve("Catalogue.YML"), "- no\n- catalogue\n");
        assertThrows(UnreadableTextException.class, () -> IndicatorsFile.read(text));
    }
}
