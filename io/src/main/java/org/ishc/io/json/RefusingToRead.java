package org.ishc.io.json;

import org.ishc.core.interchange.PlainForms;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;

/**
 * Refuses to put together what has no plain form: what its parts are called inside is no promise of ours. A host that
 * reads one in a way of its own adds its module after ours.
 */
final class RefusingToRead extends Deserializers.Base {

    @Override
    public @Nullable ValueDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
        return PlainForms.refusalToRead(type.getRawClass().getName())
                .map(Refusal::new)
                .orElse(null);
    }

    @Override
    public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
        return false; // there is one that refuses
    }

    private static final class Refusal extends ValueDeserializer<Object> {

        private final String reason;

        Refusal(String reason) {
            this.reason = reason;
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) {
            return context.reportInputMismatch(this, "%s", reason);
        }
    }
}
