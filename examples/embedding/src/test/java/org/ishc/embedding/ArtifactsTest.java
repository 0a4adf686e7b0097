package org.ishc.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishc.core.base.UnitCode;
import org.junit.jupiter.api.Test;

/** What is published, held against the BOM and against what is promised of it. */
class ArtifactsTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern MODULE = Pattern.compile("<module>(.*?)</module>");
    private static final Pattern EXPORT = Pattern.compile("exports ([\\w.]+);");
    private static final Pattern STATUS =
            Pattern.compile("(?m)^@API\\(status = API\\.Status\\.(\\w+), since = \"[0-9.]+\"\\)");

    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^public (?:[\\w-]+ )*(?:class|interface|record|enum|@interface) ");

    /** A module's folder with its pom, the part on the parent taken out. */
    private record Project(Path folder, String pom) {

        static Project in(Path folder) throws IOException {
            return new Project(folder, Files.readString(folder.resolve("pom.xml")));
        }

        String own(String element) {
            return first(pom.replaceFirst("(?s)<parent>.*?</parent>", ""), element);
        }

        boolean isPublishedJar() {
            return own("packaging").equals("jar") && !pom.contains("<maven.deploy.skip>true");
        }
    }

    private static String first(String text, String element) {
        return Pattern.compile("<" + element + ">(.*?)</" + element + ">")
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + element));
    }

    /** The modules below a folder; those below one that is not published are not published either. */
    private static List<Project> published(Project project) throws IOException {
        List<Project> all = new ArrayList<>();
        if (project.isPublishedJar()) {
            all.add(project);
        }
        if (!project.pom().contains("<maven.deploy.skip>true")) {
            for (MatchResult module : MODULE.matcher(project.pom()).results().toList()) {
                all.addAll(published(Project.in(project.folder().resolve(module.group(1)))));
            }
        }
        return all;
    }

    @Test
    void bom_listsEveryPublishedArtifactAndNoOther() throws IOException {
        String bom = Files.readString(ROOT.resolve("io/bom/pom.xml"));
        List<String> listed = new ArrayList<>();
        Pattern.compile("(?s)<dependency>(.*?)</dependency>")
                .matcher(bom)
                .results()
                .forEach(entry -> {
                    assertEquals("org.ishc", first(entry.group(1), "groupId"));
                    assertEquals("${project.version}", first(entry.group(1), "version"));
                    listed.add(first(entry.group(1), "artifactId"));
                });
        List<String> published = new ArrayList<>();
        for (Project project : published(Project.in(ROOT))) {
            published.add(project.own("artifactId"));
        }
        assertTrue(published.contains("ishc-core"), published::toString);
        assertEquals(new TreeSet<>(published), new TreeSet<>(listed));
    }

    @Test
    void bom_hasTheVersionOfTheProjectAndNoParent() throws IOException {
        Project bom = Project.in(ROOT.resolve("io/bom"));
        assertEquals(Project.in(ROOT).own("version"), bom.own("version"));
        assertTrue(!bom.pom().contains("<parent>"));
    }

    @Test
    void everyExportedPackage_saysWhatIsPromisedOfIt() throws IOException {
        List<String> silent = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (Project project : published(Project.in(ROOT))) {
            Path sources = project.folder().resolve("src/main/java");
            for (MatchResult export : EXPORT.matcher(Files.readString(sources.resolve("module-info.java")))
                    .results()
                    .toList()) {
                Path info = sources.resolve(export.group(1).replace('.', '/')).resolve("package-info.java");
                boolean isSaid = STATUS.matcher(Files.readString(info))
                        .results()
                        .anyMatch(status -> !status.group(1).equals("INTERNAL"));
                (isSaid ? said : silent).add(export.group(1));
            }
        }
        assertEquals(List.of(), silent);
        assertTrue(said.contains("org.ishc.core.base"), said::toString);
    }

    /** Of these a host sees types in what it is given, and imports none. */
    private static final Set<String> SEEN = Set.of("org.ishc.core.formula", "org.ishc.core.interchange");

    @Test
    void everyExportedPackage_isUsedByAnExample() throws IOException {
        Set<String> exported = new TreeSet<>();
        for (Project project : published(Project.in(ROOT))) {
            EXPORT.matcher(Files.readString(project.folder().resolve("src/main/java/module-info.java")))
                    .results()
                    .forEach(export -> exported.add(export.group(1)));
        }
        assertTrue(exported.contains("org.ishc.io.xlsx"), exported::toString);
        for (String source : exampleSources().values()) {
            Pattern.compile("(?:import (?:static )?|\\bnew )(org\\.ishc(?:\\.[a-z]\\w*)+)")
                    .matcher(source)
                    .results()
                    .forEach(used -> exported.remove(used.group(1)));
        }
        assertEquals(SEEN, exported);
    }

    /** What the examples are made of, by file. */
    private static Map<Path, String> exampleSources() throws IOException {
        Map<Path, String> sources = new TreeMap<>();
        try (var files = Files.walk(ROOT.resolve("examples"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")
                            && path.toString().replace(File.separatorChar, '/').contains("/src/main/"))
                    .toList()) {
                sources.put(file, Files.readString(file));
            }
        }
        return sources;
    }

    @Test
    void everyProvider_isToldToNativeImagesAndNothingElseThatIsNotThere() throws IOException {
        List<String> provided = new ArrayList<>();
        for (Project project : published(Project.in(ROOT))) {
            Path resources = project.folder().resolve("src/main/resources/META-INF");
            if (!Files.exists(resources.resolve("services"))) {
                continue;
            }
            Path metadata = resources.resolve("native-image/org.ishc").resolve(project.own("artifactId"));
            String reflected = Files.readString(metadata.resolve("reflect-config.json"));
            String taken = Files.readString(metadata.resolve("resource-config.json"));
            try (var services = Files.list(resources.resolve("services"))) {
                for (Path service : services.toList()) {
                    assertTrue(
                            taken.contains(service.getFileName().toString().replace(".", "\\\\.")), service::toString);
                    for (String provider : Files.readAllLines(service)) {
                        assertTrue(reflected.contains("\"" + provider + "\""), provider);
                        provided.add(provider);
                    }
                }
            }
            for (MatchResult name : Pattern.compile("\"name\": \"(org\\.[\\w.]+)")
                    .matcher(reflected)
                    .results()
                    .toList()) {
                Path source = project.folder()
                        .resolve("src/main/java")
                        .resolve(name.group(1).replace('.', '/') + ".java");
                assertTrue(Files.exists(source), source::toString);
            }
        }
        assertTrue(provided.contains("org.ishc.io.pack.ZipFormat"), provided::toString);
    }

    @Test
    void apiComparison_leavesOutWhatIsNotPromisedAndNothingElse() throws IOException {
        List<String> loose = new ArrayList<>();
        for (Project project : published(Project.in(ROOT))) {
            try (var files = Files.walk(project.folder().resolve("src/main/java"))) {
                for (Path info :
                        files.filter(file -> file.endsWith("package-info.java")).toList()) {
                    loose.addAll(notPromised(info));
                }
            }
        }
        List<String> excluded = Pattern.compile("<exclude>(org\\.ishc\\.[\\w.]+)</exclude>")
                .matcher(Files.readString(ROOT.resolve("pom.xml")))
                .results()
                .map(exclude -> exclude.group(1))
                .toList();
        assertEquals(new TreeSet<>(loose), new TreeSet<>(excluded));
    }

    /** A package, when nothing in it is promised; else the public types of it that are not. */
    private static List<String> notPromised(Path info) throws IOException {
        String text = Files.readString(info);
        Matcher named = Pattern.compile("(?m)^package ([\\w.]+);").matcher(text);
        assertTrue(named.find(), info::toString);
        String ofPackage = status(text).orElse("none");
        List<String> loose = new ArrayList<>();
        boolean isPromised = ofPackage.equals("STABLE");
        try (var files = Files.list(info.getParent())) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                    .filter(given -> !given.equals(info))
                    .toList()) {
                String type = Files.readString(file);
                if (status(type).orElse(ofPackage).equals("STABLE")) {
                    isPromised = true;
                } else if (PUBLIC_TYPE.matcher(type).find()) {
                    loose.add(named.group(1) + "."
                            + String.valueOf(file.getFileName()).replace(".java", ""));
                }
            }
        }
        return isPromised ? loose : List.of(named.group(1));
    }

    @Test
    void whatIsForTheLibraryItself_isInNoExample() throws IOException {
        List<String> internal = new ArrayList<>();
        for (Project project : published(Project.in(ROOT))) {
            Path sources = project.folder().resolve("src/main/java");
            try (var files = Files.walk(sources)) {
                for (Path file : files.filter(
                                path -> path.toString().endsWith(".java") && !path.endsWith("package-info.java"))
                        .toList()) {
                    if (status(Files.readString(file)).orElse("").equals("INTERNAL")) {
                        internal.add(String.valueOf(sources.relativize(file))
                                .replace(".java", "")
                                .replace(File.separatorChar, '.'));
                    }
                }
            }
        }
        assertTrue(internal.contains("org.ishc.io.report.tree.Listed"), internal::toString);
        List<String> used = new ArrayList<>();
        exampleSources().forEach((file, source) -> internal.stream()
                .filter(type -> source.contains("import " + type + ";"))
                .forEach(type -> used.add(file + ": " + type)));
        assertEquals(List.of(), used);
    }

    private static Optional<String> status(String source) {
        return STATUS.matcher(source).results().map(status -> status.group(1)).findFirst();
    }

    @Test
    void everyPublishedPom_saysWhatAPublicRepositoryAsksFor() throws IOException {
        for (Path folder : List.of(ROOT, ROOT.resolve("io/bom"))) {
            String pom = Files.readString(folder.resolve("pom.xml"));
            for (String element : List.of(
                    "(?s)<licenses>.*?<url>https://.*?</licenses>",
                    "(?s)<developers>.*?<name>.+?</name>.*?</developers>",
                    "(?s)<scm[^>]*>.*?<connection>scm:git:https://.*?<developerConnection>.*?<url>https://.*?</scm>",
                    "(?m)^  <url>https://",
                    "(?s)<issueManagement>.*?<url>https://.*?</issueManagement>")) {
                assertTrue(Pattern.compile(element).matcher(pom).find(), folder + " lacks " + element);
            }
        }
        for (Project project : published(Project.in(ROOT))) {
            assertFalse(project.own("name").isBlank(), project.folder()::toString);
            assertTrue(project.own("description").length() > 20, project.folder()::toString);
        }
    }

    @Test
    void everyJar_carriesTheLicence() throws IOException {
        String licence = Files.readString(ROOT.resolve("LICENSE"));
        try (InputStream carried = UnitCode.class.getModule().getResourceAsStream("META-INF/LICENSE")) {
            assertEquals(licence, new String(carried.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void demo_buildsTheCommandLineAndWhatItStandsOnAlone() throws IOException {
        String examples = Files.readString(ROOT.resolve("examples/pom.xml"));
        List<String> always = MODULE.matcher(examples.substring(0, examples.indexOf("<profiles>")))
                .results()
                .map(module -> module.group(1))
                .toList();
        String everything = examples.substring(examples.indexOf("<id>all</id>"), examples.indexOf("<id>demo</id>"));
        assertEquals(List.of("sample", "cli"), always);
        assertTrue(everything.contains("<activeByDefault>true</activeByDefault>"), everything);
        assertTrue(everything.contains("<module>spark</module>"), everything);
    }

    @Test
    void hostsWithoutAParent_keepToTheVersionsOfTheProject() throws IOException {
        Project root = Project.in(ROOT);
        Project hosts = Project.in(ROOT.resolve("examples/hosts"));
        assertEquals(root.own("version"), hosts.own("version"));
        for (String version : List.of(
                "junit.version",
                "palantir-java-format.version",
                "spotless.version",
                "spring-boot.version",
                "project.build.outputTimestamp")) {
            assertEquals(root.own(version), hosts.own(version), version);
        }
        assertTrue(!hosts.pom().contains("<parent>"));
    }

    @Test
    void changelog_hasTheVersionWithItsDay() throws IOException {
        String version = Project.in(ROOT).own("version").replace("-SNAPSHOT", "");
        String changelog = Files.readString(ROOT.resolve("CHANGELOG.md"));
        assertTrue(
                Pattern.compile("(?m)^## \\[" + Pattern.quote(version) + "\\] - \\d{4}-\\d\\d-\\d\\d$")
                                .matcher(changelog)
                                .find()
                        || Project.in(ROOT).own("version").endsWith("-SNAPSHOT"),
                version);
    }
}
