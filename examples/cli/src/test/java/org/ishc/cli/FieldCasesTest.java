package org.ishc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.ishc.io.json.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packages as they come from spreadsheets, systems and people: each stands for a kind of file, and what is said of it. */
class FieldCasesTest {

  private static final Path CASES = Path.of("src/test/resources/field-cases");

  @TempDir Path folder;

  private record Answer(int exit, String out, String err) {}

  private static Answer run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit = Main.run(new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8), arguments);
    return new Answer(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static Map<?, ?> validated(String file, String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "validate";
    arguments[1] = CASES.resolve(file).toString();
    arguments[2] = "--format";
    arguments[3] = "json";
    System.arraycopy(more, 0, arguments, 4, more.length);
    return (Map<?, ?>) CanonicalJson.read(run(arguments).out());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "05-iso-date-cells/sj-xlsx.xlsx | VALID | {}",
        "05-iso-date-cells/trans-tdate.xlsx | VALID | {}",
        "06-not-damaged/ole.xlsx | INVALID | {package.other-form=1}",
        "06-not-damaged/html.xlsx | INVALID | {package.other-form=1}",
        "06-not-damaged/csv.xlsx | INVALID | {package.other-form=1}",
        "06-not-damaged/sj-biff8.xls | INVALID | {package.other-form=1}",
        "06-not-damaged/sj-ods.ods | INVALID | {package.other-form=1}",
        "06-not-damaged/sj-xlsb.xlsb | INVALID | {package.other-form=1}",
        "08-blank-rows/blank-sep-rows | VALID | {}",
        "08-blank-rows/blank-sep-rows-space | VALID | {}",
        "08-blank-rows/blank-mid.xlsx | VALID | {}",
        "08-blank-rows/last-row-space.xlsx | VALID | {}",
        "09-files-that-nobody-named/no-manifest-typo | INVALID | {}",
        "09-files-that-nobody-named/upper-name | VALID | {package.no-manifest=1}",
        "09-files-that-nobody-named/z-xlsx.zip | NOT_APPLICABLE | {package.no-manifest=1, package.unlisted-file=1}",
        "10-zip-made-on-a-mac/z-folder-mac.zip | VALID | {}",
        "10-zip-made-on-a-mac/z-two-folders.zip | INVALID | {package.many-folders=1}",
        "18-percent-cells/pct-target.xlsx | VALID | {}",
        "18-percent-cells/pct-target-missed.xlsx | VALID | {}",
        "18-percent-cells/pct-assess.xlsx | INVALID | {cell.type=1}",
        "20-no-break-space/nbsp-code.xlsx | VALID | {cell.whitespace=1}",
        "20-no-break-space/nbsp-name.xlsx | VALID | {cell.whitespace=1}",
        "24-sep-line/sep-line | VALID | {csv.separator-line=1}",
        "24-sep-line/sep-line-comma-bom | VALID | {csv.separator-line=1}",
        "25-headings-below-a-title/title-rows.xlsx | INVALID | {}",
        "25-headings-below-a-title/title-csv | INVALID | {}",
        "25-headings-below-a-title/merged-vertical.xlsx | INVALID | {}",
        "25-headings-below-a-title/total-row | INVALID | {}",
        "26-leading-zeros/codes-num.xlsx | INVALID | {ref.unknown-unit=1}",
        "hostile/manifest-unknown-name | INVALID | {}",
        "hostile/successions-alone | INVALID | {}",
        "hostile/no-manifest-other-case | VALID | {package.no-manifest=1, package.unlisted-file=1}",
        "hostile/workbook-part-not-xml-far-column.xlsx | INVALID | {}",
        "officials/03-units-in-headings.xlsx | VALID | {}",
        "officials/12-date-texts.xlsx | INVALID | {cell.type=1}",
      })
  void file_isReadOrNamedForWhatItIs(String file, String verdict, String codes) {
    Map<?, ?> report = validated(file);
    assertEquals(codes, new TreeMap<Object, Object>((Map<?, ?>) report.get("codes")).toString());
    assertEquals(verdict, report.get("verdict"));
  }
}
