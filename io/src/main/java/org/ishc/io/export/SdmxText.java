package org.ishc.io.export;

import org.ishc.io.csv.FormulaGuard;

/** Spells codes and free texts for SDMX-CSV. */
final class SdmxText {

    private SdmxText() {}

    /**
     * Returns a code as an SDMX identifier, which has no {@code .} and no {@code ~}: {@code @} and {@code $} stand for
     * them. Our codes have neither, so the way back is as plain: {@code clubs@existing} is {@code clubs.existing},
     * {@code 00008$2020} is {@code 00008~2020}.
     */
    static String id(String code) {
        return code.replace('.', '@').replace('~', '$');
    }

    /**
     * Returns a free text so that no spreadsheet evaluates it: behind an apostrophe when it begins as a formula may.
     * One that begins with an apostrophe gets another, so that taking one away always gives the text back.
     */
    static String guarded(String text) {
        return FormulaGuard.isFormula(text) || text.startsWith("'") ? "'" + text : text;
    }
}
