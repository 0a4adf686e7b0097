package org.ishc.io.xlsx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.border.LibraryBorder;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.pack.ZipArchive;
import org.ishc.io.spi.Limits;
import org.ishc.io.table.ExchangeFinding;

/**
 * Looks through a workbook once before it is read: the archive's limits, and in every part that is read, whatever its
 * name, XML that is well-formed and declares nothing, and places, string numbers and formulas that exist. A cell in
 * column ZZZZZZ or a reference to the two-billionth string would take all memory there is.
 */
final class WorkbookGuard {

    private static final Pattern CELL = Pattern.compile("(?i:[A-W]?[A-Z]{1,2}|X[A-E][A-Z]|XF[A-D])[1-9]\\d{0,6}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,7}");
    private static final Set<String> TYPES = Set.of("b", "d", "e", "n", "str", "s", "inlineStr");
    private static final Set<String> VALUES = Set.of("v", "f", "t");
    private static final long MAX_TEXT = 1 << 26;
    private static final int MAX_VALUE = 1 << 20;
    private static final int MAX_FORMULA = 8_192;
    private static final int MAX_ARRAYS = 100;
    private static final int MAX_MERGES = 100_000;

    private final List<Finding> findings;
    private final XMLInputFactory factory = WorkbookParts.factory();
    private boolean isSound = true;
    private int strings;
    private int greatestString = -1;
    private String part = "";
    private final Map<String, SheetLayout> layouts = new HashMap<>();

    private WorkbookGuard(List<Finding> findings) {
        this.findings = findings;
    }

    /**
     * Tells whether a workbook may be read.
     *
     * @param findings why not is added here
     * @throws IOException when the path itself cannot be read
     */
    static boolean isSound(Path path, Limits limits, List<Finding> findings) throws IOException {
        return look(path, limits, findings).isPresent();
    }

    /**
     * Looks through a workbook; returns what its sheets say of themselves beside their cells, by part, or nothing when
     * it may not be read.
     *
     * @param findings why not is added here
     * @throws IOException when the path itself cannot be read
     */
    static Optional<Map<String, SheetLayout>> look(Path path, Limits limits, List<Finding> findings)
            throws IOException {
        if (!ZipArchive.isSound(path, limits, findings)) {
            return Optional.empty();
        }
        WorkbookGuard guard = new WorkbookGuard(findings);
        try (WorkbookParts parts = WorkbookParts.open(path)) {
            for (String part : parts.parts()) {
                try (InputStream in = parts.open(part)) {
                    guard.part(part, in);
                }
            }
        } catch (IOException | RuntimeException none) {
            guard.damaged(String.valueOf(none.getMessage()));
        }
        if (guard.greatestString >= guard.strings) {
            guard.damaged("string " + guard.greatestString + " of " + guard.strings);
        }
        return guard.isSound ? Optional.of(guard.layouts) : Optional.empty();
    }

    private void part(String name, InputStream in) throws IOException {
        part = name;
        try {
            LibraryBorder.read(() -> {
                read(in);
                return true;
            });
        } catch (LibraryBorder.UnreadableException malformed) {
            damaged(String.valueOf(malformed.getMessage()));
        }
    }

