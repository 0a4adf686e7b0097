/** Who may use the service, and for what: accounts, roles, logging in, and the log of who did what. */
@NullMarked
package org.ishc.service.user;

import org.jspecify.annotations.NullMarked;
