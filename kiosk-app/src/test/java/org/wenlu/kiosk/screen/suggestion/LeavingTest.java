package org.wenlu.kiosk.screen.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Desk;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.desk.Reply;
import org.wenlu.kiosk.letter.Post;
import org.wenlu.kiosk.letter.Posted;
import org.wenlu.kiosk.letter.Posted.Reason;
import org.wenlu.kiosk.letter.Slip;
import org.wenlu.kiosk.queue.Hall;
import org.wenlu.kiosk.screen.parts.Page;
import org.wenlu.kiosk.screen.path.Drawing;
import org.wenlu.kiosk.screen.path.IdleTimes;
import org.wenlu.kiosk.screen.path.Landmarks;
import org.wenlu.kiosk.screen.path.Screen;
import org.wenlu.kiosk.screen.path.Way;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.VisitId;
import org.wenlu.protocol.letter.LetterCode;
import org.wenlu.protocol.letter.Matter;
import org.wenlu.protocol.record.ClockQuality;
import org.wenlu.protocol.record.Stamp;

class LeavingTest {
    private static final Instant NOW = Instant.parse("2026-11-22T06:30:00Z");

    private final Slip slip = Slip.draw();
    private final List<Slip> slips = new ArrayList<>();
    private final List<Matter> handedIn = new ArrayList<>();
    private CompletableFuture<Posted> answer = new CompletableFuture<>();
    private final Way way =
            new Way(
                    new Deaf(),
                    () -> new Stamp(1, Duration.ZERO, NOW, ClockQuality.TRUSTED, 480),
                    new IdleTimes(
                            Duration.ofSeconds(45), Duration.ofSeconds(20), Duration.ofSeconds(30)),
                    Language.FR,
                    new Landmarks(
                            () -> new Named("rest"),
                            () -> new Named("language"),
                            () -> new Named("home")));
    private final Leaving leaving = new Leaving(way, new Keeping(), Runnable::run);

    private record Named(String name) implements Screen {
        @Override
        public Page draw(Drawing drawing) {
            throw new IllegalStateException("nothing is drawn here");
        }
    }

    /// Nobody asks it anything.
    private static final class Deaf implements Desk {
        @Override
        public <A extends Answer> CompletableFuture<Reply<A>> submit(
                IntentionKey key, Intention<A> intention) {
            throw new IllegalStateException("the journal is not asked");
        }

        @Override
        public Hall hall() {
            throw new IllegalStateException("the hall is not asked");
        }

        @Override
        public Subscription onChange(HallListener listener) {
            return () -> {};
        }
    }

    private final class Keeping implements Post {
        @Override
        public boolean takes() {
            return true;
        }

        @Override
        public int keepDays() {
            return 180;
        }

        @Override
        public String tag(VisitId visit) {
            return "somebody";
        }

        @Override
        public CompletableFuture<Posted> post(Slip slip, Language language, Matter matter) {
            slips.add(slip);
            handedIn.add(matter);
            return answer;
        }
    }

    @Test
    void whatIsChosenIsHandedInOnceHoweverOftenItIsTouched() {
        leaving.suggest();
        Screen form = way.screen();
        leaving.leave(form, slip, Remark.SUGGESTION, "座位; 噪声");
        leaving.leave(form, slip, Remark.SUGGESTION, "座位; 噪声");

        assertThat(handedIn).containsExactly(new Matter.Suggestion("座位; 噪声"));
        assertThat(way.screen().canBeLeft()).isFalse();
    }

    @Test
    void theCodeIsShownAndGoesWithTheSession() {
        leaving.suggest();
        Screen form = way.screen();
        leaving.leave(form, slip, Remark.SUGGESTION, "座位");
        var code = LetterCode.random();
        Object before = way.screen().look();
        answer.complete(new Posted.Kept(Optional.of(code)));

        assertThat(way.screen().look()).isNotEqualTo(before);
        assertThat(way.screen().canBeLeft()).isTrue();
        way.end();
        assertThat(way.screen().name()).isEqualTo("rest");
    }

    @Test
    void aWrongTranslationSaysInWhichLanguageItIs() {
        leaving.open(Remark.MISTAKE);
        Screen form = way.screen();
        leaving.leave(form, slip, Remark.MISTAKE, "本屏译文有误");

        assertThat(handedIn).containsExactly(new Matter.Mistake("kiosk", Language.FR, "本屏译文有误"));
    }

    @Test
    void whatWasNotKeptCanBeHandedInAgain() {
        leaving.suggest();
        Screen form = way.screen();
        leaving.leave(form, slip, Remark.SUGGESTION, "座位");
        answer.complete(new Posted.NotKept(Reason.FULL));
        answer = new CompletableFuture<>();

        leaving.send((LeftScreen) way.screen());

        assertThat(handedIn).hasSize(2);
        assertThat(slips).containsExactly(slip, slip);
        assertThat(way.screen().canBeLeft()).isFalse();
    }
}
