package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.edit.FixProposal;
import org.ishc.io.edit.FixProposals;
import org.ishc.io.edit.Fixes;
import org.ishc.io.ingest.Further;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.profile.Profile;
import org.ishc.io.profile.ProfileReader;
import org.ishc.io.report.ReportOptions;
import org.ishc.io.report.ValidationJson;
import org.ishc.io.report.ValidationText;
import org.ishc.io.spi.InPlace;
import org.ishc.io.spi.Limits;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code validate PKG [--profile FILE]… [--report FORM:FILE]… [--fixes FILE]}: what is wrong in a package, and the
 * verdict.
 */
@Command(name = "validate", description = "Validates a package.")
final class ValidateCommand extends PackageCommand {

    /** For how many findings of a table and code fixes are proposed at a time. */
    private static final int FIXED = 10_000;

    @Option(
            names = "--limit",
            description = "how many findings of one code are listed; 1000 unless a profile says otherwise")
    @Nullable
    Integer limit;

    @Option(names = "--profile", description = "a profile; several stack, the later wins")
    List<Path> profilePaths = List.of();

    @Option(names = "--report", description = "FORM:FILE, such as html:report.html; may be given several times")
    List<String> reports = List.of();

    @Option(
            names = "--report-base",
            paramLabel = "PATH",
            description = "where the package lies in a repository: SARIF names its files from there")
    @Nullable
    String reportBase;

    @Option(names = "--fixes", description = "where to write what could be mended; nothing is ever mended by itself")
    @Nullable
    Path fixesPath;

    @Option(
            names = "--threads",
            description = "how many threads read at the same time; the result is the same",
            defaultValue = "1")
    int threads = 1;

    @Mixin
    IndicatorsOption further = new IndicatorsOption();

    @Override
    Optional<IndicatorsOption> indicatorsOption() {
        return Optional.of(further);
    }

    @Override
    public Integer call() throws IOException {
        if (limit != null && limit < 0) {
            throw new UsageException(
                    "--limit: “" + limit + "”; phải từ 0 trở lên", "--limit: '" + limit + "'; allowed are 0 and more");
        }
        if (threads < 1) {
            throw new UsageException(
                    "--threads: “" + threads + "”; phải từ 1 trở lên",
                    "--threads: '" + threads + "'; allowed are 1 and more");
        }
        List<ReportTarget> targets = reports.stream().map(ReportTarget::parse).toList();
        Profile profile = profile(profilePaths);
        int listed =
                limit != null ? limit : profile.thresholds().listedPerCode().orElse(ValidationJson.DEFAULT_LIMIT);
        PackageSource source = PackageFormats.installed().open(packagePath, opening(profile));
        ReadOptions options = options()
                .withThreads(threads)
                .withClock(System::nanoTime)
                .withProfile(profile)
                .withKept(fixesPath == null ? listed : Math.max(listed, FIXED));
        LoadedPackage loaded = load(source, options);
        Validation judged = loaded.validation().under(profile);
        Validation validation = fixesPath == null ? judged : withFixes(judged, loaded, source, fixesPath);
        text(
                isJson()
                        ? CanonicalJson.write(ValidationJson.of(validation, listed))
                        : ValidationText.of(validation, language(), listed));
        for (ReportTarget target : targets) {
            target.write(
                    validation,
                    new ReportOptions(language(), listed, Optional.of(packagePath), Optional.ofNullable(reportBase)));
            err().println(target.file());
        }
        return exitCode(validation.verdict());
    }

    /** Writes what could be mended; nothing when working it out crashed, which the ledger then says. */
    private Validation withFixes(Validation judged, LoadedPackage loaded, PackageSource source, Path to)
            throws IOException {
        Further<List<FixProposal>> fixes = FixProposals.of(judged, loaded, source);
        if (loaded.counts().codes().values().stream().mapToLong(Long::longValue).sum()
                > loaded.findings().size()) {
            err().println(to + ": "
                    + language()
                            .say(
                                    "chỉ đề xuất cho " + FIXED
                                            + " lỗi đầu tiên của mỗi bảng và mỗi loại; hãy sửa rồi kiểm tra lại",
                                    "proposes for the first " + FIXED
                                            + " findings of each table and code; mend these and validate again"));
        }
        if (fixes.result().isPresent()) {
            String accepted = CanonicalJson.write(
                    Fixes.tree(loaded.sha256(), fixes.result().get()));
            InPlace.file(to, path -> Files.writeString(path, accepted));
        } else {
            err().println(to
                    + language()
                            .say(
                                    ": không ghi được; xem lý do trong nhật ký kiểm tra",
                                    ": not written; the ledger says why"));
        }
        return fixes.validation();
    }

    /** The profiles of some files, stacked in their order. */
    static Profile profile(List<Path> paths) throws IOException {
        List<Profile> profiles = new ArrayList<>();
        for (Path path : paths) {
            profiles.add(read(path, ProfileReader::read));
        }
        return Profile.stack(profiles);
    }

    private Opening opening(Profile profile) throws IOException {
        return new Opening(
                profile.thresholds().limits(Limits.DEFAULT), opening().headings());
    }

    static int exitCode(Verdict verdict) {
        return switch (verdict) {
            case VALID -> ExitCode.DONE;
            case INVALID -> ExitCode.FAILED;
            case UNDETERMINED, NOT_APPLICABLE -> ExitCode.UNDETERMINED;
        };
    }
}
