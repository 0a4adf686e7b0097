package org.ishc.io.rulebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.ishc.core.emulation.Rulebook;
import org.ishc.core.emulation.RulebookReader;

/** The rulebooks that are shipped. Each is an example, not official: no emulation table of the association is published. */
public final class ShippedRulebooks {

  private ShippedRulebooks() {}

  /** Returns the 100-point example for provinces in 2022, before letter 69/HNCT-BĐN ordered the replication of clubs into the scoring. */
  public static Rulebook provinces2022() {
    return read("default-2022.yaml");
  }

  /** Returns the 100-point example for provinces in 2023, which carries out the letter's order; quality weighs as much as quantity. */
  public static Rulebook provinces2023() {
    return read("default-2023.yaml");
  }

  private static Rulebook read(String resource) {
    try (InputStream in = Objects.requireNonNull(ShippedRulebooks.class.getResourceAsStream(resource), resource)) {
      return RulebookReader.read(RulebookText.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
