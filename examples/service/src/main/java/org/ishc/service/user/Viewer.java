package org.ishc.service.user;

import java.util.Optional;
import org.ishc.core.base.UnitCode;

/**
 * Who asks.
 *
 * @param account the name of the account; for somebody from elsewhere, the name that the provider gives
 * @param role what they may do
 * @param unit the unit of a province; empty for everybody else
 */
public record Viewer(String account, Role role, Optional<UnitCode> unit) {

    /**
     * Checks that a province has a unit, and nobody else.
     *
     * @throws IllegalArgumentException when the account has no name, or the unit does not fit the role
     */
    public Viewer {
        if (account.isBlank() || unit.isPresent() != role.isOfUnit()) {
            throw new IllegalArgumentException("account '" + account + "', " + role + ", unit " + unit
                    + "; a province has a unit, others have none");
        }
    }

    /** Returns whose packages they see: those of their unit, or everybody's when it is empty. */
    public Optional<String> scope() {
        return unit.map(UnitCode::value);
    }

    /** Tells whether they may send packages. */
    public boolean maySend() {
        return role != Role.READER;
    }

    /** Tells whether they may send a package of a sender: a province only its own, which names it or nobody. */
    public boolean maySendFor(Optional<String> sender) {
        return maySend() && (scope().isEmpty() || sender.isEmpty() || sender.equals(scope()));
    }

    /** Tells whether they keep the service: delete packages, keep accounts, read the log. */
    public boolean mayKeep() {
        return role == Role.CENTRE;
    }
}
