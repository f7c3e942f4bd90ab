package org.wenlu.kiosk.letter;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wenlu.kiosk.letter.Posted.Reason;
import org.wenlu.kiosk.time.KioskClock;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.LetterId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.VisitId;
import org.wenlu.protocol.letter.Letter;
import org.wenlu.protocol.letter.LetterCode;
import org.wenlu.protocol.letter.Matter;
import org.wenlu.protocol.letter.SealedLetter;
import org.wenlu.protocol.record.Hash;
import org.wenlu.protocol.record.RecordFormatException;

/// Takes what people type, seals it and keeps it until the gateway holds it. The plain text is in
/// no file, in no log, and in memory no longer than sealing takes. Safe for use by several threads.
public final class LetterBox implements LetterFeed, Post, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LetterBox.class);
    private static final int MOST_LETTERS = 10_000;
    private static final long LEAST_FREE_BYTES = 32L * 1024 * 1024;
    private static final int TAG_CHARACTERS = 32;

    private final Optional<LetterStore> store;
    private final Owner owner;
    private final Optional<Sealing> sealing;
    private final KioskClock clock;
    private final Path file;
    private final byte[] salt = new byte[32];
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("letters").factory());

    /// Where the letters come from.
    public record Owner(DeviceId device, PlaceId place, ZoneId zone) {}

    private LetterBox(
            Optional<LetterStore> store,
            Owner owner,
            Optional<Sealing> sealing,
            KioskClock clock,
            Path file) {
        this.store = store;
        this.owner = owner;
        this.sealing = sealing;
        this.clock = clock;
        this.file = file;
        new SecureRandom().nextBytes(salt);
    }

    /// @param sealing absent while the district has signed no key: then nothing is taken A store
    ///   that cannot be used takes nothing, and the kiosk serves without it.
    public static LetterBox open(
            Path file, Owner owner, Optional<Sealing> sealing, KioskClock clock) {
        return new LetterBox(store(file), owner, sealing, clock, file.toAbsolutePath());
    }

    private static Optional<LetterStore> store(Path file) {
        try {
            return Optional.of(LetterStore.open(file));
        } catch (LetterException e) {
            LOG.error("no letters are taken: {}", e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public boolean takes() {
        return trouble().isEmpty();
    }

    /// A short token for status when nothing is taken.
    public Optional<String> trouble() {
        if (store.isEmpty()) {
            return Optional.of("letters-broken");
        }
        return sealing.isPresent() ? Optional.empty() : Optional.of("letters-without-key");
    }

    @Override
    public int keepDays() {
        return sealing.map(Sealing::keepDays).orElse(0);
    }

    /// Seals and stores; a slip that is kept already stays as it is. Completes, never
    /// exceptionally, after the letter is on the disk.
    ///
    /// @throws java.util.concurrent.RejectedExecutionException after [#close]
    @Override
    public CompletableFuture<Posted> post(Slip slip, Language language, Matter matter) {
        return CompletableFuture.supplyAsync(() -> posted(slip, language, matter), thread);
    }

    private Posted posted(Slip slip, Language language, Matter matter) {
        if (sealing.isEmpty() || store.isEmpty()) {
            return new Posted.NotKept(sealing.isEmpty() ? Reason.NO_KEY : Reason.BROKEN);
        }
        try {
            if (store.get().count() >= MOST_LETTERS || usable() < LEAST_FREE_BYTES) {
                return new Posted.NotKept(Reason.FULL);
            }
            Posted kept = keep(store.get(), sealing.get(), slip, language, matter);
            listeners.forEach(Runnable::run);
            return kept;
        } catch (LetterException | RecordFormatException e) {
            LOG.error("a letter was not kept: {}", e.getMessage());
            return new Posted.NotKept(Reason.BROKEN);
        }
    }

    private Posted keep(
            LetterStore into, Sealing with, Slip slip, Language language, Matter matter) {
        Optional<LetterCode> code =
                matter instanceof Matter.UnansweredSearch
                        ? Optional.empty()
                        : Optional.of(slip.code());
        LocalDate today = LocalDate.ofInstant(clock.now(), owner.zone());
        var letter =
                new Letter(
                        clock.now(),
                        owner.place(),
                        language,
                        code.map(LetterCode::hash),
                        today.plusDays(with.keepDays()),
                        matter);
        into.insert(with.key().seal(owner.device(), slip.letter(), letter));
        return new Posted.Kept(code);
    }

    private long usable() {
        return file.resolveSibling(".").toFile().getUsableSpace();
    }

    /// A name for a visit that tells it apart from others and leads to no record of the journal:
    /// what it is made with is forgotten when the program ends.
    @Override
    public String tag(VisitId visit) {
        byte[] bytes = visit.toString().getBytes(StandardCharsets.UTF_8);
        byte[] salted = new byte[salt.length + bytes.length];
        System.arraycopy(salt, 0, salted, 0, salt.length);
        System.arraycopy(bytes, 0, salted, salt.length, bytes.length);
        return Hash.of(salted).hex().substring(0, TAG_CHARACTERS);
    }

    @Override
    public List<SealedLetter> waiting(int most) {
        return store.map(it -> it.oldest(most)).orElseGet(List::of);
    }

    @Override
    public void receipted(Collection<LetterId> letters) {
        store.ifPresent(it -> it.delete(letters));
    }

    @Override
    public AutoCloseable onPosted(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void close() throws SQLException {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                LOG.warn("a letter was still being sealed at the end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (store.isPresent()) {
            store.get().close();
        }
    }
}
