package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.collection.Round;
import org.ishc.core.time.Period;
import org.ishc.io.collect.AnswerFolder;
import org.ishc.io.collect.CollectOptions;
import org.ishc.io.collect.CollectedRound;
import org.ishc.io.collect.Collecting;
import org.ishc.io.collect.Register;
import org.ishc.io.ingest.PackageContents;
import org.ishc.io.profile.Profile;
import org.ishc.io.table.Headings;
import org.ishc.io.table.HeadingsFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that reads the answers to a round of reports. */
abstract class RoundCommand extends ToolCommand {

    @Parameters(
            index = "0",
            paramLabel = "DIR",
            description = "a folder with the answers, one package a file or folder")
    Path folder = Path.of("");

    @Option(
            names = "--round",
            required = true,
            paramLabel = "FILE",
            description = "what is asked of whom, YAML or JSON")
    Path roundPath = Path.of("");

    @Option(
            names = "--receipts",
            paramLabel = "FILE",
            description = "who sent what when; receipts.csv in the folder without")
    @Nullable
    Path receiptsPath;

    @Option(names = "--profile", description = "a profile; several stack, the later wins")
    List<Path> profilePaths = List.of();

    @Option(names = "--previous", paramLabel = "PKG", description = "the package from many of an earlier round")
    @Nullable
    Path previousPath;

    @Option(names = "--headings", description = "own headings, sheets, words and units: table,column,heading[,value]")
    @Nullable
    Path headingsPath;

    @Option(
            names = "--threads",
            description = "how many answers are judged at the same time; the result is the same",
            defaultValue = "2")
    int threads = 2;

    @Mixin
    RegisterOption register = new RegisterOption();

    /** Reads and judges the answers. */
    CollectedRound collected() throws IOException {
        if (threads < 1) {
            throw new UsageException(
                    "--threads: “" + threads + "”; phải từ 1 trở lên",
                    "--threads: '" + threads + "'; allowed are 1 and more");
        }
        Profile profile = ValidateCommand.profile(profilePaths);
        CollectOptions options = CollectOptions.DEFAULT
                .withThreads(threads)
                .withProfile(profile)
                .withHeadings(headingsPath == null ? Headings.STANDARD : read(headingsPath, HeadingsFile::read));
        Register units = register.read(err(), language(), options.opening());
        Round round = read(roundPath, path -> Collecting.read(path, units));
        Collecting collecting = new Collecting(round, units, options);
        AnswerFolder answers = read(
                receiptsPath == null ? folder : receiptsPath,
                path -> AnswerFolder.read(folder, Optional.ofNullable(receiptsPath)));
        return collecting.collect(answers, previous(collecting, round));
    }

    private Optional<PackageContents> previous(Collecting collecting, Round round) throws IOException {
        if (previousPath == null) {
            return Optional.empty();
        }
        PackageContents previous = collecting.earlier(previousPath);
        if (collecting.endsLater(previous)) {
            Period period = previous.manifest().period().orElseThrow();
            throw new UsageException(
                    "--previous: " + period.in(Language.VI) + " kết thúc sau "
                            + round.period().in(Language.VI) + " của đợt",
                    "--previous: its period " + period + " ends after the round's " + round.period());
        }
        return Optional.of(previous);
    }
}
