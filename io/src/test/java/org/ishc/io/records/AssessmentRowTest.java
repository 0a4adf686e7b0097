package org.ishc.io.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.emulation.Stage;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;

class AssessmentRowTest {

    @Test
    void everyCell_hasItsPlace_andATextIsKeptAsItIs() {
        Assessment assessed = AssessmentRow.from(Rows.of(
                        Table.ASSESSMENTS,
                        "01",
                        "2026",
                        "plan.signed",
                        "Thẩm định",
                        "true",
                        "QĐ 12",
                        "Nguyễn Văn An",
                        "đủ hồ sơ"))
                .toDomain();
        assertEquals("01", assessed.unit());
        assertEquals(Stage.REVIEW, assessed.stage());
        assertEquals(Optional.of("true"), assessed.value());
        assertEquals(Optional.of("QĐ 12"), assessed.evidence());
        assertEquals(Optional.of("Nguyễn Văn An"), assessed.assessor());
        assertEquals(Optional.of("đủ hồ sơ"), assessed.reason());
        assertEquals(
                Optional.empty(),
                AssessmentRow.from(Rows.of(Table.ASSESSMENTS, "01", "2026", "plan.signed", "SELF"))
                        .toDomain()
                        .value());
    }
}
