package org.wenlu.kiosk.screen;

import org.wenlu.kiosk.desk.IntentionKey;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.TicketId;
import org.wenlu.protocol.record.Happening.Refusal;

/// Which screen stands before the visitor.
sealed interface ScreenState {
    record Attract() implements ScreenState {}

    record ChooseLanguage() implements ScreenState {}

    record Home() implements ScreenState {}

    record Services() implements ScreenState {}

    record Guides() implements ScreenState {}

    record GuideOpen(String guide) implements ScreenState {}

    /// Asked for and not yet answered. Key and ticket belong to the one touch.
    record Issuing(ServiceId service, TicketId ticket, IntentionKey key) implements ScreenState {}

    record TicketShown(TicketId ticket) implements ScreenState {}

    record Refused(ServiceId service, Refusal reason) implements ScreenState {}

    /// Nothing was stored; the same touch can be tried again.
    record NotStored(Issuing again) implements ScreenState {}

    record Help() implements ScreenState {}

    record Settings() implements ScreenState {}

    /// The screen's name for tests, the mirror and the journal.
    default String name() {
        return switch (this) {
            case Attract _ -> "attract";
            case ChooseLanguage _ -> "language";
            case Home _ -> "home";
            case Services _ -> "services";
            case Guides _ -> "guides";
            case GuideOpen _ -> "guide";
            case Issuing _ -> "issuing";
            case TicketShown _ -> "ticket";
            case Refused _ -> "refused";
            case NotStored _ -> "not-stored";
            case Help _ -> "help";
            case Settings _ -> "settings";
        };
    }
}
