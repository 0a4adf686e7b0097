package org.ishc.io.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Optional;
import org.ishc.core.interchange.PlainForm;
import org.ishc.core.interchange.PlainForms;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.Serializers;

/** Writes our enums by their names, as values or as keys of maps, whatever a host's mapper makes of enums. */
final class EnumWriters extends Serializers.Base {

    private final boolean areKeys;

    EnumWriters(boolean areKeys) {
        this.areKeys = areKeys;
    }

    @Override
    public @Nullable ValueSerializer<?> findSerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            JsonFormat.@Nullable Value format) {
        // a constant with a body of its own is of a class below its enum
        return PlainForms.findEnum(type.getRawClass())
                .or(() -> Optional.ofNullable(type.getSuperClass())
                        .map(JavaType::getRawClass)
                        .flatMap(PlainForms::findEnum))
                .map(this::writer)
                .orElse(null);
    }

    /** Here the mapper asks for values, above for keys. */
    @Override
    public @Nullable ValueSerializer<?> findEnumSerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            JsonFormat.@Nullable Value format) {
        return findSerializer(config, type, description, format);
    }

    private ValueSerializer<?> writer(PlainForm<?> form) {
        return areKeys ? new FormKeySerializer<>(form) : new FormSerializer<>(form);
    }
}
