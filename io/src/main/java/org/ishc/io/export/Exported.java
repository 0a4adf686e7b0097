package org.ishc.io.export;

/**
 * What an export came to.
 *
 * @param written figures that stand in the output with a value
 * @param missing figures that nobody gave; they are never written as 0
 */
public record Exported(long written, long missing) {}
