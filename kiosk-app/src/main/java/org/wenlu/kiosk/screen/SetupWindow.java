package org.wenlu.kiosk.screen;

import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.wenlu.kiosk.floor.MirroredScreen;
import org.wenlu.kiosk.guide.Content;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.path.Here;
import org.wenlu.kiosk.screen.path.Vocabulary;
import org.wenlu.kiosk.screen.setup.Assistant;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.protocol.Language;

/// The glass while a kiosk is set up; closed before the kiosk's own screens start.
public final class SetupWindow implements AutoCloseable {
    private static final int LONGEST_START_SECONDS = 60;

    private final Stage stage;
    private final Mirror mirror;

    private SetupWindow(Assistant assistant, Scene scene) {
        this.mirror = new Mirror(scene, () -> assistant.screen().name());
        this.stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    /// Starts JavaFX and shows the first question; returns when it is drawn.
    ///
    /// @param headless no window even where there is a display
    public static SetupWindow start(
            Panel panel, boolean headless, KioskClock clock, Assistant assistant) {
        Toolkit.start(panel, headless);
        return Mirror.onScreen(
                () -> new SetupWindow(assistant, scene(panel, clock, assistant)),
                LONGEST_START_SECONDS);
    }

    /// Runs on the screen's thread, once it was started.
    public static void onGlass(Runnable work) {
        Platform.runLater(work);
    }

    static Scene scene(Panel panel, KioskClock clock, Assistant assistant) {
        var languages = List.of(Language.values());
        var here = new Here(example(), new Vocabulary(languages), languages, clock, panel);
        var view = new SetupView(here, assistant);
        var scene = new Scene(view.root(), panel.width(), panel.height());
        scene.getStylesheets().add(Screens.stylesheet());
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> typed(assistant, event));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(assistant, event));
        assistant.onChange(view::render);
        view.render();
        return scene;
    }

    /// Stands for the service point, which nobody knows yet; its name is not shown.
    private static ServicePoint example() {
        Content content = Content.shipped();
        return content.servicePoint(content.servicePoints().getFirst());
    }

    private static void typed(Assistant assistant, KeyEvent event) {
        String character = event.getCharacter();
        if (character.length() == 1 && character.charAt(0) > ' ' && character.charAt(0) < 127) {
            assistant.scanned(character);
        }
    }

    private static void pressed(Assistant assistant, KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            assistant.scanEnded();
        }
    }

    /// The screen for who is not in front of it.
    public MirroredScreen mirror() {
        return mirror;
    }

    @Override
    public void close() {
        Mirror.onScreen(
                () -> {
                    stage.close();
                    return true;
                });
    }
}
