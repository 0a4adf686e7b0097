package org.ishc.hosts.modules;

import java.io.IOException;
import java.nio.file.Path;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Finding;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.message.Messages;
import org.ishc.io.report.ReportForm;
import org.ishc.io.rulebook.ShippedRulebooks;
import org.ishc.io.spi.PackageFormats;

/** Says what is wrong with the packages that are named. */
public final class JudgePackages {

    private JudgePackages() {}

    /** Judges each package. */
    public static void main(String[] paths) throws IOException {
        System.out.println(PackageReader.class.getModule() + ", "
                + PackageFormats.installed().all().size() + " forms, "
                + ReportForm.all().size() + " reports, rulebook "
                + ShippedRulebooks.provinces2023().name());
        for (String path : paths) {
            LoadedPackage loaded = PackageReader.read(Path.of(path));
            System.out.println(loaded.verdict());
            for (Finding finding : loaded.findings()) {
                System.out.println(
                        finding.code().code() + ": " + Messages.in(Language.EN).text(finding));
            }
        }
    }
}
