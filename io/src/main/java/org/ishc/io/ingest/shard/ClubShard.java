package org.ishc.io.ingest.shard;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubCounts;
import org.ishc.core.club.ClubDefinition;
import org.ishc.core.club.ClubGiven;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.club.ClubWindow;
import org.ishc.core.organisation.Registry;

/**
 * Some of the clubs of a package with all that they reported, read and judged: kept where it was made, and asked from
 * elsewhere. Immutable and safe for use by many threads; asked in bytes, so that it need not travel.
 *
 * @see ShardedPackage
 */
public final class ClubShard {

    private final AnswerHead head;
    private final Registry registry;
    private final ClubRegister clubs;
    private final ShardSummary summary;
    private final List<ClubDefinition> definitions;

    /** What was known on the days that were asked for. */
    private final Map<LocalDate, ClubRegister> then = new ConcurrentHashMap<>();

    ClubShard(
            AnswerHead head,
            Registry registry,
            List<ClubDefinition> definitions,
            ClubRegister clubs,
            ShardSummary summary) {
        this.definitions = definitions;
        this.head = head;
        this.registry = registry;
        this.clubs = clubs;
        this.summary = summary;
    }

    /**
     * Which shard of what it is.
     *
     * @param sha256 of the package
     * @param shard from 0
     * @param shards how many there are
     */
    record Stamp(String sha256, int shard, int shards) {
        Stamp {
            Allowed.only(shards > 0, "shards", shards, "1 or more");
            Allowed.only(shard >= 0 && shard < shards, "shard", shard, "0 or more, and below " + shards);
        }

        /** Begins a block for a shard. */
        static ByteWriter begin(int shard, int shards) {
            return new ByteWriter().whole(shard).whole(shards);
        }

        /**
         * Begins to read a block.
         *
         * @throws IllegalArgumentException when it is for another shard
         */
        ByteReader begin(byte[] block) {
            ByteReader in = new ByteReader(block);
            String own = "shard " + shard + " of " + shards;
            String given = "shard " + in.number() + " of " + in.number();
            Allowed.only(given.equals(own), "block", "for " + given, "one for " + own);
            return in;
        }
    }

    /**
     * Answers a question of {@link ShardedPackage#merge}.
     *
     * @param question as it was asked
     * @return what {@code merge} takes
     */
    public byte[] answer(byte[] question) {
        ByteWriter out = head.write();
        ShardQuestion asked = ShardQuestion.read(question);
        if (asked instanceof ShardQuestion.Counts counts) {
            CountBytes.write(out, known(counts).figures(window(counts), given(counts)));
        } else if (asked instanceof ShardQuestion.Tallies tallies) {
            ShardQuestion.Counts counts = tallies.counts();
            List<ClubDefinition> counted =
                    tallies.definitions().stream().map(definitions::get).toList();
            CountBytes.write(out, known(counts).tallies(counted, window(counts), given(counts)));
        } else if (asked instanceof ShardQuestion.Answers answers) {
            ShardQuestion.Counts counts = answers.counts();
            ClubDefinition definition = definitions.get(answers.definition());
            CountBytes.writeAnswers(out, known(counts).answersBelow(answers.unit(), definition, window(counts)));
        } else if (asked instanceof ShardQuestion.Shares shares) {
            shares.indicators().forEach(indicator -> CountBytes.writeShares(out, shares(shares, indicator)));
        } else {
            summary.write(out);
        }
        return out.bytes();
    }

    private Map<UnitCode, List<ClubCounts.Share>> shares(ShardQuestion.Shares asked, ClubIndicator indicator) {
        ShardQuestion.Counts counts = asked.counts();
        return known(counts)
                .sharesBelow(asked.unit(), indicator, registry.asOf(counts.map()), counts.days(), counts.reported());
    }

    private ClubGiven given(ShardQuestion.Counts counts) {
        return counts.given().among(definitions);
    }

    private ClubRegister known(ShardQuestion.Counts counts) {
        return counts.known()
                .map(day -> then.computeIfAbsent(day, clubs::known))
                .orElse(clubs);
    }

    private ClubWindow window(ShardQuestion.Counts counts) {
        return new ClubWindow(registry.asOf(counts.map()), counts.days(), counts.reported());
    }
}
