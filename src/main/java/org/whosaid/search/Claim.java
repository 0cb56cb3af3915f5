package org.whosaid.search;

/**
 * What somebody is claimed to have said.
 *
 * @param quote the words
 * @param speaker who is claimed to have said them, or the empty string
 * @param date when, or the empty string
 */
public record Claim(String quote, String speaker, String date) {}
