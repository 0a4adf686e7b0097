package org.ishc.core.testing;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the Javadoc of a module's exported types says, and what it leaves out, read from the sources. */
public final class ExportedJavadoc {

    private static final Pattern PUBLIC_TYPE = Pattern.compile("^public ", Pattern.MULTILINE);
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*((?:[^*]|\\*(?!/))*+)\\*/\\s*+");
    private static final Pattern PARAMETER =
            Pattern.compile("@param (\\w+) ((?:(?!\\n\\s*\\*\\s*@).)*+)", Pattern.DOTALL);
    private static final Pattern BOUND = Pattern.compile(
            "\\b(?:\\d+|one) or more\\b|\\bnot negative\\b|\\babove 0\\b|\\bfrom [01]\\b|\\bat most \\d");
    private static final Pattern CODE = Pattern.compile("\\bcodes?\\b|\\bdigest\\b|\\bhex digits\\b");
    private static final Set<String> CODE_NAMES = Set.of("code", "codes", "unit", "club", "sha256");
    private static final Pattern INLINE = Pattern.compile("\\{@[^}]*\\}");
    private static final Pattern ANNOTATIONS = Pattern.compile("(?:@[\\w.]++(?:\\([^)]*+\\))?\\s*+)*+");
    private static final Pattern RECORD = Pattern.compile("\\brecord (\\w+)");
    private static final Pattern MEMBER = Pattern.compile("(\\w+)\\(");
    private static final Pattern THROWS = Pattern.compile("\\) throws ([\\w, ]+)");
    private static final Pattern MEMBER_LINE = Pattern.compile("^    public [^=]*[({].*");

    private ExportedJavadoc() {}

    /**
     * Returns the parameters whose Javadoc states a bound ({@code 1 or more}, {@code not negative}), as
     * {@code Type(parameter)} for constructors and {@code Type.member(parameter)}.
     *
     * @param sources the folder of the module's sources
     */
    public static Set<String> statingABound(Path sources, ModuleDescriptor module) throws IOException {
        Set<String> stated = new TreeSet<>();
        commented(sources, module, (comment, head) -> PARAMETER
                .matcher(comment)
                .results()
                .filter(parameter -> BOUND.matcher(parameter.group(2).replaceAll("[\\s*]+", " "))
                        .find())
                .forEach(parameter -> stated.add(head.name() + "(" + parameter.group(1) + ")")));
        return stated;
    }

    /**
     * Returns the components of records that are meant to be a code or a digest, as {@code Record(component)}: they are
     * named so, or their Javadoc calls them one.
     */
    public static Set<String> meantAsCode(Path sources, ModuleDescriptor module) throws IOException {
        Set<String> meant = new TreeSet<>();
        commented(sources, module, (comment, head) -> {
            if (RECORD.matcher(head.declaration()).find()) {
                PARAMETER
                        .matcher(comment)
                        .results()
                        .filter(parameter -> CODE_NAMES.contains(parameter.group(1))
                                || CODE.matcher(INLINE.matcher(parameter.group(2))
                                                .replaceAll(" "))
                                        .find())
                        .forEach(parameter -> meant.add(head.name() + "(" + parameter.group(1) + ")"));
            }
        });
        return meant;
    }

    /** Returns the members that throw a checked exception of which their Javadoc does not say when. */
    public static Set<String> throwingUnsaid(Path sources, ModuleDescriptor module) throws IOException {
        Set<String> unsaid = new TreeSet<>();
        commented(sources, module, (comment, head) -> {
            Matcher declared = THROWS.matcher(head.declaration());
            if (!head.isOverriding() && declared.find()) {
                Stream.of(declared.group(1).split(", "))
                        .map(String::strip)
                        .filter(thrown -> !comment.contains("@throws " + thrown))
                        .forEach(thrown -> unsaid.add(head.name() + ": " + thrown));
            }
        });
        return unsaid;
    }

    /** Returns the public members without Javadoc, but for those that say that they override. */
    public static Set<String> withoutAWord(Path sources, ModuleDescriptor module) throws IOException {
        Set<String> silent = new TreeSet<>();
        for (Path file : files(sources, module)) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 1; i < lines.size(); i++) {
                if (MEMBER_LINE.matcher(lines.get(i)).matches() && isSilent(lines, i)) {
                    silent.add(file.getFileName() + ": " + lines.get(i).strip());
                }
            }
        }
        return silent;
    }

    private static boolean isSilent(List<String> lines, int member) {
        int above = member - 1;
        while (lines.get(above).strip().startsWith("@")) {
            if (lines.get(above).strip().equals("@Override")) {
                return false;
            }
            above--;
        }
        return !lines.get(above).strip().endsWith("*/");
    }

    private static List<Path> files(Path sources, ModuleDescriptor module) throws IOException {
        Set<String> exported = module.exports().stream()
                .filter(export -> !export.isQualified())
                .map(export -> export.source().replace('.', '/'))
                .collect(Collectors.toSet());
        try (Stream<Path> all = Files.walk(sources)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> exported.contains(
                            sources.relativize(file.getParent()).toString().replace('\\', '/')))
                    .sorted()
                    .toList();
        }
    }

    /** A member: how it is named, its declaration up to its body, and whether it says that it overrides another. */
    private record Head(String name, String declaration, boolean isOverriding) {}

    private static void commented(Path sources, ModuleDescriptor module, BiConsumer<String, Head> each)
            throws IOException {
        for (Path file : files(sources, module)) {
            String source = Files.readString(file);
            String type = file.getFileName().toString().replace(".java", "");
            boolean isInterface = source.contains("interface " + type);
            if (PUBLIC_TYPE.matcher(source).find()) {
                COMMENT.matcher(source).results().forEach(comment -> {
                    String declaration = declaration(source, comment);
                    if (declaration.startsWith("public ") || declaration.startsWith("record ") && isInterface) {
                        each.accept(
                                comment.group(1),
                                new Head(name(declaration, type), declaration, isOverriding(source, comment)));
                    }
                });
            }
        }
    }

    private static boolean isOverriding(String source, MatchResult comment) {
        return source.startsWith("@Override", comment.end());
    }

    private static String declaration(String source, MatchResult comment) {
        Matcher annotations = ANNOTATIONS.matcher(source).region(comment.end(), source.length());
        int start = annotations.lookingAt() ? annotations.end() : comment.end();
        int end = start;
        while (end < source.length() && source.charAt(end) != '{' && source.charAt(end) != ';') {
            end++;
        }
        return source.substring(start, end).replaceAll("\\s+", " ");
    }

    private static String name(String declaration, String type) {
        Matcher record = RECORD.matcher(declaration);
        if (record.find()) {
            return record.group(1);
        }
        Matcher member = MEMBER.matcher(declaration);
        String name = member.find() ? member.group(1) : declaration;
        return name.equals(type) ? type : type + "." + name;
    }
}
