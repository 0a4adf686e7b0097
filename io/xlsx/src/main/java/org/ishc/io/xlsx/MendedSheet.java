package org.ishc.io.xlsx;

import com.fasterxml.aalto.stax.EventFactoryImpl;
import com.fasterxml.aalto.stax.OutputFactoryImpl;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.ishc.io.table.CellType;

/** Copies the XML of a sheet event by event, but for the cells that are mended and the rows that are emptied. */
final class MendedSheet {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}");

    private final Map<String, Mended> mended;
    private final Set<Integer> emptied;
    private final NumberFormats formats;
    private final XMLEventFactory events = new EventFactoryImpl();
    private final Set<String> computed = new HashSet<>();

    /**
     * What is to stand in a cell.
     *
     * @param text the text, as it is read in its column
     * @param type how the column is read
     */
    record Mended(String text, CellType type) {

        /** Returns how people write it: days with the day first. */
        String shown() {
            Matcher day = ISO.matcher(text);
            return type == CellType.DATE && day.matches()
                    ? day.group(3) + "/" + day.group(2) + "/" + day.group(1)
                    : text;
        }
    }

    MendedSheet(Map<String, Mended> mended, Set<Integer> emptied, NumberFormats formats) {
        this.mended = mended;
        this.emptied = emptied;
        this.formats = formats;
    }

    /** Returns the cells whose formulas were taken out. */
    Set<String> computed() {
        return computed;
    }

    void copy(InputStream in, OutputStream out) throws IOException {
        piped(in, out, (reader, writer) -> {
            int row = 0;
            while (reader.hasNext()) {
                XMLEvent event = reader.nextEvent();
                boolean isRow = isStart(event, "row");
                row = isRow ? number(event.asStartElement(), row) : row;
                if (isStart(event, "c")) {
                    cell(event.asStartElement(), row, reader, writer);
                } else {
                    writer.add(event);
                }
            }
        });
    }

    private void cell(StartElement cell, int row, XMLEventReader reader, XMLEventWriter writer)
            throws XMLStreamException {
        String reference = value(cell, "r");
        Mended now = mended.get(reference);
        if (now == null && !emptied.contains(row)) {
            writer.add(cell);
            return;
        }
        for (XMLEvent event = reader.nextEvent(); !isEnd(event, "c"); event = reader.nextEvent()) {
            if (isStart(event, "f")) {
                computed.add(reference);
            }
        }
        boolean isNumber = now != null && isNumber(cell, now);
        writer.add(events.createStartElement(
                cell.getName().getPrefix(), cell.getName().getNamespaceURI(), "c"));
        for (Iterator<Attribute> all = cell.getAttributes(); all.hasNext(); ) {
            Attribute attribute = all.next();
            if (!attribute.getName().getLocalPart().equals("t")) {
                writer.add(attribute);
            }
        }
        if (now != null) {
            content(cell.getName(), now, isNumber, writer);
        }
        writer.add(events.createEndElement(
                cell.getName().getPrefix(), cell.getName().getNamespaceURI(), "c"));
    }

    private void content(QName cell, Mended now, boolean isNumber, XMLEventWriter writer) throws XMLStreamException {
        String prefix = cell.getPrefix();
        String space = cell.getNamespaceURI();
        if (!isNumber) {
            writer.add(events.createAttribute("t", "inlineStr"));
            writer.add(events.createStartElement(prefix, space, "is"));
        }
        String name = isNumber ? "v" : "t";
        writer.add(events.createStartElement(prefix, space, name));
        if (!isNumber) {
            writer.add(events.createAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve"));
        }
        writer.add(events.createCharacters(isNumber ? now.text() : SheetText.escape(now.shown())));
        writer.add(events.createEndElement(prefix, space, name));
        if (!isNumber) {
            writer.add(events.createEndElement(prefix, space, "is"));
        }
    }

    /** A whole number stays one for the sheet's own sums, unless its cell would show it as another. */
    private boolean isNumber(StartElement cell, Mended now) {
        String style = value(cell, "s");
        SheetCell sheetCell =
                new SheetCell("n", now.text(), null, style.matches("\\d{1,7}") ? Integer.parseInt(style) : 0);
        return now.type() == CellType.WHOLE
                && NUMBER.matcher(now.text()).matches()
                && formats.format(sheetCell).indexOf('%') < 0
                && !formats.showsDays(sheetCell);
    }

    /** Copies a list of computed cells without those whose formulas were taken out. */
    static void withoutComputed(InputStream in, Set<String> computed, OutputStream out) throws IOException {
        piped(in, out, (reader, writer) -> {
            while (reader.hasNext()) {
                XMLEvent event = reader.nextEvent();
                if (isStart(event, "c") && computed.contains(value(event.asStartElement(), "r"))) {
                    reader.nextEvent();
                } else {
                    writer.add(event);
                }
            }
        });
    }

    /** Something that is copied from a parser to a writer. */
    private interface Copying {
        void copy(XMLEventReader reader, XMLEventWriter writer) throws XMLStreamException;
    }

    private static void piped(InputStream in, OutputStream out, Copying copying) throws IOException {
        XMLInputFactory factory = WorkbookParts.factory();
        try {
            XMLEventReader reader = factory.createXMLEventReader(in);
            XMLEventWriter writer = new OutputFactoryImpl().createXMLEventWriter(new Unclosed(out), "UTF-8");
            copying.copy(reader, writer);
            writer.flush();
        } catch (XMLStreamException malformed) {
            throw new IOException(malformed.getMessage(), malformed);
        }
    }

    /** The archive goes on after the sheet. */
    private static final class Unclosed extends FilterOutputStream {
        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static boolean isStart(XMLEvent event, String name) {
        return event.isStartElement()
                && event.asStartElement().getName().getLocalPart().equals(name);
    }

    private static boolean isEnd(XMLEvent event, String name) {
        return event.isEndElement()
                && event.asEndElement().getName().getLocalPart().equals(name);
    }

    private static int number(StartElement row, int before) {
        String number = value(row, "r");
        return number.matches("\\d{1,7}") ? Integer.parseInt(number) : before + 1;
    }

    private static String value(StartElement element, String name) {
        Attribute attribute = element.getAttributeByName(new QName(name));
        return attribute == null ? "" : attribute.getValue();
    }
}
