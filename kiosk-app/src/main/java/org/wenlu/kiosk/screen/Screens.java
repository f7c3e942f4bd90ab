package org.wenlu.kiosk.screen;

import java.util.EnumSet;
import java.util.Objects;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.util.Duration;
import org.wenlu.kiosk.floor.MirroredScreen;
import org.wenlu.kiosk.language.Faces;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Language;

/// The kiosk's screens: started once in a program.
public final class Screens implements AutoCloseable {
    private static final Duration TICK = Duration.millis(250);

    private final Stage stage;
    private final Timeline ticker;
    private final Mirror mirror;
    private final KioskViewModel model;

    private Screens(ScreenSetup setup) {
        var languages = EnumSet.copyOf(setup.languages());
        languages.add(Language.ZH_HANS);
        Messages messages = Messages.load(Screens.class, languages);
        var place =
                new Place(
                        setup.point(),
                        messages,
                        setup.languages(),
                        setup.clock(),
                        setup.panel(),
                        setup.link());
        this.model =
                new KioskViewModel(
                        setup.desk(),
                        setup.clock(),
                        setup.times(),
                        setup.print(),
                        Platform::runLater,
                        setup.languages().getFirst());
        var faces = new Faces();
        setup.languages().forEach(faces::family);
        var view = new KioskView(place, model, faces::family, true);
        var scene = new Scene(view.root(), setup.panel().width(), setup.panel().height());
        scene.getStylesheets().add(stylesheet());
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> model.touch());
        model.onChange(view::render);
        view.render();
        this.stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        this.mirror = new Mirror(scene, () -> model.state().name());
        this.ticker = new Timeline(new KeyFrame(TICK, _ -> model.tick()));
        ticker.setCycleCount(Animation.INDEFINITE);
        ticker.play();
    }

    /// Starts JavaFX and shows the first screen; returns when it is drawn.
    public static Screens start(ScreenSetup setup) {
        Toolkit.start(setup.panel(), setup.headless());
        return Mirror.onScreen(() -> new Screens(setup));
    }

    static String stylesheet() {
        return Objects.requireNonNull(Screens.class.getResource("kiosk.css")).toExternalForm();
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
                    model.wipe();
                    stage.close();
                    return true;
                });
    }
}
