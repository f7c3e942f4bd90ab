package org.wenlu.kiosk.screen.setup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.wenlu.kiosk.screen.language.LanguageScreen;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.kiosk.setup.Network;
import org.wenlu.kiosk.typing.Typed;
import org.wenlu.protocol.Language;
import org.wenlu.provisioning.command.Claiming;

/// The technician's way from a new kiosk to one that knows its place. For the screen's thread.
public final class Assistant {
    private static final int LONGEST_ADDRESS = 120;
    private static final int LONGEST_CODE = 24;

    private final Ports ports;
    private final Deque<Screen> behind = new ArrayDeque<>();
    private final Entry address = new Entry("gateway", typed(LONGEST_ADDRESS), this::askCode);
    private final Entry code = new Entry("code", typed(LONGEST_CODE), this::claim);
    private Language language = Language.ZH_HANS;
    private Screen screen = new LanguageScreen(this::speak);
    private Runnable changed = () -> {};

    /// What the assistant is connected with.
    ///
    /// @param claim takes the gateway's address and the code; may wait
    /// @param background for what waits
    /// @param glass the screen's thread
    /// @param done the kiosk can start with what was claimed
    public record Ports(
            Network network,
            BiFunction<String, String, Claiming.Result> claim,
            Executor background,
            Executor glass,
            Consumer<Claiming.Claimed> done) {}

    public Assistant(Ports ports) {
        this.ports = ports;
    }

    private static Typed typed(int most) {
        return Typed.in(Language.EN, most);
    }

    /// `listener` hears of everything that may look different now.
    public void onChange(Runnable listener) {
        changed = listener;
    }

    public Screen screen() {
        return screen;
    }

    public Language language() {
        return language;
    }

    public boolean canGoBack() {
        return !behind.isEmpty() && screen.canBeLeft();
    }

    public void back() {
        if (canGoBack()) {
            show(behind.pop());
        }
    }

    /// A scanner typed a character.
    public void scanned(String character) {
        if (screen instanceof EntryScreen entry) {
            entry.scanned(character);
            changed.run();
        }
    }

    /// A scanner came to the end of its line.
    public void scanEnded() {
        if (screen instanceof EntryScreen entry) {
            entry.done();
        }
    }

    private void speak(Language chosen) {
        language = chosen;
        lookAtNetwork();
    }

    private void lookAtNetwork() {
        var looking = new WaitingScreen("network");
        go(looking);
        ports.background()
                .execute(
                        () -> {
                            Network.State state = ports.network().state();
                            ports.glass().execute(() -> network(looking, state));
                        });
    }

    private void network(Screen looking, Network.State state) {
        if (screen == looking) {
            show(new NetworkScreen(state, this::lookAgain, () -> go(address.screen())));
        }
    }

    private void lookAgain() {
        back();
        lookAtNetwork();
    }

    private void askCode() {
        go(code.screen());
    }

    private void claim() {
        var waiting = new WaitingScreen("claiming");
        go(waiting);
        ports.background()
                .execute(
                        () -> {
                            var result = ports.claim().apply(address.address(), code.code());
                            ports.glass().execute(() -> became(result));
                        });
    }

    private void became(Claiming.Result result) {
        switch (result) {
            case Claiming.Claimed it -> {
                behind.clear();
                code.clear();
                show(new PlaceScreen(it, () -> start(it)));
            }
            case Claiming.Refused it ->
                    show(new RefusedScreen(it.why(), this::correct, this::claimAgain));
        }
    }

    private void correct(Claiming.Why why) {
        back();
        if (why != Claiming.Why.CODE && screen.name().equals("setup-code")) {
            back();
        }
    }

    private void claimAgain() {
        back();
        claim();
    }

    private void start(Claiming.Claimed claimed) {
        show(new WaitingScreen("starting"));
        ports.background().execute(() -> ports.done().accept(claimed));
    }

    private void go(Screen next) {
        behind.push(screen);
        show(next);
    }

    private void show(Screen next) {
        screen = next;
        changed.run();
    }
}
