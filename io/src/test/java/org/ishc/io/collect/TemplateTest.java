package org.ishc.io.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.collection.Round;
import org.ishc.core.organisation.Registry;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.reference.ReferenceData;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.OwnSheet;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workbook to fill in: its sheets, what is chosen from lists, what is filled in already, and the guide. */
class TemplateTest {

    @TempDir
    Path folder;

    private static final String REGISTER = """
        {"manifest": {}, "org-units": [
          {"unit_code": "VN", "valid_from": "2020-01-01", "level": "CENTRAL", "name": "Trung ương"},
          {"unit_code": "P1", "valid_from": "2020-01-01", "level": "PROVINCE", "name": "Tỉnh Một", "parent_code": "VN"},
          {"unit_code": "P2", "valid_from": "2020-01-01", "level": "PROVINCE", "name": "Tỉnh Hai", "parent_code": "VN"},
          {"unit_code": "A1", "valid_from": "2020-01-01", "level": "COMMUNE", "name": "Xã A", "parent_code": "P1"},
          {"unit_code": "B1", "valid_from": "2020-01-01", "level": "COMMUNE", "name": "Xã B", "parent_code": "P2"}]}
        """;

    private static final String PREVIOUS = """
        {"manifest": {"as_of": "2025-12-31"}, "clubs": [
          {"club_code": "K1", "name": "CLB Một", "unit_code": "A1", "scheme": "1648"},
          {"club_code": "K2", "name": "CLB Hai", "unit_code": "B1"},
          {"club_code": "K3", "unit_code": "A1"}],
         "club-events": [
          {"club_code": "K1", "event_no": 1, "type": "REGISTER", "effective_on": "2024-01-01"},
          {"club_code": "K2", "event_no": 1, "type": "REGISTER", "effective_on": "2024-01-01"},
          {"club_code": "K3", "event_no": 1, "type": "REGISTER", "effective_on": "2024-01-01"},
          {"club_code": "K3", "event_no": 2, "type": "DISSOLVE", "effective_on": "2025-01-01", "document_no": "7/QĐ", "document_date": "2025-01-01", "note": "sáp nhập"}]}
        """;

    private Registry registry() throws IOException {
        return Register.read(
                        Files.writeString(folder.resolve("register.json"), REGISTER),
                        ReadOptions.DEFAULT,
                        Opening.DEFAULT)
                .registry();
    }

    private TemplateRequest asked(Language language) throws IOException {
        Registry registry = registry();
        Register register = Register.of(ReferenceData.of(registry));
        Round round = Collecting.read(
                Files.writeString(
                        folder.resolve("round.yaml"),
                        "{round: dot-1, period: \"2026-Q1\", due: 2026-04-05, senders: {level: PROVINCE}, asks: {tables: [club-reports], indicators: [clubs.existing]}}"),
                register);
        Path file = Files.writeString(folder.resolve("previous.json"), PREVIOUS);
        PackageSource source = PackageFormats.installed().open(file);
        return new TemplateRequest(
                Optional.of(new TemplateRequest.Asked(round, UnitCode.parse("P1"))),
                List.of(),
                registry,
                Optional.of(new TemplateRequest.Previous(
                        source,
                        PackageReader.read(source, ReadOptions.DEFAULT.withReference(ReferenceData.of(registry))))),
                language);
    }

