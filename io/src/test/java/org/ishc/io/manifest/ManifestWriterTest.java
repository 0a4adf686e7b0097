package org.ishc.io.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.table.Table;
import org.ishc.io.testing.SamplesForms;
import org.junit.jupiter.api.Test;

/** The manifest of a package that is written, against one that was written by hand. */
class ManifestWriterTest {

    @Test
    void manifest_saysWhatTheSourceSays_andWhatWasWritten() {
        assertEquals(
                "{\"profile\":\"tabular-data-package\",\"ishc_version\":\"1\",\"name\":\"ha-noi-2026-q1\",\"created\":\"2026-04-05T08:30:00+07:00\","
                        + "\"sender\":\"01\",\"period\":\"2026-Q1\",\"calendar\":\"calendar\",\"as_of\":\"2026-04-01\","
                        + "\"title\":\"Báo cáo quý \\\"một\\\"\",\"x-number\":12,\"x-flag\":true,\"x-list\":[\"a\",\"b\"],\"x-object\":{\"k\":\"v\"},"
                        + "\"x-like-json\":\"{\\\"a\\\": 1}\",\"x-like-formula\":\"=1+1\","
                        + "\"resources\":[{\"name\":\"groups\",\"path\":\"groups\",\"rows\":2}]}\n",
                CanonicalJson.write(ManifestWriter.of(
                        SamplesForms.manifest(), List.of(ManifestWriter.Written.of(Table.GROUPS, 2)))));
    }

    @Test
    void ofNothing_theCalendarIsSaid_andNoDayIsMadeUp() {
        assertEquals(
                "{\"profile\":\"tabular-data-package\",\"ishc_version\":\"1\",\"calendar\":\"calendar\",\"resources\":[]}\n",
                CanonicalJson.write(ManifestWriter.of(Manifest.NONE, List.of())));
    }

    @Test
    void fileThatWasWritten_hasItsDialectSchemaDigestAndSize() {
        ManifestWriter.Written written = new ManifestWriter.Written(
                Table.CLUBS, "clubs.csv", Optional.of(new ManifestWriter.WrittenFile("ab".repeat(32), 99)), 2);
        Map<?, ?> resource = (Map<?, ?>)
                ((List<?>) ManifestWriter.of(Manifest.NONE, List.of(written)).get("resources")).get(0);
        assertEquals("sha256:" + "ab".repeat(32), resource.get("hash"));
        assertEquals(99L, resource.get("bytes"));
        assertEquals(2L, resource.get("rows"));
        assertEquals("utf-8", resource.get("encoding"));
        assertEquals(
                Map.of(
                        "delimiter",
                        ",",
                        "lineTerminator",
                        "\r\n",
                        "quoteChar",
                        "\"",
                        "doubleQuote",
                        true,
                        "header",
                        true),
                resource.get("dialect"));
        assertEquals(TableSchema.of(Table.CLUBS, Set.of(Table.CLUBS)), resource.get("schema"));
    }
}
