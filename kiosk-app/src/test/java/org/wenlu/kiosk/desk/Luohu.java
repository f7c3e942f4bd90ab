package org.wenlu.kiosk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.wenlu.kiosk.journal.Owner;
import org.wenlu.kiosk.queue.Service;
import org.wenlu.kiosk.queue.Site;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.protocol.identity.TicketId;

/// A port hall with three services, two of which share series A, and three counters.
public final class Luohu {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final Instant MONDAY_TEN = Instant.parse("2026-11-23T02:00:00Z");
    public static final ServiceId REGISTRATION = new ServiceId("registration");
    public static final ServiceId PERMIT = new ServiceId("permit");
    public static final ServiceId TAX = new ServiceId("tax");
    public static final CounterId ONE = new CounterId("1");
    public static final CounterId TWO = new CounterId("2");
    public static final CounterId THREE = new CounterId("3");
    public static final List<CounterId> COUNTERS = List.of(ONE, TWO, THREE);
    public static final List<Service> SERVICES =
            List.of(service(REGISTRATION, "A"), service(PERMIT, "A"), service(TAX, "C"));
    public static final Site SITE = Site.of(SERVICES, COUNTERS, ZONE);
    public static final Owner OWNER =
            new Owner(
                    new DeviceId("kiosk-1"),
                    new PlaceId("luohu-port-hall/1"),
                    new ServicePointId("luohu-port-hall"));

    private Luohu() {}

    private static Service service(ServiceId id, String series) {
        return new Service(id, series, List.of(), OptionalInt.empty(), Duration.ofMinutes(6));
    }

    public static HostDesk open(Path database, KioskClock clock) {
        return HostDesk.open(database, OWNER, SERVICES, COUNTERS, ZONE, clock, "test");
    }

    public static Intention.IssueTicket wish(ServiceId service) {
        return new Intention.IssueTicket(
                TicketId.random(), Optional.empty(), service, Language.EN, false);
    }

    public static <A extends Answer> Reply<A> reply(
            Desk desk, IntentionKey key, Intention<A> intention) {
        return desk.submit(key, intention).orTimeout(20, TimeUnit.SECONDS).join();
    }

    public static <A extends Answer> A ask(Desk desk, Intention<A> intention) {
        return answer(reply(desk, IntentionKey.random(), intention));
    }

    public static <A extends Answer> A answer(Reply<A> reply) {
        assertThat(reply).isInstanceOf(Reply.Done.class);
        return ((Reply.Done<A>) reply).answer();
    }

    public static Ticket issue(Desk desk, ServiceId service) {
        return ((Answer.Issued) ask(desk, wish(service))).ticket();
    }
}
