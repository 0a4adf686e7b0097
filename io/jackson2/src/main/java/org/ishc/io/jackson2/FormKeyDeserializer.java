package org.ishc.io.jackson2;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.KeyDeserializer;
import java.io.IOException;
import org.ishc.core.interchange.PlainForm;

/** Reads the key of an object as a value whose plain form is a text. */
final class FormKeyDeserializer extends KeyDeserializer {

    private final PlainForm<?> form;

    FormKeyDeserializer(PlainForm<?> form) {
        this.form = form;
    }

    @Override
    public Object deserializeKey(String key, DeserializationContext context) throws IOException {
        try {
            return form.fromPlain(key);
        } catch (IllegalArgumentException refused) {
            return context.reportInputMismatch(form.type(), "%s", refused.getMessage());
        }
    }
}
