/** Reports as Excel workbooks. */
module org.ishc.io.workbook {
    requires transitive org.ishc.io;
    requires static org.apiguardian.api;
    requires static org.jspecify;
    requires org.apache.poi.ooxml;
    requires org.apache.poi.poi;

    exports org.ishc.io.workbook;

    provides org.ishc.io.report.ReportForm with
            org.ishc.io.workbook.WorkbookReport;
}
