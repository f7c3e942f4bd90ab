package org.wenlu.kiosk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.firmware.scratch.Scratch;
import org.wenlu.firmware.supervise.Supervisor;
import org.wenlu.kiosk.announce.Announcements;
import org.wenlu.kiosk.command.Commands;
import org.wenlu.kiosk.command.Deeds;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.device.TicketPrinter;
import org.wenlu.kiosk.device.VisitorInputs;
import org.wenlu.kiosk.floor.Floor;
import org.wenlu.kiosk.floor.MirroredScreen;
import org.wenlu.kiosk.guide.Content;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.journal.Journal;
import org.wenlu.kiosk.journal.Owner;
import org.wenlu.kiosk.language.ShippedFaces;
import org.wenlu.kiosk.letter.LetterBox;
import org.wenlu.kiosk.letter.Sealing;
import org.wenlu.kiosk.queue.Site;
import org.wenlu.kiosk.screen.Pulse;
import org.wenlu.kiosk.screen.Screens;
import org.wenlu.kiosk.settings.DataFolder;
import org.wenlu.kiosk.settings.KioskSettings;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.kiosk.time.SystemKioskClock;
import org.wenlu.kiosk.uplink.Condition;
import org.wenlu.kiosk.uplink.Uplink;
import org.wenlu.kiosk.visit.TicketPrinting;
import org.wenlu.kiosk.voice.Voice;

/// A running kiosk. [#start] reads as the line goes: a tap on the screen becomes an intention at
/// the desk, the desk writes the journal, and the uplink copies the journal to the gateway. What
/// each room is told stands in the wirings beside this.
final class Kiosk implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Kiosk.class);
    private static final Duration PRUNED = Duration.ofMinutes(1);

    private static final Duration TROUBLES_LOOKED_AT = Duration.ofMillis(500);

    private final Running running = new Running();

    private Optional<Serving> serving = Optional.empty();

    /// What serves since the start.
    ///
    /// @param condition what the district is told
    record Serving(Ground ground, Supplier<Condition> condition, MirroredScreen screen) {}

    private Kiosk() {}

    static Kiosk start(KioskSettings settings) {
        return start(
                settings,
                Wall.of(settings, InstantSource.system()),
                false,
                why -> LOG.warn("{}; the kiosk is to start again", why));
    }

    /// Starts everything; when it returns the kiosk serves.
    ///
    /// @throws IllegalArgumentException when it cannot start with these settings
    ///
    /// @param wall what shows the time
    /// @param becomeHost a person gave their word that the service point's host is off
    /// @param again to be told why when the kiosk has to start again: another kiosk became host
    ///   while this one was, or the gateway says so
    static Kiosk start(
            KioskSettings settings, Wall wall, boolean becomeHost, Consumer<String> again) {
        var kiosk = new Kiosk();
        try {
            kiosk.startRooms(settings, wall, becomeHost, again);
            return kiosk;
        } catch (RuntimeException e) {
            kiosk.close();
            throw e;
        }
    }

    private void startRooms(
            KioskSettings settings, Wall wall, boolean becomeHost, Consumer<String> again) {
        settings.refused()
                .ifPresent(why -> LOG.warn("the offered settings were not taken: {}", why));
        running.started(DataFolder.hold(settings.own().data()));
        Scratch.renew(settings.own().data());
        ShippedFaces.install(settings.own().data().resolve("faces"));
        Ground ground = ground(settings, wall, becomeHost, again);
        Desk desk = ground.desk();
        TicketPrinter printer = PrinterWiring.start(settings, running);
        var printing = new TicketPrinting(desk, printer, ground.point(), ground::phonePage);
        printing.settleAfterStart(desk.hall());
        Voice voice = VoiceWiring.screen(running);
        Optional<Announcements> announcements = VoiceWiring.hall(ground, running);
        var troubles = new Troubles(ground, printer);
        running.every(TROUBLES_LOOKED_AT, "troubles", troubles::look);
        VisitorInputs inputs = GpioWiring.start(settings.profile().gpio(), running);
        Screens screens =
                running.started(
                        Screens.start(
                                ScreenWiring.setup(
                                        ground, printing, printer, voice, inputs, troubles)));
        Floor floor = running.started(Floor.start(FloorWiring.setup(ground, screens)));
        Supplier<Condition> condition =
                UplinkWiring.condition(
                        ground, printer, () -> announcements.flatMap(Announcements::trouble));
        settings.service()
                .broker()
                .map(
                        broker ->
                                new Uplink(
                                        UplinkWiring.setup(
                                                ground,
                                                broker,
                                                condition,
                                                floor::answer,
                                                deeds(screens, again))))
                .ifPresent(uplink -> start(uplink, troubles));
        FloorWiring.announce(settings, floor);
        serving = Optional.of(new Serving(ground, condition, screens.mirror()));
        running.started(new Supervisor(System.getenv())).ready(Pulse::felt);
    }

    private static Deeds deeds(Screens screens, Consumer<String> again) {
        return new Deeds() {
            @Override
            public boolean visited() {
                return screens.visited();
            }

            @Override
            public void restart() {
                again.accept("the gateway says so");
            }
        };
    }

    private void start(Uplink uplink, Troubles troubles) {
        running.started(uplink).start();
        troubles.over(uplink::health);
    }

    /// @throws IllegalStateException before the start has come to its end
    Serving serving() {
        return serving.orElseThrow(() -> new IllegalStateException("the kiosk is not started"));
    }

    /// The desk with its journal and its clock.
    private Ground ground(
            KioskSettings settings, Wall wall, boolean becomeHost, Consumer<String> again) {
        ServicePoint point = content(settings).servicePoint(settings.service().servicePoint());
        Path database = settings.own().data().resolve("journal.db");
        long boot = Journal.countBoot(database);
        var clock = new SystemKioskClock(boot, wall.time(), wall.keptRight(), point.zone());
        Site site =
                Site.of(Ground.services(point), point.counters(), point.zone())
                        .skipping(point.skippedNumbers())
                        .calling(settings.service().callsBeforeNoShow().orElse(1))
                        .with(FloorWiring.speakers(settings.service()));
        var owner = new Owner(settings.own().device(), settings.service().place(), point.id());
        Journal journal = Journal.open(database, owner, site.series(), clock, Ground.SOFTWARE);
        PeersWiring.Wired wired =
                new PeersWiring(settings, journal, site, clock, running)
                        .start(becomeHost, () -> again.accept("another kiosk is host now"));
        int keepDays = settings.service().keepDays();
        running.every(PRUNED, "pruning", () -> journal.prune(keepDays));
        return new Ground(
                settings,
                point,
                clock,
                boot,
                wired.desk(),
                wired.host(),
                journal,
                letters(settings, point, clock),
                running.started(
                        Commands.open(
                                settings.own().data().resolve("commands.db"),
                                settings.own().device(),
                                clock)));
    }

    private LetterBox letters(KioskSettings settings, ServicePoint point, KioskClock clock) {
        return running.started(
                LetterBox.open(
                        settings.own().data().resolve("letters.db"),
                        new LetterBox.Owner(
                                settings.own().device(), settings.service().place(), point.zone()),
                        settings.service()
                                .letters()
                                .map(it -> new Sealing(it.sealingKey(), it.keepDays())),
                        clock));
    }

    /// The starter content unless the kiosk's file names a folder.
    private static Content content(KioskSettings settings) {
        return settings.own().content().map(Content::read).orElseGet(Content::shipped);
    }

    /// Ends the rooms, the last started first.
    @Override
    public void close() {
        running.close();
    }
}
