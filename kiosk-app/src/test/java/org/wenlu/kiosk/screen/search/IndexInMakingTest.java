package org.wenlu.kiosk.screen.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wenlu.kiosk.guide.Findable;
import org.wenlu.kiosk.guide.Findable.Kind;
import org.wenlu.protocol.Language;

class IndexInMakingTest {
    private static final Findable TAX =
            new Findable(
                    Kind.GUIDE,
                    "tax",
                    "tax",
                    Map.of(Language.EN, "Tax", Language.ZH_HANS, "税务"),
                    Map.of());

    @Test
    void nothingIsMadeOnTheThreadThatAsksForIt() {
        var background = new ArrayDeque<Runnable>();

        IndexInMaking index = IndexInMaking.begin(List.of(TAX), background::add);

        assertThat(background).hasSize(1);
        background.remove().run();
        assertThat(index.ready().find("shuiwu", Language.EN, 1)).containsExactly(TAX);
    }

    @Test
    void whoAsksEarlyWaitsUntilItIsMade() {
        IndexInMaking index = IndexInMaking.begin(List.of(TAX));

        assertThat(index.ready().find("tax", Language.EN, 1)).containsExactly(TAX);
    }
}
