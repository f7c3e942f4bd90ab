package org.wenlu.kiosk;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.wenlu.kiosk.device.TicketPrinter;
import org.wenlu.kiosk.screen.trouble.Trouble;
import org.wenlu.kiosk.uplink.UplinkHealth;
import org.wenlu.protocol.record.ClockQuality;

/// What of this kiosk is not as usual. [#look] asks the rooms, on a thread of its own; [#get] never
/// waits.
final class Troubles implements Supplier<Set<Trouble>> {
    /// A short break in the network is nobody's concern.
    private static final Duration LONG_WITHOUT_NETWORK = Duration.ofMinutes(1);

    private final Ground ground;
    private final TicketPrinter printer;
    private volatile Optional<Supplier<UplinkHealth>> uplink = Optional.empty();
    private volatile Set<Trouble> now = Set.of();

    Troubles(Ground ground, TicketPrinter printer) {
        this.ground = ground;
        this.printer = printer;
    }

    /// The way to the gateway, where there is one.
    void over(Supplier<UplinkHealth> health) {
        uplink = Optional.of(health);
    }

    @Override
    public Set<Trouble> get() {
        return now;
    }

    void look() {
        Set<Trouble> found = EnumSet.noneOf(Trouble.class);
        printing(printer.state()).ifPresent(found::add);
        if (ground.commands().maintenance()) {
            found.add(Trouble.MAINTENANCE);
        }
        if (ground.journal().trouble().filter(Troubles::stops).isPresent()) {
            found.add(Trouble.STORAGE);
        }
        if (ground.clock().stamp().quality() == ClockQuality.UNTRUSTED) {
            found.add(Trouble.CLOCK);
        }
        if (uplink.map(Supplier::get).filter(this::longAway).isPresent()) {
            found.add(Trouble.NETWORK);
        }
        now = Set.copyOf(found);
    }

    private static boolean stops(String disk) {
        return !disk.equals("disk-reserve-gone");
    }

    private boolean longAway(UplinkHealth health) {
        Duration away = Duration.between(health.since(), ground.clock().now());
        return !health.connected() && away.compareTo(LONG_WITHOUT_NETWORK) > 0;
    }

    /// @param state a token of [TicketPrinter#state]
    static Optional<Trouble> printing(String state) {
        return switch (state) {
            case "paper-out" -> Optional.of(Trouble.PAPER_OUT);
            case "cover-open" -> Optional.of(Trouble.COVER_OPEN);
            case "cutter", "offline", "no-answer" -> Optional.of(Trouble.PRINTER);
            default -> Optional.empty();
        };
    }
}
