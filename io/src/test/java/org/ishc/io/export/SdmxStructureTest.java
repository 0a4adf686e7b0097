package org.ishc.io.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SdmxStructureTest {

    @ParameterizedTest
    @CsvSource({
        "ISHC,DF_FIGURES,1.0.0,ISHC:DF_FIGURES(1.0.0)",
        "VN.MOH,DF-1,2.0,VN.MOH:DF-1(2.0)",
        "a,@x$,10.20.30,a:@x$(10.20.30)"
    })
    void reference_isSpelledAsSdmxAsks(String agency, String id, String version, String reference) {
        assertEquals(reference, new SdmxStructure(agency, id, version, "").reference());
    }

    @ParameterizedTest
    @CsvSource({
        "'',DF,1.0",
        "1A,DF,1.0",
        "A.,DF,1.0",
        ".A,DF,1.0",
        "A.1,DF,1.0",
        "=A,DF,1.0",
        "A,'',1.0",
        "A,D.F,1.0",
        "A,D F,1.0",
        "A,DF,1",
        "A,DF,1.0.0.0",
        "A,DF,1.x",
        "A,DF,''",
        "A:B,DF,1.0"
    })
    void whatAReceiverWouldRefuse_isRefused(String agency, String id, String version) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> new SdmxStructure(agency, id, version, "x"));
        assertTrue(refused.getMessage().contains("such as ISHC:DF_FIGURES(1.0.0)"), refused.getMessage());
    }
}
