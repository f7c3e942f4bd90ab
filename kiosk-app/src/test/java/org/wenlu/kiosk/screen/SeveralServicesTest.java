package org.wenlu.kiosk.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wenlu.kiosk.desk.Answer;
import org.wenlu.kiosk.desk.Intention;
import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.kiosk.desk.Reply;
import org.wenlu.kiosk.queue.Outlook;
import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.kiosk.queue.TicketState;
import org.wenlu.kiosk.screen.parts.Panel;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.CounterId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;

/// One visitor, two services, one number that goes from counter to counter.
class SeveralServicesTest {
    @TempDir Path folder;

    private static <A extends Answer> Reply<A> ask(Sitting sitting, Intention<A> intention) {
        return sitting.desk().submit(IntentionKey.random(), intention).join();
    }

    private static Ticket served(Sitting sitting, CounterId counter, ServiceId service) {
        ask(sitting, new Intention.OpenCounter(counter, "Li", List.of(service)));
        var called = ask(sitting, new Intention.CallNext(counter));
        TicketId ticket = ((Answer.Called) ((Reply.Done<?>) called).answer()).ticket().id();
        ask(sitting, new Intention.StartService(counter, ticket));
        ask(sitting, new Intention.Finish(counter, ticket, true));
        return sitting.desk().hall().ticket(ticket).orElseThrow();
    }

    @Test
    void theNumberGoesOnToTheSecondServiceAndIsDoneAfterIt() {
        Toolkit.start(new Panel(1080, 1920, 4, 600), true);
        try (var sitting = new Sitting(folder.resolve("journal.db"), Pictures.PORTRAIT)) {
            List<ServiceId> services =
                    sitting.point().services().stream().map(it -> it.service().id()).toList();
            ServiceId first = services.get(2);
            ServiceId second = services.get(4);
            sitting.act(Signposts::begin);
            sitting.act(it -> it.choose(Language.EN));
            sitting.touch("home-ticket");
            sitting.touch("services-options");
            sitting.touch("option-" + first);
            sitting.touch("option-" + second);
            sitting.touch("priority-elder");
            sitting.touch("take");
            sitting.await("ticket");
            Ticket taken = sitting.ticket().orElseThrow();

            Object before = sitting.look();
            Ticket between = served(sitting, new CounterId("1"), first);
            sitting.act(it -> it.way().tick());
            assertThat(between.label()).isEqualTo(taken.label());
            assertThat(between.service()).isEqualTo(second);
            assertThat(sitting.ticket()).map(Ticket::state).contains(TicketState.WAITING);

            assertThat(sitting.look()).isNotEqualTo(before);
            assertThat(Outlook.of(between, sitting.desk().hall()).ahead()).isZero();

            Ticket after = served(sitting, new CounterId("2"), second);
            sitting.act(it -> it.way().tick());
            assertThat(after.id()).isEqualTo(taken.id());
            assertThat(sitting.ticket()).map(Ticket::state).contains(TicketState.DONE);
        }
    }
}
