package org.ishc.cli;

import java.io.IOException;
import org.ishc.io.document.Printed;
import picocli.CommandLine.Mixin;

/** A command that makes a document of a package. */
abstract class PrintingCommand extends PackageCommand {

    @Mixin
    FormalitiesOption formalities = new FormalitiesOption();

    int print(Printed document) throws IOException {
        formalities.write(document);
        err().println(formalities.to);
        return ExitCode.DONE;
    }
}
