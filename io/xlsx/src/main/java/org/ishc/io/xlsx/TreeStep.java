package org.ishc.io.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.io.rulebook.RulebookText;

/**
 * One step of a path into a text as a cell spells it: a key, or an element of a list by its number from 1,
 * {@code bands/#1/points}. A key that is no plain word is written as a JSON text.
 *
 * @param name the key, or the digits of the number
 * @param isElement whether it leads into a list
 */
record TreeStep(String name, boolean isElement) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~-]+");
    private static final Pattern STEP =
            Pattern.compile("(?:#([1-9]\\d{0,8})|([A-Za-z0-9._~-]+)|(\"(?:[^\"\\\\]|\\\\.)*+\"))(/|$)");

    static TreeStep key(String key) {
        return new TreeStep(key, false);
    }

    static TreeStep element(int number) {
        return new TreeStep(String.valueOf(number), true);
    }

    int number() {
        return Integer.parseInt(name);
    }

    private String written() {
        if (isElement) {
            return "#" + name;
        }
        return PLAIN.matcher(name).matches() ? name : SheetScalar.quoted(name);
    }

    static String path(List<TreeStep> steps) {
        return String.join("/", steps.stream().map(TreeStep::written).toList());
    }

    /**
     * Reads a path.
     *
     * @throws UnreadableTextException when the text is none
     */
    static List<TreeStep> path(String text, int place) {
        List<TreeStep> steps = new ArrayList<>();
        Matcher step = STEP.matcher(text);
        int at = 0;
        boolean isEnd = false;
        while (!isEnd && step.find(at) && step.start() == at) {
            if (step.group(1) != null) {
                steps.add(new TreeStep(step.group(1), true));
            } else {
                steps.add(key(step.group(2) != null ? step.group(2) : unquoted(step.group(3), place)));
            }
            at = step.end();
            isEnd = step.group(4).isEmpty();
        }
        if (!isEnd || at != text.length()) {
            throw new UnreadableTextException("", place, 1, SheetPhrase.NO_PATH.with("found", text));
        }
        return steps;
    }

    private static String unquoted(String json, int place) {
        try {
            if (RulebookText.parse(json) instanceof TextNode.Text text) {
                return text.value();
            }
        } catch (UnreadableTextException noText) {
            // refused below, at the cell
        }
        throw new UnreadableTextException("", place, 1, SheetPhrase.NO_KEY.with("found", json));
    }
}
