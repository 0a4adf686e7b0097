package org.ishc.io.testing;

import java.io.IOException;
import java.io.Reader;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.Stage;
import org.ishc.core.emulation.change.RulebookDiffText;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.figure.ReportedWeights;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.organisation.Restatement;
import org.ishc.core.organisation.RestatementMethod;
import org.ishc.core.rulebook.check.RulebookCheck;
import org.ishc.core.time.Period;
import org.ishc.io.collect.AnswerFolder;
import org.ishc.io.collect.CollectOptions;
import org.ishc.io.collect.CollectedRound;
import org.ishc.io.collect.Collecting;
import org.ishc.io.collect.JudgedAnswer;
import org.ishc.io.collect.Register;
import org.ishc.io.export.Dhis2Values;
import org.ishc.io.export.ExportRequest;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.Validation;
import org.ishc.io.message.Messages;
import org.ishc.io.profile.Profile;
import org.ishc.io.profile.ProfileReader;
import org.ishc.io.report.Place;
import org.ishc.io.report.ValidationJson;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.spi.Opening;

/**
 * A folder that shows one finding. Which files it holds says what is done with them:
 *
 * <ul>
 *   <li>{@code package}, {@code package.zip} or another form: it is validated; with {@code profile.yaml} by that
 *       profile;
 *   <li>{@code rulebook.yaml} alone: it is linted;
 *   <li>{@code rulebook.yaml} beside a package: the package is scored, for the {@code period} of
 *       {@code sample.properties};
 *   <li>{@code round.yaml}, {@code register.json} and {@code answers}: the round is collected; {@code previous.json} is
 *       that of before;
 *   <li>a package and {@code sample.properties} with {@code indicator}, {@code period}, {@code to} and {@code method}:
 *       the values are restated;
 *   <li>a package and {@code sample.properties} with {@code export} ({@code dhis2}), {@code period}, {@code units} and
 *       {@code indicators}, these two with spaces between the codes: an export of the figures is prepared.
 * </ul>
 *
 * <p>What only a workbook can show stands in {@code io/xlsx/src/test/resources/malformed}, where the tests of that
 * artifact run it. The catalogue is made without workbooks, so such a sample also holds {@code example_vi.txt} and
 * {@code example_en.txt}, and the same tests prove that these are what its run shows.
 */
public final class MalformedSample {

    private static final Path SAMPLES = Path.of("src/test/resources/malformed");
    private static final Path OF_WORKBOOKS = Path.of("xlsx").resolve(SAMPLES);

    private final Path folder;

    private MalformedSample(Path folder) {
        this.folder = folder;
    }

    /**
     * A finding as somebody sees it.
     *
     * @param code its code
     * @param line what {@code expected.txt} says of it
     * @param examples in each language where it stands and what it says
     */
    public record Shown(String code, String line, Map<Language, String> examples) {

        static Shown of(Finding finding, String line, String place, String inVietnamese) {
            Map<Language, String> examples = new TreeMap<>();
            examples.put(Language.EN, example(place, Messages.in(Language.EN).text(finding)));
            examples.put(
                    Language.VI, example(inVietnamese, Messages.in(Language.VI).text(unheaded(finding))));
            return new Shown(finding.code().code(), line, examples);
        }

        private static String example(String place, String said) {
            return ((place.isBlank() ? "" : place.strip() + ": ") + said).replaceAll("\\p{Cntrl}", "␀");
        }

        /** Returns where it stands and what it says, with control characters made visible. */
        public String example(Language language) {
            return Objects.requireNonNull(examples.get(language));
        }
    }

    /**
     * What is found, as it is said to a sender whose headings are the Vietnamese ones where the sample's are English.
     */
    private static Finding unheaded(Finding finding) {
        Location.Sent sent = finding.location().sent();
        boolean isEnglish = sent != null
                && sent.heading() != null
                && sent.heading().equalsIgnoreCase(finding.location().column());
        return sent == null || !isEnglish
                ? finding
                : finding.at(finding.location().withSent(new Location.Sent(sent.sheet(), null)));
    }

    /** Returns the samples of the artifact under test, by code. */
    public static List<MalformedSample> all() throws IOException {
        return in(SAMPLES);
    }

    /**
     * Returns the samples that only workbooks can show, by code; for the tests of {@code ishc-io}, which can read their
     * texts and not run them.
     */
    public static List<MalformedSample> ofWorkbooks() throws IOException {
        return in(OF_WORKBOOKS);
    }

