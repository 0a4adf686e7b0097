package org.ishc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.io.document.Formalities;
import org.ishc.io.document.Printed;
import org.ishc.io.document.PrintedDocx;
import org.ishc.io.document.PrintedHtml;
import org.ishc.io.spi.InPlace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a document is written, and what stands around it; options of every kind of document. */
final class FormalitiesOption {

    private static final String DOCX = ".docx";
    private static final String HTML = ".html";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FILE",
            description = "where to write the document: .docx for Word, .html for a page that prints on A4")
    Path to = Path.of("");

    @Option(names = "--issuer", description = "the body that issues it; the unit that it is about without")
    @Nullable
    String issuer;

    @Option(names = "--number", description = "its number and sign; left open without")
    @Nullable
    String number;

    @Option(names = "--place", description = "where it is issued; left open without")
    @Nullable
    String place;

    @Option(names = "--date", description = "when it is issued; left open without")
    @Nullable
    LocalDate date;

    @Option(names = "--recipient", description = "to whom it goes; may be given several times")
    List<String> recipients = new ArrayList<>();

    @Option(names = "--signatory", description = "who signs: \"office; name\", or a name; left open without")
    @Nullable
    String signatory;

    /** Checks where it is to be written, before anything is read. */
    Formalities read(Language language) {
        if (!isSuffix(DOCX) && !isSuffix(HTML)) {
            throw new UsageException(
                    "--to: “" + to + "”; tên tệp phải kết thúc bằng " + DOCX + " hoặc " + HTML,
                    "--to: '" + to + "'; allowed are names that end in " + DOCX + " or " + HTML);
        }
        return new Formalities(
                language,
                Optional.ofNullable(issuer),
                Optional.ofNullable(number),
                Optional.ofNullable(place),
                Optional.ofNullable(date),
                recipients,
                Optional.ofNullable(signatory).map(Formalities.Signatory::parse));
    }

    private boolean isSuffix(String suffix) {
        return to.toString().toLowerCase(Locale.ROOT).endsWith(suffix);
    }

    /** Writes the document. */
    void write(Printed document) throws IOException {
        if (isSuffix(HTML)) {
            InPlace.file(to, path -> Files.writeString(path, PrintedHtml.of(document), StandardCharsets.UTF_8));
        } else {
            ToolCommand.streamTo(to, out -> {
                PrintedDocx.write(document, out);
                return document;
            });
        }
    }
}
