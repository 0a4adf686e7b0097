package org.ishc.io.collect;

import java.time.LocalDate;
import java.util.Map;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.UnitCode;
import org.ishc.io.spi.PackageSource;

/**
 * An answer that stands, as a part of the package from many.
 *
 * @param sender who sent it
 * @param file its name
 * @param source what was sent
 * @param lastEvents the day of the last event of each club up to the day of the data
 */
record StandingAnswer(UnitCode sender, String file, PackageSource source, Map<ClubCode, LocalDate> lastEvents) {}
