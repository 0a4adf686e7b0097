/**
 * A definition compiled: a flat list of operations over columns, in the order of need, equal ones once.
 *
 * <p>In go leaves (what a host reads: a figure, a target, what somebody entered) and what is made of them; out comes a
 * {@link org.ishc.core.formula.plan.Program} that runs over many positions in blocks, or over one. It runs the same way
 * for both, so that what explains one position reads what the run left there and computes nothing. Every operation goes
 * the exact way where a number does not fit, and a frame can be told to keep every number exact: the reference that the
 * fast way is held against.
 *
 * <p>For the other packages of the core only. A program is immutable and safe for use by many threads; a frame belongs
 * to one.
 */
@NullMarked
package org.ishc.core.formula.plan;

import org.jspecify.annotations.NullMarked;
