package org.wenlu.kiosk;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wenlu.kiosk.command.Deeds;
import org.wenlu.kiosk.device.TicketPrinter;
import org.wenlu.kiosk.journal.DiskReserve;
import org.wenlu.kiosk.queue.Counter;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.settings.KioskSettings;
import org.wenlu.kiosk.uplink.Condition;
import org.wenlu.kiosk.uplink.Pace;
import org.wenlu.kiosk.uplink.UplinkSetup;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.message.Answer;
import org.wenlu.protocol.message.Ask;
import org.wenlu.protocol.message.Status;
import org.wenlu.protocol.record.ClockQuality;

/// What the uplink is told.
final class UplinkWiring {
    private UplinkWiring() {}

    static UplinkSetup setup(
            Ground ground,
            URI broker,
            Supplier<Condition> condition,
            Function<Ask, Answer> phones,
            Deeds deeds) {
        KioskSettings settings = ground.settings();
        return new UplinkSetup(
                broker,
                Optional.of(settings.own().tls().context()),
                settings.own().device(),
                settings.service().place(),
                settings.service().servicePoint(),
                settings.keys(),
                ground.journal(),
                ground.letters(),
                condition,
                phones,
                (command, say) -> ground.commands().carryOut(command, deeds, say),
                ground.boot(),
                Ground.SOFTWARE,
                settings.profile().name(),
                settings.service().languages().stream().map(Language::tag).toList(),
                ground.clock(),
                Pace.usual());
    }

    /// What the kiosk says of itself.
    ///
    /// @param hallVoice why calls are not heard in the hall
    static Supplier<Condition> condition(
            Ground ground, TicketPrinter printer, Supplier<Optional<String>> hallVoice) {
        return () -> condition(ground, printer, hallVoice.get());
    }

    private static Condition condition(
            Ground ground, TicketPrinter printer, Optional<String> mute) {
        Hall hall = ground.desk().hall();
        DiskReserve reserve = ground.journal().reserve();
        Runtime runtime = Runtime.getRuntime();
        return new Condition(
                hall.waiting().size(),
                (int) hall.counters().values().stream().filter(Counter::open).count(),
                printer.state(),
                reserve.freeBytes(),
                runtime.totalMemory() - runtime.freeMemory(),
                troubles(ground, mute));
    }

    private static List<String> troubles(Ground ground, Optional<String> mute) {
        var troubles = new ArrayList<String>();
        ground.journal().trouble().ifPresent(troubles::add);
        ground.settings().refused().ifPresent(_ -> troubles.add("settings-refused"));
        ground.letters().trouble().ifPresent(troubles::add);
        mute.ifPresent(troubles::add);
        if (ground.commands().maintenance()) {
            troubles.add(Status.MAINTENANCE);
        }
        if (ground.desk().hall().counters().values().stream()
                .anyMatch(it -> it.alarm().isPresent())) {
            troubles.add("staff-alarm");
        }
        if (ground.clock().stamp().quality() == ClockQuality.UNTRUSTED) {
            troubles.add("clock-unset");
        }
        return List.copyOf(troubles);
    }
}
