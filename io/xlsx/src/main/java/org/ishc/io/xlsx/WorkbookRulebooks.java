package org.ishc.io.xlsx;

import java.io.IOException;
import java.nio.file.Path;
import org.ishc.core.document.TextNode;
import org.ishc.io.rulebook.RulebookForm;

/** Rulebooks and rule tests in workbooks. */
public final class WorkbookRulebooks implements RulebookForm {

    /** Creates the form; it has no state. */
    public WorkbookRulebooks() {}

    @Override
    public String suffix() {
        return "xlsx";
    }

    @Override
    public TextNode rulebook(Path file) throws IOException {
        return RulebookWorkbook.read(file);
    }

    @Override
    public TextNode tests(Path file) throws IOException {
        return RuleTestSheet.text(file);
    }
}
