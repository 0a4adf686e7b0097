package org.ishc.io.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;
import org.ishc.core.interchange.PlainForm;

/** Writes a value whose plain form is a text as the key of an object, and refuses any other. */
final class FormKeySerializer<T> extends JsonSerializer<T> {

    private final PlainForm<T> form;

    FormKeySerializer(PlainForm<T> form) {
        this.form = form;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializerProvider context) throws IOException {
        try {
            json.writeFieldName(form.toKey(value));
        } catch (IllegalArgumentException refused) {
            context.reportBadDefinition(form.type(), refused.getMessage());
        }
    }
}
