package org.ishc.io.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.change.Impact;
import org.ishc.core.emulation.change.RulebookEdits;
import org.ishc.core.rulebook.PointsScale;
import org.jspecify.annotations.Nullable;

/** An impact as a tree for canonical JSON. */
public final class ImpactJson {

    private ImpactJson() {}

    /** Returns the tree. */
    public static Map<String, @Nullable Object> of(Impact impact) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("edits", impact.edits().stream().map(ImpactJson::edit).toList());
        PointsScale before = impact.before().rulebook().points();
        PointsScale after = impact.after().rulebook().points();
        tree.put(
                "units",
                impact.units().stream().map(unit -> unit(unit, before, after)).toList());
        tree.put("inversions", impact.inversions());
        List<Map<String, Object>> classes = new ArrayList<>();
        for (Impact.ClassMoves moves : impact.classes()) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("class", moves.band().value());
            map.put("enters", codes(moves.enters()));
            map.put("leaves", codes(moves.leaves()));
            classes.add(map);
        }
        tree.put("classes", classes);
        List<Map<String, @Nullable Object>> awards = new ArrayList<>();
        for (Impact.AwardMoves moves : impact.awards()) {
            Map<String, @Nullable Object> given = new LinkedHashMap<>();
            given.put("code", moves.award().value());
            given.put("group", moves.group().orElse(null));
            given.put("enters", codes(moves.enters()));
            given.put("leaves", codes(moves.leaves()));
            awards.add(given);
        }
        tree.put("awards", awards);
        return tree;
    }

    private static Map<String, Object> edit(RulebookEdits.Edit edit) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("path", edit.path());
        tree.put("kind", edit.kind().name());
        return tree;
    }

    private static List<String> codes(List<Contestant> units) {
        return units.stream().map(Contestant::code).toList();
    }

    private static Map<String, @Nullable Object> unit(Impact.Unit unit, PointsScale before, PointsScale after) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("unit_code", unit.before().unit().code());
        tree.put("total_before", written(unit.before().total(), before));
        tree.put("total_after", written(unit.after().total(), after));
        tree.put("class_before", unit.before().band().map(ItemCode::value).orElse(null));
        tree.put("class_after", unit.after().band().map(ItemCode::value).orElse(null));
        tree.put("rank_before", unit.before().rank().orElse(null));
        tree.put("rank_after", unit.after().rank().orElse(null));
        tree.put(
                "attribution",
                unit.attribution()
                        .map(shares -> shares.stream().map(ImpactJson::share).toList())
                        .orElse(null));
        return tree;
    }

    private static @Nullable String written(Optional<Fraction> points, PointsScale scale) {
        return points.map(scale::write).orElse(null);
    }

    private static Map<String, Object> share(Impact.Share share) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("edit", share.edit().path());
        tree.put("points", share.points().toString());
        return tree;
    }
}
