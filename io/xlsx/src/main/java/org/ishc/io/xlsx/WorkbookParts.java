package org.ishc.io.xlsx;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of a workbook that are read, each found by the relationship that leads to it and not by its name; in the
 * transitional form and in the strict one, which differ in nothing but namespaces. Entities are never resolved.
 */
final class WorkbookParts implements Closeable {

    private static final int MAX_SMALL_BYTES = 1 << 24;
    private static final int MAX_ENTRIES = 10_000;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private final Map<String, String> sheets = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();
    private final Map<String, Related> related = new LinkedHashMap<>();
    private boolean isFrom1904;

    /**
     * What a relationship leads to.
     *
     * @param kind the last step of its type, such as {@code worksheet}
     * @param part the part's name
     */
    private record Related(String kind, String part) {}

    /** Takes an element that begins. */
    interface Elements {
        void begin(XMLStreamReader xml) throws IOException;
    }

    private WorkbookParts(ZipFile zip) {
        this.zip = zip;
        zip.stream().limit(MAX_ENTRIES).forEach(entry -> entries.putIfAbsent(key(entry.getName()), entry));
    }

    /**
     * Opens a workbook, and reads which parts it has.
     *
     * @throws IOException when it is none
     */
    static WorkbookParts open(Path path) throws IOException {
        WorkbookParts parts = new WorkbookParts(new ZipFile(path.toFile()));
        try {
            parts.read();
            return parts;
        } catch (IOException | RuntimeException none) {
            parts.close();
            throw none;
        }
    }

    private void read() throws IOException {
        relationships("");
        String workbook = related.values().stream()
                .filter(given -> given.kind().equals("officeDocument"))
                .map(Related::part)
                .findFirst()
                .orElse("xl/workbook.xml");
        related.clear();
        relationships(workbook);
        each(workbook, xml -> {
            if (xml.getLocalName().equals("workbookPr")) {
                String flag = attribute(xml, "date1904").orElse("0");
                isFrom1904 = flag.equals("1") || flag.equals("true");
            } else if (xml.getLocalName().equals("sheet")) {
                sheet(xml);
            }
        });
    }

    private void sheet(XMLStreamReader xml) throws IOException {
        String name = attribute(xml, "name").orElse("");
        Related to = related.get(attribute(xml, "id").orElse(""));
        names.add(name);
        if (!attribute(xml, "state").orElse("visible").equals("visible")) {
            hidden.add(name);
        }
        if (to != null && to.kind().equals("worksheet")) {
            sheets.putIfAbsent(name, to.part());
        }
        if (names.size() > MAX_ENTRIES) {
            throw new IOException("more than " + MAX_ENTRIES + " sheets");
        }
    }

    private void relationships(String part) throws IOException {
        String folder = part.substring(0, part.lastIndexOf('/') + 1);
        String rels = folder + "_rels/" + part.substring(folder.length()) + ".rels";
        if (find(rels).isEmpty()) {
            return;
        }
        each(rels, xml -> {
            boolean isInside = !attribute(xml, "TargetMode").orElse("").equals("External");
            if (xml.getLocalName().equals("Relationship") && isInside && related.size() < MAX_ENTRIES) {
                String type = attribute(xml, "Type").orElse("");
                String target = attribute(xml, "Target").orElse("").replace('\\', '/');
                String to = resolved(target.startsWith("/") ? target : folder + target);
                related.put(
                        attribute(xml, "Id").orElse(""), new Related(type.substring(type.lastIndexOf('/') + 1), to));
            }
        });
    }

    private static String resolved(String path) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : path.split("/", -1)) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.add(step);
            }
        }
        return String.join("/", steps);
    }

    /** Shows every element of a small part as it begins. */
    void each(String part, Elements elements) throws IOException {
        ZipEntry entry = find(part).orElseThrow(() -> new IOException("no part " + part));
        if (entry.getSize() > MAX_SMALL_BYTES) {
            throw new IOException(part + " has more than " + MAX_SMALL_BYTES + " bytes");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            XMLStreamReader xml = factory().createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    elements.begin(xml);
                }
            }
        } catch (XMLStreamException malformed) {
            throw new IOException(
                    part + ": "
                            + String.valueOf(malformed.getMessage())
                                    .lines()
                                    .findFirst()
                                    .orElse(""),
                    malformed);
        }
    }

    /** Returns an attribute, whatever its namespace: the two forms have different ones. */
    static Optional<String> attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** Returns a parser that declares and resolves nothing. */
    static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private Optional<ZipEntry> find(String part) {
        return Optional.ofNullable(entries.get(key(part)));
    }

    /** Returns the names of the parts in which cells, their texts and their styles stand. */
    List<String> parts() {
        List<String> parts = new ArrayList<>(sheets.values());
        findShared().ifPresent(parts::add);
        findStyles().ifPresent(parts::add);
        return parts.stream().distinct().filter(part -> find(part).isPresent()).toList();
    }

    /** Opens a part; the caller closes. */
    InputStream open(String part) throws IOException {
        return zip.getInputStream(find(part).orElseThrow(() -> new IOException("no part " + part)));
    }

    /** Returns the names of the sheets, in their order; a name that is there twice stands there twice. */
    List<String> names() {
        return names;
    }

    /** Finds the part that holds the cells of a sheet. */
    Optional<String> findSheet(String name) {
        return Optional.ofNullable(sheets.get(name));
    }

    /** Tells whether a sheet is hidden. */
    boolean isHidden(String name) {
        return hidden.contains(name);
    }

    /** Finds the part of shared strings. */
    Optional<String> findShared() {
        return findRelated("sharedStrings");
    }

    /** Finds the part of styles; a workbook may have none. */
    Optional<String> findStyles() {
        return findRelated("styles");
    }

    private Optional<String> findRelated(String kind) {
        return related.values().stream()
                .filter(given -> given.kind().equals(kind))
                .map(Related::part)
                .filter(part -> find(part).isPresent())
                .findFirst();
    }

    /** Tells whether days are counted from 1904. */
    boolean isFrom1904() {
        return isFrom1904;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
