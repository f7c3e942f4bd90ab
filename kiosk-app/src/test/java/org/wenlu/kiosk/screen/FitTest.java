package org.wenlu.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Reply;
import org.wenlu.kiosk.device.TicketPrinter.Outcome;
import org.wenlu.kiosk.guide.directory.Directory.Kind;
import org.wenlu.kiosk.screen.attract.AttractScreen;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.parts.Sight;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.record.Happening.Refusal;
import org.wenlu.protocol.record.Printing;

/// Every screen, upright and lying, in each language and size of text, measured: nothing is cut,
/// nothing is too small to touch, everything can be reached and is spoken.
class FitTest {
    private static final int STEPS = 4;

    /// Measured in every size and with every guide: the shortest and the longest words, and the
    /// language in which screens are first written.
    private static final Set<Language> THOROUGH =
            Set.of(Language.ZH_HANS, Language.EN, Language.DE);

    /// With the longest words, the widest and the tallest letters: what the lower half of the panel
    /// has least room for.
    private static final Set<Language> LONG =
            Set.of(Language.EN, Language.RU, Language.ES, Language.KO, Language.AR);

    @TempDir static Path folder;

    /// One way in which the screens can look.
    record Look(String name, Panel panel, Language language, Sight sight) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void startTheToolkit() {
        Toolkit.start(new Panel(1080, 1920, 4, 600), true);
    }

    static List<Look> looks() {
        var looks = new ArrayList<Look>();
        for (Map.Entry<String, Panel> panel : Pictures.PANELS.entrySet()) {
            for (Language language : Sitting.LANGUAGES) {
                IntStream.range(0, STEPS)
                        .filter(step -> extreme(step) || THOROUGH.contains(language))
                        .forEach(step -> looks.add(look(panel, language, step)));
            }
            looks.add(low(panel, Language.EN, 0));
            LONG.forEach(language -> looks.add(low(panel, language, STEPS - 1)));
        }
        return looks;
    }

    private static boolean extreme(int step) {
        return step == 0 || step == STEPS - 1;
    }

    private static Look look(Map.Entry<String, Panel> panel, Language language, int step) {
        Sight sight = Sight.USUAL.withStep(step).withContrast(step == 1);
        String name = "%s-%s-%d".formatted(panel.getKey(), language.tag(), step);
        return new Look(name, panel.getValue(), language, sight);
    }

