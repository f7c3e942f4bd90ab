package org.wenlu.kiosk.screen;

import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.floor.MirroredScreen;
import org.wenlu.kiosk.language.Faces;
import org.wenlu.kiosk.screen.path.Here;
import org.wenlu.kiosk.screen.path.Vocabulary;
import org.wenlu.kiosk.screen.path.Way;

/// The kiosk's screens: started once in a program.
public final class Screens implements AutoCloseable {
    private static final Duration TICK = Duration.millis(250);

    /// A small device that starts everything at once draws its first screen slowly.
    private static final int LONGEST_START_SECONDS = 60;

    private final Stage stage;
    private final Timeline ticker;
    private final Mirror mirror;
    private final Way way;
    private final Desk.Subscription hall;

    private Screens(ScreenSetup setup) {
        var here =
                new Here(
                        setup.point(),
                        new Vocabulary(setup.languages()),
                        setup.languages(),
                        setup.clock(),
                        setup.panel());
        var signposts = new Signposts(setup, here, Platform::runLater);
        this.way = signposts.way();
        var faces = new Faces();
        setup.languages().forEach(faces::family);
        var view = new KioskView(here, signposts, faces::family, setup.assistance());
        var scene = new Scene(view.root(), setup.panel().width(), setup.panel().height());
        scene.getStylesheets().add(stylesheet());
        var keypad = Hands.connect(scene, view, here, signposts);
        setup.assistance()
                .inputs()
                .listen(input -> Platform.runLater(() -> signposts.happened(input)));
        way.onChange(view::render);
        this.hall = setup.desk().onChange(new OneChange(Platform::runLater, view::render));
        view.render();
        this.stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        this.mirror = new Mirror(scene, () -> way.screen().name());
        this.ticker = new Timeline(new KeyFrame(TICK, _ -> tick(keypad)));
        ticker.setCycleCount(Animation.INDEFINITE);
        ticker.play();
    }

    /// Starts JavaFX and shows the first screen; returns when it is drawn.
    public static Screens start(ScreenSetup setup) {
        Toolkit.start(setup.panel(), setup.headless());
        return Mirror.onScreen(() -> new Screens(setup), LONGEST_START_SECONDS);
    }

    private void tick(Keypad keypad) {
        keypad.tick();
        way.tick();
    }

    static String stylesheet() {
        return Objects.requireNonNull(Screens.class.getResource("kiosk.css")).toExternalForm();
    }

    Way way() {
        return way;
    }

    /// Whether a visitor is in front of the screen, as far as touches tell.
    public boolean visited() {
        return Mirror.onScreen(() -> way.screen().visited());
    }

    /// The screen for who is not in front of it.
    public MirroredScreen mirror() {
        return mirror;
    }

    @Override
    public void close() {
        Mirror.onScreen(
                () -> {
                    ticker.stop();
                    hall.close();
                    way.end();
                    stage.close();
                    return true;
                });
    }
}
