/** Adapters of the ISHC SDK: the exchange package in its forms, rulebooks as text, findings in two languages, reports. */
module org.ishc.io {
  requires transitive org.ishc.core;
  requires de.siegmar.fastcsv;
  requires jakarta.validation;
  requires org.hibernate.validator;
  requires org.slf4j;
  requires static org.jspecify;
  requires tools.jackson.core;
  requires tools.jackson.databind;
  requires tools.jackson.dataformat.yaml;
}
