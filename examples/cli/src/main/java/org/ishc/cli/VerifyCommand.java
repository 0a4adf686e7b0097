package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.canonical.Utf8File;
import org.ishc.io.proof.RunRecord;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify RECORD PKG --rulebook FILE}: whether a record is what the data and the rulebook give. */
@Command(name = "verify", description = "Verifies the record of a score.")
final class VerifyCommand extends ToolCommand {

    @Parameters(index = "0", paramLabel = "RECORD", description = "the record")
    Path recordPath = Path.of("");

    @Parameters(index = "1", paramLabel = "PKG", description = "a package in any form")
    Path packagePath = Path.of("");

    @Option(names = "--rulebook", required = true, description = "the rulebook, YAML, JSON or a workbook")
    Path rulebookPath = Path.of("");

    @Mixin
    ReferenceOption reference = new ReferenceOption();

    @Override
    public Integer call() throws IOException {
        PackageSource source = PackageFormats.installed().open(packagePath);
        List<RunRecord.Difference> differences = RunRecord.verify(
                Utf8File.exactly(recordPath),
                source,
                reference.read(err(), language()),
                RulebookFile.read(rulebookPath));
        refuseUnless(source.isUnchanged(), packagePath);
        text(isJson() ? CanonicalJson.write(tree(differences)) : readable(differences));
        return differences.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static Map<String, Object> tree(List<RunRecord.Difference> differences) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (RunRecord.Difference difference : differences) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("path", difference.path());
            row.put("recorded", difference.recorded());
            row.put("computed", difference.computed());
            rows.add(row);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("verified", differences.isEmpty());
        tree.put("differences", rows);
        return tree;
    }

    private String readable(List<RunRecord.Difference> differences) {
        StringBuilder text = new StringBuilder(
                differences.isEmpty()
                        ? language().say("Biên bản đúng: tính lại ra cùng kết quả.\n", "VERIFIED\n")
                        : language().say("Biên bản không khớp với kết quả tính lại:\n", "NOT VERIFIED\n"));
        differences.forEach(difference -> text.append(difference.path())
                .append(": ")
                .append(difference.recorded())
                .append(" ≠ ")
                .append(difference.computed())
                .append('\n'));
        return text.toString();
    }
}
