package org.ishc.service.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ishc.core.time.Period;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.report.ProgressJson;
import org.ishc.service.store.StoredPackage;
import org.ishc.service.user.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Targets against actuals: of the package that stands for each sender, one line of figures each; or of one package,
 * every unit. The day is a parameter, else the package's own day of data; never today.
 */
@Controller
final class ProgressPage {

    private final Packages packages;

    ProgressPage(Packages packages) {
        this.packages = packages;
    }

    /**
     * A package, and its table where it has one.
     *
     * @param stored the package
     * @param table empty when the package fails while it is shown
     */
    record Shown(StoredPackage stored, Optional<ProgressTable> table) {}

    @GetMapping("/progress")
    String page(
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> on,
            @RequestParam("package") Optional<Long> id,
            Viewer viewer,
            Model model) {
        List<Shown> shown = shown(period, on, id, viewer);
        SortedSet<Period> periods = new TreeSet<>();
        shown.forEach(given -> given.table().ifPresent(table -> periods.addAll(table.periods())));
        model.addAttribute("shown", shown);
        model.addAttribute("periods", periods.stream().map(Period::code).toList());
        model.addAttribute("period", PackagePages.filled(period).orElse(""));
        model.addAttribute("on", PackagePages.filled(on).orElse(""));
        model.addAttribute("chosen", id.orElse(0L));
        model.addAttribute("offered", packages.offered(viewer));
        return "progress";
    }

    @GetMapping("/progress.json")
    ResponseEntity<String> json(
            @RequestParam Optional<String> period,
            @RequestParam Optional<String> on,
            @RequestParam("package") Optional<Long> id,
            Viewer viewer) {
        List<Object> all = new ArrayList<>();
        for (Shown shown : shown(period, on, id, viewer)) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("package", PackagePages.row(shown.stored()));
            shown.table().ifPresentOrElse(table -> put(tree, table), () -> tree.put("failed", true));
            all.add(tree);
        }
        return PackagePages.json(CanonicalJson.write(all));
    }

    private static void put(Map<String, Object> tree, ProgressTable table) {
        tree.put("period", table.period().code());
        tree.put("on", table.on().toString());
        tree.put(
                "rows",
                table.units().stream()
                        .flatMap(unit -> unit.goals().stream())
                        .map(goal -> ProgressJson.of(goal.progress()))
                        .toList());
    }

    private List<Shown> shown(Optional<String> periodText, Optional<String> onText, Optional<Long> id, Viewer viewer) {
        Optional<Period> period = PackagePages.filled(periodText).map(Asked::period);
        Optional<LocalDate> on = PackagePages.filled(onText).map(Asked::day);
        List<StoredPackage> storedPackages =
                id.map(chosen -> List.of(packages.stored(chosen, viewer))).orElseGet(() -> packages.current(viewer));
        return storedPackages.stream()
                .map(stored -> new Shown(
                        stored,
                        packages.compute(
                                stored, loaded -> ProgressTable.of(stored, loaded, period, on, id.isPresent()))))
                .toList();
    }
}
