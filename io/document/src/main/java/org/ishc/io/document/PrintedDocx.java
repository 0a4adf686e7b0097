package org.ishc.io.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeader;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.ishc.core.base.Language;
import org.ishc.io.border.OwnLoader;
import org.ishc.io.border.Timeless;
import org.ishc.io.canonical.TemporaryFile;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSimpleField;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;

/**
 * Writes a document as a Word file that can be edited and signed: A4, Times New Roman, the margins of Decree
 * 30/2020/NĐ-CP, each sheet a section with its own page numbers from the second page on.
 */
public final class PrintedDocx {

    private static final int SHORT = 11906;
    private static final int LONG = 16838;
    private static final int TOP = 1134;
    private static final int LEFT = 1701;
    private static final int RIGHT = 850;
    private static final String AUTHOR = "ISHC SDK";

    private final XWPFDocument word;

    private PrintedDocx(XWPFDocument word) {
        this.word = word;
    }

    /**
     * Writes the file; the same document gives the same bytes.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Printed document, OutputStream out) throws IOException {
        OwnLoader.during(() -> {
            try (XWPFDocument word = new XWPFDocument()) {
                new PrintedDocx(word).fill(document);
                Timeless.write(word::write, TemporaryFile.file(".docx"), out);
            }
            return true;
        });
    }

    private void fill(Printed document) {
        POIXMLProperties.CoreProperties properties = word.getProperties().getCoreProperties();
        properties.setTitle(document.name());
        properties.setCreator(AUTHOR);
        properties.setCreated(Optional.of(Timeless.day(document.asOf())));
        properties.setModified(Optional.of(Timeless.day(document.asOf())));
        style(document.language());
        String header = pageNumbers();
        List<Sheet> sheets = document.sheets();
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            new DocxSheet(word, width(sheet)).write(sheet);
            // a table may not stand at the end of a section
            XWPFParagraph end = word.createParagraph();
            DocxSheet.tight(end);
            if (i < sheets.size() - 1) {
                page(end.getCTP().getPPr().addNewSectPr(), sheet, header);
            } else {
                page(word.getDocument().getBody().getSectPr(), sheet, header);
            }
        }
    }

    /** The width between the margins, in twentieths of a point. */
    private static int width(Sheet sheet) {
        return (sheet.isLandscape() ? LONG : SHORT) - LEFT - RIGHT;
    }

    private void style(Language language) {
        CTFonts fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(DocxSheet.FONT);
        fonts.setHAnsi(DocxSheet.FONT);
        fonts.setCs(DocxSheet.FONT);
        fonts.setEastAsia(DocxSheet.FONT);
        word.createStyles().setDefaultFonts(fonts);
        word.getStyles().setSpellingLanguage(language == Language.VI ? "vi-VN" : "en-GB");
    }

    /** Makes the header with the number of the page, and returns its reference. */
    private String pageNumbers() {
        XWPFHeader header = word.createHeader(HeaderFooterType.DEFAULT);
        XWPFParagraph number = header.createParagraph();
        number.setAlignment(ParagraphAlignment.CENTER);
        CTSimpleField field = number.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        // what a program shows that does not count pages, in the size of the text
        CTR shown = field.addNewR();
        shown.addNewRPr().addNewSz().setVal(BigInteger.valueOf(2L * DocxSheet.TEXT));
        shown.addNewT().setStringValue("2");
        return word.getDocument()
                .getBody()
                .getSectPr()
                .getHeaderReferenceArray(0)
                .getId();
    }

    private static void page(CTSectPr section, Sheet sheet, String header) {
        if (section.sizeOfHeaderReferenceArray() == 0) {
            CTHdrFtrRef reference = section.addNewHeaderReference();
            reference.setId(header);
            reference.setType(STHdrFtr.DEFAULT);
        }
        section.addNewType().setVal(STSectionMark.NEXT_PAGE);
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(sheet.isLandscape() ? LONG : SHORT));
        size.setH(BigInteger.valueOf(sheet.isLandscape() ? SHORT : LONG));
        if (sheet.isLandscape()) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(BigInteger.valueOf(TOP));
        margins.setBottom(BigInteger.valueOf(TOP));
        margins.setLeft(BigInteger.valueOf(LEFT));
        margins.setRight(BigInteger.valueOf(RIGHT));
        margins.setHeader(BigInteger.valueOf(TOP / 2));
        margins.setFooter(BigInteger.valueOf(TOP / 2));
        section.addNewPgNumType().setStart(BigInteger.ONE);
        section.addNewTitlePg();
    }
}
