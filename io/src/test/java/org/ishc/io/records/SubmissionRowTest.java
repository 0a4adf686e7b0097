package org.ishc.io.records;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.ishc.core.submission.Submission;
import org.ishc.core.submission.SubmissionStatus;
import org.ishc.io.table.Table;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubmissionRowTest {

    @ParameterizedTest
    @CsvSource({"Đúng hạn,ACCEPTED", "Chậm,LATE", "Trả lại,RETURNED", "Chưa gửi,MISSING", "LATE,LATE"})
    void statusIsReadInWords(String text, SubmissionStatus status) {
        Submission submission = SubmissionRow.from(
                        Rows.of(Table.SUBMISSIONS, "01", "dot-2026", "2026-Q1", "31/3/2026", "5/4/2026", "", text))
                .toDomain();
        assertEquals(status, submission.status());
        assertEquals(LocalDate.of(2026, 3, 31), submission.asOf());
        assertEquals(LocalDate.of(2026, 4, 5), submission.dueOn());
        assertEquals(Optional.empty(), submission.receivedOn());
    }
}
