package org.ishc.core.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;

/**
 * A change of the organisation as a sentence with its documents: {@code 01/07/2025: Phường Hồng Hà (00097) được thành
 * lập từ toàn bộ Phường Phúc Xá (00001) và một phần Phường Phú Thượng (00100). Văn bản: 202/2025/QH15.}
 */
public final class UnitChangeText {

    private final UnitChange change;
    private final Language language;

    private UnitChangeText(UnitChange change, Language language) {
        this.change = change;
        this.language = language;
    }

    /** Returns the sentence. */
    public static String of(UnitChange change, Language language) {
        return new UnitChangeText(change, language).text();
    }

    /**
     * Says why a row of a crosswalk is doubted: what the built-in data write by a word of theirs; else as it stands.
     */
    public static String doubt(String why, Language language) {
        return switch (why) {
            case "TABLE_LESS_PRECISE" ->
                language.say("bảng của nghị quyết ghi kém chi tiết hơn", "the resolution's table is less precise");
            case "NOT_IN_TABLE" -> language.say("không có trong bảng của nghị quyết", "not in the resolution's table");
            default -> why;
        };
    }

    private String text() {
        String sentence = language.day(change.date()) + ": " + unit(change.unit()) + " " + what() + ".";
        if (isOtherUnit()) {
            sentence += language.say(" Trước đó mã này chỉ đơn vị khác: ", " Before, this code named another unit: ")
                    + change.before().flatMap(UnitVersion::name).orElse("–") + ".";
        }
        return change.documents().isEmpty()
                ? sentence
                : sentence + language.say(" Văn bản: ", " Documents: ") + String.join("; ", change.documents()) + ".";
    }

    private String what() {
        return switch (change.kind()) {
            case FOUNDED -> language.say("được thành lập mới", "is founded") + besides();
            case FORMED -> language.say("được thành lập từ ", "is formed from ") + inflows(change.inflows());
            case ENLARGED -> language.say("nhận thêm ", "takes in ") + inflows(change.inflows());
            case ENDED -> language.say("chấm dứt, không ghi dân về đâu", "ends, and no row says where its people went");
            case ALTERED -> alterations() + besides();
        };
    }

    private boolean isOtherUnit() {
        return change.kind() == UnitChange.Kind.FORMED
                && change.before().isPresent()
                && !change.before().get().name().equals(change.unit().name());
    }

    /**
     * What came besides, where the sentence is not about what came: of a unit that goes on alone, land without people.
     */
    private String besides() {
        List<UnitChange.Inflow> land = change.inflows().stream()
                .filter(inflow -> !inflow.portion().carries())
                .toList();
        return land.isEmpty() ? "" : language.say(", nhận thêm ", ", and takes in ") + inflows(land);
    }

    private String inflows(List<UnitChange.Inflow> inflows) {
        List<String> parts = new ArrayList<>();
        for (UnitChange.Inflow inflow : inflows) {
            String portion =
                    switch (inflow.portion()) {
                        case FULL -> language.say("toàn bộ ", "all of ");
                        case PARTIAL -> language.say("một phần ", "a part of ");
                        case AREA -> language.say("phần đất không có dân của ", "land without people of ");
                    };
            String share = inflow.share()
                    .map(known -> language.say(", tỷ lệ ", ", share ") + known)
                    .orElse("");
            String doubt = inflow.doubt()
                    .map(why -> language.say(" [nghi vấn: ", " [doubtful: ") + doubt(why, language) + "]")
                    .orElse("");
            parts.add(portion + unit(inflow.from()) + share + doubt);
        }
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join("; ", parts.subList(0, parts.size() - 1))
                + language.say(" và ", " and ")
                + parts.get(parts.size() - 1);
    }

    private String alterations() {
        UnitVersion before = change.before().orElseThrow();
        UnitVersion after = change.unit();
        List<String> parts = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            parts.add(language.say("đổi tên từ ", "is renamed from ")
                    + before.name().orElse("–"));
        }
        if (!before.parent().equals(after.parent())) {
            parts.add(language.say("chuyển từ ", "moves from ")
                    + code(before.parent())
                    + language.say(" về trực thuộc ", " to ")
                    + code(after.parent()));
        }
        if (before.level() != after.level() || !before.kind().equals(after.kind())) {
            parts.add(language.say("đổi loại từ ", "changes its type from ")
                    + type(before)
                    + language.say(" thành ", " to ")
                    + type(after));
        }
        return parts.isEmpty() ? language.say("tiếp tục, không đổi", "goes on unchanged") : String.join(", ", parts);
    }

    private static String code(Optional<UnitCode> code) {
        return code.map(UnitCode::value).orElse("–");
    }

    private static String type(UnitVersion unit) {
        return unit.level() + unit.kind().map(kind -> "/" + kind).orElse("");
    }

    private static String unit(UnitVersion unit) {
        return unit.name().map(name -> name + " (" + unit.code() + ")").orElseGet(unit.code()::value);
    }
}
