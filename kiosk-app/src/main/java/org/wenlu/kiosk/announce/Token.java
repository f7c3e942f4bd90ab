package org.wenlu.kiosk.announce;

/// A piece of an announcement: one file of a phrase pack, or what a synthesiser says in its place.
///
/// @param name of the file without its ending: `begin`, `to`, `end`, `digit-0`, `digit-1-yao`,
///   `letter-a`
/// @param words in the announcement's language
record Token(String name, String words) {}