    private static List<MalformedSample> in(Path samples) throws IOException {
        try (Stream<Path> folders = Files.list(samples)) {
            return folders.sorted().map(MalformedSample::new).toList();
        }
    }

    /** Returns the code that it shows. */
    public String code() {
        return String.valueOf(folder.getFileName());
    }

    /** Returns where it says what is found in it. */
    public Path expected() {
        return folder.resolve("expected.txt");
    }

    /** Returns where a sample that only a workbook can show says what the first finding of its code looks like. */
    public Path example(Language language) {
        return folder.resolve("example_" + language.code() + ".txt");
    }

    @Override
    public String toString() {
        return code();
    }

    /** Finds the package that it holds, in any form; empty for a rulebook alone. */
    public Optional<Path> findPackage() throws IOException {
        return find("package");
    }

    /** Returns what is found in it. */
    public List<Shown> run() throws IOException {
        Optional<Path> rulebook = Optional.of(folder.resolve("rulebook.yaml")).filter(Files::exists);
        Optional<Path> packagePath = findPackage();
        Properties parameters = new Properties();
        if (Files.exists(folder.resolve("sample.properties"))) {
            try (Reader reader = Files.newBufferedReader(folder.resolve("sample.properties"))) {
                parameters.load(reader);
            }
        }
        if (Files.exists(folder.resolve("round.yaml"))) {
            return collect();
        }
        if (packagePath.isEmpty()) {
            return lint(rulebook.orElseThrow());
        }
        if (rulebook.isPresent()) {
            return score(
                    rulebook.get(),
                    PackageReader.read(packagePath.get()),
                    Period.parse(parameters.getProperty("period")));
        }
        if (parameters.isEmpty()) {
            return validate(packagePath.get());
        }
        LoadedPackage loaded = PackageReader.read(packagePath.get());
        return parameters.containsKey("export") ? export(loaded, parameters) : restate(loaded, parameters);
    }

