package org.wenlu.gateway.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.gateway.console.sample.SampleCity;

class LetterPagesTest {
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([^\"]+)\"");

    @TempDir Path folder;

    private SampleCity city;
    private Console console;

    @BeforeEach
    void start() {
        city = new SampleCity(folder);
        city.live();
        console = Console.start(city.setup(0));
    }

    @AfterEach
    void stop() {
        console.close();
        city.close();
    }

    private Browser signedIn(String name) throws Exception {
        return new Browser(console.address()).signIn(name);
    }

    @Test
    void whoIsResponsibleForThePlaceReadsWhatWasLeftThereAndNobodyElseDoes() throws Exception {
        String suggestions = signedIn("luohu").get("/letters").body();

        assertThat(suggestions).contains("Une rampe près de la sortie B").contains("Français");
        assertThat(signedIn("hall").get("/letters/volunteer").body()).contains("anna@example.org");
        for (String kind : new String[] {"suggestion", "volunteer", "mistake"}) {
            assertThat(signedIn("pingshan").get("/letters/" + kind).body())
                    .doesNotContain("rampe", "anna", "Exist B");
        }
        assertThat(signedIn("luohu").get("/letters/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void aSearchOfThreeVisitsIsShownWithoutWhoAsked() throws Exception {
        assertThat(signedIn("luohu").get("/letters/unanswered-search").body())
                .contains("pet passport")
                .doesNotContain("visit-one");
    }

    @Test
    void onlyWhoMayReadALetterMayDeleteIt() throws Exception {
        Browser luohu = signedIn("luohu");
        var found = ID.matcher(luohu.get("/letters").body());
        assertThat(found.find()).isTrue();
        String id = "id=" + found.group(1);

        assertThat(new Browser(console.address()).post("/letters/delete", id).statusCode())
                .isEqualTo(401);
        assertThat(signedIn("pingshan").post("/letters/delete", id).statusCode()).isEqualTo(404);
        assertThat(luohu.post("/letters/delete", id + "&back=https://elsewhere").headers())
                .satisfies(it -> assertThat(it.firstValue("Location").get()).endsWith("/letters"));

        assertThat(luohu.get("/letters").body()).doesNotContain(found.group(1));
        assertThat(luohu.post("/letters/delete", id).statusCode()).isEqualTo(404);
        assertThat(luohu.post("/letters/delete", "id=x").statusCode()).isEqualTo(404);
    }

    @Test
    void aLetterThatNamesAPersonSaysWhatWasAgreedToWhenAndByWhom() throws Exception {
        Browser luohu = signedIn("luohu");

        assertThat(luohu.get("/letters/volunteer", "Accept-Language", "en").body())
                .contains("Own consent on", "2026, text kiosk-2026-11", "Deutsch, English");
        assertThat(luohu.get("/letters/sign-up", "Accept-Language", "en").body())
                .contains("A guardian’s consent for a child under 14", "text kiosk-2026-11");
        assertThat(luohu.get("/letters/suggestion", "Accept-Language", "en").body())
                .doesNotContain("consent");
        assertThat(
                        new Browser(console.address())
                                .post("/mine", "lang=en&code=" + SampleCity.CODE.text())
                                .body())
                .contains("You agreed on", "A guardian agreed for you on");
    }

    @Test
    void thePersonWithTheCodeSeesAndDeletesWhatTheyLeft() throws Exception {
        var person = new Browser(console.address());
        String code = "code=" + SampleCity.CODE.text();

        assertThat(person.post("/mine", code).body())
                .contains("Une rampe", "anna@example.org")
                .doesNotContain("Pet passport");
        assertThat(person.post("/mine/delete", code).statusCode()).isEqualTo(200);

        assertThat(person.post("/mine", code).body()).doesNotContain("Une rampe");
        assertThat(signedIn("luohu").get("/letters").body()).doesNotContain("Une rampe");
    }

    @Test
    void aWrongCodeIsAnsweredLikeADeletedOne() throws Exception {
        var person = new Browser(console.address());
        String code = "code=" + SampleCity.CODE.text();
        person.post("/mine/delete", code);

        String deleted = answer(person, SampleCity.CODE.text());
        assertThat(deleted).isEqualTo(answer(person, "0000-0000-0000-0000"));
        assertThat(deleted).isEqualTo(answer(person, "rubbish"));
    }

    /// The page, which holds what was typed to be mended.
    private static String answer(Browser person, String typed) throws Exception {
        String page = person.post("/mine", "code=" + typed).body();
        assertThat(page).contains("value=\"%s\"".formatted(typed));
        return page.replace(typed, "");
    }

    @Test
    void aPersonIsAnsweredInTheLanguageOfTheirBrowserOrTheOneTheyChoose() throws Exception {
        var person = new Browser(console.address());

        for (var asked :
                Map.of(
                                "de-CH, fr;q=0.8", "lang=\"de\"",
                                "zh-TW", "lang=\"zh-Hant\"",
                                "ar", "lang=\"ar\" dir=\"rtl\"",
                                "nl, ru;q=0.5", "lang=\"ru\"",
                                ";;=", "lang=\"zh-Hans\"")
                        .entrySet()) {
            var answer = person.get("/mine", "Accept-Language", asked.getKey());
            assertThat(answer.body()).as(asked.getKey()).contains(asked.getValue());
        }
        assertThat(person.get("/mine?lang=ko", "Accept-Language", "de").body())
                .contains("lang=\"ko\"", "남기신 내용");
        assertThat(person.post("/mine", "lang=es&code=x").body()).contains("lang=\"es\"");
        assertThat(person.get("/sign-in", "Accept-Language", ";;=").statusCode()).isEqualTo(200);
    }

    @Test
    void guessingCodesIsSlowedDown() throws Exception {
        var guesser = new Browser(console.address());
        int last = 0;
        for (int i = 0; i < 11; i++) {
            last = guesser.post("/mine", "code=0000-0000-0000-000" + i % 10).statusCode();
        }

        assertThat(last).isEqualTo(429);
        assertThat(guesser.post("/mine", "code=" + SampleCity.CODE.text()).statusCode())
                .isEqualTo(429);
    }
}
