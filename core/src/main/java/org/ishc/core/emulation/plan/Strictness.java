package org.ishc.core.emulation.plan;

import org.ishc.core.figure.ValueStatus;

/**
 * Which of what is read counts; the rest is missing.
 *
 * @param needsEvidence whether facts count only with evidence
 * @param accepts the weakest basis of a figure that counts
 */
record Strictness(boolean needsEvidence, ValueStatus accepts) {}
