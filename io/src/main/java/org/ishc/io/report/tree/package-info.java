/**
 * What reports of machines are built of: lists of findings with their waivers, and trees for canonical JSON.
 *
 * <p>Not exported but to our own adapters.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
@NullMarked
package org.ishc.io.report.tree;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
