package org.wenlu.kiosk.guide;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.guide.phrase.Situation;
import org.wenlu.kiosk.guide.readiness.Check;
import org.wenlu.protocol.identity.ServiceId;

/// What helps a visitor on the way to the counter.
///
/// @param checks what to bring, for the services that ask for something
/// @param situations what to say
public record Advice(Map<ServiceId, Check> checks, List<Situation> situations) {
    public static final Advice NONE = new Advice(Map.of(), List.of());

    public Advice {
        checks = Map.copyOf(checks);
        situations = List.copyOf(situations);
    }

    public Optional<Check> check(ServiceId service) {
        return Optional.ofNullable(checks.get(service));
    }
}
