package org.wenlu.kiosk.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.ServicePointId;

class FindableTest {
    private final List<Findable> all =
            Findable.of(Content.shipped().servicePoint(new ServicePointId("luohu-port-hall")));

    @Test
    void kindAndIdSayWhatIsMeant() {
        assertThat(all)
                .extracting(found -> found.kind() + ":" + found.id())
                .doesNotHaveDuplicates()
                .contains("SERVICE:tax", "GUIDE:tax", "PORT:luohu", "ADDRESS:ckj-stomatological");
    }

    @Test
    void everythingHasANameInChineseAndEnglish() {
        assertThat(all)
                .allSatisfy(
                        found ->
                                assertThat(found.names())
                                        .containsKeys(Language.ZH_HANS, Language.EN));
    }

    @Test
    void aGuideIsFoundByItsText() {
        Findable registration =
                all.stream()
                        .filter(found -> found.id().equals("accommodation-registration"))
                        .filter(found -> found.kind() == Findable.Kind.GUIDE)
                        .findFirst()
                        .orElseThrow();

        assertThat(registration.texts().get(Language.EN)).contains("photo page", "24 hours");
    }
}
