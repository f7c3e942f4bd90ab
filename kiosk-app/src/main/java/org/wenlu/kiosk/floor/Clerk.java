package org.wenlu.kiosk.floor;

/// Somebody who may sign in at a counter.
///
/// @param name what the clerk types and what the journal keeps: a work name or number, at most 40
///   characters
/// @param pinHash what [ClerkPin#hash] made
/// @param lead whether the site lead's page is open to them as well
public record Clerk(String name, String pinHash, boolean lead) {
    private static final int LONGEST = 40;

    public Clerk {
        if (name.isBlank() || name.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "a clerk's name has 1 to %d characters".formatted(LONGEST));
        }
        ClerkPin.requireHash(pinHash);
    }

    /// One who works at counters only.
    public Clerk(String name, String pinHash) {
        this(name, pinHash, false);
    }

    @Override
    public String toString() {
        return "Clerk[" + name + "]";
    }
}
