package org.ishc.io.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.ishc.core.interchange.PlainForms;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.jsontype.TypeSerializer;
import tools.jackson.databind.ser.Serializers;

/**
 * Refuses what has no plain form, in place of an object with nothing in it: how a mapper would take such a type apart
 * is no promise of ours. So for values and for keys of maps. A host that writes one in a way of its own adds its module
 * after ours.
 */
final class Refusing extends Serializers.Base {

    @Override
    public @Nullable ValueSerializer<?> findSerializer(
            SerializationConfig config,
            JavaType type,
            BeanDescription.Supplier description,
            JsonFormat.@Nullable Value format) {
        return type.isEnumType()
                ? null
                : PlainForms.refusal(type.getRawClass().getName())
                        .map(Refusal::new)
                        .orElse(null);
    }

    private static final class Refusal extends ValueSerializer<Object> {

        private final String reason;

        Refusal(String reason) {
            this.reason = reason;
        }

        @Override
        public void serialize(Object value, JsonGenerator json, SerializationContext context) {
            context.reportBadDefinition(value.getClass(), reason);
        }

        @Override
        public void serializeWithType(
                Object value, JsonGenerator json, SerializationContext context, TypeSerializer types) {
            serialize(value, json, context);
        }
    }
}
