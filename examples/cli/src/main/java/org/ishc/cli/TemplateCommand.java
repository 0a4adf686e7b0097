package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.UnitCode;
import org.ishc.core.collection.Round;
import org.ishc.io.collect.Collecting;
import org.ishc.io.collect.Register;
import org.ishc.io.collect.Template;
import org.ishc.io.collect.TemplateRequest;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Table;
import org.ishc.io.xlsx.XlsxTemplate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code template --to FILE.xlsx}: a workbook to fill in. */
@Command(name = "template", description = "Writes a workbook to fill in.")
final class TemplateCommand extends ToolCommand {

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "where to write, a name in .xlsx")
    Path to = Path.of("");

    @Option(names = "--round", paramLabel = "FILE", description = "the round of reports that it answers")
    @Nullable
    Path roundPath;

    @Option(names = "--sender", paramLabel = "CODE", description = "who answers the round")
    @Nullable
    String sender;

    @Option(
            names = "--tables",
            paramLabel = "LIST",
            split = ",",
            description = "the tables, with commas, where no round asks for any")
    List<String> tables = List.of();

    @Option(
            names = "--previous",
            paramLabel = "PKG",
            description = "what was reported before: its clubs and events are filled in")
    @Nullable
    Path previousPath;

    @Mixin
    RegisterOption register = new RegisterOption();

    @Override
    public Integer call() throws IOException {
        if (!to.toString().endsWith(".xlsx")) {
            throw new UsageException(
                    "--to: “" + to + "”; tên tệp phải kết thúc bằng .xlsx",
                    "--to: '" + to + "'; a name that ends in .xlsx is wanted");
        }
        if ((roundPath == null) != (sender == null)) {
            throw new UsageException("Phải dùng cả hai: --round và --sender", "--round and --sender go together");
        }
        List<Table> asked = tables();
        Register units = register.read(err(), language(), Opening.DEFAULT);
        TemplateRequest request =
                new TemplateRequest(round(units), asked, units.registry(), previous(units), language());
        XlsxTemplate.write(Template.of(request), to);
        err().println(to);
        return ExitCode.DONE;
    }

    private List<Table> tables() {
        List<Table> all = new ArrayList<>();
        for (String name : tables) {
            all.add(Table.find(name.strip())
                    .orElseThrow(() -> UsageException.of(
                            "--tables",
                            name,
                            Stream.of(Table.values()).map(Table::tableName).toList())));
        }
        return all;
    }

    private Optional<TemplateRequest.Asked> round(Register units) throws IOException {
        if (roundPath == null || sender == null) {
            return Optional.empty();
        }
        Round round = read(roundPath, path -> Collecting.read(path, units));
        try {
            return Optional.of(new TemplateRequest.Asked(round, UnitCode.parse(sender)));
        } catch (IllegalArgumentException none) {
            throw UsageException.of("--sender", String.valueOf(sender), round.senders());
        }
    }

    private Optional<TemplateRequest.Previous> previous(Register units) throws IOException {
        if (previousPath == null) {
            return Optional.empty();
        }
        PackageSource source = PackageFormats.installed().open(previousPath, Opening.DEFAULT);
        LoadedPackage loaded = PackageReader.read(source, ReadOptions.DEFAULT.withReference(units.units()));
        refuseUnless(loaded.ledger().isOfOneInput(), previousPath);
        return Optional.of(new TemplateRequest.Previous(source, loaded));
    }
}
