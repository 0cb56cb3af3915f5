package org.whosaid.model;

/**
 * The identity behind a mention.
 *
 * @param name the fullest name in the document, or the description of an unnamed speaker
 * @param kind what the speaker is
 * @param role what the text calls the speaker ({@code Health Secretary}), or the empty string
 * @param probability chance that this is the right speaker, from 0 to 1
 */
public record Speaker(String name, SpeakerKind kind, String role, double probability) {}
