package org.wenlu.kiosk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.firmware.profile.DeviceProfile;
import org.wenlu.kiosk.desk.HostDesk;
import org.wenlu.kiosk.device.NetworkTicketPrinter;
import org.wenlu.kiosk.device.NoPrinter;
import org.wenlu.kiosk.device.PaperFonts;
import org.wenlu.kiosk.device.TicketPrinter;
import org.wenlu.kiosk.device.VirtualPrinter;
import org.wenlu.kiosk.floor.Clerk;
import org.wenlu.kiosk.floor.Floor;
import org.wenlu.kiosk.floor.FloorSetup;
import org.wenlu.kiosk.floor.ServerCertificate;
import org.wenlu.kiosk.guide.Content;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.journal.Journal;
import org.wenlu.kiosk.journal.Owner;
import org.wenlu.kiosk.queue.Site;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.queue.WaitEstimate;
import org.wenlu.kiosk.screen.IdleTimes;
import org.wenlu.kiosk.screen.Panel;
import org.wenlu.kiosk.screen.ScreenSetup;
import org.wenlu.kiosk.screen.Screens;
import org.wenlu.kiosk.settings.DataFolder;
import org.wenlu.kiosk.settings.KioskFile;
import org.wenlu.kiosk.settings.KioskSettings;
import org.wenlu.kiosk.time.KernelClock;
import org.wenlu.kiosk.time.SystemKioskClock;
import org.wenlu.kiosk.uplink.Condition;
import org.wenlu.kiosk.uplink.Pace;
import org.wenlu.kiosk.uplink.Uplink;
import org.wenlu.kiosk.uplink.UplinkSetup;
import org.wenlu.kiosk.visit.TicketPrinting;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Json;
import org.wenlu.protocol.Language;

