/**
 * Workbooks to fill in, as a model that a writer of workbooks turns into cells.
 *
 * <p>In go what is asked for (a round and its sender, or tables), the units, and what the sender reported before; out
 * comes a {@link org.ishc.io.template.Template}: a guide, sheets with headings, notes and rows, and lists to choose
 * from. It knows no form of file. Source: specification, <i>documents</i>, The template.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.io.template;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
