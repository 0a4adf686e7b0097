package org.ishc.io.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.Stage;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.canonical.Library;
import org.ishc.io.canonical.StatedFaultException;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.reference.ReferenceData;
import org.ishc.io.report.ScoreJson;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * The record of a score: digests of the rulebook and of every table, the parameters, the results, and a digest over all
 * of it. It has no clock time, so equal input gives equal bytes; whoever has the rulebook and the data can verify it
 * offline. Source: specification, <i>emulation</i>, Run record.
 */
public final class RunRecord {

    /** The format of the records that are written and read. */
    public static final String FORMAT = "1";

    private static final String DIGEST = "digest";
    private static final String UNVERIFIABLE = "unverifiable";
    private static final String DECISION = "decision";

    private RunRecord() {}

    /**
     * Records a score.
     *
     * @param source the package
     * @return the record as canonical JSON, as a rulebook's digest is made of: keys sorted, no spaces, no line feed
     */
    public static String of(PackageSource source, Rulebook rulebook, Period period, Stage stage) {
        return of(source, ReferenceData.builtIn(), rulebook, period, stage);
    }

    /**
     * Records a score.
     *
     * @param source the package
     * @param reference the units that are used where the package brings none; the record names them
     * @return the record as canonical JSON
     */
    public static String of(
            PackageSource source, ReferenceData reference, Rulebook rulebook, Period period, Stage stage) {
        return sealed(tree(source, reference, rulebook, period, stage, Optional.empty()));
    }

    /**
     * Records a score that a council recognised; the record names its decision, and the digest covers it.
     *
     * @param reference the units that are used where the package brings none; the record names them
     * @return the record as canonical JSON
     */
    public static String of(
            PackageSource source,
            ReferenceData reference,
            Rulebook rulebook,
            Period period,
            Stage stage,
            Decision decision) {
        Map<String, @Nullable Object> tree = tree(source, reference, rulebook, period, stage, Optional.empty());
        tree.put(DECISION, decision.tree());
        return sealed(tree);
    }

    /**
     * Finds the decision that a record names. It is what the record says: {@link #verify} tells whether the record is
     * whole.
     *
     * @throws IOException when the text is not a record
     */
    public static Optional<Decision> findDecision(String record) throws IOException {
        return Decision.find(new RecordText().read(record).get(DECISION));
    }

    /**
     * Records a score that used host code outside the rulebook: such a record says so and never verifies.
     *
     * @param reason which code
     */
    public static String unverifiable(
            PackageSource source, Rulebook rulebook, Period period, Stage stage, String reason) {
        return sealed(tree(source, ReferenceData.builtIn(), rulebook, period, stage, Optional.of(reason)));
    }

    private static Map<String, @Nullable Object> tree(
            PackageSource source,
            ReferenceData reference,
            Rulebook rulebook,
            Period period,
            Stage stage,
            Optional<String> hostCode) {
        LoadedPackage loaded = PackageReader.read(source, ReadOptions.DEFAULT.withReference(reference));
        ScoreCard card = Scorer.score(rulebook, loaded.scoring(rulebook, period), stage);
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("record", FORMAT);
        tree.put("library", Library.version());
        hostCode.ifPresent(reason -> tree.put(UNVERIFIABLE, reason));
        Map<String, Object> rules = new LinkedHashMap<>();
        rules.put("name", rulebook.name());
        rules.put("version", rulebook.version());
        rules.put(DIGEST, rulebook.digest());
        tree.put("rulebook", rules);
        tree.put("tables", TableDigests.of(source));
        tree.put("reference", source.tables().contains(Table.ORG_UNITS) ? null : reference.toString());
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("calendar", loaded.calendar().toString());
        parameters.put("as_of", loaded.asOf().toString());
        parameters.put("period", period.code());
        parameters.put("stage", stage.name());
        tree.put("parameters", parameters);
        tree.put("results", ScoreJson.of(card, false, Language.VI));
        return tree;
    }

    private static String sealed(Map<String, @Nullable Object> tree) {
        tree.put(DIGEST, digest(tree));
        return RecordText.canonical(tree);
    }

    private static String digest(Map<?, ?> tree) {
        Map<Object, @Nullable Object> open = new LinkedHashMap<>(tree);
        open.remove(DIGEST);
        return RecordText.digest(open);
    }

    /**
     * Something that is otherwise than recorded.
     *
     * @param path where in the record, keys and places joined by {@code /}
     * @param recorded what the record says; null for nothing
     * @param computed what was computed now; null for nothing
     */
    public record Difference(
            String path,
            @Nullable Object recorded,
            @Nullable Object computed) {
        /** Refuses null. */
        public Difference {
            Objects.requireNonNull(path, "path");
        }
    }

