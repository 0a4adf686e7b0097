package org.ishc.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the documentation: its fenced blocks, its links, and the anchors of its headings. */
record Page(Path path, List<String> lines, List<Block> blocks) {

    /** Where the paths of commands and quotations begin. */
    static final Path ROOT = Path.of("../..");

    private static final Pattern FENCE = Pattern.compile("```([a-z0-9]*)");
    private static final Pattern SOURCE = Pattern.compile("<!-- from (\\S+) -->");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

    /**
     * A fenced block.
     *
     * @param line where its first line stands, counted from 1
     * @param language what stands after the fence; empty for none
     * @param source the file that the block is said to be from
     * @param lines what stands in it
     */
    record Block(int line, String language, Optional<Path> source, List<String> lines) {
        String text() {
            return String.join("\n", lines) + "\n";
        }
    }

    /** All pages of the repository, in the order of their paths. */
    static List<Page> all() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isLeftOut(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        Collections.sort(files);
        List<Page> pages = new ArrayList<>();
        for (Path file : files) {
            pages.add(read(file));
        }
        return pages;
    }

    /** What is built, perhaps at this moment, sources, and what stands in hidden folders. */
    private static boolean isLeftOut(Path folder) {
        String name = folder.getFileName().toString();
        return name.equals("target")
                || name.equals("src")
                || name.startsWith(".") && folder.getNameCount() > ROOT.getNameCount();
    }

    static Page read(Path path) throws IOException {
        List<String> lines = Files.readAllLines(path);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (fence.matches()) {
                int first = i + 1;
                int end = first;
                while (!lines.get(end).equals("```")) {
                    end++;
                }
                Matcher source = SOURCE.matcher(i == 0 ? "" : lines.get(i - 1));
                Optional<Path> from = source.matches() ? Optional.of(ROOT.resolve(source.group(1))) : Optional.empty();
                blocks.add(new Block(first + 1, fence.group(1), from, List.copyOf(lines.subList(first, end))));
                i = end;
            }
        }
        return new Page(path, lines, blocks);
    }

    private List<String> prose() {
        List<String> prose = new ArrayList<>(lines);
        for (Block block : blocks) {
            for (int i = 0; i < block.lines().size(); i++) {
                prose.set(block.line() - 1 + i, "");
            }
        }
        return prose;
    }

    /** The targets of links and pictures that lead to a place of this repository. */
    List<String> links() {
        List<String> links = new ArrayList<>();
        for (String line : prose()) {
            Matcher link = LINK.matcher(line.replaceAll("`[^`]*`", ""));
            while (link.find()) {
                if (!link.group(1).matches("[a-z]+:.*")) {
                    links.add(link.group(1));
                }
            }
        }
        return links;
    }

    /** The anchors of the headings, made from them as code hosts do. */
    Set<String> anchors() {
        Set<String> anchors = new HashSet<>();
        for (String line : prose()) {
            if (line.startsWith("#")) {
                anchors.add(line.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{M}\\p{N}\\- ]", "")
                        .replace(' ', '-'));
            }
        }
        return anchors;
    }

    @Override
    public String toString() {
        return ROOT.relativize(path).toString();
    }
}
