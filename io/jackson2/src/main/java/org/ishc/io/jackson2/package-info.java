/**
 * The values of the domain as JSON, for hosts on Jackson 2.
 *
 * <p>The JSON is that of {@code org.ishc.io.json.IshcModule}, which serves hosts on Jackson 3: both read the table
 * {@link org.ishc.core.interchange.PlainForms}. The few classes that write and read what the table says stand in both
 * artifacts: the two lines of Jackson have no type in common.
 *
 * <p>Safe for use by many threads once it was put into a mapper.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.io.jackson2;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
