package org.wenlu.gateway.access;

/// What a user may do. Each role may do what the one before it may.
public enum Role {
    OPERATOR,
    ADMINISTRATOR;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
