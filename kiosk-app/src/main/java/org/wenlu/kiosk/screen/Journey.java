package org.wenlu.kiosk.screen;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.wenlu.kiosk.device.VisitorInput;
import org.wenlu.kiosk.floor.MirroredScreen.Element;
import org.wenlu.kiosk.floor.MirroredScreen.Pointer;
import org.wenlu.protocol.record.Printing;

/// The way of one person through the screens, written as sentences, one a line:
/// - `touches ID` – with a finger, where it stands on the glass
/// - `moves to ID`, `chooses` – with the keys of the keypad
/// - `stands before SCREEN` – and a picture is taken
/// - `reads TEXT` – something on the glass says so
/// - `plugs in a headset`, `unplugs the headset`
/// - `hears TEXT` – the last that was said aloud says so
/// - `the paper is printed`, `the paper fails`
///
/// The first two lines, which begin with `#`, tell the story in English and in Chinese.
final class Journey {
    static final List<String> NAMES =
            List.of(
                    "newcomer-in-french",
                    "elder-from-hong-kong",
                    "wheelchair-user",
                    "blind-visitor",
                    "arabic-reader",
                    "printer-fails");
    private static final int MOST_KEYS = 60;
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Sitting sitting;
    private final Ear ear;
    private final BiConsumer<Integer, String> pictures;
    private int taken;

    /// @param ear hears what the sitting says
    /// @param pictures is told of each step to be pictured: its number, from 1, and the screen
    Journey(Sitting sitting, Ear ear, BiConsumer<Integer, String> pictures) {
        this.sitting = sitting;
        this.ear = ear;
        this.pictures = pictures;
    }

    static List<String> sentences(String name) {
        return lines(name).filter(line -> !line.startsWith("#")).toList();
    }

    /// In English, then in Chinese.
    static List<String> story(String name) {
        return lines(name)
                .filter(line -> line.startsWith("#"))
                .map(line -> line.substring(1).strip())
                .toList();
    }

    private static Stream<String> lines(String name) {
        try (InputStream in = Journey.class.getResourceAsStream("journeys/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalArgumentException("there is no journey " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws IllegalStateException at the first sentence that does not hold, with the sentence
    void walk(List<String> sentences) {
        for (String sentence : sentences) {
            try {
                step(sentence);
            } catch (IllegalStateException e) {
                throw new IllegalStateException(
                        "'%s' at %s: %s".formatted(sentence, sitting.screen(), e.getMessage()), e);
            }
        }
    }

    private void step(String sentence) {
        sitting.pass(A_MOMENT);
        if (sentence.startsWith("touches ")) {
            touch(sentence.substring(8));
        } else if (sentence.startsWith("moves to ")) {
            moveTo(sentence.substring(9));
        } else if (sentence.equals("chooses")) {
            sitting.key(KeyCode.ENTER);
        } else if (sentence.startsWith("stands before ")) {
            arrive(sentence.substring(14));
        } else if (sentence.startsWith("reads ")) {
            require(texts().anyMatch(it -> it.contains(sentence.substring(6))), "not to be read");
        } else if (sentence.startsWith("hears ")) {
            require(ear.heard(sentence.substring(6)), "what was said is " + ear.texts());
        } else if (sentence.equals("plugs in a headset")) {
            sitting.act(it -> it.happened(VisitorInput.HEADSET_IN));
        } else if (sentence.equals("unplugs the headset")) {
            sitting.act(it -> it.happened(VisitorInput.HEADSET_OUT));
        } else if (sentence.equals("the paper is printed")) {
            Pictures.printed(sitting, Printing.PRINTED);
        } else if (sentence.equals("the paper fails")) {
            Pictures.printed(sitting, Printing.FAILED);
        } else {
            throw new IllegalStateException("no such sentence");
        }
    }

    private void touch(String id) {
        Element element =
                elements()
                        .filter(it -> it.id().equals(id) && it.touchable())
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("not on the glass"));
        double x = element.x() + element.width() / 2;
        double y = element.y() + element.height() / 2;
        sitting.mirror().pointer(Pointer.DOWN, x, y);
        sitting.mirror().pointer(Pointer.UP, x, y);
    }

    private void moveTo(String id) {
        for (int i = 0; i < MOST_KEYS && sitting.aimed().filter(id::equals).isEmpty(); i++) {
            sitting.key(KeyCode.DOWN);
        }
        require(sitting.aimed().filter(id::equals).isPresent(), "the keys do not lead there");
    }

    private void arrive(String screen) {
        if (screen.equals("ticket")) {
            sitting.await(screen);
        }
        require(sitting.screen().equals(screen), "it is another screen");
        pictures.accept(++taken, screen);
    }

    private Stream<String> texts() {
        return Mirror.onScreen(this::labels).stream();
    }

    private List<String> labels() {
        sitting.root().applyCss();
        sitting.root().layout();
        return sitting.root().lookupAll(".label").stream()
                .map(Labeled.class::cast)
                .map(Labeled::getText)
                .toList();
    }

    private Stream<Element> elements() {
        return sitting.mirror().elements().stream();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
