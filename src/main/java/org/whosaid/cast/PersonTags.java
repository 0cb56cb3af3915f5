package org.whosaid.cast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.whosaid.model.EntityType;
import org.whosaid.model.Gender;
import org.whosaid.model.Mention;
import org.whosaid.model.MentionKind;
import org.whosaid.model.PartOfSpeech;
import org.whosaid.model.Sentence;
import org.whosaid.model.Token;
import org.whosaid.syntax.Chunk;
import org.whosaid.syntax.Chunk.Kind;
import org.whosaid.syntax.ChunkedPage;
import org.whosaid.syntax.Page;
import org.whosaid.syntax.Phrase;
import org.whosaid.syntax.Subjects;
import org.whosaid.syntax.WordClass;

/**
 * Decides which words of a document are parts of people's names.
 *
 * <p>A tagger sees one sentence at a time: it knows {@code Chris Early} and then takes {@code Early
 * says} for an adverb, or {@code Gwyneth Paltrow} for a town. What one place shows holds for the
 * whole document: a word that is a name, or a part of one, somewhere is one wherever it stands
 * alone; and the proper nouns before it belong to it.
 */
final class PersonTags {

  private static final int LONGEST = 4;
  private static final int ENOUGH = 2;

  private final ChunkedPage chunked;
  private final Page page;
  private final TaggedPeople tagged;
  private final Set<Token> names = new HashSet<>();
  private final Set<String> known = new HashSet<>();
  private final Set<String> places = new HashSet<>();
  private final Set<String> common = new HashSet<>();
  private final Map<String, Integer> acts = new HashMap<>();

  /** Reads the whole document. */
  PersonTags(ChunkedPage chunked) {
    this.chunked = chunked;
    this.page = chunked.page();
    List<Sentence> sentences = page.sentences();
    sentences.forEach(s -> noteCommon(s.tokens()));
    this.tagged = new TaggedPeople(page);
    names.addAll(tagged.names());
    sentences.forEach(s -> addListed(s.tokens()));
    sentences.forEach(s -> addInOffice(s.tokens()));
    speakers().stream().filter(m -> m.kind() == MentionKind.NAME).forEach(this::addSpeaker);
    for (int paragraph = 0; paragraph < page.paragraphs().size(); paragraph++) {
      addDescribed(chunked.line(paragraph));
    }
    sentences.forEach(s -> noteUse(s.tokens()));
    sentences.forEach(s -> addMisplaced(s.tokens()));
    learnWords(sentences);
    sentences.forEach(s -> addRuns(s.tokens()));
    Headlines.trim(sentences, names);
  }

  /** Returns whether the text goes to {@code name}: {@code in Jordan}. */
  boolean isPlace(String name) {
    return places.contains(PersonName.key(name));
  }

  /** Returns whether {@code token} is part of a person's name. */
  boolean isName(Token token) {
    return names.contains(token);
  }

  private void noteCommon(List<Token> tokens) {
    for (Token token : tokens) {
      String text = token.text();
      if (token.isNoun() && Character.isLowerCase(text.codePointAt(0))) {
        common.add(text);
      }
    }
  }

  /** {@code Olive Trent}: names that begin with a first name, and that no tagger knows. */
  private void addListed(List<Token> tokens) {
    int i = 0;
    while (i < tokens.size()) {
      int end = i;
      while (end < tokens.size() && isPlain(tokens.get(end))) {
        end++;
      }
      if (end - i > 1
          && end - i <= LONGEST
          && isListed(tokens, i, end)
          && !Headlines.isHeadline(tokens)) {
        names.addAll(tokens.subList(i, end));
      }
      i = end + 1;
    }
  }

