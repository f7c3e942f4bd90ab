package org.wenlu.kiosk.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import org.wenlu.kiosk.screen.parts.Parts;
import org.wenlu.kiosk.screen.parts.Sight;
import org.wenlu.kiosk.screen.parts.Speech;
import org.wenlu.kiosk.screen.parts.Touch;
import org.wenlu.kiosk.screen.parts.Words;
import org.wenlu.kiosk.voice.Speaker;
import org.wenlu.kiosk.voice.Utterance;
import org.wenlu.protocol.Language;

/// Says the screen aloud: a screen that appears from its title on and then what is pointed at; of
/// one that is drawn anew what is new on it. Every new action interrupts. The Chinese line beside
/// the visitor's is for the clerk's eyes and is not said.
final class Reader {
    private final Speaker speaker;
    private Speech speech = Speech.USUAL;
    private Words words;
    private Node content;
    private List<Said> before = List.of();
    private Optional<Touch> pointed = Optional.empty();

    private record Said(String text, Language language) {}

    /// @param words of the language in which nothing was drawn yet
    Reader(Speaker speaker, Words words, Node content) {
        this.speaker = speaker;
        this.words = words;
        this.content = content;
    }

    /// @param another a screen appears; otherwise the same one is drawn anew
    void drawn(boolean another, Node what, Words language, Sight sight, Optional<Touch> at) {
        Speech was = speech;
        boolean sameTongue = words.language() == language.language();
        speech = sight.speech();
        words = language;
        content = what;
        pointed = at;
        List<Said> now = texts(what);
        if (!speech.on()) {
            if (was.on()) {
                speaker.hush();
            }
        } else if (!was.on()) {
            say(Optional.of(words.of("speech.begins")), now, at);
        } else if (another || !sameTongue) {
            say(Optional.empty(), now, at);
        } else {
            sayNew(now, at, !was.equals(speech));
        }
        before = now;
    }

    private void sayNew(List<Said> now, Optional<Touch> at, boolean audibly) {
        List<Said> fresh = now.stream().filter(it -> !before.contains(it)).toList();
        if (audibly || !fresh.isEmpty() || at.filter(Reader::chosen).isPresent()) {
            say(Optional.empty(), fresh, at);
        }
    }

    /// Something else is pointed at.
    void pointed(Optional<Touch> at) {
        pointed = at;
        if (speech.on()) {
            say(Optional.empty(), List.of(), at);
        }
    }

    /// The window stands over another part of a long text.
    void window(ScrollPane pane) {
        if (speech.on()) {
            say(Optional.empty(), seen(pane), Optional.empty());
        }
    }

    boolean speaks() {
        return speech.on();
    }

    /// Says the whole screen once more.
    void again() {
        if (speech.on()) {
            say(Optional.empty(), texts(content), pointed);
        }
    }

    private void say(Optional<String> first, List<Said> then, Optional<Touch> at) {
        var all = new ArrayList<Utterance>();
        first.ifPresent(text -> all.add(utterance(text, words.language())));
        then.forEach(it -> all.add(utterance(it.text(), it.language())));
        at.ifPresent(it -> all.add(utterance(name(it), it.tongue().orElse(words.language()))));
        speaker.say(all);
    }

    private Utterance utterance(String text, Language language) {
        return new Utterance(text, language, speech.speed(), speech.volume());
    }

    private String name(Touch touch) {
        String text = touch.getAccessibleText();
        return chosen(touch) ? words.of("speech.chosen", Map.of("what", text)) : text;
    }

    private static boolean chosen(Touch touch) {
        return touch.getStyleClass().contains("chosen");
    }

    /// What is written below `node` and is not a key, in the order of reading.
    private List<Said> texts(Node node) {
        var found = new ArrayList<Said>();
        collect(node, words.language(), found);
        return found;
    }

    private static void collect(Node node, Language around, List<Said> found) {
        Language language = Parts.writtenIn(node).orElse(around);
        if (!node.isVisible() || node instanceof Touch || framing(node)) {
            return;
        }
        String spoken = node.getAccessibleText();
        if (spoken != null) {
            add(spoken, language, found);
        } else if (node instanceof Labeled label) {
            if (!beside(label)) {
                add(label.getText(), language, found);
            }
        } else if (node instanceof ScrollPane pane) {
            collect(pane.getContent(), language, found);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, language, found));
        }
    }

    /// The header with place and time is the same on every screen; a code is for a phone to read.
    private static boolean framing(Node node) {
        return node.getStyleClass().contains("header") || "qr".equals(node.getId());
    }

    private static boolean beside(Labeled label) {
        return label.getStyleClass().contains(Parts.BESIDE);
    }

    private static void add(String text, Language language, List<Said> found) {
        if (!text.isBlank()) {
            found.add(new Said(text, language));
        }
    }

    private List<Said> seen(ScrollPane pane) {
        var found = new ArrayList<Said>();
        inside(pane.getContent(), pane, words.language(), found);
        return found;
    }

    private static void inside(Node node, ScrollPane pane, Language around, List<Said> found) {
        Language language = Parts.writtenIn(node).orElse(around);
        var window = pane.localToScene(pane.getLayoutBounds());
        if (!node.localToScene(node.getLayoutBounds()).intersects(window)) {
            return;
        }
        boolean leaf = node instanceof Labeled || node.getAccessibleText() != null;
        if (leaf || !(node instanceof Parent parent)) {
            collect(node, language, found);
        } else {
            parent.getChildrenUnmodifiable().forEach(child -> inside(child, pane, language, found));
        }
    }
}
