package org.ishc.io.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.testing.FormatContract;

class ZipContractTest extends FormatContract {

    @Override
    protected PackageFormat format() {
        return new ZipFormat();
    }

    @Override
    protected Optional<Path> withVietnameseHeadings() throws IOException {
        Path file = place("vi");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("clubs.csv"));
            zip.write("Mã CLB\tTÊN  clb\tMã đơn vị\r\nK1\tCLB Một\tA1\r\n".getBytes(StandardCharsets.UTF_8));
        }
        return Optional.of(file);
    }
}
