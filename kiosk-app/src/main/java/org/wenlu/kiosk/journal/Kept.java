package org.wenlu.kiosk.journal;

/// An answer kept with its intention's key.
///
/// @param intention which intention the key stood for; empty when an older program kept it
/// @param answer the answer's type
/// @param body the answer as JSON
public record Kept(String intention, String answer, String body) {}
