package org.ishc.io.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.ishc.core.club.NormPack;
import org.junit.jupiter.api.Test;

class NormPacksTest {

    @Test
    void shippedPacks_areThoseOfTheSchemes_andNameTheirDefaults() throws IOException {
        assertEquals(NormPack.SCHEME_1336, NormPacks.shipped("scheme-1336"));
        for (String name : NormPacks.names()) {
            NormPack pack = NormPacks.shipped(name);
            assertEquals(name, pack.code());
            assertEquals(10, pack.norms().size());
            boolean isPublished = name.equals("scheme-1336");
            assertEquals(isPublished, pack.norms().stream().noneMatch(norm -> norm.source()
                    .startsWith("default")));
        }
        assertTrue(NormPacks.read(Path.of("src/main/resources/org/ishc/io/reference/scheme-1648.yaml"))
                .validity()
                .start()
                .toString()
                .equals("2025-08-01"));
        assertThrows(IllegalArgumentException.class, () -> NormPacks.shipped("scheme-0"));
    }
}
