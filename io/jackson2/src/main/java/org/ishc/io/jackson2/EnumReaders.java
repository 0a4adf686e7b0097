package org.ishc.io.jackson2;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import org.ishc.core.interchange.PlainForms;
import org.jspecify.annotations.Nullable;

/** Reads our enums by their names, as values and as keys of maps, as they are written. */
final class EnumReaders extends Deserializers.Base implements KeyDeserializers {

    @Override
    public @Nullable JsonDeserializer<?> findEnumDeserializer(
            Class<?> type, DeserializationConfig config, BeanDescription description) {
        return PlainForms.findEnum(type).map(FormDeserializer::new).orElse(null);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return PlainForms.findEnum(type).isPresent();
    }

    @Override
    public @Nullable KeyDeserializer findKeyDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription description) {
        return PlainForms.findEnum(type.getRawClass())
                .map(FormKeyDeserializer::new)
                .orElse(null);
    }
}
