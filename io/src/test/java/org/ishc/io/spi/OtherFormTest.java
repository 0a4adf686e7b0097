package org.ishc.io.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that are sound and of a form that is not read, told by their bytes and not by their names. */
class OtherFormTest {

    @TempDir
    Path folder;

    private Optional<String> find(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        return OtherForm.find(file, Arrays.copyOf(bytes, Math.min(bytes.length, PackageFormat.HEAD_BYTES)));
    }

    private Optional<String> find(String name, String text) throws IOException {
        return find(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry.split("=", 2)[0]));
                zip.write((entry.contains("=") ? entry.split("=", 2)[1] : "x").getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({
        "bao-cao.pdf,%PDF-1.7,pdf",
        "bao-cao.xlsx,%PDF-1.7,pdf",
        "x.rar,Rar!\u001a,rar",
        "bang.xls,<html><body><table>,html",
        "bang.xls,'  <!-- x --><!DOCTYPE html>',html",
        "bang.csv,'<table border=1>',html",
        "bang.xml,'<?xml version=\"1.0\"?><ss:Workbook xmlns:ss=\"x\">',xml",
        "bang.xlsx,'ma;ten\r\nK1;CLB',csv",
        "goi.zip,'{\"manifest\":{}}',json"
    })
    void file_isToldByHowItBegins(String name, String beginning, String form) throws IOException {
        assertEquals(Optional.of(form), find(name, beginning));
    }

    @ParameterizedTest
    @CsvSource({
        "p.json,{\"manifest\":{}}",
        "p.csv,'ma;ten'",
        "p.zip,just words",
        "p,'a,b'",
        "p.xlsx,'\u0001\u0002,'",
        "p.json,''"
    })
    void whatMayBeReadOrIsNothing_isNoOtherForm(String name, String text) throws IOException {
        assertEquals(Optional.empty(), find(name, text));
    }

    @Test
    void compressedFiles_areToldApart() throws IOException {
        assertEquals(Optional.of("gz"), find("p.zip", new byte[] {0x1f, (byte) 0x8b, 8, 0}));
        assertEquals(Optional.of("7z"), find("p.zip", new byte[] {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c}));
    }

    @Test
    void oldWorkbook_andOneWithAPassword_beginAlike_andAreToldApart() throws IOException {
        byte[] ole = new byte[2_000];
        byte[] head = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1};
        System.arraycopy(head, 0, ole, 0, head.length);
        assertEquals(Optional.of("xls"), find("bang.xlsx", ole));
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, ole, 1_500, name.length);
        assertEquals(Optional.of("password"), find("bang.xlsx", ole));
    }

    @Test
    void documentsOfOfficePrograms_areToldByWhatIsInThem() throws IOException {
        assertEquals(Optional.of("docx"), find("p.zip", zip("[Content_Types].xml", "word/document.xml")));
        assertEquals(Optional.of("pptx"), find("p.xlsx", zip("ppt/presentation.xml")));
        assertEquals(Optional.of("xlsb"), find("p.xlsx", zip("xl/workbook.bin")));
        assertEquals(
                Optional.of("ods"),
                find("p.xlsx", zip("mimetype=application/vnd.oasis.opendocument.spreadsheet", "content.xml")));
        assertEquals(Optional.empty(), find("p.zip", zip("clubs.csv")));
    }

    @Test
    void workbookWithTheNameOfAnArchive_isNamed_andOneWithItsOwnIsRead() throws IOException {
        byte[] workbook = zip("[Content_Types].xml", "xl/workbook.xml");
        assertEquals(Optional.of("xlsx"), find("p.zip", workbook));
        assertEquals(Optional.empty(), find("p.xlsx", workbook));
    }

    @Test
    void jsonInTwoBytesACharacter_isNamed() throws IOException {
        assertEquals(Optional.of("utf-16"), find("p.json", "\ufeff{}".getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(Optional.of("utf-16"), find("p.ndjson", "\ufeff{}".getBytes(StandardCharsets.UTF_16BE)));
    }

    @Test
    void suchAPackage_hasNoTables_andSaysWhatItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("p.pdf"), "%PDF-1.7");
        PackageSource source = OtherForm.source(file, Opening.DEFAULT, "pdf");
        assertEquals(Set.of(), source.tables());
        assertEquals(
                List.of("package.other-form"),
                source.findings().stream().map(found -> found.code().code()).toList());
        assertEquals("p.pdf", source.findings().get(0).location().file());
        assertThrows(IllegalArgumentException.class, () -> source.read(Table.CLUBS, new ArrayList<>(), raw -> {}));
    }
}
