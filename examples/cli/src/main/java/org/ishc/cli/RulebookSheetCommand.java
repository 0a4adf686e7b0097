package org.ishc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ishc.core.document.TextNode;
import org.ishc.core.emulation.change.RuleTestSuite;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.io.rulebook.RuleTestFile;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.spi.InPlace;
import org.ishc.io.xlsx.RulebookWorkbook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rulebook-sheet R.yaml --to R.xlsx}, and back: a rulebook as a workbook that officials edit. */
@Command(name = "rulebook-sheet", description = "Writes a rulebook as a workbook, and back.")
final class RulebookSheetCommand extends ToolCommand {

    @Parameters(index = "0", paramLabel = "RULEBOOK", description = "the rulebook, YAML, JSON or a workbook")
    Path rulebookPath = Path.of("");

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "where to write, a name in .xlsx, .yaml, .yml or .json")
    Path to = Path.of("");

    @Option(
            names = "--tests",
            paramLabel = "FILE",
            description = "rule tests, YAML or JSON, for a sheet of their own in the workbook")
    @Nullable
    Path testsPath;

    @Override
    public Integer call() throws IOException {
        String name = to.toString();
        if (!RulebookFile.isWorkbook(to) && !name.matches(".*\\.(yaml|yml|json)")) {
            throw new UsageException(
                    "--to: “" + to + "”; tên tệp phải kết thúc bằng .xlsx, .yaml, .yml hoặc .json",
                    "--to: '" + to + "'; a name that ends in .xlsx, .yaml, .yml or .json is wanted");
        }
        if (testsPath != null && !RulebookFile.isWorkbook(to)) {
            throw new UsageException(
                    "--tests chỉ dùng khi --to là bảng tính, tên tệp kết thúc bằng .xlsx",
                    "--tests goes with a workbook, a name in .xlsx behind --to");
        }
        TextNode text = RulebookFile.parse(rulebookPath);
        Rulebook rulebook = RulebookFile.of(rulebookPath, text);
        if (RulebookFile.isWorkbook(to)) {
            RulebookWorkbook.write(text, tests(rulebook), language(), to);
        } else {
            String written = name.endsWith(".json") ? RulebookText.writeJson(text) : RulebookText.write(text);
            InPlace.file(to, path -> Files.writeString(path, written, StandardCharsets.UTF_8));
        }
        err().println(to);
        return ExitCode.DONE;
    }

    private Optional<TextNode> tests(Rulebook rulebook) throws IOException {
        if (testsPath == null) {
            return Optional.empty();
        }
        TextNode tests = read(testsPath, RulebookText::parse);
        return Optional.of(read(testsPath, file -> {
            RuleTestFile.of(RuleTestSuite.read(tests), rulebook);
            return tests;
        }));
    }
}
