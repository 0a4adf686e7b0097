package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.club.NormPack;
import org.ishc.io.reference.NormPacks;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code norms PKG --period P}: every reporting club against the norms of the scheme. */
@Command(name = "norms", description = "Holds every reporting club against the norms of the scheme.")
final class NormsCommand extends PackageCommand {

    @Option(names = "--period", required = true, description = "the period")
    String period = "";

    @Option(names = "--pack", description = "a norm pack, YAML or JSON; the norms of Scheme 1336 without")
    @Nullable
    Path packPath;

    @Override
    String nothing() {
        return language()
                .say(
                        "Không có câu lạc bộ nào để đối chiếu: bộ số liệu không có báo cáo câu lạc bộ của kỳ "
                                + period(period).in(language()) + ".",
                        "There is no club to hold against the norms: the package has no club report for " + period
                                + ".");
    }

    @Override
    public Integer call() throws IOException {
        NormPack pack = packPath == null ? NormPack.SCHEME_1336 : read(packPath, NormPacks::read);
        rows(load().clubs().norms(period(period), pack).stream().map(this::row).toList());
        return ExitCode.DONE;
    }

    private Map<String, @Nullable Object> row(ClubRegister.NormResult result) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("club_code", result.club().value());
        row.put("norm", result.result().norm().code().value());
        row.put("outcome", result.result().outcome().name());
        row.put("value", result.result().value().map(value -> written(value)).orElse(null));
        row.put("low", bound(result.result().norm().low()));
        row.put("high", bound(result.result().norm().high()));
        row.put("distance", result.result().distance().map(Fraction::toString).orElse(null));
        return row;
    }

    /** Two decimals in data; for people a whole number stays whole. */
    private String written(Fraction value) {
        return value.toDecimal(isJson() || !value.isWhole() ? 2 : 0);
    }

    private static @Nullable Object bound(Optional<Fraction> bound) {
        return bound.map(exact -> exact.isWhole() ? (Object) exact.floor() : exact.toDecimal(2))
                .orElse(null);
    }
}
