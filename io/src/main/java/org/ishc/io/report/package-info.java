/**
 * What is written for people and machines about one run.
 *
 * <p>JSON is canonical; the HTML page is one file without outside assets.
 */
@NullMarked
package org.ishc.io.report;

import org.jspecify.annotations.NullMarked;
