package org.ishc.io.xlsx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.spi.PackageSource;

/** A package in a workbook: a sheet for each table, named as the table, headings in the first row; a sheet {@code manifest} of two columns. */
public final class XlsxFormat implements PackageFormat {

  /** Creates the form; it has no state. */
  public XlsxFormat() {}

  @Override
  public String name() {
    return "xlsx";
  }

  @Override
  public boolean recognises(Path path) {
    return Files.isRegularFile(path) && path.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
  }

  @Override
  public PackageSource open(Path path) throws IOException {
    return new XlsxPackage(path.getFileName().toString(), Files.readAllBytes(path));
  }
}
