package org.ishc.io.json;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.spi.PackageSource;

/** A package in one JSON file: {@code {"manifest": {…}, "clubs": [{…}], …}}. */
public final class JsonFormat implements PackageFormat {

  /** Creates the form; it has no state. */
  public JsonFormat() {}

  @Override
  public String name() {
    return "json";
  }

  @Override
  public List<String> suffixes() {
    return List.of(".json");
  }

  @Override
  public boolean sniffs(Path path, byte[] head) {
    return new String(head, StandardCharsets.UTF_8).stripLeading().startsWith("{");
  }

  @Override
  public PackageSource open(Path path, Opening opening) throws IOException {
    return new JsonPackage(path.getFileName().toString(), Files.readAllBytes(path), opening);
  }
}
