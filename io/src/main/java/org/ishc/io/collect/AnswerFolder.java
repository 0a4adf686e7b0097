package org.ishc.io.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder of answers: one package a file or folder.
 *
 * @param answers where each lies, by name, in the order of code points
 * @param receipts what was written down as they came in
 * @param sentBack the names of those that somebody looked at and sent back, whatever their verdict: they cannot stand
 */
public record AnswerFolder(SortedMap<String, Path> answers, Receipts receipts, Set<String> sentBack) {

    /** The order of names. */
    static final Comparator<String> BY_CODE_POINT = (one, other) ->
            Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());

    /** Refuses null; copies the names. */
    public AnswerFolder {
        Objects.requireNonNull(answers, "answers");
        Objects.requireNonNull(receipts, "receipts");
        sentBack = Set.copyOf(sentBack);
    }

    /** Answers none of which was sent back. */
    public AnswerFolder(SortedMap<String, Path> answers, Receipts receipts) {
        this(answers, receipts, Set.of());
    }

    /** Returns this folder with other answers sent back. */
    public AnswerFolder withSentBack(Set<String> names) {
        return new AnswerFolder(answers, receipts, names);
    }

    /**
     * Looks into a folder.
     *
     * @param receipts where the receipts stand; those in the folder, if any, when empty
     * @throws IOException when the folder or the receipts cannot be read
     * @throws org.ishc.core.document.UnreadableTextException when the receipts cannot be read as such
     */
    public static AnswerFolder read(Path folder, Optional<Path> receipts) throws IOException {
        SortedMap<String, Path> answers = new TreeMap<>(BY_CODE_POINT);
        try (Stream<Path> inside = Files.list(folder)) {
            inside.filter(path -> !isPassedOver(path, receipts)).forEach(path -> answers.put(name(path), path));
        }
        Path inFolder = folder.resolve(Receipts.FILE);
        Optional<Path> written =
                receipts.isPresent() ? receipts : Optional.of(inFolder).filter(Files::exists);
        return new AnswerFolder(
                answers, written.isPresent() ? Receipts.read(written.get(), answers.keySet()) : Receipts.NONE);
    }

    private static String name(Path path) {
        return Normalizer.normalize(String.valueOf(path.getFileName()), Normalizer.Form.NFC);
    }

    private static boolean isPassedOver(Path path, Optional<Path> receipts) {
        String name = name(path);
        return name.equals(Receipts.FILE)
                || name.startsWith(".")
                || name.startsWith("_")
                || receipts.filter(given -> given.toAbsolutePath()
                                .normalize()
                                .equals(path.toAbsolutePath().normalize()))
                        .isPresent();
    }
}
