package org.ishc.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitVersion;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code units PKG --on DATE [--under CODE]}: the organisation on a day. */
@Command(name = "units", description = "Shows the organisation on a day.")
final class UnitsCommand extends PackageCommand {

  @Option(names = "--on", required = true, description = "the day")
  LocalDate on = LocalDate.EPOCH;

  @Option(names = "--under", description = "only this unit and those below it")
  @Nullable String under;

  @Override
  public Integer call() throws IOException {
    Snapshot map = load().registry().asOf(on);
    List<UnitCode> units = under == null ? map.preOrder() : map.subtree(unit(map, under));
    rows(units.stream().map(code -> row(map.unit(code))).toList());
    return ExitCode.DONE;
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
