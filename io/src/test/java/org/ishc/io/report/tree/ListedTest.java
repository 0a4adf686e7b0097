package org.ishc.io.report.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.io.message.Messages;
import org.ishc.io.testing.SampleFindings;
import org.junit.jupiter.api.Test;

/** What a report lists: what counts and what is waived, of very many the first, in one order. */
class ListedTest {

    private static List<String> lines(List<Listed> listed) {
        return listed.stream()
                .map(each -> each.tone() + " " + each.finding().code().code() + " "
                        + each.finding().location().table() + " "
                        + each.finding().location().row())
                .toList();
    }

    @Test
    void findings_standByTableRowAndColumn() {
        assertEquals(
                List.of(
                        "INFO cell.whitespace clubs 3",
                        "ERROR ref.unknown-unit values 1",
                        "ERROR cell.type values 2",
                        "ERROR ref.unknown-unit values 4"),
                lines(Listed.of(SampleFindings.many(4), 100)));
    }

    @Test
    void ofEachCode_noMoreThanTheLimitAreListed_andWhatIsNotIsSaid() {
        List<String> lines = lines(Listed.of(SampleFindings.many(9), 1));
        assertEquals(
                3,
                lines.stream()
                        .filter(line -> !line.contains("report.truncated"))
                        .count());
        assertEquals(
                3,
                lines.stream().filter(line -> line.contains("report.truncated")).count());
        assertEquals(9, Listed.of(SampleFindings.many(9), 3).size(), "nothing is cut where nothing is too much");
    }

    @Test
    void waivedFinding_isShown_andSaysWhoWaivesItUntilWhen() {
        Listed waived = Listed.of(SampleFindings.hostile(), 100).stream()
                .filter(each -> each.waiver().isPresent())
                .findFirst()
                .orElseThrow();
        assertEquals("WAIVED", waived.tone());
        String text = waived.waiverText(Messages.in(Language.VI)).orElseThrow();
        assertTrue(text.contains("Nguyễn Văn An") && text.contains("31/12/2027") && text.contains("tinh-mot"), text);
        assertEquals(
                Optional.empty(), Listed.of(SampleFindings.many(1), 1).get(0).waiverText(Messages.in(Language.VI)));
    }

    @Test
    void limitOfNothing_listsNoFinding() {
        assertEquals(
                List.of(),
                lines(Listed.of(SampleFindings.many(3), 0)).stream()
                        .filter(line -> !line.contains("report.truncated"))
                        .toList());
    }
}
