package org.ishc.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.ishc.io.pack.FolderFormat;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.testing.SamplesForms;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The committed schema is made from the code; {@code -Dschema.write} writes it anew and makes the run fail, so that the
 * change is read.
 */
class PackageSchemaTest {

    private static final Path COMMITTED = Path.of("src/main/resources/org/ishc/io/json/package.schema.json");
    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @TempDir
    Path folder;

    private static List<String> validate(String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(COMMITTED));
        return schema.validate(json, InputFormat.JSON).stream()
                .map(error -> error.getInstanceLocation() + " " + error.getKeyword())
                .sorted()
                .toList();
    }

    private String written(PackageSource source) throws IOException {
        Path file = folder.resolve("p.json");
        new JsonFormat().write(source, new ArrayList<>(), file);
        return Files.readString(file);
    }

    @Test
    void committedSchema_isWhatTheCodeSays() throws IOException {
        String made = PRETTY.writeValueAsString(PackageSchema.tree()) + "\n";
        if (System.getProperty("schema.write") != null) {
            Files.writeString(COMMITTED, made);
            fail("written anew; read the change");
        }
        assertEquals(made, Files.readString(COMMITTED));
    }

    @Test
    void writtenPackage_isValid() throws IOException {
        PackageSource sound = new FolderFormat().open(SamplesPackage.sound().folder(folder), Opening.DEFAULT);
        assertEquals(List.of(), validate(written(sound)));
        assertEquals(List.of(), validate(written(SamplesForms.hardTexts())));
        assertEquals(List.of(), validate(written(SamplesForms.empty())));
    }

    @Test
    void unreadablePackage_isNotValid() throws IOException {
        assertFalse(validate(written(SamplesForms.unreadable())).isEmpty());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "\"club_code\":\"K1\";\"club_code\":\"K 1\";/clubs/0/club_code pattern",
                "\"club_code\":\"K1\",;;/clubs/0 required",
                "\"scheme\":\"1648\";\"scheme\":\"1649\";/clubs/0/scheme enum",
                "\"members\":60;\"members\":-1;/club-reports/0/members minimum",
                "\"members\":60;\"members\":1.5;/club-reports/0/members type",
                "\"members\":60;\"member\":60;/club-reports/0 additionalProperties",
                "\"effective_on\":\"2026-01-01\";\"effective_on\":\"01/01/2026\";/club-events/0/effective_on pattern",
                "\"period\":\"2026-Q1\",\"members\":60;\"period\":\"2026-Q5\",\"members\":60;/club-reports/0/period pattern",
                "\"ishc_version\":\"1\";\"ishc_version\":\"2\";/manifest/ishc_version const",
                "\"clubs\":[;\"club\":[; additionalProperties",
            })
    void malformedPackage_isNotValid(String text, String by, String expected) throws IOException {
        String sound = written(new FolderFormat().open(SamplesPackage.sound().folder(folder), Opening.DEFAULT));
        String broken = sound.replaceFirst(Pattern.quote(text), by == null ? "" : by);
        assertFalse(broken.equals(sound), text);
        assertEquals(
                List.of(expected.startsWith(" ") || expected.startsWith("/") ? expected : " " + expected),
                validate(broken));
    }
}
