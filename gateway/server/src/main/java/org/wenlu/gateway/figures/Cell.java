package org.wenlu.gateway.figures;

/// One sum's key.
///
/// @param day ISO date or [Moment#UNKNOWN_DAY]
/// @param hour 0 to 23, or -1 when unknown
/// @param detail what the figure is split by; empty when it is not
/// @param service empty for visits, and for tickets whose issue has not arrived yet
record Cell(
        String day, String servicePoint, int hour, Figure figure, String detail, String service) {}