    private static TemplateSheet sheet(Template template, Table table) {
        return template.sheets().stream()
                .filter(templateSheet -> templateSheet.table() == table)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> choices(Template template, Table table, String column) {
        return sheet(template, table).fields().get(table.indexOf(column)).list().orElseThrow().choices().stream()
                .map(choice -> choice.text() + "=" + choice.meaning())
                .toList();
    }

    @Test
    void sheets_areThoseThatAreAskedFor_withThoseThatTheyReferTo() throws IOException {
        Template template = Template.of(asked(Language.VI));
        assertEquals(
                List.of("Câu lạc bộ", "Sự kiện", "Báo cáo CLB", "Số liệu"),
                template.sheets().stream().map(TemplateSheet::name).toList());
        assertEquals(
                List.of("Mã CLB", "Tên CLB", "Mã đơn vị", "Đề án", "Nguồn kinh phí"),
                sheet(template, Table.CLUBS).fields().stream()
                        .map(TemplateSheet.Field::heading)
                        .toList());
    }

    @Test
    void lists_holdTheSendersUnitsAndClubs_andNobodyElses() throws IOException {
        Template template = Template.of(asked(Language.VI));
        assertEquals(List.of("P1=Tỉnh Một", "A1=Xã A"), choices(template, Table.CLUBS, "unit_code"));
        assertEquals(List.of("K1=CLB Một", "K3="), choices(template, Table.CLUB_REPORTS, "club_code"));
        assertEquals(1, choices(template, Table.VALUES, "indicator").size());
        assertTrue(choices(template, Table.VALUES, "indicator").get(0).startsWith("clubs.existing="));
        assertEquals(List.of("Ước=", "Báo cáo=", "Thẩm định="), choices(template, Table.VALUES, "status"));
        assertTrue(sheet(template, Table.CLUBS).fields().get(0).list().isEmpty(), "a new club has a code of its own");
    }

    @Test
    void sendersClubs_andTheirEvents_areFilledInAsTheyStand_inWords() throws IOException {
        Template template = Template.of(asked(Language.VI));
        assertEquals(
                List.of(List.of("K1", "CLB Một", "A1", "Đề án 1648", ""), List.of("K3", "", "A1", "", "")),
                sheet(template, Table.CLUBS).rows().stream()
                        .map(TemplateSheet.Filled::cells)
                        .toList());
        assertEquals(3, sheet(template, Table.CLUB_EVENTS).rows().size());
        assertEquals(
                "Đưa vào theo dõi",
                sheet(template, Table.CLUB_EVENTS).rows().get(0).cells().get(2));
    }

    @Test
    void reportToBe_isThereForEachClubThatRuns() throws IOException {
        List<TemplateSheet.Filled> rows =
                sheet(Template.of(asked(Language.VI)), Table.CLUB_REPORTS).rows();
        assertEquals(1, rows.size(), "one club of the sender's is dissolved");
        assertEquals(List.of("K1", "2026-Q1", ""), rows.get(0).cells().subList(0, 3));
        assertEquals("CLB Một", rows.get(0).note());
    }

    @Test
    void manifest_isFilledIn_withWhatTheRoundKnows() throws IOException {
        Template template = Template.of(asked(Language.VI));
        assertEquals(
                "{name=dot-1-P1, sender=P1, period=2026-Q1, calendar=calendar, as_of=2026-03-31, ishc_version=1, created=}",
                template.manifest().toString());
        assertTrue(template.manifestNote("as_of").contains("31/3/2026")
                || template.manifestNote("as_of").contains("31/03/2026"));
        assertTrue(template.manifestNote("period").toLowerCase(Locale.ROOT).contains("quý"));
    }

    @Test
    void guide_saysWhoIsAskedForWhatUntilWhen() throws IOException {
        for (Language language : Language.values()) {
            String guide = String.join("\n", Template.of(asked(language)).guide());
            assertTrue(guide.contains("Tỉnh Một (P1)"), guide);
            assertFalse(guide.contains("{"), guide);
            assertTrue(guide.contains(OwnSheet.LISTS.sheetName(language)), guide);
            for (TemplateSheet sheet : Template.of(asked(language)).sheets()) {
                assertTrue(guide.contains(sheet.name()), guide);
            }
        }
    }

    @Test
    void equalRequests_giveEqualTemplates() throws IOException {
        assertEquals(Template.of(asked(Language.EN)), Template.of(asked(Language.EN)));
    }

    @Test
    void withoutARound_everythingMayBeChosen_andNothingIsFilledIn() throws IOException {
        Template template = Template.of(
                new TemplateRequest(Optional.empty(), List.of(Table.CLUBS), registry(), Optional.empty(), Language.EN));
        assertEquals(
                List.of("clubs"),
                template.sheets().stream().map(TemplateSheet::name).toList());
        assertEquals(
                List.of("VN=Trung ương", "P1=Tỉnh Một", "A1=Xã A", "P2=Tỉnh Hai", "B1=Xã B"),
                choices(template, Table.CLUBS, "unit_code"));
        assertEquals(List.of(), template.sheets().get(0).rows());
        assertEquals("", template.manifest().get("sender"));
    }
}
