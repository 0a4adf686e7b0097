package org.ishc.io.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.testing.FormatContract;

class FolderContractTest extends FormatContract {

    @Override
    protected PackageFormat format() {
        return new FolderFormat();
    }

    @Override
    protected Optional<Path> withVietnameseHeadings() throws IOException {
        Path package1 = Files.createDirectory(folder.resolve("vi"));
        Files.writeString(package1.resolve("clubs.csv"), "Mã CLB;TÊN  clb;Mã đơn vị\nK1;CLB Một;A1\n");
        return Optional.of(package1);
    }
}
