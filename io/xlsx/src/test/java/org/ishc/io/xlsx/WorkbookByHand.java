package org.ishc.io.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook whose parts a test writes itself: what no library writes, but spreadsheets do. */
final class WorkbookByHand {

    private static final String SPACE = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    private static final String KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final StringBuilder sheets = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();
    private boolean isFrom1904;

    WorkbookByHand from1904() {
        isFrom1904 = true;
        return this;
    }

    WorkbookByHand part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    /** Adds a sheet by the XML that stands in its {@code sheetData}. */
    WorkbookByHand sheet(String name, String rows) {
        String id = "rId" + (parts.size() + 1);
        String part = "worksheets/" + id + ".xml";
        sheets.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"%s\"/>".formatted(name, parts.size() + 1, id));
        relations.append("<Relationship Id=\"%s\" Type=\"%sworksheet\" Target=\"%s\"/>".formatted(id, KIND, part));
        return part("xl/" + part, "<worksheet " + SPACE + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /**
     * Gives the workbook a style for each format, from the first on; one of digits only is the number of a built-in.
     */
    WorkbookByHand styles(List<String> formats) {
        StringBuilder own = new StringBuilder();
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < formats.size(); i++) {
            boolean isBuiltIn = formats.get(i).matches("\\d{1,2}");
            String id = isBuiltIn ? formats.get(i) : String.valueOf(164 + i);
            if (!isBuiltIn) {
                own.append("<numFmt numFmtId=\"%s\" formatCode=\"%s\"/>"
                        .formatted(id, formats.get(i).replace("\"", "&quot;")));
            }
            cells.append("<xf numFmtId=\"").append(id).append("\"/>");
        }
        relations.append("<Relationship Id=\"rIdStyles\" Type=\"" + KIND + "styles\" Target=\"styles.xml\"/>");
        return part(
                "xl/styles.xml",
                "<styleSheet " + SPACE + "><numFmts>" + own
                        + "</numFmts><cellStyleXfs><xf numFmtId=\"9\"/></cellStyleXfs>" + "<cellXfs>" + cells
                        + "</cellXfs><cellStyles/></styleSheet>");
    }

    /** Adds the texts that cells share, by the XML of each. */
    WorkbookByHand sharedStrings(String items) {
        relations.append(
                "<Relationship Id=\"rIdStrings\" Type=\"" + KIND + "sharedStrings\" Target=\"sharedStrings.xml\"/>");
        return part("xl/sharedStrings.xml", "<sst " + SPACE + ">" + items + "</sst>");
    }

    Path write(Path to) throws IOException {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
        all.put(
                "_rels/.rels",
                relationships(
                        "<Relationship Id=\"rId1\" Type=\"" + KIND + "officeDocument\" Target=\"xl/workbook.xml\"/>"));
        all.put(
                "xl/workbook.xml",
                "<workbook " + SPACE + "><workbookPr date1904=\"" + isFrom1904 + "\"/><sheets>" + sheets
                        + "</sheets></workbook>");
        all.put("xl/_rels/workbook.xml.rels", relationships(relations.toString()));
        all.putAll(parts);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(to))) {
            for (Map.Entry<String, String> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return to;
    }

    private static String relationships(String each) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + each
                + "</Relationships>";
    }
}
