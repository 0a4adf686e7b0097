package org.ishc.io.export;

import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON that is written piece by piece to a stream which stays open. */
final class Dhis2Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private Dhis2Json() {}

    static JsonGenerator of(OutputStream out) {
        return MAPPER.createGenerator(out);
    }
}
