package org.ishc.io.json;

import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as every output is written: keys in the order in which they were put, no spaces, UTF-8, a line feed at the end. */
public final class CanonicalJson {

  private static final JsonMapper MAPPER = JsonMapper.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  /** Half a character: only an escape can spell it. */
  private static final Pattern HALF = Pattern.compile("[\\x{D800}-\\x{DFFF}]");

  private CanonicalJson() {}

  /** Writes a tree of maps, lists, texts, numbers, booleans and nulls. */
  public static String write(Object tree) {
    return HALF.matcher(MAPPER.writeValueAsString(tree)).replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0))) + "\n";
  }

  /** Reads a tree. */
  public static Object read(String json) {
    return MAPPER.readValue(json, Object.class);
  }

  /** Reads an object. */
  public static Map<?, ?> readObject(String json) {
    return MAPPER.readValue(json, Map.class);
  }
}
