package org.ishc.io.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.testing.FormatContract;

class JsonContractTest extends FormatContract {

    @Override
    protected PackageFormat format() {
        return new JsonFormat();
    }

    @Override
    protected Optional<Path> withVietnameseHeadings() throws IOException {
        return Optional.of(Files.writeString(
                place("vi"), "{\"clubs\": [{\"Mã CLB\": \"K1\", \"TÊN  clb\": \"CLB Một\", \"Mã đơn vị\": \"A1\"}]}"));
    }
}
