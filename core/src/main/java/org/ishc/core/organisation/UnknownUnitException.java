package org.ishc.core.organisation;

import java.time.LocalDate;
import org.ishc.core.base.UnitCode;

/** Thrown when a code is asked for that names no unit on the day of a snapshot. */
public class UnknownUnitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownUnitException(UnitCode code, LocalDate on) {
        super("Unit code '" + code + "' names no unit on " + on);
    }
}
