package org.wenlu.protocol.message;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.record.Happening.WaitRange;
import org.wenlu.protocol.record.Hash;

/// What phones that follow tickets away from the hall are shown: how a service point's queue is
/// now. Sent by its host on change and at an interval, and only where the signed settings say so.
///
/// @param services how the services of these tickets are called
/// @param tickets those that can be followed, at most [#MOST_TICKETS], open ones first
public record HallView(
        DeviceId device,
        long boot,
        long connection,
        Instant at,
        List<Named> services,
        List<Followed> tickets) {
    public static final int MOST_TICKETS = 300;

    public HallView {
        services = List.copyOf(services);
        tickets = List.copyOf(tickets);
        if (tickets.size() > MOST_TICKETS) {
            throw new IllegalArgumentException("at most %d tickets".formatted(MOST_TICKETS));
        }
    }

    /// @param names by language tag
    public record Named(ServiceId service, Map<String, String> names) {
        public Named {
            names = Map.copyOf(names);
        }
    }

    /// One ticket, known to nobody who does not hold its token.
    ///
    /// @param token what [#hash] makes of its token
    /// @param ahead people who will be called before it, while it waits
    /// @param staffed whether a counter is open for its service
    /// @param calls how often it was called
    /// @param promise the range that the visitor was told when it was issued
    public record Followed(
            Hash token,
            String label,
            State state,
            ServiceId service,
            Language language,
            int ahead,
            boolean staffed,
            int calls,
            Optional<CounterId> counter,
            Instant issuedAt,
            Optional<WaitRange> promise) {}

    /// Where a ticket is.
    public enum State {
        WAITING,
        CALLED,
        SERVING,
        HELD,
        DONE,
        MISSED,
        EXPIRED,
        LEFT
    }

    /// By which a ticket is found without its token being told.
    public static Hash hash(String token) {
        return Hash.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
