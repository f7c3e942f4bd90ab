package org.wenlu.firmware.os;

/// A file of the operating system.
///
/// @param path from the root, without a slash before it
/// @param content empty for a unit that must never start
public record OsFile(String path, String content, boolean executable) {}
