package dev.forkpoint.domain.content;

/// A chunk and where it is stored.
///
/// @param digest the chunk's name: SHA-256 of its bytes, or of what it says where it is a node
/// @param bytes length before compression
/// @param crc32 CRC-32 (ISO-HDLC, as in zip and gzip) of those bytes
/// @param pack the pack that holds it
/// @param offset where its stored form begins in the pack, in bytes
/// @param storedBytes length of its stored form
/// @param storedCrc32 CRC-32 of its stored form, by which an export checks what it does not inflate
public record ChunkRef(
    Digest digest,
    int bytes,
    int crc32,
    PackName pack,
    int offset,
    int storedBytes,
    int storedCrc32) {}
