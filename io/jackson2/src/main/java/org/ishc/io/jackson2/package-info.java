/**
 * The values of the domain as JSON, for hosts on Jackson 2.
 *
 * <p>The JSON is that of {@code org.ishc.io.json.IshcModule}, which serves hosts on Jackson 3: both read the table
 * {@link org.ishc.core.interchange.PlainForms}.
 *
 * <p>Safe for use by many threads once it was put into a mapper.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.io.jackson2;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
