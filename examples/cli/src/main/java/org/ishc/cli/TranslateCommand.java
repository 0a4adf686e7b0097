package org.ishc.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.ishc.core.base.Language;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnitAlias;
import org.ishc.io.edit.CandidateFile;
import org.ishc.io.edit.CellTranslation;
import org.ishc.io.edit.CsvTranslation;
import org.ishc.io.edit.NoSuchColumnException;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.message.FileFault;
import org.ishc.io.message.Labels;
import org.ishc.io.reference.ReferenceData;
import org.ishc.io.xlsx.SheetTranslation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code translate FILE --column NAME --from DATE --to DATE [--names] [--units PKG] --out FILE}: a column of unit codes
 * carried over reorganisations.
 */
@Command(name = "translate", description = "Carries a column of unit codes or written names to the map of another day.")
final class TranslateCommand extends ToolCommand {

    @Parameters(index = "0", paramLabel = "FILE", description = "a CSV file with headings, or a workbook")
    Path file = Path.of("");

    @Option(names = "--column", required = true, description = "the heading of the column")
    String column = "";

    @Option(names = "--from", required = true, description = "the day at which the codes are meant")
    LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", required = true, description = "the day to which they are carried; may be the earlier one")
    LocalDate to = LocalDate.EPOCH;

    @Option(
            names = "--names",
            description = "the column holds written names and addresses, such as \"Xã Tân Phú, tỉnh Đồng Nai\"")
    boolean isOfNames;

    @Option(
            names = "--units",
            paramLabel = "PKG",
            description = "a package whose units are used instead of the reference data")
    @Nullable
    Path units;

    @Option(
            names = "--candidates",
            description = "where to write what an unsure name may mean; beside --out unless said")
    @Nullable
    Path candidatesPath;

    @Mixin
    ReferenceOption reference = new ReferenceOption();

    @Override
    public Integer call() throws IOException {
        if (outPath == null) {
            throw new UsageException("Thiếu --out TỆP: nơi ghi kết quả", "--out FILE is required");
        }
        Path out = outPath;
        Path candidates = candidatesPath == null ? CandidateFile.beside(out) : candidatesPath;
        if (isWorkbook(file) != isWorkbook(out)) {
            throw new UsageException(
                    "--out: bảng tính thì ghi ra bảng tính, tệp chữ thì ghi ra tệp chữ: " + file + ", " + out,
                    "--out: a workbook is written from a workbook, a text from a text: " + file + ", " + out);
        }
        if (isSame(file, out) || isSame(file, candidates) || isSame(out, candidates)) {
            throw new UsageException("--out: không ghi đè lên " + file, "--out: nothing is written over " + file);
        }
        ReferenceData data = reference.read(err(), language());
        Registry registry = units == null ? data.registry() : registry(units, data);
        reference.warn(registry, List.of(from, to), err(), language());
        List<UnitAlias> aliases = registry.hasUnitsOf(data.registry()) ? data.aliases() : List.of();
        try (CandidateFile unsure = new CandidateFile(candidates)) {
            CellTranslation cells = isOfNames
                    ? CellTranslation.ofNames(registry, aliases, from, to, unsure)
                    : CellTranslation.ofCodes(registry, from, to);
            long tooShort = write(out, cells);
            summary(cells, tooShort, unsure);
            return cells.hasUnsure() ? ExitCode.FAILED : ExitCode.DONE;
        } catch (NoSuchColumnException none) {
            throw new UsageException(
                    "--column: tệp không có đúng một cột “" + column + "”, hoặc đã có sẵn các cột mà lệnh này thêm vào",
                    "--column: " + none.getMessage());
        }
    }

    private Registry registry(Path units, ReferenceData data) throws IOException {
        LoadedPackage loaded = PackageReader.read(units, ReadOptions.DEFAULT.withReference(data));
        refuseUnless(loaded.ledger().isOfOneInput(), units);
        return loaded.registry();
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize())
                || Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other);
    }

    private static boolean isWorkbook(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /** Writes beside the place first, so that nothing half done ever stands there. */
    private long write(Path out, CellTranslation cells) throws IOException {
        Path folder = out.toAbsolutePath().getParent();
        Path half = Files.createTempFile(folder, "translate", ".part");
        try {
            long tooShort;
            if (isWorkbook(file)) {
                SheetTranslation.translate(file, column, cells, half);
                Files.move(half, out, StandardCopyOption.REPLACE_EXISTING);
                return 0;
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                    OutputStream stream = new BufferedOutputStream(Files.newOutputStream(half), 1 << 16)) {
                tooShort = CsvTranslation.translate(in, column, cells, stream);
            }
            Files.move(half, out, StandardCopyOption.REPLACE_EXISTING);
            return tooShort;
        } catch (NoSuchColumnException none) {
            throw none;
        } catch (IOException unreadable) {
            throw UnfitFileException.of(
                    file, FileFault.text(unreadable, Language.VI), FileFault.text(unreadable, Language.EN));
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private void summary(CellTranslation cells, long tooShort, CandidateFile unsure) {
        StringBuilder text = new StringBuilder();
        cells.counts().forEach((status, count) -> text.append(
                        language() == Language.VI ? Labels.of(status, language()) : status)
                .append(' ')
                .append(count)
                .append("  "));
        text.append(language().say("trống ", "empty ")).append(cells.empty());
        if (tooShort > 0) {
            text.append(language().say("  dòng thiếu cột ", "  rows without the column "))
                    .append(tooShort);
        }
        err().println(text);
        unsure.written().ifPresent(path -> err().println(path));
    }
}
