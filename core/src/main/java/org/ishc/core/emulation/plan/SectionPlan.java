package org.ishc.core.emulation.plan;

import org.ishc.core.rulebook.Rulebook;

/**
 * A section of a rulebook and which criteria are its own.
 *
 * @param section the section
 * @param first the place of its first criterion among all
 * @param end the place behind its last
 */
record SectionPlan(Rulebook.Section section, int first, int end) {}
