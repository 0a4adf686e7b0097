/**
 * The page of results: what JMH measured in one run becomes tables with error bars, ratios to the floor, verdicts on
 * the goals, and charts over size.
 *
 * <p>In comes the folder that a run leaves, out goes Markdown and SVG; nothing here measures. The goals stand in
 * {@link org.ishc.benchmarks.page.Goal}, what is shown beside what in {@link org.ishc.benchmarks.page.Topic}. Times are
 * statistics, so they are doubles here, and nowhere else in the project.
 */
@org.jspecify.annotations.NullMarked
package org.ishc.benchmarks.page;
