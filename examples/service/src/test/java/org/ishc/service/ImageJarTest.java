package org.ishc.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ishc.io.testing.ImageFile.Carried;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image starts the service, and the process that looks at packages, from its archive of classes. */
class ImageJarTest {

    private static final String ARCHIVED = " source: shared objects file";

    @TempDir
    Path folder;

    @Test
    void serviceAndJudge_startFromTheArchive() throws IOException, InterruptedException {
        Carried image = DeliveredImage.get();
        assertEquals(List.of(), image.notForAnybody());
        List<String> command = new ArrayList<>(image.entryPoint());
        command.add(1, "-Xlog:class+load:file=" + folder.resolve("service.txt"));
        try (DeliveredJar jar = DeliveredJar.start(command, folder.resolve("data"));
                RunningService service = RunningService.delivered(jar)) {
            assertEquals(200, service.asNobody().get("/health").status());
            assertEquals(
                    201, service.upload("a.zip", SamplesUpload.decision(2023)).status());
            assertEquals(
                    List.of(archive(image)),
                    jar.children().stream()
                            .flatMap(judge -> Stream.of(judge.info().arguments().orElseThrow()))
                            .filter(option -> option.startsWith("-XX:SharedArchiveFile="))
                            .toList());
        }
        assertTrue(said("service.txt").contains("org.ishc.service.ServiceApplication" + ARCHIVED));
    }

    private static String archive(Carried image) {
        return "-XX:SharedArchiveFile=" + image.root().resolve("opt/ishc/service/ishc-service.jsa");
    }

    private String said(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
    }
}
