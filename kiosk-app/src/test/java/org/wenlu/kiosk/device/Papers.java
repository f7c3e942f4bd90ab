package org.wenlu.kiosk.device;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wenlu.kiosk.queue.Outlook;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.record.Happening.WaitRange;

/// Tickets to print.
final class Papers {
    static final String LINK = "https://192.168.40.10:8443/t/Qm7vK2xP9sLd4RtY";

    private Papers() {}

    static ListPaper list(Language language) {
        var need = both(language, "Passport or travel document", "护照或旅行证件");
        var advice = both(language, "Ask at your consulate", "请向领事馆咨询");
        return new ListPaper(
                language,
                both(language, "Luohu Port Service Hall", "罗湖口岸服务大厅"),
                both(language, "Registration", "住宿登记"),
                List.of(
                        new ListPaper.Item(true, need, advice),
                        new ListPaper.Item(false, need, advice)),
                both(language, "An example", "示例"),
                "[x] Passport",
                Instant.parse("2026-11-23T02:05:00Z"),
                ZoneId.of("Asia/Shanghai"));
    }

    private static Map<Language, String> both(Language own, String text, String chinese) {
        return own == Language.ZH_HANS
                ? Map.of(own, chinese)
                : Map.of(own, text, Language.ZH_HANS, chinese);
    }

    static TicketPaper ticket(Language language, int ahead, boolean copy) {
        return new TicketPaper(
                "A012",
                language,
                Map.of(
                        Language.ZH_HANS, "罗湖口岸综合服务大厅",
                        Language.ZH_HANT, "羅湖口岸綜合服務大廳",
                        Language.EN, "Luohu Port Service Hall"),
                Map.of(
                        Language.ZH_HANS, "外国人住宿登记",
                        Language.ZH_HANT, "外國人住宿登記",
                        Language.EN, "Registration of accommodation for foreigners"),
                new Outlook(ahead, Optional.of(new WaitRange(10, 18)), true, Optional.of(9)),
                List.of(),
                Instant.parse("2026-11-23T02:05:00Z"),
                ZoneId.of("Asia/Shanghai"),
                Optional.of(LINK),
                Optional.of(new TicketPaper.ByCode("192.168.40.10:8443/t", "K7M3QX")),
                copy);
    }
}
