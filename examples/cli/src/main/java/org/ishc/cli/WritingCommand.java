package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Severity;
import org.ishc.io.message.Messages;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import picocli.CommandLine.Option;

/** A command that writes a package. */
abstract class WritingCommand extends PackageCommand {

  @Option(names = "--to", required = true, paramLabel = "FILE", description = "where to write; the suffix names the form, none means a folder")
  Path to = Path.of("");

  /** Opens what is to be written. */
  abstract PackageSource source(PackageFormats formats) throws IOException;

  @Override
  public Integer call() throws IOException {
    PackageFormats formats = PackageFormats.installed();
    PackageFormat format = formats.findToWrite(to).orElseThrow(() -> new UsageException("--to: " + formats.unknown(to)));
    PackageSource source = source(formats);
    List<Finding> findings = new ArrayList<>(source.findings());
    format.write(source, findings, to);
    Messages messages = Messages.in(language());
    List<Finding> errors = findings.stream().filter(finding -> finding.severity() == Severity.ERROR).toList();
    for (Finding error : errors) {
      err().println(error.code().code() + " " + place(error) + messages.text(error));
    }
    return errors.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
  }

  private static String place(Finding finding) {
    String file = finding.location().file();
    Integer line = finding.location().line();
    return file == null ? "" : file + (line == null ? "" : ":" + line) + " ";
  }
}
