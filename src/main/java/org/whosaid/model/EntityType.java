package org.whosaid.model;

/** The class of name that a token belongs to. */
public enum EntityType {
  PERSON,
  ORGANIZATION,
  LOCATION,
  NONE
}
