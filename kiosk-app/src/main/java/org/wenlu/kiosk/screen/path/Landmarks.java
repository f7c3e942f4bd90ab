package org.wenlu.kiosk.screen.path;

import java.util.function.Supplier;

/// The screens to which every way leads back.
///
/// @param rest stands while nobody is there
/// @param language asks for the visitor's language; begins the session
/// @param home of a visitor whose language is known
public record Landmarks(Supplier<Screen> rest, Supplier<Screen> language, Supplier<Screen> home) {}
