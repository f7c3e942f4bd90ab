package org.wenlu.kiosk.voice;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.wenlu.protocol.Language;

/// Speaks with [espeak-ng](https://github.com/espeak-ng/espeak-ng) as a program of its own. The
/// text goes in through its standard input, never through its arguments.
public final class EspeakSynthesiser implements Synthesiser {
    private static final int USUAL_WORDS_PER_MINUTE = 160;
    private static final int LONGEST_TEXT = 2_000;

    private final String program;
    private final Duration patience;

    /// @param program a name on the path, or a path
    /// @param patience how long one text may take
    public EspeakSynthesiser(String program, Duration patience) {
        this.program = program;
        this.patience = patience;
    }

    /// The voice of a language: Mandarin for simplified, Cantonese for traditional Chinese. The
    /// voice `cmn` of release 1.51 reads the pinyin that it makes of Chinese characters as English,
    /// so Mandarin is the voice that takes Latin letters for pinyin.
    static String voice(Language language) {
        return switch (language) {
            case ZH_HANS -> "cmn-latn-pinyin";
            case ZH_HANT -> "yue";
            case FR -> "fr-fr";
            case EN, DE, JA, KO, RU, ES, AR -> language.tag();
        };
    }

    @Override
    public Made make(Utterance utterance) throws InterruptedException {
        try {
            return listen(started(utterance), utterance.text());
        } catch (IOException e) {
            return new Mute("no-synthesiser");
        }
    }

    private Process started(Utterance utterance) throws IOException {
        int speed = USUAL_WORDS_PER_MINUTE * utterance.speed() / 100;
        return new ProcessBuilder(
                        List.of(
                                program,
                                "-v",
                                voice(utterance.language()),
                                "-s",
                                Integer.toString(speed),
                                "-b",
                                "1",
                                "--stdin",
                                "--stdout"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private Made listen(Process process, String text) throws InterruptedException {
        try {
            var wav = CompletableFuture.supplyAsync(() -> all(process.getInputStream()));
            byte[] words = clean(text).getBytes(StandardCharsets.UTF_8);
            try (var in = process.getOutputStream()) {
                in.write(words);
            }
            byte[] heard = wav.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return heard.length == 0 ? new Mute("synthesiser-failed") : new Wave(heard);
        } catch (TimeoutException e) {
            return new Mute("synthesiser-late");
        } catch (IOException | ExecutionException e) {
            return new Mute("synthesiser-failed");
        } finally {
            process.destroyForcibly();
        }
    }

    private static String clean(String text) {
        String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST_TEXT ? line : line.substring(0, LONGEST_TEXT);
    }

    private static byte[] all(InputStream stream) {
        var bytes = new ByteArrayOutputStream();
        try (stream) {
            stream.transferTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
