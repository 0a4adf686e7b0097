package org.ishc.io.edit;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.NameResolver;
import org.ishc.io.csv.FormulaGuard;

/** A CSV file with the units that each unsure name may mean, with their evidence; made when the first comes. */
public final class CandidateFile implements CellTranslation.CandidateSink, Closeable {

    private static final String HEADINGS =
            "row,text,unit_code,level,name,parent_code,rank,likeness,matched,contradicted\n";

    /** How many candidates of a name are written. */
    private static final int MOST = 50;

    private final Path path;
    private final Lazy lazy = new Lazy();

    private static final class Lazy {
        private Optional<Writer> writer = Optional.empty();
    }

    /** Makes it, to be written to a path. */
    public CandidateFile(Path path) {
        this.path = path;
    }

    /** Returns the place beside a file: {@code list.candidates.csv} beside {@code list.csv}. */
    public static Path beside(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return file.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".candidates.csv");
    }

    @Override
    public void take(long row, String text, List<NameResolver.Candidate> found) throws IOException {
        if (lazy.writer.isEmpty()) {
            Writer made = new BufferedWriter(Files.newBufferedWriter(path, StandardCharsets.UTF_8));
            made.write(HEADINGS);
            lazy.writer = Optional.of(made);
        }
        for (NameResolver.Candidate candidate : found.subList(0, Math.min(MOST, found.size()))) {
            List<String> cells = List.of(
                    String.valueOf(row),
                    FormulaGuard.escape(text),
                    candidate.unit().code().value(),
                    candidate.unit().level().name(),
                    FormulaGuard.escape(candidate.unit().name().orElse("")),
                    candidate.unit().parent().map(UnitCode::value).orElse(""),
                    String.valueOf(candidate.rank()),
                    candidate.likeness().name(),
                    String.valueOf(candidate.matched()),
                    String.valueOf(candidate.contradicted()));
            lazy.writer
                    .get()
                    .write(cells.stream()
                                    .map(cell -> CsvTranslation.quoted(cell, ','))
                                    .collect(Collectors.joining(",")) + "\n");
        }
    }

    /** Returns where it was written; empty when no name was unsure. */
    public Optional<Path> written() {
        return lazy.writer.map(made -> path);
    }

    @Override
    public void close() throws IOException {
        if (lazy.writer.isPresent()) {
            lazy.writer.get().close();
        }
    }
}