    private static Look low(Map.Entry<String, Panel> panel, Language language, int step) {
        Sight sight = Sight.USUAL.withStep(step).withReach(true);
        String name = "%s-%s-%d-low".formatted(panel.getKey(), language.tag(), step);
        return new Look(name, panel.getValue(), language, sight);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void nothingIsCutTooSmallOutOfReachOrWithoutAName(Look look) {
        var faults = new ArrayList<String>();
        try (var sitting = new Sitting(folder.resolve(look.name() + ".db"), look.panel())) {
            walk(sitting, look, () -> faults.addAll(measured(sitting, look)));
        }
        assertThat(faults).as(look.name()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"portrait", "landscape"})
    void theGreetingFitsInEveryLanguage(String panel) {
        var look = look(Map.entry(panel, Pictures.PANELS.get(panel)), Language.ZH_HANS, 0);
        var faults = new ArrayList<String>();
        try (var sitting = new Sitting(folder.resolve(panel + ".db"), look.panel())) {
            for (Language _ : Sitting.LANGUAGES) {
                faults.addAll(measured(sitting, look));
                sitting.pass(AttractScreen.TURN);
            }
        }
        assertThat(faults).as(look.name()).isEmpty();
    }

    private static List<String> measured(Sitting sitting, Look look) {
        return Mirror.onScreen(
                () -> Fit.faults(sitting.root(), look.panel(), sitting.sight(), sitting.screen()));
    }

    private static void walk(Sitting sitting, Look look, Runnable measure) {
        Consumer<Consumer<Signposts>> go =
                what -> {
                    sitting.act(what);
                    measure.run();
                };
        go.accept(Signposts::begin);
        sitting.act(it -> it.choose(look.language()));
        go.accept(it -> it.way().see(look.sight(), "sight"));
        go.accept(Signposts::languages);
        go.accept(Signposts::help);
        go.accept(Signposts::settings);
        go.accept(Signposts::search);
        go.accept(Signposts::guides);
        boolean all = extreme(look.sight().step()) && THOROUGH.contains(look.language());
        sitting.point().guides().stream()
                .limit(all ? Long.MAX_VALUE : 1)
                .forEach(guide -> go.accept(it -> it.guide(guide)));
        bring(sitting, measure);
        say(sitting, measure);
        around(sitting, measure);
        part(sitting, measure);
        sitting.pass(Duration.ofSeconds(50));
        measure.run();
        go.accept(it -> it.way().touch());
        go.accept(Signposts::services);
        go.accept(Signposts::options);
        go.accept(it -> it.way().back());
        expected(sitting, measure);
        go.accept(Signposts::rate);
        go.accept(it -> it.way().back());
        tickets(sitting, measure);
    }

    private static void expected(Sitting sitting, Runnable measure) {
        sitting.act(Signposts::checkIn);
        measure.run();
        touch(sitting, measure, "key-2");
        sitting.touch("go");
        sitting.until(() -> sitting.look().toString().contains("code.no-appointment"));
        measure.run();
        sitting.act(it -> it.way().back());
        for (var code : SampleAppointments.INSTEAD.entrySet()) {
            sitting.checkIn(code.getKey(), code.getValue());
            measure.run();
            sitting.act(it -> it.way().back());
        }
    }

    private static void bring(Sitting sitting, Runnable measure) {
        ServiceId service = sitting.point().services().getFirst().service().id();
        sitting.act(it -> it.check(service));
        measure.run();
        touch(sitting, measure, "question-host");
        touch(sitting, measure, "readiness-check");
        touch(sitting, measure, "verdict-along");
        for (Printing printing : List.of(Printing.FAILED, Printing.UNKNOWN, Printing.PRINTED)) {
            touch(sitting, measure, "along-print");
            sitting.listIs(new Outcome(printing, Optional.empty()));
            measure.run();
        }
        sitting.act(it -> it.way().back());
        sitting.act(it -> it.way().back());
        for (String paper : List.of("passport", "visa", "host-id")) {
            sitting.touch("paper-" + paper);
        }
        touch(sitting, measure, "readiness-check");
    }

    private static void say(Sitting sitting, Runnable measure) {
        for (var situation : sitting.point().advice().situations()) {
            sitting.act(Signposts::situations);
            touch(sitting, measure, "situation-" + situation.id());
        }
        sitting.act(Signposts::situations);
        measure.run();
        sitting.touch("situation-need");
        touch(sitting, measure, "phrase-wheelchair");
        touch(sitting, measure, "say-turn");
    }

    private static void around(Sitting sitting, Runnable measure) {
        sitting.act(Signposts::around);
        measure.run();
        touch(sitting, measure, "around-places");
        touch(sitting, measure, "place-toilets");
        touch(sitting, measure, "route-step-free");
        sitting.act(Signposts::around);
        touch(sitting, measure, "around-area");
        touch(sitting, measure, "place-buses");
        sitting.act(Signposts::ports);
        measure.run();
        for (String port : List.of("luohu", "shatoujiao", "shekou")) {
            touch(sitting, measure, "port-" + port);
            sitting.act(it -> it.way().back());
        }
        sitting.act(it -> it.addresses(Kind.DINING));
        measure.run();
        for (var address : sitting.point().around().directory().addresses()) {
            sitting.act(it -> it.addresses(address.kind()));
            measure.run();
            touch(sitting, measure, "address-" + address.id());
        }
    }

    private static void events(Sitting sitting, Runnable measure) {
        touch(sitting, measure, "part-events");
        var event = sitting.point().around().events().getFirst();
        touch(sitting, measure, "event-" + event.id());
        sitting.act(it -> it.signUp(event));
        sitting.touch("consent-adult");
        touch(sitting, measure, "consent-yes");
        sitting.act(Signposts::covenant);
        measure.run();
        sitting.act(it -> it.comment(sitting.point().around().covenant().clauses().getFirst()));
        measure.run();
    }

    private static void part(Sitting sitting, Runnable measure) {
        sitting.act(Signposts::part);
        measure.run();
        events(sitting, measure);
        sitting.act(Signposts::part);
        touch(sitting, measure, "part-volunteer");
        touch(sitting, measure, "consent-child");
        touch(sitting, measure, "consent-yes");
        sitting.touch("speaks-yue");
        for (String field : Pictures.FIELDS) {
            touch(sitting, measure, field);
            sitting.write();
            sitting.touch("key-done");
        }
        measure.run();
        sitting.act(Signposts::suggest);
        measure.run();
        touch(sitting, measure, "suggestion-own");
        sitting.write();
        measure.run();
        touch(sitting, measure, "key-done");
        touch(sitting, measure, "mistake");
        sitting.touch("mistake-sign");
        sitting.touch("send");
        sitting.settle();
        measure.run();
    }

    private static void touch(Sitting sitting, Runnable measure, String id) {
        sitting.touch(id);
        measure.run();
    }

    private static void tickets(Sitting sitting, Runnable measure) {
        ServiceId service = sitting.point().services().getFirst().service().id();
        for (Refusal refusal : Refusal.values()) {
            sitting.desk().answer(new Reply.Done<>(new Answer.Refused(refusal)));
            ask(sitting, service, "refused", measure);
        }
        sitting.desk().answer(new Reply.StorageFailed<>("the disk is full"));
        ask(sitting, service, "not-stored", measure);
        sitting.desk().answerTruly();
        ask(sitting, service, "ticket", measure);
        Pictures.printings(sitting, _ -> measure.run());
    }

    private static void ask(Sitting sitting, ServiceId service, String screen, Runnable measure) {
        sitting.act(it -> it.take(service));
        measure.run();
        sitting.await(screen);
        measure.run();
    }
}
