package org.wenlu.kiosk.screen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.desk.Reply;
import org.wenlu.kiosk.guide.directory.Directory.Kind;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.parts.Sight;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.record.Happening.Refusal;
import org.wenlu.protocol.record.Printing;

/// Pictures of every screen, upright and lying, in each language, with a desk whose time stands
/// still; made without a display.
public final class Pictures {
    static final Panel PORTRAIT = new Panel(1080, 1920, 1080 / 268.0, 600);
    static final Map<String, Panel> PANELS =
            Map.of("portrait", PORTRAIT, "landscape", new Panel(1920, 1080, 1920 / 476.0, 600));

    /// What a form asks of somebody under fourteen.
    static final List<String> FIELDS =
            List.of("person-name", "person-contact", "guardian-name", "guardian-contact");

    private static final int SETUP_SECONDS = 120;
    private static final Sight LARGEST = Sight.USUAL.withStep(3);

    private final Path folder;
    private final Path work;

    private Pictures(Path folder, Path work) {
        this.folder = folder;
        this.work = work;
    }

    /// @param arguments the folder to write the pictures to, and the tags of the languages when not
    ///   all are wanted
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length == 0 ? "target/pictures" : arguments[0]);
        Files.createDirectories(folder);
        Toolkit.start(new Panel(1080, 1920, 4, 600), true);
        try {
            take(
                    folder,
                    List.of(arguments).subList(Math.min(1, arguments.length), arguments.length));
        } finally {
            Platform.exit();
        }
    }

    private static void take(Path folder, List<String> wanted) throws IOException {
        Path work = Files.createTempDirectory("wenlu-pictures");
        new JourneyPictures(folder.resolve("journeys"), work).take();
        var pictures = new Pictures(folder, work);
        for (var panel : PANELS.entrySet()) {
            for (Language language : Sitting.LANGUAGES) {
                if (!wanted.isEmpty() && !wanted.contains(language.tag())) {
                    continue;
                }
                String name = panel.getKey() + "-" + language.tag().toLowerCase(Locale.ROOT);
                pictures.visit(name, panel.getValue(), language, Sight.USUAL);
                pictures.setup(name, panel.getValue(), language);
            }
            pictures.visit(panel.getKey() + "-en-large", panel.getValue(), Language.EN, LARGEST);
            pictures.visit(
                    panel.getKey() + "-en-contrast",
                    panel.getValue(),
                    Language.EN,
                    Sight.USUAL.withContrast(true));
            pictures.visit(
                    panel.getKey() + "-en-reach",
                    panel.getValue(),
                    Language.EN,
                    Sight.USUAL.withReach(true));
        }
    }

    private void setup(String name, Panel panel, Language language) throws IOException {
        var taken = new LinkedHashMap<String, byte[]>();
        Mirror.onScreen(
                () -> {
                    new SetupTour(panel)
                            .walk(
                                    language,
                                    (screen, scene) ->
                                            taken.put(
                                                    screen, new Mirror(scene, () -> screen).png()));
                    return true;
                },
                SETUP_SECONDS);
        for (var picture : taken.entrySet()) {
            Files.write(folder.resolve(name + "-" + picture.getKey() + ".png"), picture.getValue());
        }
    }

    private void visit(String name, Panel panel, Language language, Sight sight)
            throws IOException {
        try (var sitting = new Sitting(work.resolve(name + ".db"), panel)) {
            take(sitting, name, "attract");
            sitting.act(Signposts::begin);
            take(sitting, name, "language");
            sitting.act(model -> model.choose(language));
            sitting.act(it -> it.way().see(sight, "text"));
            read(sitting, name);
            ticket(sitting, name);
            trouble(sitting, name);
        }
    }

    private void read(Sitting sitting, String name) throws IOException {
        take(sitting, name, "home");
        sitting.act(Signposts::search);
        take(sitting, name, "search");
        sitting.act(Signposts::guides);
        take(sitting, name, "guides");
        var guide = sitting.point().guides().getFirst();
        sitting.act(model -> model.guide(guide));
        take(sitting, name, "guide");
        bring(sitting, name);
        say(sitting, name);
        around(sitting, name);
        part(sitting, name);
        sitting.act(Signposts::help);
        take(sitting, name, "help");
        sitting.act(Signposts::settings);
        take(sitting, name, "settings");
        sitting.act(it -> it.way().home());
        sitting.pass(Duration.ofSeconds(50));
        take(sitting, name, "idle-warning");
        sitting.act(it -> it.way().touch());
    }

    private void bring(Sitting sitting, String name) throws IOException {
        ServiceId service = service(sitting);
        sitting.act(it -> it.check(service));
        sitting.touch("paper-passport");
        take(sitting, name, "readiness");
        sitting.touch("readiness-check");
        take(sitting, name, "verdict-missing");
        sitting.touch("verdict-along");
        take(sitting, name, "along");
        sitting.act(it -> it.way().back());
        sitting.act(it -> it.way().back());
        sitting.touch("paper-visa");
        sitting.touch("paper-lease");
        sitting.touch("readiness-check");
        take(sitting, name, "verdict-ready");
    }

    private void say(Sitting sitting, String name) throws IOException {
        sitting.act(Signposts::situations);
        take(sitting, name, "phrases");
        sitting.touch("situation-understanding");
        take(sitting, name, "situation");
        sitting.touch("phrase-write");
        take(sitting, name, "say");
    }

    private void around(Sitting sitting, String name) throws IOException {
        sitting.act(Signposts::around);
        take(sitting, name, "around");
        sitting.touch("around-places");
        take(sitting, name, "places");
        sitting.touch("place-toilets");
        take(sitting, name, "route");
        sitting.act(Signposts::around);
        sitting.touch("around-area");
        take(sitting, name, "area");
        sitting.act(Signposts::ports);
        take(sitting, name, "ports");
        sitting.touch("port-luohu");
        take(sitting, name, "port");
        sitting.act(it -> it.addresses(Kind.CLINIC));
        take(sitting, name, "addresses");
        sitting.touch("address-hku-shenzhen-hospital");
        take(sitting, name, "address");
    }

    private void part(Sitting sitting, String name) throws IOException {
        sitting.act(Signposts::part);
        take(sitting, name, "part");
        events(sitting, name);
        sitting.act(Signposts::part);
        sitting.touch("part-volunteer");
        take(sitting, name, "consent");
        sitting.touch("consent-child");
        take(sitting, name, "consent-child");
        sitting.touch("consent-yes");
        sitting.touch("speaks-yue");
        for (String field : FIELDS) {
            sitting.touch(field);
            sitting.write();
            sitting.touch("key-done");
        }
        take(sitting, name, "volunteer");
        sitting.act(Signposts::suggest);
        take(sitting, name, "suggestion");
        sitting.touch("suggestion-own");
        sitting.write();
        take(sitting, name, "writing");
        sitting.touch("key-done");
        sitting.touch("send");
        sitting.await("left");
        sitting.settle();
        take(sitting, name, "left");
    }

    private void events(Sitting sitting, String name) throws IOException {
        sitting.touch("part-events");
        take(sitting, name, "events");
        var event = sitting.point().around().events().getFirst();
        sitting.touch("event-" + event.id());
        take(sitting, name, "event");
        sitting.act(it -> it.signUp(event));
        sitting.touch("consent-adult");
        sitting.touch("consent-yes");
        take(sitting, name, "sign-up");
        sitting.act(Signposts::covenant);
        take(sitting, name, "covenant");
        sitting.act(it -> it.comment(sitting.point().around().covenant().clauses().getFirst()));
        take(sitting, name, "comment");
    }

    private void ticket(Sitting sitting, String name) throws IOException {
        sitting.act(Signposts::services);
        take(sitting, name, "services");
        expected(sitting, name);
        ServiceId service = service(sitting);
        sitting.act(model -> model.take(service));
        sitting.await("ticket");
        for (Printing printing : new Printing[] {Printing.PRINTED, Printing.FAILED}) {
            printed(sitting, printing);
            boolean usual = printing == Printing.PRINTED;
            take(sitting, name, usual ? "ticket" : "ticket-failed");
        }
    }

    private void expected(Sitting sitting, String name) throws IOException {
        sitting.act(Signposts::options);
        take(sitting, name, "options");
        sitting.act(it -> it.way().back());
        sitting.act(Signposts::checkIn);
        take(sitting, name, "code-appointment");
        sitting.act(it -> it.way().back());
        for (var code : SampleAppointments.INSTEAD.entrySet()) {
            sitting.checkIn(code.getKey(), code.getValue());
            take(sitting, name, code.getValue());
            sitting.act(it -> it.way().back());
        }
    }

    /// Shows the ticket in every state that its paper can be in.
    static void printings(Sitting sitting, Consumer<Printing> shown) {
        for (Printing printing : Printing.values()) {
            if (printing != Printing.NOT_ASKED) {
                printed(sitting, printing);
                shown.accept(printing);
            }
        }
    }

    /// Lets the desk note what became of the ticket's paper.
    static void printed(Sitting sitting, Printing printing) {
        Ticket ticket = sitting.ticket().orElseThrow();
        var note = new Intention.NotePrinting(ticket.id(), 1, printing, Optional.empty());
        sitting.desk().submit(IntentionKey.random(), note).join();
        sitting.act(it -> it.way().tick());
    }

    private void trouble(Sitting sitting, String name) throws IOException {
        ServiceId service = service(sitting);
        sitting.desk().answer(new Reply.Done<>(new Answer.Refused(Refusal.FULL)));
        sitting.act(Signposts::services);
        sitting.act(model -> model.take(service));
        sitting.await("refused");
        take(sitting, name, "refused");
        sitting.desk().answer(new Reply.StorageFailed<>("the disk is full"));
        sitting.act(model -> model.take(service));
        sitting.await("not-stored");
        take(sitting, name, "not-stored");
    }

    private static ServiceId service(Sitting sitting) {
        return sitting.point().services().getFirst().service().id();
    }

    private void take(Sitting sitting, String name, String screen) throws IOException {
        var frame = sitting.mirror().frame(0).orElseThrow();
        Files.write(folder.resolve(name + "-" + screen + ".png"), frame.png());
    }
}
