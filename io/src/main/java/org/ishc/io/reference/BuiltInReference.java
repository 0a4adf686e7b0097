package org.ishc.io.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Succession;
import org.ishc.core.organisation.UnitAlias;
import org.ishc.core.organisation.UnitVersion;

/**
 * The administrative units of Vietnam before and after 1 July 2025 with the crosswalk and the changes of 2026, edition
 * 2026-11: what is used where a package brings no units of its own.
 *
 * <p>Input, not law: rows that the sources leave in doubt carry their {@linkplain Succession#doubt() doubt} wherever a
 * figure passes over them. A host with better data builds its own {@link Registry}. Compiled from three datasets under
 * the MIT licence, whose notices lie beside the data, and from the facts of the statistics office's conversion table,
 * held against the text of the 34 resolutions. Read once, on first use.
 */
public final class BuiltInReference {

    /** Where the data come from. */
    public static final String SOURCE =
            "thanglequoc/vietnamese-provinces-database (MIT), dvhcvn/20250701 (MIT), zindont/vietnam-address-kit (MIT); Decision 19/2025/QĐ-TTg, "
                    + "Resolutions 1654–1687/NQ-UBTVQH15, 30/2026/QH16, 237/NQ-UBTVQH16, 36/2026/QH16, 39/2026/QH16, 388/NQ-UBTVQH16; "
                    + "the statistics office's conversion table of 2025";

    /** The day up to which decrees were looked up. */
    public static final String EDITION = "2026-10-02";

    private BuiltInReference() {}

    /** Returns the registry, built on first use and shared. */
    public static Registry registry() {
        return Holder.REGISTRY;
    }

    private static final class Packed {
        private static final PackedUnits UNITS = read();

        private static PackedUnits read() {
            try (InputStream in = open("units.bin")) {
                return PackedUnits.read(in);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private static final class Holder {
        private static final Registry REGISTRY = Registry.ofSound(versions(), successions());
    }

    private static final class Aliases {
        private static final List<UnitAlias> ALIASES = readAliases();
    }

    /** Returns the unit versions. */
    public static List<UnitVersion> versions() {
        return Packed.UNITS.versions();
    }

    /** Returns the successions. */
    public static List<Succession> successions() {
        return Packed.UNITS.successions();
    }

    /** Returns the other official spellings of names: for looking names up, never for showing. */
    public static List<UnitAlias> aliases() {
        return Aliases.ALIASES;
    }

    private static List<UnitAlias> readAliases() {
        try (InputStream in = open("unit-aliases.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",")))
                    .map(cells ->
                            new UnitAlias(UnitCode.parse(cells.get(0)), LocalDate.parse(cells.get(1)), cells.get(2)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(BuiltInReference.class.getResourceAsStream(resource), resource);
    }
}
