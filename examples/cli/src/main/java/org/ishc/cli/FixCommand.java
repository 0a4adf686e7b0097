package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ishc.io.edit.Edit;
import org.ishc.io.edit.Fixes;
import org.ishc.io.edit.UnfitFixException;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code fix PKG --apply FILE --to FILE2}: writes a package anew with the changes that somebody accepted; the package
 * itself stays as it is.
 */
@Command(name = "fix", description = "Writes a package anew with accepted fixes.")
final class FixCommand extends WritingCommand {

    @Option(
            names = "--apply",
            required = true,
            paramLabel = "FILE",
            description = "the fixes of validate --fixes that were accepted, one text left in each")
    Path accepted = Path.of("");

    private Optional<Fixes> fixes = Optional.empty();
    private Optional<PackageSource> fixed = Optional.empty();

    @Override
    PackageSource source(PackageFormats formats) throws IOException {
        Fixes read = read(accepted, Fixes::read);
        try {
            PackageSource source = read.open(packagePath, formats, opening());
            fixes = Optional.of(read);
            fixed = Optional.of(source);
            return source;
        } catch (IllegalArgumentException unfit) {
            throw UnfitFileException.of(
                    accepted,
                    "không dùng được cho bộ số liệu này: tệp sửa làm cho bộ số liệu khác, hoặc sửa một chỗ hai lần",
                    String.valueOf(unfit.getMessage()));
        }
    }

    @Override
    public Integer call() throws IOException {
        int exit;
        try {
            exit = super.call();
        } catch (UnfitFixException unfit) {
            throw UnfitFileException.of(
                    accepted + ": " + place(unfit.edit()) + " (" + where(unfit.edit()) + ")",
                    "chỗ này không còn ghi “" + unfit.edit().oldText() + "”; tệp sửa làm cho bộ số liệu khác",
                    String.valueOf(unfit.getMessage()));
        }
        List<Edit> unapplied = fixes.orElseThrow().unapplied(fixed.orElseThrow());
        for (Edit edit : unapplied) {
            err().println(accepted + ": " + place(edit) + " (" + where(edit) + "): "
                    + language()
                            .say(
                                    "không áp dụng được: trong bộ số liệu không có dòng này",
                                    "did not apply: the package has no such row"));
        }
        return unapplied.isEmpty() ? exit : ExitCode.FAILED;
    }

    private static String where(Edit edit) {
        return edit.table().tableName() + ", " + edit.row()
                + edit.column().map(column -> ", " + column).orElse("");
    }

    private String place(Edit edit) {
        return "fixes/" + fixes.orElseThrow().edits().indexOf(edit);
    }
}
