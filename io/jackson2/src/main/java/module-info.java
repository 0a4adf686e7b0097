/** The values of the domain as JSON for hosts on Jackson 2; the digit is part of that name. */
@SuppressWarnings("module")
module org.ishc.io.jackson2 {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires transitive org.ishc.core;
    requires static org.apiguardian.api;
    requires static org.jspecify;

    exports org.ishc.io.jackson2;

    provides com.fasterxml.jackson.databind.Module with
            org.ishc.io.jackson2.IshcModule;
}
