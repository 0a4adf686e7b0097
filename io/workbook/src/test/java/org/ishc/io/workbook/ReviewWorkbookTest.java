package org.ishc.io.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ishc.core.base.Language;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewWorkbookTest {

    @TempDir
    Path folder;

    /** The codes of the provinces, in the order of the sheet. */
    private static List<String> map(Sheet units) {
        return IntStream.rangeClosed(3, units.getLastRowNum())
                .mapToObj(row -> units.getRow(row).getCell(0).getStringCellValue())
                .toList();
    }

    @Test
    void review_hasTheFiguresTargetsAndAChart_andMissingIsEmpty() throws IOException {
        Path data = Files.createDirectory(folder.resolve("package"));
        Files.writeString(
                data.resolve("datapackage.json"),
                "{\"name\":\"mẫu\",\"ishc_version\":\"1\",\"as_of\":\"2023-12-31\",\"resources\":[{\"name\":\"values\",\"path\":\"values.csv\"},{\"name\":\"targets\",\"path\":\"targets.csv\"}]}");
        Files.writeString(
                data.resolve("values.csv"),
                "unit_code,indicator,period,value\n01,clubs.existing,2023,12\n01,clubs.established,2023,5\n31,clubs.existing,2023,0\n");
        Files.writeString(
                data.resolve("targets.csv"),
                "unit_code,indicator,period,comparator,value,decided_on,revision\n01,clubs.established,2023,AT_LEAST,8,2023-01-05,1\n");
        LoadedPackage loaded = PackageReader.read(data);
        Path review = folder.resolve("review.xlsx");
        for (Language language : Language.values()) {
            try (OutputStream out = Files.newOutputStream(review)) {
                ReviewWorkbook.write(
                        loaded, Period.ofYear(2023), LocalDate.of(2023, 12, 31), UnitLevel.PROVINCE, language, out);
            }
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(review))) {
            assertEquals(2, workbook.getNumberOfSheets());
            Sheet units = workbook.getSheet("Units");
            assertEquals(
                    "Final review of 2023, as of 2023-12-31",
                    units.getRow(0).getCell(0).getStringCellValue());
            assertEquals(1 + 1 + 63, units.getLastRowNum());
            Row hanoi = units.getRow(3);
            assertEquals("Thành phố Hà Nội", hanoi.getCell(1).getStringCellValue());
            Row headings = units.getRow(1);
            assertEquals("Clubs established", headings.getCell(2).getStringCellValue());
            assertEquals(5, hanoi.getCell(2).getNumericCellValue());
            assertEquals("Clubs existing", headings.getCell(3).getStringCellValue());
            assertEquals(12, hanoi.getCell(3).getNumericCellValue());
            Row haiPhong = units.getRow(3 + map(units).indexOf("31"));
            assertEquals(CellType.BLANK, haiPhong.getCell(2).getCellType());
            assertEquals(0, haiPhong.getCell(3).getNumericCellValue());
            Row target = workbook.getSheet("Targets").getRow(2);
            assertEquals(
                    List.of("01", "Thành phố Hà Nội", "Clubs established"),
                    List.of(
                            target.getCell(0).toString(),
                            target.getCell(1).toString(),
                            target.getCell(2).toString()));
            assertEquals(62.5, target.getCell(5).getNumericCellValue());
            assertEquals("missed", target.getCell(6).toString());
        }
        try (ZipFile zip = new ZipFile(review.toFile())) {
            assertTrue(zip.stream().anyMatch(entry -> entry.getName().startsWith("xl/charts/chart")));
        }
    }
}
