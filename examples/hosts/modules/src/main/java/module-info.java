/** A host of modules. */
module org.ishc.hosts.modules {
    requires org.ishc.io;
}
