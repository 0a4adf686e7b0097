package org.ishc.io.json;

import org.ishc.core.interchange.PlainForms;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.KeyDeserializers;

/** Reads our enums by their names, as values and as keys of maps, as they are written. */
final class EnumReaders extends Deserializers.Base implements KeyDeserializers {

    @Override
    public @Nullable ValueDeserializer<?> findEnumDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        return PlainForms.findEnum(type.getRawClass())
                .map(FormDeserializer::new)
                .orElse(null);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return PlainForms.findEnum(type).isPresent();
    }

    @Override
    public @Nullable KeyDeserializer findKeyDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        return PlainForms.findEnum(type.getRawClass())
                .map(FormKeyDeserializer::new)
                .orElse(null);
    }
}
