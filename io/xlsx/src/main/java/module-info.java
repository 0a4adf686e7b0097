/** Packages, rulebooks and rule tests in Excel workbooks. */
module org.ishc.io.xlsx {
    requires transitive org.ishc.io;
    requires static org.apiguardian.api;
    requires static org.jspecify;
    requires com.fasterxml.aalto;
    requires java.xml;
    requires tools.jackson.core;
    requires org.dhatim.fastexcel;

    exports org.ishc.io.xlsx;

    provides org.ishc.io.rulebook.RulebookForm with
            org.ishc.io.xlsx.WorkbookRulebooks;
    provides org.ishc.io.spi.PackageFormat with
            org.ishc.io.xlsx.XlsxFormat;
}
