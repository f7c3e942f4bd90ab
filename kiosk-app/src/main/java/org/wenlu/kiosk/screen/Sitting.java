package org.wenlu.kiosk.screen;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.wenlu.kiosk.desk.HostDesk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.device.ListPaper;
import org.wenlu.kiosk.device.TicketPrinter.Outcome;
import org.wenlu.kiosk.device.VisitorInputs;
import org.wenlu.kiosk.guide.Content;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.journal.Owner;
import org.wenlu.kiosk.language.Faces;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.parts.Sight;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.path.Here;
import org.wenlu.kiosk.screen.path.IdleTimes;
import org.wenlu.kiosk.screen.path.Vocabulary;
import org.wenlu.kiosk.screen.path.Way;
import org.wenlu.kiosk.screen.ticket.Taking;
import org.wenlu.kiosk.screen.ticket.TicketScreen;
import org.wenlu.kiosk.screen.trouble.Trouble;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.kiosk.voice.Speaker;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServicePointId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.letter.Matter;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Stamp;

/// One visit that is painted: a kiosk with a real desk whose time stands still and which changes
/// only when told to. Needs a started [Toolkit]. For one thread, not the screen's.
final class Sitting implements AutoCloseable {
    static final List<Language> LANGUAGES = List.of(Language.values());
    private static final Instant MORNING = Instant.parse("2026-11-23T02:06:00Z");
    private static final IdleTimes TIMES =
            new IdleTimes(Duration.ofSeconds(45), Duration.ofSeconds(20), Duration.ofSeconds(30));
    private static final List<Integer> WAITING = List.of(5, 1, 0, 2);

    private final BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    private final HostDesk host;
    private final SampleDesk desk;
    private final SampleLetters letters = new SampleLetters();
    private final ServicePoint point;
    private final Here here;
    private final Signposts signposts;
    private final Way way;
    private final Mirror mirror;
    private final KioskView view;
    private Optional<Keypad> keypad = Optional.empty();
    private Set<Trouble> troubles = Set.of();
    private Duration elapsed = Duration.ofHours(3);
    private Optional<ListPaper> list = Optional.empty();
    private CompletableFuture<Outcome> onPaper = new CompletableFuture<>();

    Sitting(Path database, Panel panel) {
        this(database, panel, new Ear());
    }

    Sitting(Path database, Panel panel, Speaker speaker) {
        this(database, panel, speaker, new ServicePointId("luohu-port-hall"));
    }

    /// @param at one of the shipped service points
    Sitting(Path database, Panel panel, Speaker speaker, ServicePointId at) {
        this.point = Content.shipped().servicePoint(at);
        KioskClock clock = () -> new Stamp(1, elapsed, MORNING, ClockQuality.TRUSTED, 480);
        this.host =
                HostDesk.open(
                        database,
                        new Owner(new DeviceId("kiosk-1"), new PlaceId(at + "/1"), point.id()),
                        point.services().stream().map(ServiceOffer::service).toList(),
                        point.counters(),
                        point.zone(),
                        clock,
                        "pictures");
        this.desk = new SampleDesk(host);
        fillTheHall();
        var setup =
                new ScreenSetup(
                        panel,
                        point,
                        desk,
                        clock,
                        LANGUAGES,
                        TIMES,
                        new Taking.Paper(_ -> {}, _ -> {}, Optional.of(this::print)),
                        ticket -> Optional.of("https://kiosk.example/t/" + ticket.label()),
                        true,
                        new PlaceId(at + "/1"),
                        letters,
                        new Assistance(speaker, VisitorInputs.none(), () -> troubles),
                        new SampleAppointments(point, clock));
        this.here = new Here(point, new Vocabulary(LANGUAGES), LANGUAGES, clock, panel);
        this.signposts = new Signposts(setup, here, tasks::add);
        this.way = signposts.way();
        this.view = Mirror.onScreen(() -> view(here, signposts, setup.assistance()));
        this.mirror = Mirror.onScreen(this::paint);
    }

    private static KioskView view(Here here, Signposts signposts, Assistance assistance) {
        var faces = new Faces();
        LANGUAGES.forEach(faces::family);
        return new KioskView(here, signposts, faces::family, assistance);
    }

    private Mirror paint() {
        var scene = new Scene(view.root(), here.panel().width(), here.panel().height());
        scene.getStylesheets().add(Screens.stylesheet());
        var pad = Hands.connect(scene, view, here, signposts);
        way.onChange(view::render);
        desk.onChange(new OneChange(tasks::add, view::render));
        view.render();
        this.keypad = Optional.of(pad);
        return new Mirror(scene, () -> way.screen().name());
    }

    private CompletableFuture<Outcome> print(ListPaper paper) {
        list = Optional.of(paper);
        onPaper = new CompletableFuture<>();
        return onPaper;
    }

    /// The list that was asked of the printer last.
    Optional<ListPaper> list() {
        return list;
    }

    /// The printer says what became of the list.
    void listIs(Outcome outcome) {
        onPaper.complete(outcome);
        until(tasks::isEmpty);
    }

