/**
 * Keeps packages in a database, H2 or PostgreSQL: the bytes as they were sent, the verdict, the report and every listed
 * finding. Packages are never changed; a correction is a further package.
 */
@NullMarked
package org.ishc.service.store;

import org.jspecify.annotations.NullMarked;
