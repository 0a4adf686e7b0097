package org.ishc.io.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishc.io.manifest.ManifestReader;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.testing.Program;
import org.ishc.io.testing.SamplesForms;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is written is a Frictionless package for others, too: by its published profile, and by an independent
 * implementation where one is installed.
 */
class FrictionlessTest {

    private static final Path RESOURCES = Path.of("src/test/resources/frictionless");

    @TempDir
    Path folder;

    private Path written(String name, PackageSource source) throws IOException {
        Path to = folder.resolve(name);
        new FolderFormat().write(source, new ArrayList<>(), to);
        return to;
    }

    private Path sound() throws IOException {
        return written("sound", new FolderFormat().open(SamplesPackage.sound().folder(folder), Opening.DEFAULT));
    }

    private static List<String> byProfile(String descriptor) throws IOException {
        Schema profile = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(Files.readString(RESOURCES.resolve("tabular-data-package.json")));
        return profile.validate(descriptor, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void manifest_isValidByThePublishedProfile() throws IOException {
        for (Path package1 : List.of(
                sound(),
                written("rich", SamplesForms.rich()),
                written("hard", SamplesForms.hardTexts()),
                written("empty", SamplesForms.empty()))) {
            assertEquals(List.of(), byProfile(Files.readString(package1.resolve(ManifestReader.FILE))));
        }
    }

    @Test
    void brokenManifest_isNotValidByThePublishedProfile() throws IOException {
        String descriptor = Files.readString(sound().resolve(ManifestReader.FILE));
        for (String part : List.of("\"name\":\"club_code\"", "\"schema\":", "\"resources\":")) {
            assertFalse(
                    byProfile(descriptor.replace(part, "\"x\":\"y\",\"z\":").replace("\"z\":,", ""))
                            .isEmpty(),
                    part);
        }
        assertFalse(byProfile(descriptor.replace("\"type\":\"integer\"", "\"type\":\"whole\""))
                .isEmpty());
    }

    @Test
    void package_isReadByAnIndependentImplementation() throws IOException, InterruptedException {
        String installed = System.getProperty("ishc.frictionless", "");
        assumeTrue(
                Files.isDirectory(Path.of(installed, "node_modules", "datapackage")),
                "no independent implementation: -Dishc.frictionless=FOLDER with node_modules");
        Path sound = sound();
        assertEquals("0", check(installed, sound));
        Path reports = sound.resolve("club-reports.csv");
        Files.writeString(reports, Files.readString(reports).replace("K2,", "K3,"));
        assertTrue(!check(installed, sound).equals("0"), "a club that is not there");
    }

    private String check(String installed, Path package1) throws IOException, InterruptedException {
        Program.Ended ended = Program.of(
                        "node", RESOURCES.resolve("check.cjs").toAbsolutePath().toString(), ManifestReader.FILE)
                .in(package1)
                .with("NODE_PATH", Path.of(installed, "node_modules").toString())
                .run();
        return ended.code() == 0 ? "0" : ended.code() + ": " + ended.out() + ended.err();
    }
}
