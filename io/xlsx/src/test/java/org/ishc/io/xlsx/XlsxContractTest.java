package org.ishc.io.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.testing.FormatContract;

class XlsxContractTest extends FormatContract {

    @Override
    protected PackageFormat format() {
        return new XlsxFormat();
    }

    @Override
    protected Optional<Path> withVietnameseHeadings() throws IOException {
        Path file = place("vi");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("clubs");
            List<String> headings = List.of("Mã CLB", "TÊN  clb", "Mã đơn vị");
            List<String> cells = List.of("K1", "CLB Một", "A1");
            for (int i = 0; i < cells.size(); i++) {
                sheet.value(0, i, headings.get(i));
                sheet.value(1, i, cells.get(i));
            }
        }
        return Optional.of(file);
    }
}
