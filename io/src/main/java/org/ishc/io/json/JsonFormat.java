package org.ishc.io.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
  public boolean recognises(Path path) {
    return Files.isRegularFile(path) && path.toString().endsWith(".json");
  }

  @Override
  public PackageSource open(Path path) throws IOException {
    return new JsonPackage(path.getFileName().toString(), Files.readAllBytes(path));
  }
}
