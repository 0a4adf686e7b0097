package org.ishc.io.profile;

import java.util.Optional;
import java.util.stream.Stream;

/** A number that a profile may set, with its bounds. */
public enum Threshold {
    /** How many findings of one code a report lists. */
    LISTED_PER_CODE("list.per-code", 0, Integer.MAX_VALUE),
    /** Bytes of one file. */
    FILE_BYTES("limit.file-bytes", 1, Long.MAX_VALUE),
    /** Bytes of all files of an archive together. */
    UNZIPPED_BYTES("limit.unzipped-bytes", 1, Long.MAX_VALUE),
    /** How many times larger than packed an entry may be. */
    RATIO("limit.ratio", 1, Integer.MAX_VALUE),
    /** Entries of an archive. */
    ENTRIES("limit.entries", 1, Integer.MAX_VALUE),
    /** Rows of one table. */
    ROWS("limit.rows", 1, Long.MAX_VALUE),
    /** Characters of one cell. */
    CELL_LENGTH("limit.cell-length", 1, Integer.MAX_VALUE),
    /** How deep JSON may be nested. */
    JSON_DEPTH("limit.json-depth", 1, Integer.MAX_VALUE),
    /** Fewer meetings a month: MEETINGS_LAPSED. */
    MEETINGS_PER_MONTH("signal.meetings-per-month", 0, Integer.MAX_VALUE),
    /** Fewer areas: AREAS_FEW. */
    AREAS("signal.areas", 0, Integer.MAX_VALUE),
    /** Below this percentage of the fund a quarter before: FUND_SHRINKING. */
    FUND_PERCENT("signal.fund-percent", 0, 100),
    /** Below this percentage of the members a quarter before: MEMBERS_LEAVING. */
    MEMBERS_PERCENT("signal.members-percent", 0, 100),
    /** Fewer board members: BOARD_INCOMPLETE. */
    BOARD_MEMBERS("signal.board-members", 0, Integer.MAX_VALUE),
    /** As many signals in each of two quarters: at risk. */
    AT_RISK("signal.at-risk", 1, Integer.MAX_VALUE),
    /** More days between the decision on a club event and its effect: {@code club.dates-far-apart}. */
    DAYS_APART("club.days-apart", 0, Integer.MAX_VALUE),
    /** An estimate is off from the later value by more than this percentage of it: {@code value.estimate-off}. */
    ESTIMATE_PERCENT("value.estimate-percent", 0, Integer.MAX_VALUE);

    private final String key;
    private final long least;
    private final long greatest;

    Threshold(String key, long least, long greatest) {
        this.key = key;
        this.least = least;
        this.greatest = greatest;
    }

    /** Returns the name that stands in a profile. */
    public String key() {
        return key;
    }

    /** Returns the least number allowed. */
    public long least() {
        return least;
    }

    /** Returns the greatest number allowed. */
    public long greatest() {
        return greatest;
    }

    /** Finds a threshold by its name in a profile. */
    public static Optional<Threshold> find(String key) {
        return Stream.of(values())
                .filter(threshold -> threshold.key.equals(key))
                .findFirst();
    }
}
