package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Severity;
import org.ishc.io.message.Messages;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.ExchangeFinding;
import picocli.CommandLine.Option;

/** A command that writes a package. */
abstract class WritingCommand extends PackageCommand {

    /** Errors of packages whose tables were read to their end. */
    private static final Set<ExchangeFinding> READ_ALL_THE_SAME =
            Set.of(ExchangeFinding.DIGEST, ExchangeFinding.MANIFEST);

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "where to write; the suffix names the form, none means a folder")
    Path to = Path.of("");

    @Option(
            names = "--partial",
            description = "write what was read also of a package that could not be read to its end")
    boolean isPartial;

    /** What to say of a file whose suffix names no form. */
    static UsageException unknownForm(PackageFormats formats, Path to) {
        return new UsageException(
                "--to: đuôi tên của “" + to + "” không ứng với dạng nào; dùng được: .xlsx, .zip, .json, .ndjson,"
                        + " hoặc tên không có đuôi cho một thư mục",
                "--to: " + formats.unknown(to));
    }

    /** Opens what is to be written. */
    abstract PackageSource source(PackageFormats formats) throws IOException;

    @Override
    public Integer call() throws IOException {
        PackageFormats formats = PackageFormats.installed();
        PackageFormat format = formats.findToWrite(to).orElseThrow(() -> unknownForm(formats, to));
        PackageSource source = source(formats);
        List<Finding> errors = errors(source);
        boolean isWritten = isPartial || errors.stream().map(Finding::code).allMatch(READ_ALL_THE_SAME::contains);
        if (isWritten) {
            format.write(source, new ArrayList<>(), to);
            refuseUnless(source.isUnchanged(), packagePath);
        }
        Messages messages = Messages.in(language());
        for (Finding error : errors) {
            err().println(messages.listedUnder(error.code(), " ") + place(error) + messages.listed(error));
        }
        err().println(isWritten ? to : to + ": " + messages.text("archive.not-written"));
        return errors.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    /**
     * Returns what keeps the package, its tables or whole rows from being read; what is wrong in a cell or a record
     * does not, and is written as it stands.
     */
    private static List<Finding> errors(PackageSource source) {
        List<Finding> findings = new ArrayList<>(source.findings());
        source.tables().forEach(table -> source.read(table, findings, row -> {}));
        return findings.stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static String place(Finding finding) {
        String file = finding.location().file();
        Integer line = finding.location().line();
        return file == null ? "" : file + (line == null ? "" : ":" + line) + " ";
    }
}
