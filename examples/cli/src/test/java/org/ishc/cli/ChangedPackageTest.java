package org.ishc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ishc.core.base.Language;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands refuse what they worked out from a package that somebody wrote to meanwhile. */
class ChangedPackageTest {

    @TempDir
    Path folder;

    private Path sent = Path.of("");

    @BeforeEach
    void send() throws IOException {
        sent = Files.createDirectory(folder.resolve("sent"));
        Files.writeString(sent.resolve("clubs.csv"), "club_code,name,unit_code\nK1,Một,00004\n");
    }

    /** A package that says it is not what it was when it was opened. */
    private static PackageSource changed(PackageSource source) {
        return (PackageSource) Proxy.newProxyInstance(
                PackageSource.class.getClassLoader(),
                new Class<?>[] {PackageSource.class},
                (proxy, method, arguments) ->
                        method.getName().equals("isUnchanged") ? false : method.invoke(source, arguments));
    }

    @Test
    void convert_refusesAPackageWrittenToWhileItIsRead() {
        WritingCommand command = new WritingCommand() {
            @Override
            PackageSource source(PackageFormats formats) throws IOException {
                return changed(formats.open(packagePath));
            }
        };
        command.packagePath = sent;
        command.to = folder.resolve("written.json");
        UnfitFileException refused = assertThrows(UnfitFileException.class, command::call);
        assertTrue(
                refused.text(Language.VI).startsWith(sent + ": Bộ số liệu bị ghi đè"), () -> refused.text(Language.VI));
    }

    @Test
    void packageThatStaysAsItWas_isConverted() throws IOException {
        ConvertCommand command = new ConvertCommand();
        command.packagePath = sent;
        command.to = folder.resolve("written.json");
        assertEquals(ExitCode.DONE, command.call());
    }
}
