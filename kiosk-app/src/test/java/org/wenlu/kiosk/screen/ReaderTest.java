package org.wenlu.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.device.VisitorInput;
import org.wenlu.kiosk.guide.Guide;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.parts.Sight;
import org.wenlu.kiosk.voice.Speaker;
import org.wenlu.kiosk.voice.Utterance;
import org.wenlu.protocol.Language;

/// What somebody who sees nothing hears on the real screens.
class ReaderTest {
    private static final String CHINESE = "\\p{IsHan}";

    /// Remembers what was said since it was last asked.
    private static final class Ear implements Speaker {
        private final List<Utterance> heard = new ArrayList<>();
        private int hushed;

        @Override
        public void say(List<Utterance> utterances) {
            heard.addAll(utterances);
        }

        @Override
        public void hush() {
            hushed++;
        }

        @Override
        public Optional<String> trouble() {
            return Optional.empty();
        }

        List<String> texts() {
            var texts = heard.stream().map(Utterance::text).toList();
            heard.clear();
            return texts;
        }
    }

    @TempDir Path folder;
    private final Ear ear = new Ear();
    private Sitting sitting;

    @BeforeAll
    static void startTheToolkit() {
        Toolkit.start(new Panel(1080, 1920, 4, 600), true);
    }

    @BeforeEach
    void comeToTheKiosk() {
        sitting = new Sitting(folder.resolve("journal.db"), Pictures.PANELS.get("portrait"), ear);
    }

    @AfterEach
    void leave() {
        sitting.close();
    }

    private void begin() {
        sitting.act(it -> it.happened(VisitorInput.HEADSET_IN));
        sitting.act(it -> it.choose(Language.EN));
        ear.texts();
    }

    @Test
    void aHeadsetBeginsAVisitThatIsSaidAloudAndItsEndIsSilent() {
        assertThat(ear.texts()).isEmpty();

        sitting.act(it -> it.happened(VisitorInput.HEADSET_IN));
        assertThat(sitting.screen()).isEqualTo("language");
        assertThat(ear.texts()).first().asString().startsWith("语音已打开");

        sitting.act(it -> it.happened(VisitorInput.HEADSET_OUT));
        assertThat(ear.hushed).isEqualTo(1);
        sitting.key(KeyCode.DOWN);
        assertThat(ear.texts()).isEmpty();
    }

    @Test
    void holdingChooseForThreeSecondsBeginsToSpeak() {
        sitting.press(KeyCode.ENTER);
        sitting.pass(Duration.ofMillis(2900));
        assertThat(sitting.sight().speech().on()).isFalse();
        sitting.pass(Duration.ofMillis(200));
        sitting.release(KeyCode.ENTER);

        assertThat(sitting.sight().speech().on()).isTrue();
        assertThat(sitting.screen()).isEqualTo("language");
    }

    @Test
    void eachLanguageIsNamedByItsOwnVoice() {
        sitting.act(it -> it.happened(VisitorInput.HEADSET_IN));
        ear.texts();

        for (int i = 0; i < 3; i++) {
            sitting.key(KeyCode.DOWN);
        }

        assertThat(ear.heard)
                .extracting(Utterance::text, Utterance::language)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("English", Language.EN),
                        org.assertj.core.groups.Tuple.tuple("繁體中文", Language.ZH_HANT));
    }

    @Test
    void aGuideInAnotherLanguageIsSaidWithTheVoiceOfThatLanguage() {
        sitting.act(it -> it.happened(VisitorInput.HEADSET_IN));
        sitting.act(it -> it.choose(Language.AR));
        ear.texts();

        sitting.act(it -> it.guide(guide()));

        assertThat(ear.heard)
                .filteredOn(it -> it.text().equals("For foreigners who do not stay in a hotel."))
                .extracting(Utterance::language)
                .containsExactly(Language.EN);
        assertThat(ear.heard).first().extracting(Utterance::language).isEqualTo(Language.AR);
    }

    private Guide guide() {
        return sitting.point().guides().getFirst();
    }

    @Test
    void aSentenceForTheClerkIsSaidAloudInMandarinToWhoeverCannotSayIt() {
        sitting.act(it -> it.choose(Language.FR));
        sitting.act(Signposts::situations);
        sitting.touch("situation-need");
        sitting.touch("phrase-wheelchair");
        ear.texts();

        sitting.touch("say-play");

        assertThat(ear.heard)
                .extracting(Utterance::text, Utterance::language)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("我坐轮椅，需要低位柜台。", Language.ZH_HANS));
    }

    @Test
    void aScreenIsSaidFromItsTitleOnAndTheChineseLineIsNot() {
        begin();

        sitting.act(Signposts::help);

        List<String> said = ear.texts();
        assertThat(said).first().isEqualTo("Help");
        assertThat(said)
                .contains("110", "Police")
                .noneMatch(it -> it.matches(".*" + CHINESE + ".*"));
    }

    @Test
    void aPlanIsSaidInWordsAndNotByItsNumbers() {
        begin();

        sitting.act(Signposts::around);
        sitting.touch("around-places");

        assertThat(ear.texts())
                .contains("A drawn plan. What it shows follows in words.")
                .noneMatch(it -> it.matches("\\d+"));
    }

    @Test
    void whatIsAimedAtIsSaidAndOnlyThat() {
        begin();
        sitting.key(KeyCode.DOWN);
        ear.texts();

        sitting.key(KeyCode.DOWN);

        assertThat(ear.texts()).hasSize(1).first().asString().isNotBlank();
    }

    @Test
    void holdingChooseForASecondSaysTheScreenAgain() {
        begin();
        sitting.act(Signposts::guides);
        List<String> first = ear.texts();

        sitting.press(KeyCode.ENTER);
        sitting.pass(Duration.ofMillis(1200));
        sitting.release(KeyCode.ENTER);

        assertThat(sitting.screen()).isEqualTo("guides");
        assertThat(ear.texts()).isNotEmpty().isEqualTo(first);
    }

    @Test
    void theTicketSaysItsNumberLetterByLetterItsServiceAndTheWait() {
        begin();
        sitting.act(Signposts::services);
        ear.texts();

        sitting.act(it -> it.take(sitting.point().services().getFirst().service().id()));
        sitting.await("ticket");

        String label = sitting.ticket().orElseThrow().label();
        String service = sitting.point().services().getFirst().names().get(Language.EN);
        List<String> said = ear.texts();
        assertThat(said)
                .noneMatch(it -> it.contains("http") || it.matches(".*" + CHINESE + ".*"))
                .contains(String.join(" ", label.split("")), service)
                .anyMatch(it -> it.startsWith("about 3"));
    }

    @Test
    void louderAndFasterAreHeardAtOnceAndGoBackAtTheWipe() {
        begin();
        Sight before = sitting.sight();

        sitting.act(it -> it.way().see(before.withSpeech(before.speech().louder(2)), "speech"));
        sitting.act(Signposts::help);
        assertThat(ear.heard).isNotEmpty().allMatch(it -> it.volume() == 100);

        sitting.act(it -> it.way().end());
        assertThat(sitting.sight()).isEqualTo(Sight.USUAL);
        assertThat(ear.hushed).isEqualTo(1);
    }

    @Test
    void theWarningBeforeTheWipeIsSaid() {
        begin();

        sitting.pass(Duration.ofSeconds(50));

        assertThat(ear.texts()).first().isEqualTo("Are you still there?");
    }
}
