package org.ishc.io.xlsx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ishc.io.spi.Opening;
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
  public List<String> suffixes() {
    return List.of(".xlsx");
  }

  @Override
  public boolean sniffs(Path path, byte[] head) {
    return new String(head, StandardCharsets.ISO_8859_1).contains("[Content_Types].xml");
  }

  @Override
  public PackageSource open(Path path, Opening opening) throws IOException {
    return new XlsxPackage(path.getFileName().toString(), Files.readAllBytes(path), opening);
  }
}
