package org.wenlu.kiosk.screen.parts;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Date;
import java.util.Locale;
import java.util.regex.Pattern;
import org.wenlu.protocol.Language;

/// Dates and times as a language writes them (CLDR), on the clock of 24 hours that signs and
/// timetables here have.
public final class Moments {
    private static final String END_OF_DAY = "24:00";

    /// CLDR joins them in Chinese, where a sign has room between words and figures.
    private static final Pattern DAY_BEFORE_TIME = Pattern.compile("(\\p{IsHan})(\\d{1,2}:)");

    private Moments() {}

    public static String time(LocalTime time, Language language) {
        return said("Hmm", LocalDate.EPOCH.atTime(time), language);
    }

    /// The end of opening hours: midnight ends the day that was open.
    public static String end(LocalTime time, Language language) {
        return time.equals(LocalTime.MIDNIGHT) ? END_OF_DAY : time(time, language);
    }

    /// With weekday and date, without the year.
    public static String dayAndTime(LocalDateTime at, Language language) {
        return said(language.chinese() ? "MMMdEEEEHmm" : "MMMdEEEHmm", at, language);
    }

    /// The date that a source speaks for: a year, a month or a day, whichever is known. Words that
    /// stand for no date stay as they are.
    public static String sourceDate(String date, Language language) {
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
            case 7 -> said("yMMMM", YearMonth.parse(date).atDay(1).atStartOfDay(), language);
            default -> said("y", Year.parse(date).atDay(1).atStartOfDay(), language);
        };
    }

    private static String said(String skeleton, LocalDateTime at, Language language) {
        DateFormat format = DateFormat.getInstanceForSkeleton(skeleton, language.locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        String said = format.format(Date.from(at.toInstant(ZoneOffset.UTC)));
        return DAY_BEFORE_TIME.matcher(said).replaceFirst("$1 $2");
    }
}
