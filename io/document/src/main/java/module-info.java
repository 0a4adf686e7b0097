/** Documents that are printed and signed, as Word files and pages. */
module org.ishc.io.document {
    requires transitive org.ishc.io;
    requires static org.apiguardian.api;
    requires static org.immutables.value.annotations;
    requires static org.jspecify;
    requires org.apache.poi.ooxml;
    requires org.apache.poi.ooxml.schemas;
    requires org.apache.poi.poi;

    exports org.ishc.io.document;
}
