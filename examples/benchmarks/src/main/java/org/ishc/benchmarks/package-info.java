/**
 * What the library costs, measured by JMH: each goal beside a floor of the same run.
 *
 * <p>{@code java -jar examples/benchmarks/target/benchmarks.jar} runs all of it.
 */
@org.jspecify.annotations.NullMarked
package org.ishc.benchmarks;
