package org.wenlu.kiosk.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.wenlu.kiosk.floor.FloorFixture.Got;
import org.wenlu.kiosk.floor.FloorFixture.Person;
import org.wenlu.kiosk.queue.ShortCode;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.record.Printing;

class PhoneTest {
    private final FloorFixture hall = new FloorFixture();

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void saysHowManyAreAheadThenWhereToGoInTwoLanguages() {
        arrive(Language.EN);
        Ticket mine = arrive(Language.EN);
        Person clerk = hall.clerk("Chen");
        clerk.press("3", "open", Map.of("services", List.of()));

        var waiting = follow(mine.token()).json();
        assertThat(waiting.at("/texts/0/headline").asString()).isEqualTo("1 person ahead of you");
        assertThat(waiting.at("/texts/1/headline").asString()).isEqualTo("您前面还有 1 人");

        callNextTwice(clerk);
        var called = follow(mine.token()).json();
        assertThat(called.at("/state").asString()).isEqualTo("called");
        assertThat(called.at("/texts/0/headline").asString())
                .isEqualTo("It is your turn: go to counter 3");
    }

    @Test
    void aTicketIsFollowedInItsLanguageBesideChinese() {
        var texts = follow(arrive(Language.KO).token()).json().at("/texts");

        assertThat(texts.at("/0/language").asString()).isEqualTo("ko");
        assertThat(texts.at("/0/headline").asString()).isEqualTo("첫 번째 순서입니다");
        assertThat(texts.at("/1/language").asString()).isEqualTo("zh-Hans");
    }

    @Test
    void guessingTokensIsSlowedDownAndFollowingIsNot() {
        Ticket mine = arrive(Language.EN);
        for (int i = 0; i < 20; i++) {
            assertThat(follow("guess-" + i).status()).isEqualTo(404);
        }

        assertThat(follow("guess-again").status()).isEqualTo(429);
        assertThat(follow(mine.token()).status()).isEqualTo(200);
    }

    @Test
    void whoGuessedTooOftenIsNotToldWhichCodeIsRight() {
        String code = ShortCode.of(arrive(Language.EN).token());
        for (int i = 0; i < 20; i++) {
            follow("guess-" + i);
        }

        assertThat(follow(code).status()).isEqualTo(429);
        assertThat(follow(code + "-").status()).isEqualTo(429);
        var another = new Person(hall.address(), "127.0.0.2");
        assertThat(another.get("/api/floor/follow/" + code).status()).isEqualTo(200);
    }

    @Test
    void followingByCodeIsNotSlowedDown() {
        String code = ShortCode.of(arrive(Language.EN).token());

        for (int i = 0; i < 50; i++) {
            assertThat(follow(code).status()).isEqualTo(200);
        }
    }

    @Test
    void ownCodesDoNotMakeUpForWrongOnes() {
        String code = ShortCode.of(arrive(Language.EN).token());
        for (int i = 0; i < 20; i++) {
            follow("guess-" + i);
            follow(code);
        }

        assertThat(follow("guess-again").status()).isEqualTo(429);
    }

    private Ticket arrive(Language language) {
        return hall.desk.arrive("registration", "A", language, false, Printing.PRINTED);
    }

    private Got follow(String token) {
        return hall.person().get("/api/floor/follow/" + token);
    }

    private static void callNextTwice(Person clerk) {
        var first = clerk.press("3", "next", Map.of()).json().at("/ticket/ticket").asString();
        clerk.press("3", "finish", Map.of("ticket", first));
        clerk.press("3", "next", Map.of());
    }
}
