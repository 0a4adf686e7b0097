/**
 * Adapters of the ISHC SDK: the exchange package in its forms, rulebooks as text, findings in two languages, reports.
 */
@SuppressWarnings("module") // it names modules that are built after it
module org.ishc.io {
    requires transitive org.ishc.core;
    requires de.siegmar.fastcsv;
    requires java.logging; // which the logging of Hibernate Validator needs, and does not say
    requires java.xml;
    requires jakarta.validation;
    requires org.hibernate.validator;
    requires org.slf4j;
    requires org.snakeyaml.engine;
    requires static org.apiguardian.api;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires static org.opentest4j;
    requires tools.jackson.core;
    requires tools.jackson.databind;

    exports org.ishc.io.border to
            org.ishc.io.document,
            org.ishc.io.workbook,
            org.ishc.io.xlsx;
    exports org.ishc.io.canonical;
    exports org.ishc.io.collect;
    exports org.ishc.io.constraint;
    exports org.ishc.io.csv to
            org.ishc.io.workbook;
    exports org.ishc.io.edit;
    exports org.ishc.io.export;
    exports org.ishc.io.ingest;
    exports org.ishc.io.ingest.shard;
    exports org.ishc.io.json;
    exports org.ishc.io.manifest;
    exports org.ishc.io.message;
    exports org.ishc.io.pack to
            org.ishc.io.xlsx;
    exports org.ishc.io.profile;
    exports org.ishc.io.proof;
    exports org.ishc.io.reference;
    exports org.ishc.io.report;
    exports org.ishc.io.report.page to
            org.ishc.io.workbook;
    exports org.ishc.io.report.tree to
            org.ishc.io.workbook;
    exports org.ishc.io.rulebook;
    exports org.ishc.io.spi;
    exports org.ishc.io.table;

    uses org.ishc.io.report.ReportForm;
    uses org.ishc.io.rulebook.RulebookForm;
    uses org.ishc.io.spi.PackageFormat;

    provides org.ishc.io.report.ReportForm with
            org.ishc.io.report.CsvReport,
            org.ishc.io.report.HtmlReport,
            org.ishc.io.report.JUnitReport,
            org.ishc.io.report.JsonReport,
            org.ishc.io.report.SarifReport,
            org.ishc.io.report.TextReport;
    provides org.ishc.io.spi.PackageFormat with
            org.ishc.io.json.JsonFormat,
            org.ishc.io.json.NdjsonFormat,
            org.ishc.io.pack.FolderFormat,
            org.ishc.io.pack.ZipFormat;
    provides tools.jackson.databind.JacksonModule with
            org.ishc.io.json.IshcModule;

    opens org.ishc.io.constraint to
            org.hibernate.validator;
    opens org.ishc.io.records to
            org.hibernate.validator;
}
