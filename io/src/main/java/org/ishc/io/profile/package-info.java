/**
 * Profiles: how grave a finding is here, which thresholds hold here, and what is waived, by whom, why and until when.
 *
 * <p>In go YAML texts, read strictly; out come immutable profiles that stack, national under programme under province,
 * the later wins. A profile changes how a finding counts, never whether a record could be used. What is found in a
 * package is not known here.
 */
@API(status = API.Status.STABLE, since = "0.1")
@NullMarked
package org.ishc.io.profile;

import org.apiguardian.api.API;
import org.jspecify.annotations.NullMarked;
