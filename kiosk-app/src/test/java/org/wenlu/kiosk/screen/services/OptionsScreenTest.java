package org.wenlu.kiosk.screen.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.wenlu.kiosk.guide.Content;
import org.wenlu.kiosk.guide.ServiceOffer;
import org.wenlu.kiosk.guide.ServicePoint;
import org.wenlu.kiosk.screen.ticket.Order;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.ServicePointId;

class OptionsScreenTest {
    private static final ServicePoint POINT =
            Content.shipped().servicePoint(new ServicePointId("luohu-port-hall"));
    private static final List<ServiceId> SERVICES =
            POINT.services().stream().map(ServiceOffer::service).map(it -> it.id()).toList();

    private final List<Object> looks = new ArrayList<>();
    private final OptionsScreen screen = new OptionsScreen(POINT, _ -> {}, this::seen);

    private void seen() {
        looks.add(screen.look());
    }

    @Test
    void theServicesFollowEachOtherInTheOrderOfTheTouches() {
        assertThat(screen.order()).isEmpty();
        screen.choose(SERVICES.get(2));
        screen.choose(SERVICES.get(0));
        screen.choose(SERVICES.get(1));
        screen.choose(SERVICES.get(0));
        screen.choose("pregnant");

        assertThat(screen.order())
                .contains(
                        new Order(
                                SERVICES.get(2),
                                Optional.of("pregnant"),
                                Optional.empty(),
                                List.of(SERVICES.get(1))));
        assertThat(looks).doesNotHaveDuplicates().hasSize(5);
    }

    @Test
    void aSecondTouchTakesThePriorityBack() {
        screen.choose(SERVICES.getFirst());
        screen.choose("elder");
        screen.choose("elder");

        assertThat(screen.order()).contains(Order.of(SERVICES.getFirst()));
    }
}
