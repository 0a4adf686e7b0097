/** A host of modules. */
package org.ishc.hosts.modules;
