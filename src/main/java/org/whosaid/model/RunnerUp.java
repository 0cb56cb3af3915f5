package org.whosaid.model;

/**
 * A speaker who may have said a quotation instead of whom its row names.
 *
 * @param speaker the name, as a row would have it
 * @param probability chance that this is the right speaker, from 0 to 1
 */
public record RunnerUp(String speaker, double probability) {}
