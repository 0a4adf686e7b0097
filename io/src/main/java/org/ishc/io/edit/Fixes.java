package org.ishc.io.edit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.core.document.CanonicalText;
import org.ishc.core.document.NodeReader;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.TextPhrase;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.message.Messages;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Column;
import org.ishc.io.table.Headings;
import org.ishc.io.table.Table;

/**
 * Proposals as a file that somebody goes through, and the changes that were accepted: the file without the entries that
 * were refused, each of the others with one text under {@code new}.
 *
 * <pre>{@code
 * {"input_sha256": "…", "fixes": [{"kind": "CELL", "table": "values", "row": 3, "column": "period", "code": "cell.type", "old": "Q1/2026", "new": ["2026-Q1"], …}]}
 * }</pre>
 *
 * @param inputSha256 the digest of the package for which they were made, as it was written; they are refused for any
 *     other package
 * @param edits the changes, one a place
 */
public record Fixes(String inputSha256, List<Edit> edits) {

    /** Refuses null; copies the changes. */
    public Fixes {
        Objects.requireNonNull(inputSha256, "inputSha256");
        edits = List.copyOf(edits);
    }

    /** Returns proposals as a tree for canonical JSON, in their order. */
    public static Map<String, Object> tree(String inputSha256, List<FixProposal> proposals) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("input_sha256", inputSha256);
        tree.put("fixes", proposals.stream().map(Fixes::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(FixProposal proposal) {
        Edit edit = proposal.alternatives().get(0);
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", edit.kind().name());
        tree.put("table", edit.table().tableName());
        tree.put("row", edit.row());
        Optional.ofNullable(proposal.finding().location().line()).ifPresent(line -> tree.put("line", line));
        edit.column().ifPresent(column -> tree.put("column", column));
        tree.put("code", proposal.finding().code().code());
        tree.put("old", edit.oldText());
        tree.put("new", proposal.alternatives().stream().map(Edit::newText).toList());
        tree.put("confidence", proposal.confidence().name());
        tree.put("reason", proposal.reason().name());
        for (Language language : Language.values()) {
            tree.put(
                    "why_" + language.code(),
                    Messages.in(language).text(proposal.reason().key()));
        }
        return tree;
    }

    /**
     * Reads accepted changes from a file.
     *
     * @throws IOException when the file cannot be read
     * @throws UnreadableTextException when it holds no changes, or somebody has still to choose between texts
     */
    public static Fixes read(Path file) throws IOException {
        return read(RulebookText.parse(file));
    }

    /**
     * Reads accepted changes.
     *
     * @throws UnreadableTextException when the text holds no changes, or somebody has still to choose between texts
     */
    public static Fixes read(TextNode text) {
        NodeReader.Keys keys = new NodeReader(text, "").keys(List.of("input_sha256", "fixes"), List.of());
        return new Fixes(keys.get("input_sha256").text(), keys.get("fixes").list(0, Fixes::edit));
    }

    private static Edit edit(NodeReader reader) {
        NodeReader.Keys keys = reader.keys(
                List.of("kind", "table", "row", "old", "new"),
                List.of("line", "column", "code", "confidence", "reason", "why_vi", "why_en"));
        List<String> now = keys.get("new").list(0, NodeReader::text);
        if (now.size() != 1) {
            throw keys.get("new").wrong(FilePhrase.CHOOSE.with("found", now));
        }
        Table given = table(keys.get("table"));
        Edit.Kind kind = keys.get("kind").word(Edit.Kind.class, true);
        int row = keys.get("row").whole(0);
        if (!Edit.isRow(kind, row)) {
            throw keys.get("row").wrong(FilePhrase.FIX_ROW.with("kind", kind.name(), "row", row));
        }
        Optional<String> column = keys.find("column", NodeReader::text);
        if (!Edit.isColumn(kind, given, column)) {
            throw reader.wrong(FilePhrase.FIX_COLUMN.with(
                    "kind",
                    kind.name(),
                    "table",
                    given.tableName(),
                    "found",
                    column.orElse("–"),
                    "allowed",
                    given.columns().stream().map(Column::name).toList()));
        }
        return new Edit(kind, given, row, column, keys.get("old").text(), now.get(0));
    }

    private static Table table(NodeReader name) {
        return Table.find(name.text())
                .orElseThrow(() -> name.wrong(TextPhrase.NO_TABLE.with(
                        "found",
                        name.text(),
                        "allowed",
                        Stream.of(Table.values()).map(Table::tableName).toList())));
    }

    /**
     * Returns the changes of cells and rows that came to nothing: their place was not met in the tables that were read.
     *
     * @param fixed what {@link #open} or {@link #apply} returned, after its tables were read
     */
    public List<Edit> unapplied(PackageSource fixed) {
        Set<Edit> met = fixed instanceof FixedSource source ? source.met() : Set.of();
        return edits.stream()
                .filter(edit -> edit.kind() != Edit.Kind.HEADING && !met.contains(edit))
                .toList();
    }

    /**
     * What was sent, and the changes to it.
     *
     * @param sent the package as it was sent
     * @param edits the changes
     */
    public record Applied(PackageSource sent, List<Edit> edits) {

        /** Refuses null; copies the changes. */
        public Applied {
            Objects.requireNonNull(sent, "sent");
            edits = List.copyOf(edits);
        }
    }

    /**
     * Finds what was applied to a package; empty for one to which nothing was. For writers that change what was sent.
     */
    public static Optional<Applied> findApplied(PackageSource source) {
        return source instanceof FixedSource fixed ? Optional.of(fixed.applied()) : Optional.empty();
    }

    /**
     * Opens a package with the changes in place; everything else is read as it was sent.
     *
     * @param opening how it is opened; the headings that were accepted are added
     * @throws IOException when the path cannot be read
     * @throws IllegalArgumentException when the changes were made for another package, or two of them for one place
     */
    public PackageSource open(Path path, PackageFormats formats, Opening opening) throws IOException {
        Headings headings = opening.headings();
        for (Edit edit : edits) {
            headings = edit.kind() == Edit.Kind.HEADING
                    ? headings.with(edit.table(), edit.oldText(), edit.column().orElseThrow())
                    : headings;
        }
        return apply(formats.open(path, new Opening(opening.limits(), headings)));
    }

    /**
     * Applies the changes of cells and rows to an opened package; headings must be accepted on opening, see
     * {@link #open}. A cell in which something else stands than the change says fails its table when that is read.
     *
     * @return the package as it is with the changes; its digest is made of that of the input and of the changes
     * @throws IllegalArgumentException when the changes were made for another package, or two of them for one place
     */
    public PackageSource apply(PackageSource sent) {
        if (!sent.sha256().equals(inputSha256)) {
            throw new IllegalArgumentException(
                    "The changes were made for the package " + inputSha256 + ", this one is " + sent.sha256());
        }
        String digest = CanonicalText.digest(new TextNode.Text(inputSha256 + "\n" + edits, 1, 1));
        return new FixedSource(sent, digest, edits);
    }
}
