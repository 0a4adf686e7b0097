/**
 * What a change of the rules of validation does to an archive of packages: which verdicts and codes change.
 *
 * <p>In go the outcomes of two runs over the same packages, by two profiles or by two versions of the library; out
 * comes the difference, package by package and in total. Nothing is judged anew here.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.io.archive;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
