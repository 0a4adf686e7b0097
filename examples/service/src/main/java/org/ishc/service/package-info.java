/**
 * A small service of a ministry: localities send packages, it validates and keeps them, and shows progress and ranking.
 *
 * <p>{@code receive} takes packages in, {@code store} keeps them, {@code web} shows them. Everything that is computed
 * is computed by the library.
 */
@NullMarked
package org.ishc.service;

import org.jspecify.annotations.NullMarked;
