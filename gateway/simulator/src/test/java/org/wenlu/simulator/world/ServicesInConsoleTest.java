package org.wenlu.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wenlu.gateway.console.Console;
import org.wenlu.kiosk.guide.Content;
import org.wenlu.look.Messages;
import org.wenlu.protocol.Language;

class ServicesInConsoleTest {
    private static final EnumSet<Language> SPOKEN =
            EnumSet.of(Language.ZH_HANS, Language.ZH_HANT, Language.EN);

    @ParameterizedTest
    @EnumSource
    void theConsoleHasAWordForEveryServiceOfTheContent(DemoPoint point) {
        Messages messages = Messages.load(Console.class, SPOKEN);
        Stream<String> keys =
                Content.shipped().servicePoint(point.id()).services().stream()
                        .map(offer -> "service." + offer.service().id());

        assertThat(keys)
                .allSatisfy(
                        key ->
                                assertThat(SPOKEN)
                                        .allMatch(
                                                language -> messages.keys(language).contains(key)));
    }
}
