package org.wenlu.gateway.console;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.wenlu.gateway.access.Proxies;
import org.wenlu.gateway.access.Users;
import org.wenlu.gateway.enrolment.Enrolment;
import org.wenlu.gateway.fleet.Fleet;
import org.wenlu.gateway.ingest.Asking;
import org.wenlu.gateway.letter.Letters;
import org.wenlu.gateway.metrics.Metrics;
import org.wenlu.gateway.presence.Presence;
import org.wenlu.gateway.store.Database;

/// What the console is made of.
///
/// @param host to listen at
/// @param port 0 for any free one
/// @param secure true when browsers come by TLS, through a proxy before the gateway: cookies are
///   then sent by TLS only
/// @param proxies before the gateway
/// @param scrapeToken lets other machines read `/metrics`; without it only this machine may, and
///   with a proxy before the gateway nobody
/// @param letters what people left; empty when the gateway has no key for it
/// @param asking empty where there are no kiosks to ask on behalf of phones
/// @param enrolment empty when the gateway has no issuing key
/// @param zone in which the console's day and times are shown
public record ConsoleSetup(
        String host,
        int port,
        boolean secure,
        Proxies proxies,
        Optional<String> scrapeToken,
        ZoneId zone,
        Clock clock,
        Users users,
        Database database,
        Supplier<Fleet> fleet,
        Presence presence,
        Metrics metrics,
        Optional<Letters> letters,
        Optional<Asking> asking,
        Optional<Enrolment> enrolment) {

    /// The same behind a proxy.
    public ConsoleSetup behind(boolean tls, Proxies trusted) {
        return new ConsoleSetup(
                host,
                port,
                tls,
                trusted,
                scrapeToken,
                zone,
                clock,
                users,
                database,
                fleet,
                presence,
                metrics,
                letters,
                asking,
                enrolment);
    }
}
