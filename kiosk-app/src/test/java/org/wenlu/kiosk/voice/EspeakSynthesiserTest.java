package org.wenlu.kiosk.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenlu.protocol.Language;

class EspeakSynthesiserTest {
    private static final Map<Language, String> HELLO =
            Map.of(
                    Language.ZH_HANS, "您好，请取号",
                    Language.ZH_HANT, "您好，請取號",
                    Language.EN, "Good morning",
                    Language.FR, "Bonjour",
                    Language.DE, "Guten Tag",
                    Language.JA, "こんにちは",
                    Language.KO, "안녕하세요",
                    Language.RU, "Здравствуйте",
                    Language.ES, "Buenos días",
                    Language.AR, "السلام عليكم");

    private final Synthesiser espeak = new EspeakSynthesiser("espeak-ng", Duration.ofSeconds(20));

    private static boolean installed() {
        try {
            Process version = new ProcessBuilder("espeak-ng", "--version").start();
            return version.getInputStream().readAllBytes().length > 0;
        } catch (IOException e) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource
    void speaksEveryLanguage(Language language) throws Exception {
        assumeTrue(installed(), "espeak-ng is not installed");

        var made = espeak.make(new Utterance(HELLO.get(language), language, 100, 60));

        byte[] wav = ((Synthesiser.Wave) made).wav();
        try (var stream = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
            AudioFormat format = stream.getFormat();
            assertThat(format.getSampleSizeInBits()).isEqualTo(16);
            double seconds = stream.readAllBytes().length / 2.0 / format.getSampleRate();
            assertThat(seconds).isBetween(0.4, 5.0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ZH_HANS", "ZH_HANT"})
    void chineseIsReadAsChineseAndNotAsEnglish(Language language) throws Exception {
        assumeTrue(installed(), "espeak-ng is not installed");

        assertThat(phonemes(HELLO.get(language), language)).doesNotContain("(en)");
    }

    private static String phonemes(String text, Language language) throws IOException {
        String voice = EspeakSynthesiser.voice(language);
        Process process =
                new ProcessBuilder("espeak-ng", "-v", voice, "-q", "-x", text)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void aTextThatLooksLikeAnOptionIsOnlyAText() throws Exception {
        assumeTrue(installed(), "espeak-ng is not installed");

        var made = espeak.make(new Utterance("-w /tmp/x --voices; `id`", Language.EN, 100, 60));

        assertThat(made).isInstanceOf(Synthesiser.Wave.class);
    }

    @Test
    void withoutTheProgramTheKioskIsMuteAndSaysWhy() throws Exception {
        var missing = new EspeakSynthesiser("espeak-that-is-not-here", Duration.ofSeconds(1));

        assertThat(missing.make(new Utterance("hello", Language.EN, 100, 60)))
                .isEqualTo(new Synthesiser.Mute("no-synthesiser"));
    }

    @Test
    void aProgramThatNeverEndsIsNotWaitedFor() throws Exception {
        var stuck = new EspeakSynthesiser("yes", Duration.ofMillis(50));

        var made = stuck.make(new Utterance("hello", Language.EN, 100, 60));

        assertThat(made).isInstanceOf(Synthesiser.Mute.class);
    }

    @Test
    void halfTheVolumeIsHalfTheSample() {
        assertThat(Loudspeaker.softened(new byte[] {0, 0x40}, 50)).containsExactly(0, 0x20);
    }
}
