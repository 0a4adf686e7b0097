package org.ishc.io.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a browser prints, read page by page. Debian's package {@code poppler-utils} serves. */
public final class Paper {

    private static final Path READER = Path.of("/usr/bin/pdftotext");

    private Paper() {}

    /** Prints what a browser shows and returns the lines of each page, or skips the test where nothing reads them. */
    public static List<List<String>> printed(Browser browser, Path folder) throws IOException, InterruptedException {
        Installed.orSkip("poppler", Files.isExecutable(READER), "apt-get install poppler-utils");
        Path file = Files.createTempFile(folder, "printed", ".pdf");
        browser.print(file);
        String text = Program.of(READER.toString(), "-layout", file.toString(), "-")
                .run()
                .succeeded();
        return List.of(text.split("\f")).stream()
                .map(page -> page.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList())
                .toList();
    }
}
