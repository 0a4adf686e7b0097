package org.ishc.io.spi;

import java.io.IOException;
import java.nio.file.Path;

/** A form of the exchange package, found through {@link java.util.ServiceLoader} or registered by hand. Stateless. */
public interface PackageFormat {

  /** Returns the form's name, such as {@code zip}. */
  String name();

  /** Tells whether a path looks like this form. */
  boolean recognises(Path path);

  /**
   * Opens a package. What is wrong inside is a finding of the source, not an exception.
   *
   * @throws IOException when the path cannot be read at all
   */
  PackageSource open(Path path) throws IOException;
}
