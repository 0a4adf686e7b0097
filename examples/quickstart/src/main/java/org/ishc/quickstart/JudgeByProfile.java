package org.ishc.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ishc.core.club.ClubRules;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.Validation;
import org.ishc.io.profile.Profile;
import org.ishc.io.profile.ProfileReader;

/**
 * How findings count for whoever receives a package: a profile of the nation, one of the province on top, with their
 * waivers and thresholds.
 */
public final class JudgeByProfile {

    private JudgeByProfile() {}

    /** Returns what a run says of a package by two profiles, of which the later wins. */
    public static Validation judge(Path path, Path national, Path provincial) throws IOException {
        Profile profile = Profile.stack(List.of(ProfileReader.read(national), ProfileReader.read(provincial)));
        ClubRules rules = profile.thresholds().clubRules(ClubRules.DEFAULT);
        return PackageReader.read(path, ReadOptions.DEFAULT.withRules(rules))
                .validation()
                .under(profile);
    }
}
