package org.wenlu.kiosk.journal;

/// Something that another kiosk has to be told.
///
/// @param key by which it is carried out once
/// @param intention kind of intention
/// @param body the intention, JSON
public record Post(String key, String intention, String body) {}
