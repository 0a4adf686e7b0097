package org.ishc.io.xlsx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a sheet from its XML, one by one. */
final class SheetRowReader {

    private final XMLStreamReader xml;
    private final List<String> strings;
    private final Map<String, String> sharedFormulas = new HashMap<>();
    private int number;
    private boolean isHidden;

    SheetRowReader(XMLStreamReader xml, List<String> strings) {
        this.xml = xml;
        this.strings = strings;
    }

    /** Returns the number of the row that was read last, from 1. */
    int number() {
        return number;
    }

    /** Tells whether the row that was read last is hidden. */
    boolean isHidden() {
        return isHidden;
    }

    /** Finds the next row; empty behind the last. */
    Optional<List<@Nullable SheetCell>> next() throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                number = Math.max(
                        number + 1,
                        WorkbookParts.attribute(xml, "r").map(Integer::parseInt).orElse(0));
                isHidden = WorkbookParts.attribute(xml, "hidden")
                        .filter(WorkbookGuard::isTrue)
                        .isPresent();
                return Optional.of(row());
            }
        }
        return Optional.empty();
    }

    private List<@Nullable SheetCell> row() throws XMLStreamException, IOException {
        List<@Nullable SheetCell> cells = new ArrayList<>();
        int column = -1;
        for (int event = xml.next();
                event != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("row");
                event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int next = column + 1;
                column = WorkbookParts.attribute(xml, "r")
                        .map(SheetCell::column)
                        .filter(place -> place >= 0)
                        .orElse(next);
                if (column >= SheetCell.MAX_COLUMNS) {
                    throw new IOException("more columns than the " + SheetCell.MAX_COLUMNS + " of a sheet");
                }
                while (cells.size() <= column) {
                    cells.add(null);
                }
                cells.set(column, cell());
            }
        }
        return cells;
    }

    private SheetCell cell() throws XMLStreamException, IOException {
        String type = WorkbookParts.attribute(xml, "t").orElse("n");
        int style = WorkbookParts.attribute(xml, "s").map(Integer::parseInt).orElse(0);
        String value = null;
        String formula = null;
        for (int event = xml.next();
                event != XMLStreamConstants.END_ELEMENT || !xml.getLocalName().equals("c");
                event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = xml.getElementText();
                    case "is" -> value = text(xml);
                    case "f" -> formula = formula();
                    default -> {
                        // what hosts put beside it is not read
                    }
                }
            }
        }
        return new SheetCell(type, type.equals("s") && value != null ? shared(value.strip()) : value, formula, style);
    }

    private String shared(String place) throws IOException {
        int at = place.isEmpty() ? -1 : Integer.parseInt(place);
        if (at < 0 || at >= strings.size()) {
            throw new IOException("string " + place + " of " + strings.size());
        }
        return strings.get(at);
    }

    /** A formula that is shared stands in full where it is first used. */
    private String formula() throws XMLStreamException {
        String place = WorkbookParts.attribute(xml, "si").orElse("");
        String text = xml.getElementText();
        if (!place.isEmpty() && !text.isEmpty()) {
            sharedFormulas.put(place, text);
        }
        return text.isEmpty() ? sharedFormulas.getOrDefault(place, "") : text;
    }

    /** Reads a text to the end of the element that has begun: its runs, without how they are pronounced. */
    static String text(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        int phonetic = 0;
        while (depth > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                phonetic += phonetic > 0 || xml.getLocalName().equals("rPh") ? 1 : 0;
                if (xml.getLocalName().equals("t") && phonetic == 0) {
                    text.append(xml.getElementText());
                    depth--;
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                phonetic -= phonetic > 0 ? 1 : 0;
            }
        }
        return text.toString();
    }
}
