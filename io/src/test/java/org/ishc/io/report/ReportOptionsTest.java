package org.ishc.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.junit.jupiter.api.Test;

class ReportOptionsTest {

    @Test
    void limit_isNotNegative() {
        assertThrows(IllegalArgumentException.class, () -> ReportOptions.in(Language.VI)
                .withLimit(-1));
        assertEquals(0, ReportOptions.in(Language.VI).withLimit(0).limit());
    }

    @Test
    void eachChange_keepsTheRest() {
        ReportOptions options = ReportOptions.in(Language.EN)
                .withLimit(7)
                .withSource(Path.of("data", "p.zip"))
                .withBase("data");
        assertEquals(
                new ReportOptions(Language.EN, 7, Optional.of(Path.of("data", "p.zip")), Optional.of("data")), options);
        assertEquals(Optional.of("data"), options.withLimit(3).base());
        assertEquals(Optional.of("data"), options.withSource(Path.of("q")).base());
    }
}
