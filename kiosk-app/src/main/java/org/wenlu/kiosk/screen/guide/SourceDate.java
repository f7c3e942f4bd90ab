package org.wenlu.kiosk.screen.guide;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.wenlu.protocol.Language;

/// The date that a guide's source speaks for, written as the language writes it: a year, a month or
/// a day, whichever is known. Words that stand for no date stay as they are.
final class SourceDate {
    private SourceDate() {}

    static String in(Language language, String date) {
        if (!Character.isDigit(date.charAt(0))) {
            return date;
        }
        Locale locale = language.locale();
        return switch (date.length()) {
            case 10 ->
                    LocalDate.parse(date)
                            .format(
                                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                            .withLocale(locale));
            case 7 -> YearMonth.parse(date).format(pattern("yMMMM", locale));
            default -> Year.parse(date).format(pattern("y", locale));
        };
    }

    private static DateTimeFormatter pattern(String fields, Locale locale) {
        return DateTimeFormatter.ofLocalizedPattern(fields).withLocale(locale);
    }
}
