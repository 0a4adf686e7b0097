package org.ishc.io.export;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Which data flow the rows belong to; agreed between sender and receiver.
 *
 * @param agency who maintains it, such as {@code ISHC}
 * @param id its identifier
 * @param version its version, such as {@code 1.0.0}
 * @param name its name, written where names are asked for
 */
public record SdmxStructure(String agency, String id, String version, String name) {

    private static final Pattern AGENCY = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z][A-Za-z0-9_-]*)*");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_@$-]+");
    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+(\\.\\d+)?");

    /** The data flow of this library's own figures. */
    public static final SdmxStructure FIGURES =
            new SdmxStructure("ISHC", "DF_FIGURES", "1.0.0", "Intergenerational Self-Help Clubs");

    /**
     * Refuses null; checks the spelling.
     *
     * @throws IllegalArgumentException when a part is not spelled as SDMX asks
     */
    public SdmxStructure {
        Objects.requireNonNull(agency, "agency");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(name, "name");
        if (!AGENCY.matcher(agency).matches()
                || !ID.matcher(id).matches()
                || !VERSION.matcher(version).matches()) {
            throw new IllegalArgumentException("Not a structure of SDMX: " + agency + ":" + id + "(" + version
                    + "); such as ISHC:DF_FIGURES(1.0.0)");
        }
    }

    /** Writes {@code AGENCY:ID(VERSION)}. */
    public String reference() {
        return agency + ":" + id + "(" + version + ")";
    }
}
