package org.ishc.io.spi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/** The forms that are known: those on the class or module path, by name. The only place that asks the service loader. */
public final class PackageFormats {

  private final List<PackageFormat> formats;

  private PackageFormats(List<PackageFormat> formats) {
    this.formats = formats.stream().sorted((one, other) -> one.name().compareTo(other.name())).toList();
  }

  /** Returns the forms that the service loader finds. */
  public static PackageFormats installed() {
    List<PackageFormat> found = new ArrayList<>();
    ServiceLoader.load(PackageFormat.class).forEach(found::add);
    return new PackageFormats(found);
  }

  /** Returns these forms only. */
  public static PackageFormats of(List<PackageFormat> formats) {
    return new PackageFormats(formats);
  }

  /** Returns the forms, by name. */
  public List<PackageFormat> all() {
    return formats;
  }

  /**
   * Opens a package in whichever form it is.
   *
   * @throws IOException when there is nothing at the path, or no known form recognises it
   */
  public PackageSource open(Path path) throws IOException {
    if (!Files.exists(path)) {
      throw new NoSuchFileException(path.toString());
    }
    for (PackageFormat format : formats) {
      if (format.recognises(path)) {
        return format.open(path);
      }
    }
    throw new IOException(
        path + " is in no known form; known are " + formats.stream().map(PackageFormat::name).toList()
            + "; a form that is missing here needs its artifact on the class path and META-INF/services, or 'provides' in its module");
  }
}
