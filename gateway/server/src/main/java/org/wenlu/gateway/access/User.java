package org.wenlu.gateway.access;

import java.util.Comparator;
import java.util.Set;

/// @param passwordHash Argon2id in its usual text form
public record User(String name, String passwordHash, Set<Role> roles, Scope scope) {
    public User {
        roles = Set.copyOf(roles);
        if (name.isBlank() || roles.isEmpty()) {
            throw new IllegalArgumentException("a user needs a name and at least one role");
        }
    }

    public boolean may(Role role) {
        return roles.stream().anyMatch(own -> own.includes(role));
    }

    public Role highestRole() {
        return roles.stream().max(Comparator.naturalOrder()).orElseThrow();
    }

    /// Without the hash.
    @Override
    public String toString() {
        return "User[%s, %s, %s]".formatted(name, roles, scope);
    }
}
