package org.ishc.core.rulebook;

import org.ishc.core.document.TextNode;

/**
 * The text that a rulebook was read from. Only {@link RulebookReader} makes one, so that nobody else builds under the
 * name of a text what no builder allows.
 *
 * @param node the text
 */
record ReadText(TextNode node) {}
