package org.wenlu.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.guide.covenant.Covenant.Clause;
import org.wenlu.kiosk.guide.event.Event;
import org.wenlu.kiosk.typing.Traces;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.letter.Matter;
import org.wenlu.protocol.letter.Person;

/// What a visitor writes on the glass: what becomes of it, and that nothing of it stays.
class WrittenTest {
    private static final String CANARY = "quxyz";

    @TempDir Path folder;

    private Sitting sitting;

    @BeforeAll
    static void startTheToolkit() {
        Toolkit.start(Pictures.PORTRAIT, true);
    }

    @BeforeEach
    void sit() {
        sitting = new Sitting(folder.resolve("written.db"), Pictures.PORTRAIT);
        sitting.act(Signposts::begin);
        sitting.act(it -> it.choose(Language.EN));
    }

    @AfterEach
    void rise() {
        sitting.close();
    }

    private void write(String field) {
        sitting.touch(field);
        CANARY.chars().forEach(letter -> sitting.touch("key-" + Character.toString(letter)));
        sitting.touch("key-done");
    }

    private String held() {
        var texts = new StringBuilder();
        sitting.act(it -> texts.append(Traces.of(it.way())));
        return texts.toString();
    }

    @Test
    void ownWordsAreHandedInWithWhatWasChosen() {
        sitting.act(Signposts::suggest);
        sitting.touch("suggestion-seats");
        write("suggestion-own");
        sitting.touch("send");

        assertThat(sitting.handedIn()).containsExactly(new Matter.Suggestion("座位; " + CANARY));
    }

    @Test
    void nothingThatNamesAPersonIsAskedBeforeTheyAgree() {
        sitting.act(Signposts::volunteer);
        assertThat(sitting.screen()).isEqualTo("consent");
        assertThat(sitting.has("consent-yes")).isFalse();

        sitting.touch("consent-no");

        assertThat(sitting.screen()).isEqualTo("home");
    }

    @Test
    void aVolunteerIsHandedInWithTheTextTheyAgreedTo() {
        sitting.act(Signposts::volunteer);
        sitting.touch("consent-adult");
        sitting.touch("consent-yes");
        write("person-name");
        assertThat(sitting.has("send")).isFalse();
        sitting.touch("speaks-yue");
        sitting.touch("send");

        var person = new Person(CANARY, "", "kiosk-2026-11", false, Optional.empty());
        assertThat(sitting.handedIn())
                .containsExactly(new Matter.Volunteer(person, List.of("yue")));
    }

    @Test
    void aChildIsHandedInWithTheGuardianWhoAgreed() {
        sitting.act(Signposts::volunteer);
        sitting.touch("consent-child");
        sitting.touch("consent-yes");
        sitting.touch("speaks-en");
        write("person-name");
        write("guardian-name");
        assertThat(sitting.has("send")).isFalse();
        write("guardian-contact");
        sitting.touch("send");

        var guardian = Optional.of(new Person.Guardian(CANARY, CANARY));
        var person = new Person(CANARY, "", "kiosk-2026-11", true, guardian);
        assertThat(sitting.handedIn()).containsExactly(new Matter.Volunteer(person, List.of("en")));
    }

    private static Event tea(boolean full, boolean example) {
        var names = Map.of(Language.EN, "Tea");
        var begins = LocalDateTime.parse("2026-12-05T14:00");
        return new Event("tea", names, Map.of(), names, begins, begins.plusHours(2), full, example);
    }

    @Test
    void whoSignsUpForAnEventIsHandedInWithHowManyCome() {
        sitting.act(it -> it.event(tea(false, false)));
        sitting.touch("sign-up");
        sitting.touch("consent-adult");
        sitting.touch("consent-yes");
        write("person-name");
        sitting.touch("people-more");
        sitting.touch("people-more");
        sitting.touch("people-fewer");
        sitting.touch("send");

        var person = new Person(CANARY, "", "kiosk-2026-11", false, Optional.empty());
        assertThat(sitting.handedIn()).containsExactly(new Matter.SignUp("tea", person, 2));
    }

    @Test
    void nobodySignsUpForWhatIsFullOrAnExample() {
        sitting.act(it -> it.event(tea(true, false)));
        assertThat(sitting.has("sign-up")).isFalse();

        sitting.act(it -> it.event(tea(false, true)));
        assertThat(sitting.has("sign-up")).isFalse();
    }

    @Test
    void aClauseIsCommentedOnWithoutAName() {
        sitting.act(it -> it.comment(new Clause("quiet", Map.of(Language.EN, "Quiet"))));
        write("covenant-comment");
        sitting.touch("send");

        assertThat(sitting.handedIn()).containsExactly(new Matter.CovenantComment("quiet", CANARY));
    }

    @Test
    void whatNamesAPersonIsNowhereOnceTheSessionIsWiped() {
        sitting.act(Signposts::volunteer);
        sitting.touch("consent-adult");
        sitting.touch("consent-yes");
        write("person-name");
        write("person-contact");
        assertThat(held()).contains(CANARY);

        sitting.act(it -> it.way().end());

        assertThat(held()).doesNotContain(CANARY);
    }

    @Test
    void ownWordsAreNowhereOnceTheSessionIsWiped() {
        sitting.act(Signposts::suggest);
        write("suggestion-own");
        assertThat(held()).contains(CANARY);

        sitting.act(Signposts::help);
        sitting.act(it -> it.way().end());

        assertThat(held()).doesNotContain(CANARY);
    }

    @Test
    void ownWordsAreNowhereOnceTheyAreLeftUnsent() {
        sitting.act(Signposts::suggest);
        write("suggestion-own");

        sitting.act(it -> it.way().back());

        assertThat(held()).doesNotContain(CANARY);
    }
}