  /** {@code Judge Berwick}, whom no tagger knows. */
  private void addInOffice(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token office = tokens.get(i);
      if (office.isName() && NameWord.OFFICE.has(PersonName.key(office.text()))) {
        int end = i + 1;
        while (end < tokens.size() && end - i <= LONGEST && isNamed(tokens.get(end), office)) {
          end++;
        }
        if (end > i + 1 && !Headlines.isHeadline(tokens)) {
          addUnlessThing(tokens.subList(i + 1, end));
        }
      }
    }
  }

  /** {@code River City Mayor Don Warden}: all of it a town, to a tagger. */
  private boolean isNamed(Token token, Token office) {
    boolean inPlace = token.entity() == EntityType.LOCATION && office.entity() == token.entity();
    return isPlain(token) || (inPlace && token.isName() && !page.isMarked(token));
  }

  private void addUnlessThing(List<Token> name) {
    String last = name.get(name.size() - 1).text().toLowerCase(Locale.ROOT);
    if (!isCommon(last) && !Nouns.isPlace(last)) {
      names.addAll(name);
    }
  }

  private boolean isPlain(Token token) {
    return token.is(PartOfSpeech.NAME)
        && token.entity() == EntityType.NONE
        && !token.animate()
        && !TaggedPeople.isAcronym(token)
        && !page.isMarked(token)
        && !WordClass.TIME.has(token.text().toLowerCase(Locale.ROOT));
  }

  private boolean isListed(List<Token> tokens, int begin, int end) {
    String last = tokens.get(end - 1).text().toLowerCase(Locale.ROOT);
    boolean thing = isCommon(last) || endsPlace(last) || NameWord.isFirm(last);
    boolean after = begin > 0 && isBeforeThing(tokens.get(begin - 1));
    return tokens.get(begin).gender() != Gender.UNKNOWN && !thing && !after;
  }

  /** Returns the subjects of what is said, with marks or without. */
  private List<Mention> speakers() {
    List<Mention> speakers = new ArrayList<>();
    for (int paragraph = 0; paragraph < page.paragraphs().size(); paragraph++) {
      List<Chunk> line = chunked.line(paragraph);
      Subjects subjects = chunked.subjects(line);
      for (int i = 0; i < line.size(); i++) {
        Mention subject = chunked.isSpeech(line.get(i)) ? subjects.of(i) : null;
        if (subject != null) {
          speakers.add(subject);
        }
      }
    }
    return speakers;
  }

  /** Whoever speaks under a name that no list knows is a person: {@code Latib said}. */
  private void addSpeaker(Mention source) {
    List<Token> head = page.tokensIn(source.head());
    boolean person =
        !head.isEmpty()
            && !isThing(source, head.get(head.size() - 1))
            && head.stream()
                .noneMatch(token -> token.animate() && !Honorifics.isTitle(token.text()));
    for (Token token : person ? head : List.<Token>of()) {
      boolean title = Honorifics.isTitle(token.text()) || Honorifics.isPostNominal(token.text());
      boolean word =
          Character.isLetter(token.text().codePointAt(0))
              && !TaggedPeople.endsInMark(token)
              && !tagged.isBrand(token)
              && !TaggedPeople.isAcronym(token);
      if (word && token.isName() && !title) {
        names.add(token);
      }
    }
  }

  /** {@code Wallis Chuo, a student,}: whatever a tagger takes the name for. */
  private void addDescribed(List<Chunk> line) {
    for (int i = 0; i + 2 < line.size(); i++) {
      Mention name = line.get(i).mention();
      Mention apposition = line.get(i + 1).is(Kind.COMMA) ? line.get(i + 2).mention() : null;
      if (name != null && apposition != null && isSomebody(apposition) && isFullName(name)) {
        names.addAll(page.tokensIn(name.head()));
      }
    }
  }

  private boolean isSomebody(Mention mention) {
    Phrase phrase = new Phrase(page, mention);
    return phrase.isIndefinite()
        && !phrase.isPlural()
        && phrase.isAnimate()
        && !Nouns.isBody(phrase.head());
  }

  private boolean isFullName(Mention mention) {
    List<Token> head = page.tokensIn(mention.head());
    String last = head.get(head.size() - 1).text().toLowerCase(Locale.ROOT);
    boolean thing = Nouns.isBody(last) || Nouns.isPlace(last) || NameWord.isFirm(last);
    return head.size() > 1
        && head.size() <= LONGEST
        && !thing
        && head.stream().allMatch(this::isNameOfSomebody);
  }

  private boolean isNameOfSomebody(Token token) {
    boolean capital = Character.isUpperCase(token.text().codePointAt(0)) && token.isName();
    return (capital || isParticle(token))
        && !TaggedPeople.isAcronym(token)
        && !page.isMarked(token);
  }

  /** {@code The Monitor}, {@code Northern Water}: a name with an article or a common noun in it. */
  private boolean isThing(Mention source, Token last) {
    boolean article = page.words(source.span()).toLowerCase(Locale.ROOT).startsWith("the ");
    String noun = last.text().toLowerCase(Locale.ROOT);
    return article || isCommon(noun);
  }

  /** Whether the text has {@code word} in lower case too, or it is one for organisations. */
  private boolean isCommon(String word) {
    return common.contains(word) || Nouns.isBody(word);
  }

  /** Remembers where the text goes to, {@code in Jordan}, and who acts, {@code Paltrow laughed}. */
  private void noteUse(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).entity() != EntityType.LOCATION || page.isMarked(tokens.get(i))) {
        continue;
      }
      String word = PersonName.key(tokens.get(i).text());
      boolean alone = i == 0 || tokens.get(i - 1).entity() != EntityType.LOCATION;
      if (i > 0 && NameWord.isLocative(tokens.get(i - 1))) {
        places.add(word);
      } else if (alone && i + 1 < tokens.size() && isVerb(tokens.get(i + 1))) {
        acts.merge(word, 1, Integer::sum);
      }
    }
  }

  private static boolean isVerb(Token token) {
    return token.isVerb() || token.is(PartOfSpeech.MODAL);
  }

  /** {@code Gwyneth Paltrow}, taken for a town: but she acts, and nothing happens in her. */
  private void addMisplaced(List<Token> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      EntityType entity = tokens.get(i).entity();
      boolean first = i == 0 || tokens.get(i - 1).entity() != entity;
      if (first && entity == EntityType.LOCATION) {
        int end = TaggedPeople.endOfRun(tokens, i);
        if (end - i > 1 && end - i <= LONGEST && isPersonal(tokens, i, end)) {
          names.addAll(tokens.subList(i, end));
        }
      }
    }
  }

  private boolean isPersonal(List<Token> tokens, int begin, int end) {
    String last = PersonName.key(tokens.get(end - 1).text());
    if (endsPlace(last)) {
      return false;
    }
    boolean acting =
        tokens.get(begin).gender() != Gender.UNKNOWN || acts.getOrDefault(last, 0) >= ENOUGH;
    boolean proper =
        tokens.subList(begin, end).stream().allMatch(token -> token.isName() || isParticle(token));
    boolean after = begin > 0 && isBeforeThing(tokens.get(begin - 1));
    return acting
        && proper
        && !after
        && !places.contains(last)
        && !page.isMarked(tokens.get(begin));
  }

  /** {@code Byron Bay}, {@code Lincoln City}. */
  private static boolean endsPlace(String last) {
    return Nouns.isPlace(last) || NameWord.LANDMARK.has(last);
  }

  private static boolean isBeforeThing(Token token) {
    return NameWord.isLocative(token) || token.text().equalsIgnoreCase("the");
  }

  private static boolean isParticle(Token token) {
    return NameWord.PARTICLE.has(token.text().toLowerCase(Locale.ROOT));
  }

  private void learnWords(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      List<Token> tokens = sentence.tokens();
      for (int i = 0; i < tokens.size(); i++) {
        boolean inside = i > 0 && isName(tokens.get(i - 1));
        boolean goesOn = i + 1 < tokens.size() && isSurname(tokens.get(i + 1));
        if (isName(tokens.get(i))
            && !(inside && goesOn)
            && !Honorifics.isTitle(tokens.get(i).text())) {
          known.add(tokens.get(i).text());
        }
      }
    }
  }

  private boolean isSurname(Token token) {
    return isName(token) && !NameWord.SUFFIX.has(PersonName.key(token.text()));
  }

  /** {@code Early says}, {@code Reilly Opelka}: proper nouns that end in a known name. */
  private void addRuns(List<Token> tokens) {
    int i = 0;
    while (i < tokens.size()) {
      int end = i;
      while (end < tokens.size() && isProper(tokens, end)) {
        end++;
      }
      if (end > i) {
        addRun(tokens, i, end);
      }
      i = end + 1;
    }
  }

  private boolean isProper(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean title = Honorifics.isTitle(token.text()) || Honorifics.isPostNominal(token.text());
    boolean noun = token.isName() || isName(token) || isKnownInside(tokens, i);
    return noun && !title && !page.isMarked(token);
  }

  /** Inside a sentence, nothing but a name has a capital. */
  private boolean isKnownInside(List<Token> tokens, int i) {
    boolean inside = i > 0 && Character.isLetter(tokens.get(i - 1).text().codePointAt(0));
    boolean afterQuotation = i > 1 && isVerb(tokens.get(i - 1));
    return (inside || afterQuotation)
        && known.contains(tokens.get(i).text())
        && !Headlines.isHeadline(tokens);
  }

  private void addRun(List<Token> tokens, int runBegin, int end) {
    Token last = tokens.get(end - 1);
    boolean tagged = isName(last);
    boolean thing = isThere(last) || isPartOfBody(tokens, end - 1);
    if (!tagged && (!known.contains(last.text()) || thing)) {
      return;
    }
    int begin = end - 1;
    while (begin > runBegin && isName(tokens.get(begin - 1))) {
      begin--;
    }
    boolean bare = begin == end - 1;
    while (begin > runBegin && isForename(tokens.get(begin - 1), last)) {
      begin--;
    }
    boolean unlisted = bare && begin == end - 1 && begin > runBegin;
    if (unlisted && isUnlisted(tokens.get(begin - 1)) && !Headlines.isHeadline(tokens)) {
      begin--;
    }
    if (tagged || begin == runBegin || tokens.get(begin - 1).animate()) {
      names.addAll(tokens.subList(begin, end));
    }
  }

  /** {@code the Government of Orellana}, though the text speaks of an Ana Orellana. */
  private static boolean isPartOfBody(List<Token> tokens, int i) {
    return i > 1
        && tokens.get(i).entity() == EntityType.ORGANIZATION
        && tokens.get(i - 1).entity() == EntityType.ORGANIZATION
        && !tokens.get(i - 1).isNoun();
  }

  private boolean isForename(Token token, Token last) {
    boolean sameThing =
        !isName(last) && token.entity() != EntityType.NONE && token.entity() == last.entity();
    boolean listed = token.gender() != Gender.UNKNOWN || isParticle(token);
    return sameThing || (listed && !token.animate());
  }

  private static boolean isUnlisted(Token token) {
    boolean free = token.entity() == EntityType.NONE || token.entity() == EntityType.LOCATION;
    return free && !token.animate() && !TaggedPeople.isAcronym(token);
  }

  private boolean isThere(Token token) {
    return token.entity() == EntityType.LOCATION && isPlace(token.text());
  }
}
