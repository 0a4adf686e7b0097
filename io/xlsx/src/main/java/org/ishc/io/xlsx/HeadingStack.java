package org.ishc.io.xlsx;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ishc.io.table.Column;
import org.ishc.io.table.ColumnTotals;
import org.ishc.io.table.HeadingLine;
import org.ishc.io.table.Headings;
import org.ishc.io.table.SheetHeading;
import org.ishc.io.table.Table;

/**
 * The lines over which the headings of a sheet are spread, one to three that follow each other. A line is taken to them
 * because another stands over several columns of it, by merged cells; or, where nothing is merged, because it holds
 * nothing but texts of which half are headings, and nothing in a column of the key. A record is never one.
 *
 * @param lines the lines from the highest
 * @param merges what is merged in the sheet
 * @param isMerged whether merged cells alone say that the lines belong together
 */
record HeadingStack(
        Table table, List<SheetLine> lines, List<SheetLayout.Area> merges, boolean isMerged, Headings names) {

    /** No form of an office has more. */
    static final int MOST_LINES = 3;

    HeadingStack {
        lines = List.copyOf(lines);
    }

    /**
     * Finds the lines.
     *
     * @param above what stands before the line that looks like headings, the nearest last
     * @param top the line that looks like headings
     * @param below what follows with something in it
     */
    static HeadingStack find(
            Table table,
            List<SheetLine> above,
            SheetLine top,
            List<SheetLine> below,
            List<SheetLayout.Area> merges,
            Headings names) {
        HeadingStack stack = new HeadingStack(table, List.of(top), merges, true, names);
        for (SheetLine line : below) {
            Optional<HeadingStack> more = stack.findBelow(line);
            if (more.isEmpty()) {
                break;
            }
            stack = more.get();
        }
        for (int i = above.size() - 1; i >= 0; i--) {
            // a line that tells nothing itself may stand below one that does
            stack = stack.findAbove(above.subList(i, above.size())).orElse(stack);
        }
        return stack;
    }

    SheetLine last() {
        return lines.get(lines.size() - 1);
    }

    /** Tells whether more than merged cells over one line say what the headings are, so that it should be said. */
    boolean isWorthSaying() {
        return lines.size() > 2 || !isMerged;
    }

    private Optional<HeadingStack> findBelow(SheetLine line) {
        if (lines.size() == MOST_LINES || line.number() != last().number() + 1) {
            return Optional.empty();
        }
        List<SheetLine> more = new ArrayList<>(lines);
        more.add(line);
        HeadingStack merged = new HeadingStack(table, more, merges, isMerged, names);
        boolean isUnder = over(last()).stream().anyMatch(area -> IntStream.rangeClosed(area.left(), area.right())
                .anyMatch(column ->
                        !line.text(column).isEmpty() && merged.heading(column).isKnown(table, names)));
        if (isUnder && (lines.size() == 1 || isText(line))) {
            return Optional.of(merged);
        }
        HeadingStack bare = new HeadingStack(table, more, merges, false, names);
        return isLike(lines.get(0)) && isText(line) && !hasKey(line) && names(bare, line)
                ? Optional.of(bare)
                : Optional.empty();
    }

    private Optional<HeadingStack> findAbove(List<SheetLine> above) {
        SheetLine line = above.get(0);
        List<SheetLine> more = new ArrayList<>(above);
        more.removeIf(given -> given.number() >= lines.get(0).number());
        more.addAll(lines);
        if (more.size() > MOST_LINES || last().number() - line.number() != more.size() - 1) {
            return Optional.empty();
        }
        HeadingStack merged = new HeadingStack(table, more, merges, isMerged, names);
        if (over(line).stream().anyMatch(area -> IntStream.rangeClosed(area.left(), area.right())
                .anyMatch(column -> isToldBy(merged, column)))) {
            return Optional.of(merged);
        }
        HeadingStack bare = new HeadingStack(table, more, merges, false, names);
        return isLike(lines.get(0)) && isText(line) && lacksRequired() && isNamedBy(bare, line)
                ? Optional.of(bare)
                : Optional.empty();
    }

    /** Only by the line above is a heading known, or what its numbers are multiplied by. */
    private boolean isToldBy(HeadingStack more, int column) {
        SheetHeading with = more.heading(column);
        SheetHeading without = heading(column);
        return with.isKnown(table, names) && (!without.isKnown(table, names) || with.factor() != without.factor());
    }

    private boolean isLike(SheetLine line) {
        return HeadingLine.isLike(table, line.texts(), names);
    }

    private static boolean isText(SheetLine line) {
        return line.contents().stream().allMatch(content -> content instanceof SheetCells.Content.Text);
    }

    private static int[] own(SheetLine line) {
        return IntStream.range(0, line.contents().size())
                .filter(i -> !line.text(i).isEmpty() && !line.above().containsKey(i))
                .toArray();
    }

    private boolean hasKey(SheetLine line) {
        return IntStream.of(own(line)).anyMatch(i -> heading(i)
                .findColumn(table, names)
                .filter(table.key()::contains)
                .isPresent());
    }

    /** Half of what stands in a line below is a heading by its own text, and not only a total of what stands above. */
    private boolean names(HeadingStack more, SheetLine line) {
        int[] own = own(line);
        List<String> known = IntStream.of(own)
                .filter(i -> more.heading(i).isKnown(table, names))
                .filter(i -> ColumnTotals.isWord(line.text(i))
                        || !more.heading(i).text().equals(heading(i).text()))
                .mapToObj(line::text)
                .toList();
        return 2 * known.size() >= own.length && !known.stream().allMatch(ColumnTotals::isWord);
    }

    /** Half of what stands in a line above is a heading, some of it where nothing stands below. */
    private boolean isNamedBy(HeadingStack more, SheetLine line) {
        int[] own = own(line);
        long known = IntStream.of(own)
                .filter(i -> SheetHeading.isRowNumber(line.text(i))
                        || more.heading(i).isKnown(table, names))
                .count();
        return 2 * known >= own.length
                && IntStream.of(own)
                        .anyMatch(i ->
                                heading(i).text().isEmpty() && more.heading(i).isKnown(table, names));
    }

    private boolean lacksRequired() {
        List<Column> named = headings().stream()
                .flatMap(heading -> heading.findColumn(table, names).stream())
                .toList();
        return table.columns().stream().anyMatch(column -> column.isRequired() && !named.contains(column));
    }

    /** What stands over several columns in a line. */
    private List<SheetLayout.Area> over(SheetLine line) {
        return merges.stream()
                .filter(area ->
                        area.top() <= line.number() && area.bottom() == line.number() && area.right() > area.left())
                .toList();
    }

    /** Returns the headings from the first column; none behind the last that is filled. */
    List<SheetHeading> headings() {
        int width =
                lines.stream().mapToInt(line -> line.contents().size()).max().orElse(0);
        List<SheetHeading> headings = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            headings.add(heading(i));
        }
        while (!headings.isEmpty() && headings.get(headings.size() - 1).text().isEmpty()) {
            headings.remove(headings.size() - 1);
        }
        return headings;
    }

    private SheetHeading heading(int column) {
        List<String> texts = new ArrayList<>();
        boolean isSpanned = false;
        for (int i = 0; i < lines.size(); i++) {
            int line = i;
            Optional<SheetLayout.Area> area = over(lines.get(i)).stream()
                    .filter(given -> given.hasColumn(column) && hasBelow(line, column))
                    .findFirst();
            String text = lines.get(i).text(area.map(SheetLayout.Area::left).orElse(column));
            boolean isCarried = text.isEmpty() && !isMerged && hasBelow(i, column);
            text = isCarried ? carried(i, column) : text;
            isSpanned |= area.isPresent() || isCarried && !text.isEmpty();
            if (!text.isEmpty()
                    && (texts.isEmpty() || !texts.get(texts.size() - 1).equals(text))) {
                texts.add(text);
            }
        }
        if (texts.isEmpty()) {
            return SheetHeading.of("");
        }
        SheetHeading all = SheetHeading.below(texts, table, names);
        if (isSpanned || all.isKnown(table, names)) {
            return all;
        }
        return texts.stream()
                .map(SheetHeading::of)
                .filter(heading -> heading.isKnown(table, names))
                .findFirst()
                .orElse(SheetHeading.of(texts.get(0)));
    }

    private boolean hasBelow(int line, int column) {
        return lines.stream()
                .skip(line + 1L)
                .anyMatch(sheetLine -> !sheetLine.text(column).isEmpty());
    }

    /** Returns the nearest text to the left, where it stands over something itself and nothing is merged there. */
    private String carried(int line, int column) {
        int left = column - 1;
        while (left >= 0 && lines.get(line).text(left).isEmpty()) {
            left--;
        }
        return left >= 0 && hasBelow(line, left) && over(lines.get(line)).isEmpty()
                ? lines.get(line).text(left)
                : "";
    }
}
