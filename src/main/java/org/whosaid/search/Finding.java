package org.whosaid.search;

import java.util.Optional;

/**
 * What an index knows of a claim.
 *
 * @param verdict whether it was said
 * @param best where it stands, or what comes nearest; empty where nothing does
 * @param similarity how many of its words are there, from 0 to 1
 * @param difference in what words it differs, as {@code [-said-]{+claimed+}}
 * @param others how many more quotations or texts come as near
 */
public record Finding(
    Verdict verdict, Optional<Passage> best, double similarity, String difference, int others) {}
