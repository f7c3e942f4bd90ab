package org.wenlu.kiosk.letter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.letter.Posted.Reason;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.VisitId;
import org.wenlu.protocol.letter.Letter;
import org.wenlu.protocol.letter.LetterCode;
import org.wenlu.protocol.letter.Matter;
import org.wenlu.protocol.letter.OpeningKey;
import org.wenlu.protocol.letter.SealedLetter;
import org.wenlu.protocol.letter.SealingKey;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Stamp;

class LetterBoxTest {
    private static final String KEY = "hpke-x25519-sha256-aes256gcm:test";
    private static final DeviceId DEVICE = new DeviceId("kiosk-1");
    private static final KeyPair PAIR = pair();
    private static final Sealing SEALING =
            new Sealing(SealingKey.decode(KEY, PAIR.getPublic().getEncoded()), 180);
    private static final Instant NOW = Instant.parse("2026-11-22T17:30:00Z");

    @TempDir Path folder;

    private LetterBox box;

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("X25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private LetterBox open(Optional<Sealing> sealing) {
        box =
                LetterBox.open(
                        folder.resolve("letters.db"),
                        new LetterBox.Owner(
                                DEVICE,
                                new PlaceId("luohu-port-hall/1"),
                                ZoneId.of("Asia/Shanghai")),
                        sealing,
                        () -> new Stamp(1, Duration.ZERO, NOW, ClockQuality.TRUSTED, 480));
        return box;
    }

    @AfterEach
    void close() throws Exception {
        box.close();
    }

    private static Posted post(LetterBox box, Matter matter) {
        return box.post(Slip.draw(), Language.FR, matter).join();
    }

    private static Letter opened(SealedLetter letter) {
        return new OpeningKey(KEY, PAIR.getPrivate()).open(DEVICE, letter);
    }

    @Test
    void aLetterWaitsSealedAndCarriesWhatThePersonWasTold() {
        var suggestion = new Matter.Suggestion("Une rampe, s'il vous plaît");

        LetterCode code =
                ((Posted.Kept) post(open(Optional.of(SEALING)), suggestion)).code().orElseThrow();

        List<SealedLetter> waiting = box.waiting(10);
        assertThat(waiting).hasSize(1);
        Letter letter = opened(waiting.getFirst());
        assertThat(letter.matter()).isEqualTo(suggestion);
        assertThat(letter.code()).contains(code.hash());
        assertThat(letter.until()).isEqualTo(LocalDate.of(2026, 11, 23).plusDays(180));
    }

    @Test
    void aFormThatIsHandedInAgainIsOneLetterWithTheSameCode() {
        open(Optional.of(SEALING));
        var slip = Slip.draw();
        var suggestion = new Matter.Suggestion("une rampe");

        assertThat(box.post(slip, Language.FR, suggestion).join())
                .isEqualTo(box.post(slip, Language.FR, suggestion).join())
                .isEqualTo(new Posted.Kept(Optional.of(slip.code())));

        assertThat(box.waiting(10)).extracting(SealedLetter::id).containsExactly(slip.letter());
    }

    @Tag("WENLU-SEALED-001")
    @Test
    void whatWasTypedIsFoundInNoFile() throws Exception {
        open(Optional.of(SEALING));
        post(box, new Matter.Suggestion("canary-4711"));
        LetterCode code =
                ((Posted.Kept) post(box, new Matter.Mistake("home", Language.FR, "canary-4712")))
                        .code()
                        .orElseThrow();

        assertThat(everyByte()).doesNotContain("canary").doesNotContain(code.text());
        box.close();
        assertThat(everyByte()).contains("sealed").doesNotContain("canary");
        open(Optional.of(SEALING));
    }

    private String everyByte() throws IOException {
        var text = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                text.append(new String(Files.readAllBytes(file), UTF_8));
            }
        }
        return text.toString();
    }

    @Tag("WENLU-SEALED-004")
    @Test
    void lettersOutliveARestartUntilTheirReceiptAndNoLonger() throws Exception {
        open(Optional.of(SEALING));
        post(box, new Matter.Suggestion("one"));
        post(box, new Matter.Suggestion("two"));
        box.close();

        open(Optional.of(SEALING));
        List<SealedLetter> waiting = box.waiting(10);
        assertThat(waiting).hasSize(2);
        box.receipted(List.of(waiting.getFirst().id()));
        box.receipted(List.of(waiting.getFirst().id()));

        assertThat(box.waiting(10)).containsExactly(waiting.getLast());
        assertThat(opened(waiting.getLast()).matter()).isEqualTo(new Matter.Suggestion("two"));
    }

    @Test
    void withoutAKeyNothingIsTakenAndTheStatusSaysSo() {
        open(Optional.empty());

        assertThat(box.takes()).isFalse();
        assertThat(box.trouble()).contains("letters-without-key");
        assertThat(post(box, new Matter.Suggestion("canary")))
                .isEqualTo(new Posted.NotKept(Reason.NO_KEY));
        assertThat(box.waiting(10)).isEmpty();
    }

    @Test
    void aDamagedStoreTakesNothingAndStopsNothing() throws Exception {
        Files.writeString(folder.resolve("letters.db"), "this is no database".repeat(100));

        open(Optional.of(SEALING));

        assertThat(box.takes()).isFalse();
        assertThat(box.trouble()).contains("letters-broken");
        assertThat(post(box, new Matter.Suggestion("x")))
                .isEqualTo(new Posted.NotKept(Reason.BROKEN));
    }

    @Test
    void aSearchIsNobodysAndItsVisitCannotBeFoundInTheJournal() throws Exception {
        open(Optional.of(SEALING));
        VisitId visit = VisitId.random();
        String tag = box.tag(visit);

        assertThat(post(box, new Matter.UnansweredSearch(tag, "pet passport")))
                .isEqualTo(new Posted.Kept(Optional.empty()));

        assertThat(box.tag(visit)).isEqualTo(tag).isNotEqualTo(box.tag(VisitId.random()));
        box.close();
        assertThat(open(Optional.of(SEALING)).tag(visit)).isNotEqualTo(tag);
    }

    @Test
    void whoListensHearsOfEachLetterAfterItIsStored() throws Exception {
        open(Optional.of(SEALING));
        var heard = new AtomicInteger();
        AutoCloseable listening = box.onPosted(() -> heard.addAndGet(box.waiting(9).size()));
        post(box, new Matter.Suggestion("one"));
        listening.close();
        post(box, new Matter.Suggestion("two"));

        assertThat(heard).hasValue(1);
    }
}
