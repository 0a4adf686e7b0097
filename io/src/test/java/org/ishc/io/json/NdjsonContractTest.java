package org.ishc.io.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.testing.FormatContract;

class NdjsonContractTest extends FormatContract {

    @Override
    protected PackageFormat format() {
        return new NdjsonFormat();
    }

    @Override
    protected Optional<Path> withVietnameseHeadings() throws IOException {
        return Optional.of(
                Files.writeString(
                        place("vi"),
                        "{\"row\": {\"Mã CLB\": \"K1\", \"TÊN  clb\": \"CLB Một\", \"Mã đơn vị\": \"A1\"}, \"table\": \"clubs\"}"));
    }
}
