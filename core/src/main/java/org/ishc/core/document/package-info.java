/**
 * Texts that people write as data, such as rulebooks and norm packs: a tree of mappings, lists and scalars with their
 * places, read strictly.
 *
 * <p>In go trees, from YAML or JSON; out come values of known types, or a refusal that says where, what stands there
 * and what is allowed. What the text is about is not known here.
 *
 * <p>Nodes are immutable and safe for use by many threads; a reader, like the list it collects findings in, is for one.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.core.document;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
