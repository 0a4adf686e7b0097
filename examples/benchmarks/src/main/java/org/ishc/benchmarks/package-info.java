/**
 * What the library costs, measured by JMH: each goal beside its floor and its peers in the same run.
 *
 * <p>{@code java -jar examples/benchmarks/target/benchmarks.jar} runs all of it and writes
 * {@code examples/benchmarks/RESULTS.md}. A benchmark's method is named after what it is: {@code floor_},
 * {@code peer_}, or ours.
 */
@org.jspecify.annotations.NullMarked
package org.ishc.benchmarks;