    /**
     * Verifies a record: holds its seal against its own content, then computes everything again and compares. It is
     * read strictly: what was changed in any byte but white space is not verified, be it a key twice, one more, or a
     * number written otherwise.
     *
     * @param record the record's text
     * @return what differs, in the order of the record; empty when it is verified
     * @throws IOException when the text does not hold a record of a format that this library reads
     */
    public static List<Difference> verify(String record, PackageSource source, Rulebook rulebook) throws IOException {
        return verify(record, source, ReferenceData.builtIn(), rulebook);
    }

    /**
     * As {@link #verify(String, PackageSource, Rulebook)}.
     *
     * @param reference the units that are used where the package brings none
     * @throws IOException when the text does not hold a record of a format that this library reads
     */
    public static List<Difference> verify(
            String record, PackageSource source, ReferenceData reference, Rulebook rulebook) throws IOException {
        RecordText text = new RecordText();
        Map<?, ?> recorded = text.read(record);
        if (!FORMAT.equals(recorded.get("record"))) {
            throw new StatedFaultException(
                    FilePhrase.RECORD_FORMAT.with("found", String.valueOf(recorded.get("record")), "format", FORMAT));
        }
        List<Difference> differences = seal(text, recorded);
        Map<?, ?> parameters = recorded.get("parameters") instanceof Map<?, ?> map ? map : Map.of();
        Optional<Period> period = Period.find(String.valueOf(parameters.get("period")));
        Optional<Stage> stage = stage(String.valueOf(parameters.get("stage")));
        if (period.isEmpty() || stage.isEmpty()) {
            differences.add(new Difference("parameters", parameters, null));
            return differences;
        }
        Map<String, @Nullable Object> again =
                tree(source, reference, rulebook, period.get(), stage.get(), Optional.empty());
        Decision.find(recorded.get(DECISION)).ifPresent(decision -> again.put(DECISION, decision.tree()));
        String computed = sealed(again);
        compare(recorded, new RecordText().read(computed), differences);
        if (differences.isEmpty() && !RecordText.withoutSpace(record).equals(computed)) {
            // the same content, written in another way
            differences.add(new Difference("", "not canonical", "canonical JSON"));
        }
        return differences;
    }

    /** Holds a record against its own digest; keys that stand twice are no part of it. */
    private static List<Difference> seal(RecordText text, Map<?, ?> recorded) {
        List<Difference> differences = new ArrayList<>();
        text.twice().forEach(path -> differences.add(new Difference(path, "twice", "once")));
        if (!digest(recorded).equals(recorded.get(DIGEST))) {
            differences.add(new Difference(DIGEST, recorded.get(DIGEST), digest(recorded)));
        }
        return differences;
    }

    /** Compares key by key; the digests of all were held against the content before. */
    private static void compare(Map<?, ?> recorded, Map<?, ?> computed, List<Difference> differences) {
        List<Object> keys = new ArrayList<>(recorded.keySet());
        computed.keySet().stream().filter(key -> !recorded.containsKey(key)).forEach(keys::add);
        keys.remove(DIGEST);
        for (Object key : keys) {
            if (recorded.containsKey(key) && computed.containsKey(key)) {
                compare(key.toString(), recorded.get(key), computed.get(key), differences);
            } else {
                differences.add(new Difference(key.toString(), recorded.get(key), computed.get(key)));
            }
        }
    }

    private static Optional<Stage> stage(String text) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(text))
                .findFirst();
    }

    private static void compare(
            String path, @Nullable Object recorded, @Nullable Object computed, List<Difference> differences) {
        if (recorded instanceof Map<?, ?> one && computed instanceof Map<?, ?> other) {
            List<Object> keys = new ArrayList<>(one.keySet());
            other.keySet().stream().filter(key -> !one.containsKey(key)).forEach(keys::add);
            for (Object key : keys) {
                if (one.containsKey(key) && other.containsKey(key)) {
                    compare(path + "/" + key, one.get(key), other.get(key), differences);
                } else {
                    differences.add(new Difference(path + "/" + key, one.get(key), other.get(key)));
                }
            }
        } else if (recorded instanceof List<?> one && computed instanceof List<?> other && one.size() == other.size()) {
            for (int i = 0; i < one.size(); i++) {
                compare(path + "/" + i, one.get(i), other.get(i), differences);
            }
        } else if (!Objects.equals(recorded, computed)) {
            differences.add(new Difference(path, recorded, computed));
        }
    }
}
