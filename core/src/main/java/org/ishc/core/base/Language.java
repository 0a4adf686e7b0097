package org.ishc.core.base;

import java.util.Optional;

/** A language in which the library speaks to people. Codes, keys and figures are the same in both. */
public enum Language {
  /** Vietnamese, the default. Decimal comma, thousands separated by dots. */
  VI("vi"),
  /** English. Decimal point, thousands separated by commas. */
  EN("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /** Returns the ISO 639-1 code. */
  public String code() {
    return code;
  }

  /** Finds a language by its ISO 639-1 code, exactly as written. */
  public static Optional<Language> find(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
