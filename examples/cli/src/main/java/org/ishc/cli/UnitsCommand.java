package org.ishc.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.NameResolver;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitChange;
import org.ishc.core.organisation.UnitChangeText;
import org.ishc.core.organisation.UnitChanges;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.io.canonical.CanonicalJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code units PKG --on DATE [--under CODE] [--since DATE | --find NAME]}: the organisation on a day, what led to it,
 * or whom a name may mean.
 */
@Command(
        name = "units",
        description = "Shows the organisation on a day, what changed since another, or which unit a name may mean.")
final class UnitsCommand extends PackageCommand {

    @Option(names = "--on", required = true, description = "the day")
    LocalDate on = LocalDate.EPOCH;

    @Option(names = "--under", description = "only this unit and those below it")
    @Nullable
    String under;

    @Option(names = "--since", description = "show what changed after this day instead")
    @Nullable
    LocalDate since;

    @Option(
            names = "--find",
            description = "show which units a name may mean instead, such as \"Xã Tân Phú, tỉnh Đồng Nai\"")
    @Nullable
    String find;

    @Override
    String nothing() {
        return language()
                .say(
                        since != null
                                ? "Không có thay đổi nào về đơn vị sau ngày "
                                        + language().day(since) + " đến hết ngày "
                                        + language().day(on) + "."
                                : "Không có đơn vị nào khớp với yêu cầu vào ngày "
                                        + language().day(on) + ".",
                        since != null
                                ? "No unit changed after " + since + " until " + on + "."
                                : "No unit of " + on + " matches what was asked.");
    }

    @Override
    public Integer call() throws IOException {
        if (since != null && find != null) {
            throw new UsageException(
                    "Chỉ dùng một trong hai: --since hoặc --find", "--since and --find exclude each other");
        }
        Registry registry = load(on).registry();
        Snapshot map = registry.asOf(on);
        List<UnitCode> units = under == null ? map.preOrder() : map.subtree(unit(map, under));
        if (since != null) {
            changes(registry, since, Set.copyOf(units));
        } else if (find != null) {
            Set<UnitCode> asked = Set.copyOf(units);
            rows(resolver(registry, map).resolve(find).candidates().stream()
                    .filter(candidate -> asked.contains(candidate.unit().code()))
                    .map(UnitsCommand::row)
                    .toList());
        } else {
            rows(units.stream().map(code -> row(map.unit(code))).toList());
        }
        return ExitCode.DONE;
    }

    /** The resolver of a day; the reference data know other spellings of their names. */
    private NameResolver resolver(Registry registry, Snapshot map) throws IOException {
        return NameResolver.of(
                map, registry.hasUnitsOf(reference().registry()) ? reference().aliases() : List.of());
    }

    /** What happened to the units shown. */
    private void changes(Registry registry, LocalDate after, Set<UnitCode> units) throws IOException {
        if (on.isBefore(after)) {
            throw new UsageException(
                    "--since " + Language.VI.day(after) + " sau --on " + Language.VI.day(on),
                    "--since " + after + " is after --on " + on);
        }
        List<UnitChange> changes = UnitChanges.between(registry, after, on).stream()
                .filter(change -> under == null || units.contains(change.unit().code()))
                .toList();
        if (isJson()) {
            text(CanonicalJson.write(changes.stream().map(UnitsCommand::row).toList()));
        } else {
            text(String.join(
                    "",
                    changes.stream()
                            .map(change -> UnitChangeText.of(change, language()) + "\n")
                            .toList()));
        }
    }

    private static Map<String, @Nullable Object> row(UnitChange change) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("date", change.date().toString());
        row.put("kind", change.kind().name());
        row.put("unit_code", change.unit().code().value());
        row.put("name", change.unit().name().orElse(null));
        row.put("from", change.inflows().stream().map(UnitsCommand::row).toList());
        row.put("documents", change.documents());
        row.put("text_vi", UnitChangeText.of(change, Language.VI));
        row.put("text_en", UnitChangeText.of(change, Language.EN));
        return row;
    }

    private static Map<String, @Nullable Object> row(UnitChange.Inflow inflow) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("unit_code", inflow.from().code().value());
        row.put("name", inflow.from().name().orElse(null));
        row.put("portion", inflow.portion().name().toLowerCase(Locale.ROOT));
        row.put("share", inflow.share().map(Object::toString).orElse(null));
        row.put("doubt", inflow.doubt().orElse(null));
        return row;
    }

    private static Map<String, @Nullable Object> row(NameResolver.Candidate candidate) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("rank", candidate.rank());
        row.put("unit_code", candidate.unit().code().value());
        row.put("level", candidate.unit().level().name());
        row.put("name", candidate.unit().name().orElse(null));
        row.put("parent_code", candidate.unit().parent().map(UnitCode::value).orElse(null));
        row.put("likeness", candidate.likeness().name());
        row.put("matched", candidate.matched());
        row.put("contradicted", candidate.contradicted());
        return row;
    }

    private static Map<String, @Nullable Object> row(UnitVersion unit) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("unit_code", unit.code().value());
        row.put("level", unit.level().name());
        row.put("kind", unit.kind().map(Enum::name).orElse(null));
        row.put("name", unit.name().orElse(null));
        row.put("parent_code", unit.parent().map(UnitCode::value).orElse(null));
        row.put("valid_from", unit.validity().start().toString());
        row.put("valid_to", unit.validity().end().map(LocalDate::toString).orElse(null));
        return row;
    }
}
