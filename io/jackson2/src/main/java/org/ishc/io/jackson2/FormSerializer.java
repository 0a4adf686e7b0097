package org.ishc.io.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.ishc.core.interchange.PlainForm;
import org.jspecify.annotations.Nullable;

/** Writes a value as its plain form. */
final class FormSerializer<T> extends JsonSerializer<T> {

    private final PlainForm<T> form;

    FormSerializer(PlainForm<T> form) {
        this.form = form;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider provider) throws IOException {
        write(form.toPlain(value), json);
    }

    private static void write(@Nullable Object plain, JsonGenerator json) throws IOException {
        if (plain == null) {
            json.writeNull();
        } else if (plain instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName(entry.getKey().toString());
                write(entry.getValue(), json);
            }
            json.writeEndObject();
        } else if (plain instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                write(item, json);
            }
            json.writeEndArray();
        } else if (plain instanceof Number) {
            json.writeNumber(new BigInteger(plain.toString()));
        } else {
            json.writeString(plain.toString());
        }
    }
}
