/**
 * Jakarta Validation constraints that a host puts on its own beans: codes, reporting periods, shares and percentages,
 * parts and ranges.
 *
 * <p>They know one value or one bean and no data: whether a code names a unit on a day is a question to the registry. A
 * missing value is always sound; add {@code @NotNull} where it must be there. Messages stand in Vietnamese and English
 * in {@code ContributorValidationMessages}, which Hibernate Validator reads on the class path behind the host's own
 * {@code ValidationMessages}; on the module path, or without expression language, give the factory
 * {@link org.ishc.io.constraint.ConstraintMessages}. Which language is the host's choice. Messages do not repeat the
 * value seen: a violation carries it.
 *
 * <p>Each annotation declares message, groups, payload and targets for itself, as Jakarta Validation asks; what is
 * checked stands in one place.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
@NullMarked
package org.ishc.io.constraint;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
