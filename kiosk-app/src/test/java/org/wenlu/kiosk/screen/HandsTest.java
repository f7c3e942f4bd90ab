package org.wenlu.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.floor.MirroredScreen.Element;
import org.wenlu.kiosk.floor.MirroredScreen.Pointer;
import org.wenlu.kiosk.screen.attract.AttractScreen;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.ServiceId;

/// Hands on the real screens: trembling ones, hurried ones, and those that use keys alone.
class HandsTest {
    private static final Panel PANEL = Pictures.PANELS.get("portrait");

    @TempDir Path folder;
    private Sitting sitting;

    @BeforeAll
    static void startTheToolkit() {
        Toolkit.start(new Panel(1080, 1920, 4, 600), true);
    }

    @BeforeEach
    void comeToTheKiosk() {
        sitting = new Sitting(folder.resolve("journal.db"), PANEL);
        sitting.act(Signposts::begin);
        sitting.act(it -> it.choose(Language.EN));
    }

    @AfterEach
    void leave() {
        sitting.close();
    }

    private Element find(String id) {
        return seen(id).orElseThrow(() -> new AssertionError("no " + id));
    }

    private Optional<Element> seen(String id) {
        return sitting.mirror().elements().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    private void touch(Element key, double dx, double dy) {
        double x = key.x() + key.width() / 2;
        double y = key.y() + key.height() / 2;
        sitting.mirror().pointer(Pointer.DOWN, x, y);
        sitting.mirror().pointer(Pointer.MOVE, x + dx, y + dy);
        sitting.mirror().pointer(Pointer.UP, x + dx, y + dy);
    }

    @Test
    void backLeadsToWhereAListWasLeft() {
        sitting.act(Signposts::guides);
        while (!sitting.aimed().equals(Optional.of("guide-lost-child"))) {
            sitting.key(KeyCode.DOWN);
        }
        double left = scrolled();
        assertThat(left).isPositive();
        sitting.key(KeyCode.ENTER);

        sitting.key(KeyCode.ESCAPE);

        assertThat(scrolled()).isEqualTo(left);
        assertThat(sitting.aimed()).contains("guide-lost-child");
        sitting.act(it -> it.way().home());
        sitting.act(Signposts::guides);
        assertThat(scrolled()).isZero();
    }

    private double scrolled() {
        return Mirror.onScreen(
                () -> ((ScrollPane) sitting.root().lookup(".scroll-pane")).getVvalue());
    }

    @Test
    void aDoubleTapDoesNotReachTheScreenThatComesNext() {
        Element tile = find("home-ticket");

        touch(tile, 0, 0);
        sitting.pass(Duration.ofMillis(120));
        touch(tile, 3, 2);

        assertThat(sitting.screen()).isEqualTo("services");
    }

    @Test
    void aHundredTapsASecondAreOneTouch() {
        Element tile = find("home-ticket");

        for (int i = 0; i < 100; i++) {
            touch(tile, 0, 0);
            sitting.pass(Duration.ofMillis(10));
        }

        assertThat(sitting.screen()).isEqualTo("services");
    }

    @Test
    void theSamePlaceIsTakenAgainAfterAMoment() {
        Element key = find("foot-settings");

        touch(key, 0, 0);
        sitting.pass(Duration.ofMillis(300));
        touch(find("foot-back"), 0, 0);

        assertThat(sitting.screen()).isEqualTo("home");
    }

    @Test
    void aNumberThatWasTakenWithTheKeysIsSeenWhole() {
        sitting.act(it -> it.way().see(it.way().session().sight().withStep(3), "text"));
        ServiceId service = sitting.point().services().getFirst().service().id();
        sitting.key(KeyCode.DOWN);
        sitting.act(it -> it.take(service));
        sitting.await("ticket");

        assertThat(sitting.aimed()).isPresent();
        assertThat(topOf("ticket-number")).isGreaterThanOrEqualTo(bottomOf(".header"));
    }

    private double topOf(String id) {
        return Mirror.onScreen(() -> bounds("#" + id).getMinY());
    }

    private double bottomOf(String selector) {
        return Mirror.onScreen(() -> bounds(selector).getMaxY());
    }

    private Bounds bounds(String selector) {
        Node node = sitting.root().lookup(selector);
        return node.localToScene(node.getLayoutBounds());
    }

    @Test
    void aLongPressIsOneTouch() {
        Element tile = find("home-guides");
        double x = tile.x() + 40;
        double y = tile.y() + 40;

        sitting.mirror().pointer(Pointer.DOWN, x, y);
        sitting.pass(Duration.ofSeconds(4));
        assertThat(sitting.screen()).isEqualTo("home");
        sitting.mirror().pointer(Pointer.UP, x, y);

        assertThat(sitting.screen()).isEqualTo("guides");
    }

    @Test
    void whatAFingerLiesOnStaysUnderItWhenTheScreenWouldBeDrawnAnew() {
        sitting.act(it -> it.way().end());
        Element begin = find("begin");
        double x = begin.x() + begin.width() / 2;
        double y = begin.y() + begin.height() / 2;

        Node under = sitting.root().lookup("#begin");

        sitting.mirror().pointer(Pointer.DOWN, x, y);
        sitting.pass(AttractScreen.TURN);
        assertThat(sitting.root().lookup("#begin")).isSameAs(under);
        sitting.mirror().pointer(Pointer.UP, x, y);

        assertThat(sitting.screen()).isEqualTo("language");
    }

    @Test
    void aFingerThatWasLeftOnTheGlassDoesNotStopTheScreen() {
        sitting.act(it -> it.way().end());
        Element begin = find("begin");
        Node under = sitting.root().lookup("#begin");

        sitting.mirror().pointer(Pointer.DOWN, begin.x() + 40, begin.y() + 40);
        sitting.pass(AttractScreen.TURN.multipliedBy(2));

        assertThat(sitting.root().lookup("#begin")).isNotSameAs(under);
    }

    @Test
    void aFingerThatSlipsALittleStillMeansItAndOneThatGoesAwayDoesNot() {
        touch(find("home-guides"), PANEL.mm(15), 0);
        assertThat(sitting.screen()).isEqualTo("home");

        sitting.pass(Duration.ofSeconds(1));
        touch(find("home-guides"), PANEL.mm(4), PANEL.mm(2));
        assertThat(sitting.screen()).isEqualTo("guides");
    }

    @Test
    void aSecondFingerBesideTheFirstDoesNothing() {
        Element tile = find("home-guides");
        Element other = find("home-ticket");

        sitting.mirror().pointer(Pointer.DOWN, tile.x() + 40, tile.y() + 40);
        sitting.mirror().pointer(Pointer.DOWN, other.x() + 40, other.y() + 40);
        sitting.mirror().pointer(Pointer.UP, other.x() + 40, other.y() + 40);

        assertThat(sitting.screen()).isEqualTo("home");
    }

    @Test
    void fourKeysTakeATicketFromHome() {
        aimAt("home-ticket");
        sitting.key(KeyCode.ENTER);
        assertThat(sitting.screen()).isEqualTo("services");
        aimAt("service-tax");
        sitting.key(KeyCode.ENTER);
        sitting.await("ticket");
        assertThat(sitting.ticket()).isPresent();
    }

    @Test
    void fourKeysReachEverythingOnTheScreenAndComeRound() {
        var reached = new ArrayList<String>();
        for (int i = 0; i < 40; i++) {
            sitting.key(KeyCode.DOWN);
            reached.add(aimed());
        }

        assertThat(reached).contains("home-ticket", "home-guides", "foot-back", "foot-language");
        assertThat(reached.lastIndexOf("home-ticket"))
                .isGreaterThan(reached.indexOf("foot-language"));
    }

    @Test
    void backGoesBackAndAHeldKeyActsOnce() {
        sitting.act(Signposts::guides);
        sitting.act(it -> it.guide(sitting.point().guides().getFirst()));

        sitting.hold(KeyCode.ESCAPE, 20);
        assertThat(sitting.screen()).isEqualTo("guides");

        sitting.key(KeyCode.DOWN);
        String first = aimed();
        sitting.hold(KeyCode.DOWN, 20);
        assertThat(aimed()).isNotEqualTo(first);
    }

    @Test
    void aLongGuideIsReadPieceByPieceBeforeTheAimLeavesIt() {
        sitting.act(it -> it.guide(sitting.point().guides().getFirst()));
        sitting.act(it -> it.way().see(it.way().session().sight().withStep(3), "text-175"));

        int steps = 0;
        sitting.key(KeyCode.DOWN);
        while (aimed().isEmpty()) {
            sitting.key(KeyCode.DOWN);
            steps++;
        }

        assertThat(steps).isGreaterThan(2);
    }

    @Test
    void whatIsAimedAtStaysSoWhenTheScreenIsDrawnAnew() {
        aimAt("home-guides");

        sitting.act(it -> it.way().see(it.way().session().sight().withContrast(true), "contrast"));

        assertThat(aimed()).isEqualTo("home-guides");
    }

    private void aimAt(String id) {
        for (int i = 0; i < 60 && !aimed().equals(id); i++) {
            sitting.key(KeyCode.DOWN);
        }
        assertThat(aimed()).isEqualTo(id);
    }

    private String aimed() {
        return sitting.aimed().orElse("");
    }
}
