package org.ishc.core.club;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Workers;
import org.ishc.core.finding.Finding;

/**
 * A register of which clubs and events are checked, and whose reports are still to come. Safe for use by many threads.
 *
 * @see ClubRegister#begin
 */
public final class BegunRegister {

    private final RegisterRows given;
    private final Workers workers;
    private final RegisterCheck check;

    BegunRegister(RegisterRequest request, Workers workers, Consumer<? super Finding> found) {
        this.given = RegisterRows.of(request);
        this.workers = workers;
        this.check = new RegisterCheck(given, workers, found);
    }

    /**
     * Returns the register.
     *
     * @param reports in file order, each club and period once; may be empty
     * @param found takes the findings on them, in no promised order; what it throws ends the building
     */
    public ClubRegister with(List<ClubReport> reports, Consumer<? super Finding> found) {
        KeptReports all = KeptReports.of(reports);
        Set<ClubCode> refused = check.refused();
        KeptReports kept = new ReportCheck(
                        given.request().calendar(), refused, check.histories(), check.followOns(), found)
                .kept(all, workers);
        return new ClubRegister(given.with(all), ClubRegister.Judged.of(check), kept);
    }
}
