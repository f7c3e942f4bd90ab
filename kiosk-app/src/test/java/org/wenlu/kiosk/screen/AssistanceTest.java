package org.wenlu.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.device.VisitorInput;
import org.wenlu.kiosk.floor.MirroredScreen.Element;
import org.wenlu.kiosk.floor.MirroredScreen.Pointer;
import org.wenlu.kiosk.queue.Request;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.kiosk.screen.trouble.Trouble;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.record.Happening.RequestAnswered;

/// Calls for a person, and what the screens say while something is not as usual.
class AssistanceTest {
    @TempDir Path folder;
    private Sitting sitting;

    @BeforeAll
    static void startTheToolkit() {
        Toolkit.start(new Panel(1080, 1920, 4, 600), true);
    }

    @BeforeEach
    void comeToTheKiosk() {
        sitting = new Sitting(folder.resolve("journal.db"), Pictures.PANELS.get("portrait"));
    }

    @AfterEach
    void leave() {
        sitting.close();
    }

    private void begin() {
        sitting.act(Signposts::begin);
        sitting.act(it -> it.choose(Language.EN));
    }

    private Optional<Element> seen(String id) {
        return sitting.mirror().elements().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    private Optional<Request> asked() {
        return sitting.desk().hall().openRequests().stream().findFirst();
    }

    private void touch(String id) {
        Element key = seen(id).orElseThrow();
        sitting.mirror().pointer(Pointer.DOWN, key.x() + 40, key.y() + 40);
        sitting.mirror().pointer(Pointer.UP, key.x() + 40, key.y() + 40);
    }

    @Test
    void aCallForStaffSaysWhereAndInWhichLanguageAndSomebodyComes() {
        begin();
        sitting.act(Signposts::services);
        sitting.act(Signposts::help);
        touch("call-staff");
        sitting.until(() -> asked().isPresent() && seen("help-called").isPresent());

        Request request = asked().orElseThrow();
        assertThat(request.language()).isEqualTo("en");
        assertThat(request.screen()).isEqualTo("services");
        assertThat(request.place().value()).isEqualTo("luohu-port-hall/1");

        var counter = sitting.point().counters().getFirst();
        sitting.desk()
                .submit(
                        IntentionKey.random(),
                        new Intention.AnswerRequest(new RequestAnswered(request.id(), counter)))
                .join();
        sitting.until(() -> seen("help-coming").isPresent());
    }

    @Test
    void theButtonBesideTheGlassCallsAtOnceAlsoWhereNobodyTouchedTheGlass() {
        sitting.act(it -> it.happened(VisitorInput.HELP));
        sitting.act(it -> it.happened(VisitorInput.HELP));

        sitting.until(() -> asked().isPresent());
        assertThat(sitting.screen()).isEqualTo("help");
        assertThat(sitting.desk().hall().openRequests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void eachTroubleIsSaidCalmlyAndTheWayToATicketStaysOpen(Trouble trouble) {
        begin();

        sitting.trouble(Set.of(trouble));

        String id = "trouble-" + trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertThat(sitting.mirror().elements()).extracting(Element::id).contains(id, "home-ticket");
        sitting.trouble(Set.of());
        assertThat(seen(id)).isEmpty();
    }
}
