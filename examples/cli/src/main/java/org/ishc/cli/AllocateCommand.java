package org.ishc.cli;

import java.io.IOException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.Window;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.targets.Allocation;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.message.Notation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code allocate PKG --total N --parent U --on DATE [--weights I --period P] [--minimum N]}: a target among the unit's
 * children.
 */
@Command(name = "allocate", description = "Shares a target out among a unit's children.")
final class AllocateCommand extends PackageCommand {

    @Option(names = "--total", required = true, description = "what to share out")
    BigInteger total = BigInteger.ZERO;

    @Option(names = "--parent", required = true, description = "the unit whose children get it")
    String parent = "";

    @Option(names = "--on", required = true, description = "the day of the map")
    LocalDate on = LocalDate.EPOCH;

    @Option(names = "--weights", description = "the indicator whose figures are the weights; equal without")
    @Nullable
    String weights;

    @Option(names = "--period", description = "the period of the weights")
    @Nullable
    String period;

    @Option(names = "--minimum", description = "what each gets at least", defaultValue = "0")
    BigInteger minimum = BigInteger.ZERO;

    @Override
    public Integer call() throws IOException {
        if ((weights == null) != (period == null) || total.signum() < 0 || minimum.signum() < 0) {
            throw new UsageException(
                    "Phải dùng cả hai: --weights và --period; --total và --minimum không được âm",
                    "--weights and --period go together; --total and --minimum are not negative");
        }
        LoadedPackage loaded = load(on);
        if (period != null && loaded.calendar().lastDay(period(period)).isAfter(on)) {
            LocalDate last = loaded.calendar().lastDay(period(period));
            throw new UsageException(
                    "--period: " + period(period).in(Language.VI) + " kết thúc ngày " + Language.VI.day(last)
                            + ", sau --on " + Language.VI.day(on),
                    "--period " + period + " ends on " + last + ", after --on " + on);
        }
        Snapshot map = loaded.registry().asOf(on);
        Map<UnitCode, Fraction> shares = new TreeMap<>();
        for (UnitCode child : map.children(unit(map, parent))) {
            shares.put(child, weight(loaded, child));
        }
        if (shares.isEmpty()) {
            throw new RefusedException(
                    "Không chia được: ngày " + Language.VI.day(on) + " "
                            + map.findName(unit(map, parent)).orElse(parent) + " không có đơn vị trực thuộc nào",
                    "On " + on + " no unit lies below " + parent);
        }
        if (total.compareTo(minimum.multiply(BigInteger.valueOf(shares.size()))) < 0) {
            throw new RefusedException(
                    "Không chia được: tổng số " + Notation.in(Language.VI).exact(Fraction.of(total, BigInteger.ONE))
                            + " ít hơn mức tối thiểu của " + shares.size() + " đơn vị",
                    "Total " + total + " is below " + shares.size() + " units times the minimum " + minimum);
        }
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        Allocation.allocate(total, shares, minimum).forEach((code, value) -> {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("unit_code", code.value());
            row.put("value", value);
            rows.add(row);
        });
        rows(rows, names(loaded, map));
        return ExitCode.DONE;
    }

    private Fraction weight(LoadedPackage loaded, UnitCode child) {
        if (weights == null || period == null) {
            return Fraction.ONE;
        }
        Period given = period(period);
        Window window = Window.of(given, loaded.calendar(), on);
        if (!loaded.figures().snapshot(window).contains(child)) {
            throw new RefusedException(
                    "Đơn vị " + child + " không có hiệu lực vào ngày " + Language.VI.day(window.map()),
                    "Unit " + child + " is not in force on " + window.map());
        }
        Figure figure = loaded.figures().figure(child, indicator(loaded, "--weights", weights), window);
        return figure.value()
                .orElseThrow(() -> new RefusedException(
                        "Không có trọng số: thiếu số liệu " + weights + " của " + child + ", " + given.in(Language.VI),
                        "No weight: " + weights + " of " + child + " is missing for " + period));
    }
}
