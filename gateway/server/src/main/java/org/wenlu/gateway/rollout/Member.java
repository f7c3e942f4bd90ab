package org.wenlu.gateway.rollout;

import java.time.Instant;
import java.util.Optional;

/// A kiosk in a rollout.
///
/// @param group from 0
/// @param offered when it was told of the release
public record Member(int group, Progress progress, Optional<Instant> offered) {
    public enum Progress {
        /// Not told yet.
        WAITING,
        /// Told; what became of it is not known.
        OFFERED,
        /// The release is in use for good.
        DONE,
        /// It was tried and left again.
        FAILED,
        /// Nothing was heard for too long.
        SILENT;

        public boolean isError() {
            return this == FAILED || this == SILENT;
        }
    }

    static Member waiting(int group) {
        return new Member(group, Progress.WAITING, Optional.empty());
    }

    Member offered(Instant now) {
        return new Member(group, Progress.OFFERED, Optional.of(now));
    }

    Member with(Progress progress) {
        return new Member(group, progress, offered);
    }
}
