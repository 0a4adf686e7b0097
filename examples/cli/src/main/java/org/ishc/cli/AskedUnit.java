package org.ishc.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.NameResolver;
import org.ishc.core.organisation.Snapshot;

/** The unit that somebody means by what was typed: its code, or what may be proposed in its place. */
final class AskedUnit {

    private static final int SHOWN = 3;

    private AskedUnit() {}

    /**
     * Returns the unit of a code.
     *
     * @throws UsageException when the text is not spelled as a code
     * @throws UnknownUnitCodeException when no unit has it on the day
     */
    static UnitCode find(Snapshot map, String typed) {
        UnitCode code;
        try {
            code = UnitCode.parse(typed);
        } catch (IllegalArgumentException noCode) {
            throw new UsageException(
                    "“" + typed + "” phải là mã đơn vị, ví dụ 01 hoặc 00025." + proposal(map, typed, Language.VI),
                    noCode.getMessage() + proposal(map, typed, Language.EN));
        }
        if (!map.contains(code)) {
            throw new UnknownUnitCodeException(
                    "Ngày " + Language.VI.day(map.date()) + " không có đơn vị nào có mã “" + typed + "”."
                            + proposal(map, typed, Language.VI),
                    "Unit code '" + typed + "' names no unit on " + map.date() + "."
                            + proposal(map, typed, Language.EN));
        }
        return code;
    }

    private static String proposal(Snapshot map, String typed, Language language) {
        List<UnitCode> near = near(map, typed);
        return near.isEmpty()
                ? ""
                : near.stream()
                        .map(code -> code
                                + map.findName(code)
                                        .map(name -> " (" + name + ")")
                                        .orElse(""))
                        .collect(Collectors.joining(", ", language.say(" Có phải ý bạn là: ", " Did you mean: "), "?"));
    }

    /** The units whose code is the same but for zeros before it; else those of such a name; else the nearest code. */
    private static List<UnitCode> near(Snapshot map, String typed) {
        List<UnitCode> lost = map.preOrder().stream()
                .filter(code -> bare(code.value()).equals(bare(typed)))
                .limit(SHOWN)
                .toList();
        if (!lost.isEmpty()) {
            return lost;
        }
        List<UnitCode> named = NameResolver.of(map).resolve(typed).best().stream()
                .map(candidate -> candidate.unit().code())
                .limit(SHOWN)
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        return DidYouMean.find(
                        typed, map.preOrder().stream().map(UnitCode::value).toList())
                .map(UnitCode::parse)
                .stream()
                .toList();
    }

    private static String bare(String code) {
        return code.replaceFirst("^0+(?=.)", "");
    }
}