/// A running kiosk: the rooms, wired in the order of the line.
final class Kiosk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Kiosk.class);
    private static final String SOFTWARE = "0.1.0";

    private final KioskSettings settings;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private Kiosk(KioskSettings settings) {
        this.settings = settings;
    }

    /// Starts everything; when it returns the kiosk serves.
    static Kiosk start(KioskSettings settings) {
        var kiosk = new Kiosk(settings);
        try {
            kiosk.start();
            return kiosk;
        } catch (RuntimeException e) {
            kiosk.close();
            throw e;
        }
    }

    private void start() {
        settings.refused()
                .ifPresent(why -> LOG.warn("the offered settings were not taken: {}", why));
        started(DataFolder.hold(settings.own().data()));
        ServicePoint point = Content.shipped().servicePoint(settings.service().servicePoint());
        Path database = settings.own().data().resolve("journal.db");
        long boot = Journal.countBoot(database);
        var clock = new SystemKioskClock(boot, InstantSource.system(), keptRight(), point.zone());
        HostDesk desk = started(desk(point, database, clock));
        every(Duration.ofSeconds(20), desk::tick);
        TicketPrinter printer = started(printer());
        var printing = new TicketPrinting(desk, printer, point, this::phonePage);
        printing.settleAfterStart(desk.hall());
        Screens screens = started(Screens.start(screens(point, desk, clock, printing)));
        Floor floor = started(Floor.start(floor(point, desk, clock, screens)));
        settings.service()
                .broker()
                .ifPresent(_ -> started(new Uplink(uplink(desk, clock, boot, printer))).start());
        announce(floor);
    }

    private BooleanSupplier keptRight() {
        return switch (settings.own().clock().orElse(KioskFile.Clock.KERNEL)) {
            case KERNEL -> KernelClock.open();
            case BELIEVED -> () -> true;
        };
    }

    private HostDesk desk(ServicePoint point, Path database, SystemKioskClock clock) {
        return HostDesk.open(
                database,
                new Owner(settings.own().device(), settings.service().place(), point.id()),
                point.services().stream().map(ServiceOffer::service).toList(),
                point.counters(),
                point.zone(),
                clock,
                SOFTWARE);
    }

    private ScreenSetup screens(
            ServicePoint point, HostDesk desk, SystemKioskClock clock, TicketPrinting printing) {
        DeviceProfile.Panel panel = settings.profile().panel();
        var service = settings.service();
        return new ScreenSetup(
                new Panel(
                        panel.widthPx(),
                        panel.heightPx(),
                        panel.widthPx() / panel.widthMm(),
                        panel.viewingDistanceMm()),
                point,
                desk,
                clock,
                service.languages(),
                new IdleTimes(
                        Duration.ofSeconds(service.idleSeconds()),
                        Duration.ofSeconds(service.warningSeconds()),
                        Duration.ofSeconds(service.ticketSeconds())),
                printing::print,
                this::phonePage,
                settings.profile().display() == DeviceProfile.Display.HEADLESS);
    }

    private TicketPrinter printer() {
        PaperFonts.prepare(settings.own().data().resolve("fonts"));
        DeviceProfile.Printer printer = settings.profile().printer();
        return switch (printer.connection()) {
            case NONE -> new NoPrinter();
            case NETWORK ->
                    new NetworkTicketPrinter(
                            new InetSocketAddress(printer.host(), printer.port()),
                            NetworkTicketPrinter.USUAL_PATIENCE);
            case VIRTUAL -> {
                Path pictures =
                        settings.own().paper().orElse(settings.own().data().resolve("tickets"));
                yield new NetworkTicketPrinter(
                        started(new VirtualPrinter(pictures, 0)).address(),
                        NetworkTicketPrinter.USUAL_PATIENCE);
            }
        };
    }

    private Optional<String> phonePage(Ticket ticket) {
        return settings.service().phoneAddress().map(base -> base + "/t/" + ticket.token());
    }

    private FloorSetup floor(
            ServicePoint point, HostDesk desk, SystemKioskClock clock, Screens screens) {
        var services = point.services().stream().map(ServiceOffer::service).toList();
        var waits = new WaitEstimate(Site.of(services, point.counters(), point.zone()));
        var languages = EnumSet.copyOf(settings.service().languages());
        languages.add(Language.ZH_HANS);
        return new FloorSetup(
                settings.own()
                        .floorTls()
                        .map(
                                files ->
                                        new FloorSetup.Secure(
                                                settings.service().floorHost(),
                                                settings.service().floorPort(),
                                                ServerCertificate.pem(files))),
                settings.own().loopbackPort().map(OptionalInt::of).orElse(OptionalInt.empty()),
                point,
                desk,
                (hall, service) -> waits.range(hall, service, false),
                clock,
                Messages.load(Floor.class, languages),
                settings.service().clerks().stream()
                        .map(clerk -> new Clerk(clerk.name(), clerk.pinHash()))
                        .toList(),
                settings.own()
                        .mirror()
                        .map(
                                mirror ->
                                        new FloorSetup.Mirror(
                                                screens.mirror(),
                                                mirror.user(),
                                                mirror.pinHash())));
    }

    private UplinkSetup uplink(
            HostDesk desk, SystemKioskClock clock, long boot, TicketPrinter printer) {
        var service = settings.service();
        return new UplinkSetup(
                service.broker().orElseThrow(),
                Optional.of(settings.own().tls().context()),
                settings.own().device(),
                service.place(),
                service.servicePoint(),
                settings.keys(),
                desk.journal(),
                () -> condition(desk, printer),
                boot,
                SOFTWARE,
                settings.profile().name(),
                service.languages().stream().map(Language::tag).toList(),
                clock,
                Pace.usual());
    }

    private Condition condition(HostDesk desk, TicketPrinter printer) {
        var hall = desk.hall();
        Runtime runtime = Runtime.getRuntime();
        var troubles = new java.util.ArrayList<String>();
        desk.journal().reserve().trouble().ifPresent(troubles::add);
        settings.refused().ifPresent(_ -> troubles.add("settings-refused"));
        return new Condition(
                hall.waiting().size(),
                (int) hall.counters().values().stream().filter(counter -> counter.open()).count(),
                printer.state(),
                desk.journal().reserve().freeBytes(),
                runtime.totalMemory() - runtime.freeMemory(),
                List.copyOf(troubles));
    }

    private void every(Duration time, Runnable work) {
        ScheduledExecutorService timer =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("timer").factory());
        timer.scheduleWithFixedDelay(work, time.toMillis(), time.toMillis(), TimeUnit.MILLISECONDS);
        started(timer);
    }

    /// Writes where the kiosk serves, for who started it.
    private void announce(Floor floor) {
        Map<String, String> addresses = new LinkedHashMap<>();
        floor.plainPort().ifPresent(port -> addresses.put("floor", "http://127.0.0.1:" + port));
        floor.securePort()
                .ifPresent(
                        port ->
                                addresses.put(
                                        "floor-secure",
                                        "https://%s:%d"
                                                .formatted(settings.service().floorHost(), port)));
        Path file = settings.own().data().resolve("addresses.json");
        try {
            Path next = file.resolveSibling("addresses.next");
            Files.write(next, Json.mapper().writeValueAsBytes(addresses));
            Files.move(
                    next,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + file, e);
        }
        LOG.info("the kiosk serves: {}", addresses);
    }

    private <T extends AutoCloseable> T started(T room) {
        running.push(room);
        return room;
    }

    /// Ends the rooms, the last started first.
    @Override
    public void close() {
        while (!running.isEmpty()) {
            AutoCloseable room = running.pop();
            try {
                room.close();
            } catch (Exception e) {
                LOG.error("{} did not end as it should", room.getClass().getSimpleName(), e);
            }
        }
    }
}
