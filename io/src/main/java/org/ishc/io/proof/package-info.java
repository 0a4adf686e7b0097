/**
 * Runs that are kept and held against later ones: what was scored, by which rules, on which data, with which result, so
 * that anybody can compute it again and compare; and what a change of the rules of validation does to an archive of
 * packages, package by package and in total.
 *
 * <p>In go a package, a rulebook and a period, or two runs over the same packages, by two profiles or by two versions
 * of the library; out comes one JSON text without a clock time, and what differs now.
 *
 * <p>Values are immutable and services without state; all are safe for use by many threads.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.io.proof;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
