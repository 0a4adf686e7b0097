package org.ishc.io.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.Serializers;
import org.ishc.core.interchange.PlainForms;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what has no plain form, in place of an object with nothing in it: how a mapper would take such a type apart
 * is no promise of ours. So for values and for keys of maps. A host that writes one in a way of its own adds its module
 * after ours.
 */
final class Refusing extends Serializers.Base {

    @Override
    public @Nullable JsonSerializer<?> findSerializer(
            SerializationConfig config, JavaType type, BeanDescription description) {
        return type.isEnumType()
                ? null
                : PlainForms.refusal(type.getRawClass().getName())
                        .map(Refusal::new)
                        .orElse(null);
    }

    private static final class Refusal extends JsonSerializer<Object> {

        private final String reason;

        Refusal(String reason) {
            this.reason = reason;
        }

        @Override
        public void serialize(Object value, JsonGenerator json, SerializerProvider context)
                throws JsonMappingException {
            context.reportBadDefinition(value.getClass(), reason);
        }

        @Override
        public void serializeWithType(
                Object value, JsonGenerator json, SerializerProvider context, TypeSerializer types)
                throws JsonMappingException {
            serialize(value, json, context);
        }
    }
}
