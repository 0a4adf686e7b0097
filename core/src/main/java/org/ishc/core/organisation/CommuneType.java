package org.ishc.core.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.VietnameseText;

/** The types of communes, told by the first words of their names; each is a class that is built in. */
public enum CommuneType {
    /** Rural commune. */
    XA("xã"),
    /** Urban ward. */
    PHUONG("phường"),
    /** Township, until 1 July 2025. */
    THI_TRAN("thị trấn"),
    /** Special zone. */
    DAC_KHU("đặc khu");

    /** How the codes of these classes begin; no other class may begin so. */
    public static final String PREFIX = "type.";

    private static final List<CommuneType> TYPES = List.of(values());

    private final String words;

    /** How a name begins that is written as decrees write it. */
    private final String written;

    private final ItemCode code =
            ItemCode.parse(PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-'));

    CommuneType(String words) {
        this.words = words;
        this.written = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + " ";
    }

    /** Returns the code of the class, such as {@code type.thi-tran}. */
    public ItemCode code() {
        return code;
    }

    /** Finds the type of which a class is the code. */
    public static Optional<CommuneType> find(ItemCode code) {
        for (CommuneType type : values()) {
            if (type.code.equals(code)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** Tells whether a class is kept for what is built in. */
    public static boolean isReserved(ItemCode code) {
        return code.value().startsWith(PREFIX);
    }

    /** Tells whether a unit is a commune of this type. */
    boolean isOf(UnitVersion unit) {
        return unit.level() == UnitLevel.COMMUNE
                && unit.name().filter(this::isOf).isPresent();
    }

    /** Nearly every name is written as in its decree; to bring any spelling into one form costs much more than that. */
    private boolean isOf(String name) {
        for (CommuneType type : TYPES) {
            if (name.startsWith(type.written)) {
                return type == this;
            }
        }
        String folded = VietnameseText.fold(name);
        return folded.equals(words) || folded.startsWith(words + " ");
    }
}
