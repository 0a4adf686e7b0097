package org.ishc.io.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.WritableTypeId;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
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
    public void serialize(T value, JsonGenerator json, SerializerProvider context) throws IOException {
        write(form.toPlain(value), json);
    }

    /** With the name of the type, for hosts whose mappers write one: the form itself stays as it is. */
    @Override
    public void serializeWithType(T value, JsonGenerator json, SerializerProvider context, TypeSerializer types)
            throws IOException {
        Object plain = form.toPlain(value);
        JsonToken shape = plain instanceof Map ? JsonToken.START_OBJECT : JsonToken.VALUE_STRING;
        WritableTypeId type = types.writeTypePrefix(json, types.typeId(value, form.type(), shape));
        if (plain instanceof Map<?, ?> map) {
            writeEntries(map, json);
        } else {
            write(plain, json);
        }
        types.writeTypeSuffix(json, type);
    }

    private static void write(@Nullable Object plain, JsonGenerator json) throws IOException {
        if (plain == null) {
            json.writeNull();
        } else if (plain instanceof Map<?, ?> map) {
            json.writeStartObject();
            writeEntries(map, json);
            json.writeEndObject();
        } else if (plain instanceof List<?> list) {
            json.writeStartArray();
            for (Object item : list) {
                write(item, json);
            }
            json.writeEndArray();
        } else if (plain instanceof Number) {
            writeWhole(new BigInteger(plain.toString()), json);
        } else {
            json.writeString(plain.toString());
        }
    }

    private static void writeEntries(Map<?, ?> map, JsonGenerator json) throws IOException {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            json.writeFieldName(entry.getKey().toString());
            write(entry.getValue(), json);
        }
    }

    /** As the number that a reader of the same text would take it for: trees and binary forms tell them apart. */
    private static void writeWhole(BigInteger number, JsonGenerator json) throws IOException {
        if (number.bitLength() < Integer.SIZE) {
            json.writeNumber(number.intValue());
        } else if (number.bitLength() < Long.SIZE) {
            json.writeNumber(number.longValue());
        } else {
            json.writeNumber(number);
        }
    }
}
