package org.ishc.io.export;

import org.ishc.core.figure.Basis;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.FigureStatus;

/** The status of an observation, as the cross-domain code list {@code CL_OBS_STATUS} has it. */
enum ObservationStatus {
    /** Normal value: all that it should rest on is there. */
    A,
    /** Estimated value: an estimate is in it. */
    E,
    /** Provisional value: what it rests on is incomplete, and it will change when the rest is reported. */
    P,
    /** Unvalidated value: the unit's own word over incomplete reports from below. */
    V,
    /** Missing value: nobody reported it. */
    O,
    /** Missing value, data cannot exist: a percentage of nothing. */
    M;

    /** Returns the status of a figure. */
    static ObservationStatus of(Figure figure) {
        if (figure.isMissing()) {
            return figure.denominator().isPresent()
                            && figure.denominator().get().signum() == 0
                            && figure.numerator().isPresent()
                    ? M
                    : O;
        }
        if (figure.basis().filter(Basis.ESTIMATED::equals).isPresent()) {
            return E;
        }
        if (figure.status() == FigureStatus.PARTIAL || !figure.coverage().isComplete()) {
            return P;
        }
        return figure.status() == FigureStatus.DECLARED ? V : A;
    }
}
