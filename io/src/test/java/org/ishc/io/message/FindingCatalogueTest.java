package org.ishc.io.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.ishc.core.base.Language;
import org.ishc.core.finding.FindingCode;
import org.junit.jupiter.api.Test;

/** The catalogue of findings is made from the code; {@code -Dcatalogue.write} writes it anew and makes the run fail, so that the change is read. */
class FindingCatalogueTest {

  private static final Path CATALOGUE = Path.of("docs/findings.md");

  @Test
  void catalogue_saysWhatTheCodeSays() throws IOException {
    String made = catalogue();
    if (System.getProperty("catalogue.write") != null) {
      Files.writeString(CATALOGUE, made);
      fail("written anew; read the change");
    }
    assertEquals(made, Files.readString(CATALOGUE));
  }

  private static String catalogue() {
    StringBuilder page = new StringBuilder("# Findings\n\nCodes are promises: never renamed, never reused. Places in braces are filled with what was seen.\n");
    page.append("An ERROR refuses the item, a WARNING keeps it, an INFO is said for the record.\n\n| code | severity | Tiếng Việt | English |\n|---|---|---|---|\n");
    List<FindingCode> codes = MessagesTest.codes().sorted(Comparator.comparing(FindingCode::code)).toList();
    for (FindingCode code : codes) {
      page.append("| `").append(code.code()).append("` | ").append(code.severity()).append(" | ");
      page.append(Messages.in(Language.VI).find(code.code()).orElseThrow()).append(" | ");
      page.append(Messages.in(Language.EN).find(code.code()).orElseThrow()).append(" |\n");
    }
    return page.toString();
  }
}