    private void read(InputStream in) {
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(in);
            Part state = new Part();
            while (isSound && xml.hasNext()) {
                event(xml, xml.next(), state);
            }
            xml.close();
            layouts.put(part, state.layout());
        } catch (XMLStreamException malformed) {
            throw new IllegalArgumentException(malformed.getMessage(), malformed);
        }
    }

    /** What is known while a part is read. */
    private static final class Part {
        private final Set<String> formulas = new HashSet<>();
        private String element = "";
        private String type = "";
        private int arrays;
        private int column = -1;
        private boolean isInString;
        private long text;
        private long shared;
        private final StringBuilder value = new StringBuilder();
        private final List<SheetLayout.Area> merges = new ArrayList<>();
        private final List<SheetLayout.Area> hiddenColumns = new ArrayList<>();

        SheetLayout layout() {
            merges.sort(Comparator.comparingInt(SheetLayout.Area::top));
            return new SheetLayout(merges, hiddenColumns, false);
        }
    }

    private void event(XMLStreamReader xml, int event, Part state) {
        switch (event) {
            case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.ENTITY_DECLARATION ->
                damaged("DOCTYPE");
            case XMLStreamConstants.START_ELEMENT -> begin(xml, state);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(xml, state);
            case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName(), state);
            default -> {
                // white space, comments, instructions: nothing that is read
            }
        }
    }

    private void begin(XMLStreamReader xml, Part state) {
        // the library joins whatever stands in these
        expect(!VALUES.contains(state.element), "element in " + state.element);
        state.element = xml.getLocalName();
        state.value.setLength(0);
        state.text = state.isInString ? state.text : 0;
        switch (state.element) {
            case "c" -> cell(xml, state);
            case "row" -> {
                state.column = -1;
                attribute(xml, "r").ifPresent(row -> expect(NUMBER.matcher(row).matches(), "row " + row));
            }
            case "si" -> {
                state.isInString = true;
                strings++;
            }
            case "is" -> state.isInString = true;
            case "f" -> formula(xml, state);
            case "mergeCell" -> merge(attribute(xml, "ref").orElse(""), state);
            case "col" -> {
                if (attribute(xml, "hidden").filter(WorkbookGuard::isTrue).isPresent()) {
                    hide(attribute(xml, "min").orElse(""), attribute(xml, "max").orElse(""), state);
                }
            }
            default -> {
                // nothing that the library trusts
            }
        }
    }

    private void cell(XMLStreamReader xml, Part state) {
        state.type = attribute(xml, "t").orElse("n");
        expect(TYPES.contains(state.type), "cell type " + state.type);
        Optional<String> place = attribute(xml, "r");
        state.column = place.map(SheetCell::column).orElse(state.column + 1);
        expect(place.isPresent() || state.column < SheetCell.MAX_COLUMNS, "column " + state.column);
        place.ifPresent(text -> expect(CELL.matcher(text).matches(), "cell " + text));
        attribute(xml, "s").ifPresent(style -> expect(NUMBER.matcher(style).matches(), "style " + style));
    }

    /** A shared formula is written where it begins, and referred to from the other cells. */
    private void formula(XMLStreamReader xml, Part state) {
        String kind = attribute(xml, "t").orElse("normal");
        state.arrays += kind.equals("array") ? 1 : 0;
        limit("array-formulas", MAX_ARRAYS, state.arrays);
        if (kind.equals("shared")) {
            String text = attribute(xml, "si").orElse("");
            boolean begins = attribute(xml, "ref").isPresent();
            expect(begins ? state.formulas.add(text) : state.formulas.contains(text), "shared formula " + text);
        }
    }

    private void merge(String reference, Part state) {
        limit("merged-cells", MAX_MERGES, state.merges.size() + 1L);
        String[] corners = reference.split(":", 2);
        if (corners.length == 2
                && isSound
                && Stream.of(corners).allMatch(corner -> CELL.matcher(corner).matches())) {
            state.merges.add(new SheetLayout.Area(
                    row(corners[0]), SheetCell.column(corners[0]), row(corners[1]), SheetCell.column(corners[1])));
        }
    }

    private static int row(String reference) {
        return Integer.parseInt(reference.replaceAll("\\D", ""));
    }

    private static void hide(String from, String to, Part state) {
        if (NUMBER.matcher(from).matches() && NUMBER.matcher(to).matches() && state.hiddenColumns.size() < MAX_ARRAYS) {
            state.hiddenColumns.add(new SheetLayout.Area(1, Integer.parseInt(from) - 1, 1, Integer.parseInt(to) - 1));
        }
    }

    static boolean isTrue(String flag) {
        return flag.equals("1") || flag.equals("true");
    }

    private static Optional<String> attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name));
    }

    private void text(XMLStreamReader xml, Part state) {
        int length = xml.getTextLength();
        state.text += length;
        state.shared += state.isInString && !state.type.equals("inlineStr") ? length : 0;
        limit("xml-text", MAX_VALUE, state.text);
        if (state.element.equals("v") && state.type.equals("s")) {
            state.value.append(xml.getText());
        }
        limit("formula-length", MAX_FORMULA, state.element.equals("f") ? state.text : 0);
        limit("shared-strings", MAX_TEXT, state.shared);
    }

    private void end(String element, Part state) {
        if (element.equals("v") && state.type.equals("s") && !state.value.isEmpty()) {
            String number = state.value.toString();
            boolean isNumber = number.matches("\\d{1,9}");
            expect(isNumber, "string " + number);
            greatestString = isNumber ? Math.max(greatestString, Integer.parseInt(number)) : greatestString;
        }
        if (element.equals("c")) {
            state.type = "";
        }
        state.element = "";
        state.isInString &= !element.equals("si") && !element.equals("is");
    }

    private void expect(boolean isAsExpected, String reason) {
        if (!isAsExpected) {
            damaged(reason);
        }
    }

    private void damaged(String reason) {
        isSound = false;
        findings.add(Finding.of(
                ExchangeFinding.DAMAGED,
                Location.none().withSource(part, null, null, null),
                "reason",
                FilePhrase.WORKBOOK_PART.with("problem", reason)));
    }

    private void limit(String limit, long allowed, long found) {
        if (found > allowed && isSound) {
            isSound = false;
            Location location = Location.none().withSource(part, null, null, null);
            findings.add(
                    Finding.of(ExchangeFinding.LIMIT, location, "limit", limit, "allowed", allowed, "found", found));
        }
    }
}
