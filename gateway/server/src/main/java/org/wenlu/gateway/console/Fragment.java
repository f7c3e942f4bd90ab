package org.wenlu.gateway.console;

/// A part of a page that is sent again when it has changed.
///
/// @param name the event's name and the element's id
record Fragment(String name, String html) {}
