package org.ishc.io.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ishc.core.base.Language;
import org.ishc.io.ingest.Ledger;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.table.Table;
import org.ishc.io.testing.TablePackage;
import org.junit.jupiter.api.Test;

/** What the lines of a ledger are called for people; data keep the names of the checks. */
class LedgerWordsTest {

    private final LedgerWords vietnamese = LedgerWords.in(Language.VI);
    private final LedgerWords english = LedgerWords.in(Language.EN);

    @Test
    void everyCheckOfARun_hasANameInEitherLanguage() {
        TablePackage source = new TablePackage(Manifest.NONE);
        for (Table table : Table.values()) {
            source = source.row(table, "x");
        }
        for (Ledger.Entry entry :
                PackageReader.read(source).validation().ledger().entries()) {
            assertFalse(vietnamese.check(entry.check()).equals(entry.check()), entry.check());
            assertFalse(english.check(entry.check()).isBlank(), entry.check());
            entry.reason()
                    .ifPresent(reason -> assertFalse(vietnamese.reason(reason).isBlank()));
        }
    }

    @Test
    void table_isCalledByItsName() {
        assertTrue(vietnamese.check("table:clubs").contains("“Câu lạc bộ”"), vietnamese.check("table:clubs"));
    }

    @Test
    void checkOfAHost_keepsItsName() {
        assertEquals("our own check", vietnamese.check("our own check"));
        assertEquals("our own check", english.check("our own check"));
    }
}
