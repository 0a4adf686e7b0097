package org.ishc.io.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.figure.Indicator;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of our indicators add up in the other system, and what they are called there. */
class Dhis2ElementsTest {

    @TempDir
    Path folder;

    private static List<IndicatorCode> codes(String... codes) {
        return Stream.of(codes).map(IndicatorCode::parse).toList();
    }

    private Dhis2Elements elements(Language language, SamplesPackage sample) throws IOException {
        return new Dhis2Elements(PackageReader.read(sample.folder(folder)).catalogue(), language);
    }

    @Test
    void ratio_isWrittenAsItsParts_eachOnce_inTheOrderAsked() throws IOException {
        Dhis2Elements elements = elements(Language.VI, SamplesPackage.sound());
        List<IndicatorCode> asked = codes("members.women-rate", "visits.home", "visits.rate", "members.total");
        assertEquals(
                codes("members.women", "members.total", "visits.home"),
                elements.additives(asked).stream().map(Indicator::code).toList());
        assertEquals(
                codes("members.women-rate", "visits.rate"),
                elements.ratios(asked).stream().map(Indicator::code).toList());
    }

    @Test
    void titleOfTwoIndicators_hasTheCodeBehindIt_inThatLanguageAlone() throws IOException {
        SamplesPackage twins =
                SamplesPackage.sound().adding("indicators", "visits.other,FLOW,COUNT,Lượt thăm hỏi,Other visits,,\n");
        Dhis2Elements elements = elements(Language.VI, twins);
        Indicator home =
                PackageReader.read(twins.folder(folder)).catalogue().indicator(IndicatorCode.parse("visits.home"));
        assertEquals("Lượt thăm hỏi (visits.home)", elements.name(home));
        assertEquals("Home visits", elements.name(home, Language.EN));
    }
}
