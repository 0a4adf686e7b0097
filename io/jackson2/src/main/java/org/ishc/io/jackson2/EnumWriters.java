package org.ishc.io.jackson2;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.ser.Serializers;
import java.util.Optional;
import org.ishc.core.interchange.PlainForm;
import org.ishc.core.interchange.PlainForms;
import org.jspecify.annotations.Nullable;

/** Writes our enums by their names, as values or as keys of maps, whatever a host's mapper makes of enums. */
final class EnumWriters extends Serializers.Base {

    private final boolean areKeys;

    EnumWriters(boolean areKeys) {
        this.areKeys = areKeys;
    }

    @Override
    public @Nullable JsonSerializer<?> findSerializer(
            SerializationConfig config, JavaType type, BeanDescription description) {
        // a constant with a body of its own is of a class below its enum
        return PlainForms.findEnum(type.getRawClass())
                .or(() -> Optional.ofNullable(type.getSuperClass())
                        .map(JavaType::getRawClass)
                        .flatMap(PlainForms::findEnum))
                .map(this::writer)
                .orElse(null);
    }

    private JsonSerializer<?> writer(PlainForm<?> form) {
        return areKeys ? new FormKeySerializer<>(form) : new FormSerializer<>(form);
    }
}
