package org.ishc.io.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishc.core.emulation.RulebookCheck;
import org.jspecify.annotations.Nullable;

/** What was found in a rulebook as a tree for canonical JSON. */
public final class RulebookJson {

  private RulebookJson() {}

  /** Returns the findings of the static checks, by path, then code. */
  public static List<Map<String, @Nullable Object>> of(List<RulebookCheck.Found> findings) {
    return findings.stream().map(RulebookJson::of).toList();
  }

  private static Map<String, @Nullable Object> of(RulebookCheck.Found found) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("code", found.finding().code().code());
    tree.put("severity", found.finding().severity().name());
    tree.put("path", found.path());
    tree.put("arguments", ScoreJson.arguments(found.finding()));
    return tree;
  }
}