    private void fillTheHall() {
        List<ServiceOffer> offers = point.services();
        for (CounterId counter : point.counters().subList(0, 2)) {
            var services = offers.stream().map(offer -> offer.service().id()).toList();
            host.submit(IntentionKey.random(), new Intention.OpenCounter(counter, "Chen", services))
                    .join();
        }
        for (int i = 0; i < offers.size(); i++) {
            for (int n = 0; n < WAITING.get(i % WAITING.size()); n++) {
                var wish =
                        new Intention.IssueTicket(
                                TicketId.random(),
                                Optional.empty(),
                                offers.get(i).service().id(),
                                Language.ZH_HANS,
                                false);
                host.submit(IntentionKey.random(), wish).join();
            }
        }
    }

    ServicePoint point() {
        return point;
    }

    SampleDesk desk() {
        return desk;
    }

    Mirror mirror() {
        return mirror;
    }

    /// What was handed in.
    List<Matter> handedIn() {
        return letters.taken();
    }

    /// What is painted, for who measures it on the screen's thread.
    Parent root() {
        return mirror.root();
    }

    /// The ticket that stands on the screen.
    Optional<Ticket> ticket() {
        return way.screen() instanceof TicketScreen shown ? shown.ticket() : Optional.empty();
    }

    Sight sight() {
        return way.session().sight();
    }

    String screen() {
        return way.screen().name();
    }

    /// What the picture of the screen depends on.
    Object look() {
        return way.screen().look();
    }

    /// What the keypad points at.
    Optional<String> aimed() {
        return Mirror.onScreen(() -> view.aim().at().map(Node::getId));
    }

    /// Presses a key and lets it go.
    void key(KeyCode code) {
        press(code);
        release(code);
    }

    void press(KeyCode code) {
        act(_ -> fire(KeyEvent.KEY_PRESSED, code));
    }

    void release(KeyCode code) {
        act(_ -> fire(KeyEvent.KEY_RELEASED, code));
    }

    /// A key is held down: the keyboard repeats it.
    void hold(KeyCode code, int times) {
        act(
                _ -> {
                    for (int i = 0; i < times; i++) {
                        fire(KeyEvent.KEY_PRESSED, code);
                    }
                    fire(KeyEvent.KEY_RELEASED, code);
                });
    }

    /// Writes on a real keyboard.
    void write(String letters) {
        letters.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> act(_ -> Event.fireEvent(mirror.root(), written(letter))));
    }

    private static KeyEvent written(String letter) {
        return new KeyEvent(
                KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false);
    }

    private void fire(EventType<KeyEvent> type, KeyCode code) {
        var event = new KeyEvent(type, "", "", code, false, false, false, false);
        Event.fireEvent(mirror.root(), event);
    }

    /// Does something on the screen's thread.
    void act(Consumer<Signposts> what) {
        Mirror.onScreen(
                () -> {
                    what.accept(signposts);
                    return true;
                });
    }

    /// Whether something with that identity is on the screen.
    boolean has(String id) {
        return Mirror.onScreen(() -> root().lookup("#" + id) != null);
    }

    /// Touches what has that identity.
    ///
    /// @throws IllegalStateException when it is not on the screen
    void touch(String id) {
        act(
                _ -> {
                    root().applyCss();
                    root().layout();
                    if (!(root().lookup("#" + id) instanceof Touch touch)) {
                        throw new IllegalStateException(screen() + " has no " + id);
                    }
                    touch.choose();
                });
    }

    /// Checks in with the code of an appointment, until the screen of that name stands there.
    void checkIn(String code, String screen) {
        act(Signposts::checkIn);
        code.chars().forEach(key -> touch("key-" + (char) key));
        touch("go");
        await(screen);
    }

    /// Carries out what the desk hands over, until the screen of that name stands there.
    void await(String screen) {
        until(() -> way.screen().name().equals(screen));
    }

    /// Carries out what the desk hands over, until it is so.
    void until(BooleanSupplier so) {
        try {
            while (!so.getAsBoolean()) {
                Runnable task = tasks.poll(20, TimeUnit.SECONDS);
                if (task == null) {
                    throw new IllegalStateException("the desk has nothing more to say");
                }
                act(_ -> task.run());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while awaiting the desk", e);
        }
    }

    /// What of the kiosk is not as usual from now on.
    void trouble(Set<Trouble> now) {
        troubles = now;
        act(it -> it.way().changed());
    }

    /// Types some letters of whatever keyboard stands there.
    void write() {
        act(
                _ -> {
                    root().applyCss();
                    root().layout();
                    root().lookupAll(".key").stream()
                            .filter(
                                    key ->
                                            Objects.requireNonNullElse(key.getId(), "").length()
                                                    == 5)
                            .limit(7)
                            .map(Touch.class::cast)
                            .toList()
                            .forEach(Touch::choose);
                });
    }

    /// Carries out what waits to be done on the screen's thread.
    void settle() {
        List<Runnable> waiting = new ArrayList<>();
        tasks.drainTo(waiting);
        waiting.forEach(task -> act(_ -> task.run()));
    }

    void pass(Duration time) {
        elapsed = elapsed.plus(time);
        act(
                it -> {
                    keypad.ifPresent(Keypad::tick);
                    it.way().tick();
                });
    }

    @Override
    public void close() {
        host.close();
    }
}
