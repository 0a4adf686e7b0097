package org.ishc.io.ingest;

import java.io.IOException;
import java.nio.file.Path;
import org.ishc.io.testing.SamplesPackage;

/** A package whose reports are cut into several parts, with something wrong here and there. */
public final class ManyReports {

    private static final int CLUBS = 400;

    private ManyReports() {}

    public static Path write(Path folder) throws IOException {
        StringBuilder clubs = new StringBuilder("club_code,unit_code\n");
        StringBuilder events = new StringBuilder("club_code,event_no,type,effective_on\n");
        for (int club = 0; club < CLUBS; club++) {
            clubs.append('K').append(club).append(",A1\n");
            events.append('K').append(club).append(",1,REGISTER,2025-07-01\n");
        }
        StringBuilder reports = new StringBuilder(
                "club_code,period,members,women,older,younger,areas,income_fund_vnd,activity_fund_vnd,loans,loan_amount_vnd,meetings_held\n");
        for (int month = 0; month < 240; month++) {
            for (int club = 0; club < CLUBS; club++) {
                boolean isWrong = (month * CLUBS + club) % 997 == 0;
                reports.append('K')
                        .append(club)
                        .append(',')
                        .append(2010 + month / 12)
                        .append(month % 12 < 9 ? "-0" : "-")
                        .append(month % 12 + 1);
                reports.append(isWrong ? ",12,13,x,7," : ",60,40,42,18,")
                        .append("INCOME|HEALTH|HOME_CARE|SELF_HELP|RIGHTS|LEARNING|CULTURE|RESOURCES");
                reports.append(",50000000,2000000,3,10000000,1\n");
            }
        }
        // a key that comes again in another part, a row that is too narrow, a club that nobody knows
        reports.append(
                "K2,2010-01,60,40,42,18,INCOME,1,1,1,1,1\nK1,2010-01\nK400,2010-01,60,40,42,18,INCOME,1,1,1,1,1\n");
        return SamplesPackage.sound()
                .with("clubs", clubs.toString())
                .with("club-events", events.toString())
                .with("club-reports", reports.toString())
                .without("groups")
                .without("assessments")
                .folder(folder);
    }
}
