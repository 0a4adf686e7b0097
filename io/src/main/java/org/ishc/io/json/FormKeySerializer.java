package org.ishc.io.json;

import org.ishc.core.interchange.PlainForm;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;

/** Writes a value whose plain form is a text as the key of an object, and refuses any other. */
final class FormKeySerializer<T> extends ValueSerializer<T> {

    private final PlainForm<T> form;

    FormKeySerializer(PlainForm<T> form) {
        this.form = form;
    }

    @Override
    public void serialize(T value, JsonGenerator json, SerializationContext context) {
        try {
            json.writeName(form.toKey(value));
        } catch (IllegalArgumentException refused) {
            context.reportBadDefinition(form.type(), refused.getMessage());
        }
    }
}
