package org.ishc.io.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A sound package with all ten tables, to be broken one file at a time. */
public final class SamplesPackage {

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private SamplesPackage() {}

    /** Returns a package in which nothing is found. */
    public static SamplesPackage sound() {
        return new SamplesPackage()
                .with("indicators", """
            code,kind,unit,title_vi,title_en,numerator,denominator
            visits.home,FLOW,COUNT,Lượt thăm hỏi,Home visits,,
            visits.rate,RATIO,PERCENT,Tỷ lệ thăm hỏi,Visits a member,visits.home,members.total
            """)
                .with("org-units", """
            unit_code,valid_from,valid_to,level,kind,name,parent_code
            VN,2020-01-01,,CENTRAL,,Trung ương,
            P1,2020-01-01,,PROVINCE,,Tỉnh Một,VN
            A1,2025-07-01,,COMMUNE,,Xã A,P1
            B1,2025-07-01,2026-07-01,COMMUNE,,Xã B,P1
            B2,2026-07-01,,COMMUNE,,Phường B,P1
            """)
                .with("successions", "date,predecessor_code,successor_code,portion\n2026-07-01,B1,B2,full\n")
                .with("clubs", "club_code,name,unit_code,scheme\nK1,CLB Một,A1,1648\nK2,CLB Hai,B1,1648\n")
                .with("club-events", """
            club_code,event_no,type,effective_on
            K1,1,REGISTER,2026-01-01
            K2,1,REGISTER,2026-01-01
            """)
                .with(
                        "club-reports",
                        "club_code,period,members,women,meetings_held\nK1,2026-Q1,60,40,3\nK2,2026-Q1,55,35,3\n")
                .with(
                        "values",
                        "unit_code,indicator,period,value\nA1,visits.home,2026-Q1,12\nB1,visits.home,2026-Q1,8\n")
                .with("targets", """
            unit_code,indicator,period,comparator,value,value_high,decided_on,revision
            P1,clubs.established,2026,AT_LEAST,4,,2026-01-05,1
            A1,clubs.established,2026,AT_LEAST,2,,2026-01-05,1
            B1,clubs.established,2026,AT_LEAST,2,,2026-01-05,1
            """)
                .with("groups", "unit_code,group_code,valid_from,valid_to\nP1,G1,,\nK1,G2,2026-01-01,\n")
                .with(
                        "assessments",
                        "unit_code,period,fact,stage,value,evidence,assessor,reason\nP1,2026,plan.signed,SELF,true,QĐ 12,,\nK1,2026,plan.signed,SELF,true,,,\n");
    }

    /** Returns a sound package with a figure that is counted within a class of units, on an estimate there. */
    public static SamplesPackage ofAClass() {
        return sound().with(
                        "indicators",
                        "code,kind,unit,title_vi,title_en,numerator,denominator,definition\n"
                                + "visits.home,FLOW,COUNT,Thăm,Visits,,,\n"
                                + "visits.in-class,FLOW,COUNT,Thăm ở xã khó khăn,Visits in hard communes,,,\"{\"\"within\"\":{\"\"indicator\"\":\"\"visits.home\"\",\"\"class\"\":\"\"area.hard\"\"}}\"\n")
                .with("unit-classes", "unit_code,class,valid_from\nA1,area.hard,2026-01-01\n")
                .with(
                        "values",
                        "unit_code,indicator,period,value,status\nA1,visits.home,2026-Q1,3,ESTIMATED\nB1,visits.home,2026-Q1,4,VERIFIED\n");
    }

    /** Puts a table in place of the one that is there. */
    public SamplesPackage with(String table, String csv) {
        return withBytes(table + ".csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts a file in place of the one that is there. */
    public SamplesPackage withBytes(String file, byte[] bytes) {
        files.put(file, bytes);
        return this;
    }

    /** Adds lines to a table. */
    public SamplesPackage adding(String table, String lines) {
        return with(table, text(table) + lines);
    }

    /** Replaces a text in a table. */
    public SamplesPackage replacing(String table, String text, String by) {
        if (!text(table).contains(text)) {
            throw new IllegalArgumentException(table + " does not hold " + text);
        }
        return with(table, text(table).replace(text, by));
    }

    /** Takes a table out of the package; the manifest does not list it either. */
    public SamplesPackage without(String table) {
        files.remove(table + ".csv");
        return this;
    }

    private String text(String table) {
        return new String(files.get(table + ".csv"), StandardCharsets.UTF_8);
    }

    /** Returns the manifest that lists the tables. */
    public String manifest() {
        List<String> resources = new ArrayList<>();
        for (String file : files.keySet()) {
            if (file.endsWith(".csv")) {
                resources.add(
                        "{\"name\":\"%s\",\"path\":\"%s\"}".formatted(file.substring(0, file.length() - 4), file));
            }
        }
        return "{\"name\":\"t\",\"calendar\":\"calendar\",\"as_of\":\"2026-12-31\",\"resources\":["
                + String.join(",", resources) + "]}";
    }

    /** Returns the files, the manifest among them, by name. */
    public SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        all.putIfAbsent("datapackage.json", manifest().getBytes(StandardCharsets.UTF_8));
        return all;
    }

    /** Writes the package into a new folder. */
    public Path folder(Path below) throws IOException {
        Path folder = Files.createTempDirectory(below, "pkg");
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }

    /** Returns the package as the bytes of a zip archive, the manifest first. */
    public byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            List<String> names = new ArrayList<>(List.of("datapackage.json"));
            files.keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(files().get(name));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
