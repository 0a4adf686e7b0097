package org.ishc.io.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ishc.core.interchange.PlainForm;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ValueDeserializer;

/** Reads a value from its plain form. */
final class FormDeserializer<T> extends ValueDeserializer<T> {

    private final PlainForm<T> form;

    FormDeserializer(PlainForm<T> form) {
        this.form = form;
    }

    @Override
    public T deserialize(JsonParser json, DeserializationContext context) {
        Object plain = Objects.requireNonNull(plain(json, context), "null never comes here");
        try {
            return form.fromPlain(plain);
        } catch (IllegalArgumentException refused) {
            return context.reportInputMismatch(form.type(), "%s", refused.getMessage());
        }
    }

    /** Token by token, since a mapper may want the name of a type before every tree. */
    private static @Nullable Object plain(JsonParser json, DeserializationContext context) {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> list = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                list.add(plain(json, context));
            }
            return list;
        }
        if (token.isNumeric()) {
            return json.getNumberValue();
        }
        return switch (token) {
            case START_OBJECT -> map(json, json.nextToken(), context);
            // whoever read the name of a type stands inside the object
            case PROPERTY_NAME, END_OBJECT -> map(json, token, context);
            case VALUE_NULL -> null;
            case VALUE_STRING -> json.getString();
            default -> token.isBoolean() ? json.getBooleanValue() : token;
        };
    }

    private static Map<String, @Nullable Object> map(JsonParser json, JsonToken first, DeserializationContext context) {
        boolean isOnce = context.isEnabled(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (JsonToken at = first; at != JsonToken.END_OBJECT; at = json.nextToken()) {
            String name = json.currentName();
            if (isOnce && map.containsKey(name)) {
                context.reportInputMismatch(Map.class, "'%s' stands here twice", name);
            }
            json.nextToken();
            map.put(name, plain(json, context));
        }
        return map;
    }
}
