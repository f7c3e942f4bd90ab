package org.wenlu.kiosk.appointment;

/// Who is expected at a service point. Safe for use by several threads.
public interface Appointments {
    /// A service point without appointments.
    Appointments NONE =
            new Appointments() {
                @Override
                public boolean offered() {
                    return false;
                }

                @Override
                public Found find(String typed) {
                    return new Found.Unknown();
                }
            };

    /// What became of a typed code.
    sealed interface Found {
        record Known(Appointment appointment) implements Found {}

        record Unknown() implements Found {}

        /// There are appointments, and nobody can say which.
        record Unreadable() implements Found {}
    }

    /// Whether this service point has appointments at all.
    boolean offered();

    /// Takes about as long as a blink: a code is hashed slowly.
    ///
    /// @param typed in letters of either case
    Found find(String typed);
}
