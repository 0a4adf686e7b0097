package org.ishc.quickstart;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Restated;
import org.ishc.core.organisation.Restatement;
import org.ishc.core.organisation.RestatementMethod;
import org.ishc.io.reference.BuiltInReference;

/** What figures of before July 2025 are on the map of after it. */
public final class RestateFigures {

    private RestateFigures() {}

    /** Restates figures of the middle of 2025 onto the map of 1 July 2025, claiming nothing that nobody knows. */
    public static Restated restate(Map<UnitCode, BigInteger> figures) {
        Registry registry = BuiltInReference.registry();
        return Restatement.restate(
                registry, figures, LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 1), new RestatementMethod.Bounds());
    }
}
