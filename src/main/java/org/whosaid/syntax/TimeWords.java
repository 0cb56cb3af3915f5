package org.whosaid.syntax;

import java.util.Set;

/** Nouns for times, which stand where a speaker could: {@code Smith said Tuesday}. */
final class TimeWords {

  private static final Set<String> WORDS =
      Set.of(
          "monday",
          "tuesday",
          "wednesday",
          "thursday",
          "friday",
          "saturday",
          "sunday",
          "mondays",
          "tuesdays",
          "wednesdays",
          "thursdays",
          "fridays",
          "saturdays",
          "sundays",
          "january",
          "february",
          "march",
          "april",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december",
          "today",
          "yesterday",
          "tomorrow",
          "tonight",
          "week",
          "weeks",
          "month",
          "months",
          "year",
          "years",
          "day",
          "days",
          "hour",
          "hours",
          "minute",
          "minutes",
          "morning",
          "afternoon",
          "evening",
          "night",
          "weekend",
          "noon",
          "midnight",
          "decade",
          "decades",
          "moment",
          "spring",
          "summer",
          "autumn",
          "winter");

  private TimeWords() {}

  /** Returns whether {@code word}, in lower case, is a time. */
  static boolean isTime(String word) {
    return WORDS.contains(word);
  }
}
