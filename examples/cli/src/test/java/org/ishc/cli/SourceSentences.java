package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The Vietnamese sentences that stand in sources, each before its English one: in calls such as {@code say("vi",
 * "en")}. What is put in between is left out.
 */
final class SourceSentences {

    /** Calls that take a Vietnamese and an English text, with the place of the Vietnamese one among how many. */
    private static final Map<String, List<Integer>> CALLS = Map.of(
            "say", List.of(0, 2),
            "both", List.of(0, 2),
            "heading", List.of(1, 3),
            "UsageException", List.of(0, 2),
            "UnfitFileException", List.of(0, 2),
            "UnknownUnitCodeException", List.of(0, 2),
            "RefusedException", List.of(0, 2),
            "UnfitFileException.of", List.of(1, 3));

    private static final Pattern CALL =
            Pattern.compile("\\b(UnfitFileException\\.of|say|both|heading|\\w+Exception)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** No sentence, but what one is found by. */
    private static final Pattern KEY = Pattern.compile("[a-z.-]*");

    private static final Pattern COMMAND = Pattern.compile("^[a-z-]+: ");

    private SourceSentences() {}

    /**
     * A sentence.
     *
     * @param file where it stands
     * @param text what it says, with a dot where something is put in
     */
    record Sentence(Path file, String text) {}

    /** Returns the sentences of all sources below a folder. */
    static List<Sentence> below(Path folder) throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                of(Files.readString(file)).forEach(text -> sentences.add(new Sentence(file, text)));
            }
        }
        return sentences;
    }

    /** Returns the sentences of a source. */
    static List<String> of(String source) {
        List<String> sentences = new ArrayList<>();
        Matcher call = CALL.matcher(source);
        while (call.find()) {
            List<Integer> form = CALLS.getOrDefault(call.group(1), List.of());
            List<String> arguments = form.isEmpty() ? List.of() : arguments(source, call.end());
            boolean isPair = !form.isEmpty()
                    && arguments.size() == form.get(1)
                    && arguments.subList(form.get(0), form.get(1)).stream()
                            .allMatch(argument -> LITERAL.matcher(argument).find());
            String said = isPair ? literals(arguments.get(form.get(0))) : "";
            if (!KEY.matcher(said).matches()) {
                sentences.add(COMMAND.matcher(said).replaceFirst(""));
            }
        }
        return sentences;
    }

    /** What a call is given: the parts between its brackets, parted by commas outside texts and inner brackets. */
    private static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int begin = from;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '"' || c == '\'') {
                i = endOfText(source, i);
            } else if (c == '(' || c == '{' || c == '[') {
                depth++;
            } else if (depth == 0 && (c == ',' || c == ')')) {
                arguments.add(source.substring(begin, i));
                begin = i + 1;
                if (c == ')') {
                    return arguments;
                }
            } else if (c == ')' || c == '}' || c == ']') {
                depth--;
            }
        }
        return List.of();
    }

    private static int endOfText(String source, int from) {
        int i = from + 1;
        while (source.charAt(i) != source.charAt(from)) {
            i += source.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static String literals(String argument) {
        List<String> texts = LITERAL.matcher(argument)
                .results()
                .map(found -> found.group(1)
                        .replace("\\n", "\n")
                        .replace("\\\"", "\"")
                        .replace("\\u00a0", " "))
                .toList();
        return String.join("·", texts);
    }
}
