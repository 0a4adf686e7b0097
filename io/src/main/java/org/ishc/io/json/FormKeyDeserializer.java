package org.ishc.io.json;

import org.ishc.core.interchange.PlainForm;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;

/** Reads the key of an object as a value whose plain form is a text. */
final class FormKeyDeserializer extends KeyDeserializer {

    private final PlainForm<?> form;

    FormKeyDeserializer(PlainForm<?> form) {
        this.form = form;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
        try {
            return form.fromPlain(key);
        } catch (IllegalArgumentException refused) {
            return context.reportInputMismatch(form.type(), "%s", refused.getMessage());
        }
    }
}
