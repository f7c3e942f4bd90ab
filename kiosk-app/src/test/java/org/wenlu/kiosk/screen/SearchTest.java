package org.wenlu.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.floor.MirroredScreen.Element;
import org.wenlu.kiosk.floor.MirroredScreen.Pointer;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.protocol.Language;

/// A visitor looks for something with the keyboard on the glass.
class SearchTest {
    @TempDir Path folder;
    private Sitting sitting;

    @BeforeAll
    static void startTheToolkit() {
        Toolkit.start(new Panel(1080, 1920, 4, 600), true);
    }

    @AfterEach
    void leave() {
        sitting.close();
    }

    private void searchIn(Language language) {
        sitting = new Sitting(folder.resolve("journal.db"), Pictures.PANELS.get("portrait"));
        sitting.act(Signposts::begin);
        sitting.act(it -> it.choose(language));
        sitting.act(Signposts::search);
    }

    private Optional<Element> seen(String id) {
        return sitting.mirror().elements().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    private void tap(String id) {
        Element key = seen(id).orElseThrow(() -> new AssertionError("no " + id));
        sitting.pass(Duration.ofMillis(400));
        double x = key.x() + key.width() / 2;
        double y = key.y() + key.height() / 2;
        sitting.mirror().pointer(Pointer.DOWN, x, y);
        sitting.mirror().pointer(Pointer.UP, x, y);
    }

    private void type(String letters) {
        letters.chars().forEach(letter -> tap("key-" + (char) letter));
    }

    private String field() {
        return seen("field").map(Element::text).orElse("");
    }

    private List<String> found() {
        return sitting.mirror().elements().stream()
                .map(Element::id)
                .filter(id -> id.startsWith("found-"))
                .toList();
    }

    @Test
    void aRealKeyboardWritesAndTakesBackALetter() {
        searchIn(Language.FR);

        sitting.write("Elodie");
        sitting.key(KeyCode.BACK_SPACE);

        assertThat(field()).startsWith("Elodi").doesNotContain("e|");
        assertThat(sitting.screen()).isEqualTo("search");
        sitting.key(KeyCode.ESCAPE);
        assertThat(sitting.screen()).isEqualTo("home");
    }

    @Test
    void whatIsTypedIsFoundWhileItIsTypedAndOpensWithATouch() {
        searchIn(Language.EN);
        type("accom");
        assertThat(field()).startsWith("accom");
        assertThat(found()).startsWith("found-accommodation-registration");

        tap("found-accommodation-registration");

        assertThat(sitting.screen()).isNotEqualTo("search");
    }

    @Test
    void pinyinBecomesChineseWithATouchOnAWord() {
        searchIn(Language.ZH_HANS);
        type("zhusu");
        tap("candidate-0");

        assertThat(field()).startsWith("住宿");
        assertThat(found()).isNotEmpty();
    }

    @Test
    void theSameLetterTwiceInARowIsTwoLetters() {
        searchIn(Language.EN);
        type("acc");
        assertThat(field()).startsWith("acc");
    }

    @Test
    void whatIsNotFoundIsSaidWithTheWayToAPerson() {
        searchIn(Language.EN);
        type("helicopter");
        assertThat(found()).isEmpty();
    }

    @Test
    void nothingOfWhatWasTypedIsThereForTheNextVisitor() {
        searchIn(Language.EN);
        type("canary");
        sitting.act(it -> it.way().end());
        sitting.act(Signposts::begin);
        sitting.act(it -> it.choose(Language.EN));
        sitting.act(Signposts::search);

        assertThat(field()).doesNotContain("canary");
    }
}
