package org.ishc.io.border;

import com.fasterxml.jackson.annotation.JsonSerializeAs;
import java.util.Objects;

/**
 * The annotations that Jackson 3 shares with Jackson 2: it needs those of 2.21 or later, and a host whose framework
 * brings earlier ones is told so in place of a class that is missing somewhere inside.
 */
public final class JacksonAnnotations {

    private JacksonAnnotations() {}

    /**
     * Makes sure that the annotations are new enough.
     *
     * @throws IllegalStateException when they are not; it says what to do
     */
    public static void require() {
        try {
            // the literal makes the class be loaded, where it is
            Objects.requireNonNull(JsonSerializeAs.class);
        } catch (NoClassDefFoundError tooOld) {
            throw new IllegalStateException(
                    "jackson-annotations is older than 2.21, which Jackson 3 needs. With Spring Boot 3 as the parent, "
                            + "set the property jackson-bom.version to 2.21.8 or later; with another build, import "
                            + "com.fasterxml.jackson:jackson-bom of that version before the framework's versions",
                    tooOld);
        }
    }
}
