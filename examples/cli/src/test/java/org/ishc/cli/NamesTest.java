package org.ishc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** A name says what a thing is. */
class NamesTest {

    private static final Path ROOT = Path.of("../..");

    /** A word that joins two others: alone, the reader has to guess what it stands for. */
    private static final String NO_NAME = "of";

    @Test
    void noVariable_isCalledOf() throws IOException {
        List<Path> sources = sources();
        assertTrue(sources.size() > 1_500, () -> "only " + sources.size() + " sources were found");
        assertEquals(Set.of(), calledSo(sources));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("src"))
                    .filter(file -> !file.toString().contains("target"))
                    .toList();
        }
    }

    private static Set<String> calledSo(List<Path> sources) throws IOException {
        Set<String> found = new TreeSet<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            for (CompilationUnitTree unit : task.parse()) {
                new TreeScanner<Void, Void>() {
                    @Override
                    public Void visitVariable(VariableTree variable, Void nothing) {
                        if (variable.getName().contentEquals(NO_NAME)) {
                            found.add(unit.getSourceFile().getName() + ": " + variable);
                        }
                        return super.visitVariable(variable, nothing);
                    }
                }.scan(unit, null);
            }
        }
        return found;
    }
}