    private Optional<Path> find(String name) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).matches(name + "(\\..*)?"))
                    .findFirst();
        }
    }

    private List<Shown> validate(Path packagePath) throws IOException {
        Path profilePath = folder.resolve("profile.yaml");
        Profile profile = Files.exists(profilePath) ? ProfileReader.read(profilePath) : Profile.NONE;
        Validation validation = PackageReader.read(packagePath).validation().under(profile);
        Map<String, Object> tree = ValidationJson.of(
                validation, profile.thresholds().listedPerCode().orElse(ValidationJson.DEFAULT_LIMIT));
        List<Finding> all = validation.findings();
        return ((List<?>) tree.get("findings"))
                .stream().map(finding -> shown((Map<?, ?>) finding, all)).toList();
    }

    private static Shown shown(Map<?, ?> tree, List<Finding> all) {
        String line = String.join(
                " ",
                of(tree, "severity"),
                of(tree, "code"),
                of(tree, "file"),
                of(tree, "line"),
                of(tree, "column"),
                of(tree, "value"));
        List<String> where = new ArrayList<>();
        Object file = tree.get("file") == null ? tree.get("table") : tree.get("file");
        if (file != null) {
            where.add(file + (tree.get("line") == null ? "" : ":" + tree.get("line")));
        }
        Stream.of("column", "key")
                .map(tree::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .forEach(where::add);
        return all.stream()
                .filter(finding -> ValidationJson.finding(finding).equals(tree))
                .findFirst()
                .map(finding -> Shown.of(
                        finding,
                        line,
                        String.join(" ", where),
                        Place.inFull(unheaded(finding).location(), Language.VI)))
                .orElseGet(() -> new Shown(
                        of(tree, "code"),
                        line,
                        Map.of(Language.VI, of(tree, "message_vi"), Language.EN, of(tree, "message_en"))));
    }

    private static String of(Map<?, ?> finding, String key) {
        return finding.get(key) == null ? "-" : finding.get(key).toString();
    }

    private static List<Shown> lint(Path rulebook) throws IOException {
        return RulebookCheck.check(RulebookText.read(rulebook), IndicatorCatalogue.BUILT_IN).stream()
                .map(found -> shown(
                        found.finding(),
                        "rulebook.yaml " + found.path(),
                        "rulebook.yaml  " + RulebookDiffText.path(found.path(), Language.VI)))
                .toList();
    }

    private static List<Shown> score(Path rulebook, LoadedPackage loaded, Period period) throws IOException {
        var rules = RulebookText.read(rulebook);
        return Scorer.score(rules, loaded.scoring(rules, period), Stage.FINAL).findings().stream()
                .map(found -> shown(
                        found.finding(),
                        found.unit().map(unit -> unit.code() + " ").orElse("") + found.path(),
                        found.unit().map(unit -> unit.code() + "  ").orElse("")
                                + RulebookDiffText.path(found.path(), Language.VI)))
                .toList();
    }

    private static List<Shown> restate(LoadedPackage loaded, Properties parameters) {
        IndicatorCode indicator = IndicatorCode.parse(parameters.getProperty("indicator"));
        Period period = Period.parse(parameters.getProperty("period"));
        Map<UnitCode, BigInteger> values = new TreeMap<>();
        for (ReportedValue value : loaded.values()) {
            if (value.indicator().equals(indicator) && value.period().equals(period)) {
                values.put(value.unit(), BigInteger.valueOf(value.value()));
            }
        }
        RestatementMethod method =
                switch (parameters.getProperty("method")) {
                    case "bounds" -> new RestatementMethod.Bounds();
                    case "shares" -> new RestatementMethod.Shares();
                    default ->
                        new RestatementMethod.ByWeights(
                                indicator, ReportedWeights.of(indicator, loaded.values(), loaded.calendar()));
                };
        LocalDate to = LocalDate.parse(parameters.getProperty("to"));
        return Restatement.restate(loaded.registry(), values, loaded.calendar().lastDay(period), to, method)
                .findings()
                .stream()
                .map(found -> {
                    String code = String.valueOf(found.arguments().get("code"));
                    return shown(found, code, code);
                })
                .toList();
    }

    private static List<Shown> export(LoadedPackage loaded, Properties parameters) {
        if (!parameters.getProperty("export").equals("dhis2")) {
            throw new IllegalArgumentException("export=" + parameters.getProperty("export"));
        }
        ExportRequest request = new ExportRequest(
                Period.parse(parameters.getProperty("period")),
                Stream.of(parameters.getProperty("units").split(" ", -1))
                        .map(UnitCode::parse)
                        .toList(),
                Stream.of(parameters.getProperty("indicators").split(" ", -1))
                        .map(IndicatorCode::parse)
                        .toList());
        return Dhis2Values.of(loaded, request, Language.EN).findings().stream()
                .map(found -> shown(found, "dhis2", "DHIS2"))
                .toList();
    }

    /** What is found of each answer, as answers become one package, and of what changed. */
    private List<Shown> collect() throws IOException {
        Register register = Register.read(folder.resolve("register.json"), ReadOptions.DEFAULT, Opening.DEFAULT);
        Collecting collecting = new Collecting(
                Collecting.read(folder.resolve("round.yaml"), register), register, CollectOptions.DEFAULT);
        Path previous = folder.resolve("previous.json");
        CollectedRound collected = collecting.collect(
                AnswerFolder.read(folder.resolve("answers"), Optional.empty()),
                Files.exists(previous) ? Optional.of(collecting.earlier(previous)) : Optional.empty());
        List<Shown> all = new ArrayList<>();
        for (JudgedAnswer judged : collected.answers()) {
            judged.findings()
                    .forEach(found -> all.add(shown(
                            found,
                            judged.answer().file()
                                    + Optional.ofNullable(found.location().key())
                                            .map(key -> " " + key)
                                            .orElse(""),
                            judged.answer().file()
                                    + Place.key(found.location(), Language.VI)
                                            .map(key -> "  " + key)
                                            .orElse(""))));
        }
        collected
                .merge()
                .forEach(found -> all.add(shown(
                        found,
                        found.location().table() + " " + found.location().key(),
                        Place.sheet(found.location(), Language.VI).orElse("") + "  "
                                + Place.key(found.location(), Language.VI).orElse(""))));
        collected
                .changes()
                .forEach(change -> all.add(shown(
                        change.finding(),
                        change.sender()
                                + change.indicator().map(code -> " " + code).orElse(""),
                        change.sender()
                                + change.indicator()
                                        .map(code -> "  " + title(code))
                                        .orElse(""))));
        return all;
    }

    private static String title(IndicatorCode code) {
        return IndicatorCatalogue.BUILT_IN.all().stream()
                .filter(indicator -> indicator.code().equals(code))
                .map(indicator -> indicator.titles().vi())
                .findFirst()
                .orElse(code.value());
    }

    private static Shown shown(Finding finding, String where, String inVietnamese) {
        String line = finding.severity() + " " + finding.code().code() + " " + where + " " + finding.arguments();
        return Shown.of(finding, line, where, inVietnamese);
    }
}
