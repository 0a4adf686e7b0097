package org.ishc.io.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ishc.core.interchange.PlainForm;
import org.jspecify.annotations.Nullable;

/** Reads a value from its plain form. */
final class FormDeserializer<T> extends JsonDeserializer<T> {

    private final PlainForm<T> form;

    FormDeserializer(PlainForm<T> form) {
        this.form = form;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        Object plain = Objects.requireNonNull(plain(context.readTree(json)), "null never comes here");
        try {
            return form.fromPlain(plain);
        } catch (IllegalArgumentException refused) {
            return context.reportInputMismatch(form.type(), "%s", refused.getMessage());
        }
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.properties().forEach(entry -> map.put(entry.getKey(), plain(entry.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(item -> list.add(plain(item)));
            return list;
        }
        return node.isNull()
                ? null
                : node.isTextual() ? node.textValue() : node.isNumber() ? node.numberValue() : node.asBoolean();
    }
}
