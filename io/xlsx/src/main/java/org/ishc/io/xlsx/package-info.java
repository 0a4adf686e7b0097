/**
 * Excel workbooks: packages of one sheet a table, and rule tests that an official can edit.
 *
 * <p>In goes a workbook from anywhere; out come the records and findings that any other form of the package gives.
 */
@NullMarked
package org.ishc.io.xlsx;

import org.jspecify.annotations.NullMarked;
