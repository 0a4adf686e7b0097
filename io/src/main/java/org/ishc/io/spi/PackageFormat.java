package org.ishc.io.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A form of the exchange package, found through {@link java.util.ServiceLoader} or registered by hand. Stateless and safe for use by many threads. */
public interface PackageFormat {

  /** Returns the form's name, such as {@code zip}; unique among the forms that are installed. */
  String name();

  /** Returns how the names of its files end, in lower case, such as {@code .zip}; empty for a form that is not a file. */
  List<String> suffixes();

  /**
   * Tells whether something without a known suffix looks like this form.
   *
   * @param path what is there
   * @param head its first bytes, at most {@link #HEAD_BYTES}; none for a folder
   */
  boolean sniffs(Path path, byte[] head);

  /** How many bytes {@link #sniffs} is shown. */
  int HEAD_BYTES = 4_096;

  /**
   * Opens a package. What is wrong inside is a finding of the source, not an exception.
   *
   * @throws IOException when the path cannot be read at all
   */
  PackageSource open(Path path, Opening opening) throws IOException;
}
