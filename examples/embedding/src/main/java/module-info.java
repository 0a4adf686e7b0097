/** A host that reads the core and nothing else. */
module org.ishc.embedding {
    requires org.ishc.core;
    requires static org.jspecify;
}
