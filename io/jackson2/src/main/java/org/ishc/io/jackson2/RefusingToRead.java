package org.ishc.io.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import java.io.IOException;
import org.ishc.core.interchange.PlainForms;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to put together what has no plain form: what its parts are called inside is no promise of ours. A host that
 * reads one in a way of its own adds its module after ours.
 */
final class RefusingToRead extends Deserializers.Base {

    @Override
    public @Nullable JsonDeserializer<?> findBeanDeserializer(
            JavaType type, DeserializationConfig config, BeanDescription description) {
        return PlainForms.refusalToRead(type.getRawClass().getName())
                .map(Refusal::new)
                .orElse(null);
    }

    private static final class Refusal extends JsonDeserializer<Object> {

        private final String reason;

        Refusal(String reason) {
            this.reason = reason;
        }

        @Override
        public Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return context.reportInputMismatch(this, "%s", reason);
        }
    }
}
