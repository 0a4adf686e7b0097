package org.ishc.hosts;

import jakarta.validation.Validator;
import jakarta.validation.constraints.PositiveOrZero;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.core.time.Period;
import org.ishc.io.constraint.UnitCode;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.message.Messages;
import org.ishc.io.report.ReportForm;
import org.ishc.io.spi.PackageFormats;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A host as it is delivered: an executable jar that works in the common pool, whose threads do not see what is in the
 * jar, validates its own forms with our constraints, and writes our values with either line of Jackson. Arguments: a
 * package without faults, one with a negative number. Prints what came of each.
 */
@SpringBootApplication
public class HostApplication {

    /** A form of the host's own, with a constraint of ours and one that the host has put out of force. */
    public record Form(
            @UnitCode String unit, @PositiveOrZero int members) {}

    /** Runs the host. */
    public static void main(String[] arguments) throws IOException {
        Path good = Path.of(arguments[0]);
        Path negative = Path.of(arguments[1]);
        try (ConfigurableApplicationContext context = SpringApplication.run(HostApplication.class, arguments)) {
            say("good", inThePool(good).verdict());
            LoadedPackage refused = inThePool(negative);
            say("negative", refused.verdict());
            refused.findings()
                    .forEach(finding -> say(
                            "finding",
                            finding.code().code() + " "
                                    + begin(Messages.in(Language.VI).text(finding), 3)));
            try (InputStream in = Files.newInputStream(good)) {
                say("bytes", PackageReader.read(in, "upload.zip").verdict());
            }
            say("forms", names().join());
            context.getBean(Validator.class)
                    .validate(new Form("0 1", -5))
                    .forEach(wrong -> say("form", wrong.getPropertyPath() + " " + begin(wrong.getMessage(), 6)));
            say("jackson2", jackson2(Period.parse("2023-Q1")));
            say("jackson3", jackson3(Period.parse("2023-Q1")));
        }
    }

    private static LoadedPackage inThePool(Path path) {
        return CompletableFuture.supplyAsync(() -> {
                    try {
                        return PackageReader.read(path);
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                })
                .join();
    }

    private static CompletableFuture<List<String>> names() {
        return CompletableFuture.supplyAsync(() -> Stream.concat(
                        PackageFormats.installed().all().stream().map(form -> form.name()),
                        ReportForm.all().stream().map(ReportForm::name))
                .toList());
    }

    private static String jackson2(Period period) throws IOException {
        return com.fasterxml.jackson.databind.json.JsonMapper.builder()
                .addModule(new org.ishc.io.jackson2.IshcModule())
                .build()
                .writeValueAsString(period);
    }

    private static String jackson3(Period period) {
        return tools.jackson.databind.json.JsonMapper.builder()
                .addModule(new org.ishc.io.json.IshcModule())
                .build()
                .writeValueAsString(period);
    }

    private static String begin(String text, int words) {
        return Stream.of(text.split(" ")).limit(words).collect(Collectors.joining(" "));
    }

    private static void say(String what, Object value) {
        byte[] line = ("HOST " + what + " " + value + "\n").getBytes(StandardCharsets.UTF_8);
        System.out.write(line, 0, line.length);
        System.out.flush();
    }
}
