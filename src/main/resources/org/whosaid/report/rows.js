'use strict';

/* What there is to know of rows, without a page: also run by tests that have none. */
const whosaid = (() => {
  const COLOURS = 6;
  const LINES = 4;
  const DOUBTFUL = 0.7;
  const COLUMNS = ['speaker', 'quote', 'source', 'type', 'role', 'affiliation', 'speaker_kind',
    'mention', 'cue', 'confidence', 'paragraph', 'begin', 'end', 'verdict'];
  const REPORTED = ['attitude', 'content'];

  /** Returns what turns code points of a text, by which rows count, into places of a string. */
  function places(text) {
    if (!/[\ud800-\udbff]/.test(text)) return (point) => point;
    const at = [0];
    for (const character of text) at.push(at[at.length - 1] + character.length);
    return (point) => at[point];
  }

  /** Returns the paragraphs of a text, [begin, end] each: what empty lines part. */
  function paragraphs(text) {
    const found = [];
    const gap = /\s*\n\s*\n\s*|\s*$/g;
    let begin = text.search(/\S/);
    while (begin >= 0 && begin < text.length) {
      gap.lastIndex = begin;
      const end = gap.exec(text);
      found.push([begin, end.index]);
      begin = end.index + Math.max(1, end[0].length);
    }
    return found;
  }

  /** Cuts a span where marks begin and end; a piece has all marks that cover it. */
  function pieces(begin, end, marks) {
    const near = marks.filter((mark) => mark.begin < end && mark.end > begin);
    const cuts = near.flatMap((mark) => [Math.max(begin, mark.begin), Math.min(end, mark.end)]);
    const all = [...new Set([begin, end, ...cuts])].sort((a, b) => a - b);
    return all.slice(1).map((to, i) => (
      { begin: all[i], end: to, marks: near.filter((mark) => mark.begin <= all[i] && mark.end >= to) }));
  }

  /** Returns all rows of a report, each with its document, its name in the page and its words. */
  function rows(data) {
    const all = [];
    data.documents.forEach((document, d) => {
      const at = document.text === undefined ? null : places(document.text);
      document.name = document.title || document.source;
      document.rows.forEach((row, r) => {
        row.document = document;
        row.id = `d${d}q${r}`;
        row.key = JSON.stringify([document.source, row.begin, row.end, row.quote]);
        row.words = [row.quote, row.speaker, row.role, row.mention, document.title, document.source]
          .join(' ').toLowerCase();
        if (at) row.marks = marks(row, at);
        all.push(row);
      });
    });
    return all;
  }

  function marks(row, at) {
    const all = row.segments.map(([begin, end], i) => (
      { begin: at(begin), end: at(end), part: 'quote', row, first: i === 0 }));
    for (const part of ['mention', 'cue']) {
      if (row[`${part}_begin`] !== null && row[`${part}_begin`] !== undefined) {
        all.push({ begin: at(row[`${part}_begin`]), end: at(row[`${part}_end`]), part, row });
      }
    }
    return all;
  }

  /** Returns the rows of each quotation that stands in several places, by its id. */
  function families(data, all) {
    const elsewhere = (data.elsewhere || []).flatMap((document) => document.rows.map((row) => (
      { ...row, document: { ...document, name: document.title || document.source }, id: `eq${row.at}` })));
    const by = new Map();
    for (const row of [...all, ...elsewhere]) {
      if (row.quote_id) by.set(row.quote_id, [...(by.get(row.quote_id) || []), row]);
    }
    return by;
  }

  /** Whoever said it, as a reader has corrected it or else as the row has it. */
  const who = (row) => (row.correction ? row.correction.speaker : row.speaker || '');

  /** The words as they are shown: in quotation marks, if they were in some. */
  const quoted = (row) => (row.type === 'indirect' ? row.quote : `“${row.quote}”`);

  const kind = (row) => (who(row) ? row.speaker_kind || 'person' : 'unknown');

  /** Returns the speakers of rows, those with most quotations first. */
  function tally(all) {
    const speakers = new Map();
    for (const row of all) {
      const name = who(row);
      if (!name) continue;
      let speaker = speakers.get(name);
      if (!speaker) {
        speaker = { name, count: 0, roles: new Set(), forms: new Set(), kind: '', first: row };
        speakers.set(name, speaker);
      }
      speaker.count += 1;
      speaker.last = row;
      if (name !== row.speaker) continue;
      speaker.kind = row.speaker_kind || speaker.kind;
      if (row.role) speaker.roles.add(row.role);
      if (row.mention && row.mention !== name) speaker.forms.add(row.mention);
    }
    return [...speakers.values()]
      .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  }

  /** How the nth speaker is shown: a colour and a line, which only together repeat. */
  const style = (n) => ({ colour: n % COLOURS, line: (n + Math.floor(n / COLOURS)) % LINES });

  /** Returns the letters that stand for a name: at most three. */
  function initials(name) {
    const letters = name.match(/(?<![\p{L}\p{N}\p{M}'’])[\p{L}\p{N}]/gu) || ['?'];
    const capitals = letters.filter((letter) => /\p{Lu}/u.test(letter));
    return (capitals.length ? capitals : letters).slice(0, 3).join('').toUpperCase();
  }

  /** Returns whether a row is what a reader wants to see. */
  function matches(row, wanted) {
    return (!wanted.speaker || who(row) === wanted.speaker)
      && !wanted.types.has(row.type)
      && !wanted.kinds.has(kind(row))
      && (wanted.least === 0 || (row.confidence || 0) >= wanted.least)
      && wanted.words.every((word) => row.words.includes(word)
        || who(row).toLowerCase().includes(word));
  }

  const isDoubtful = (row) => row.type !== 'other' && (!row.speaker || row.confidence < DOUBTFUL);

  /** Returns the rows whose speaker is missing or doubtful, the worst first. */
  function doubts(all) {
    const worth = (row) => (row.speaker ? 1 : 0) + (row.confidence || 0);
    return all.filter(isDoubtful).sort((a, b) => worth(a) - worth(b));
  }

  /** Returns how often each of these speakers is quoted when; null where dates tell nothing. */
  function timeline(all, names) {
    const days = all.map((row) => day(row.document.date));
    const known = [...new Set(days.filter(Boolean))].sort();
    if (known.length < 2) return null;
    const span = (new Date(known[known.length - 1]) - new Date(known[0])) / 86400000;
    const letters = span <= 31 ? 10 : span <= 800 ? 7 : 4;
    const when = [...new Set(known.map((date) => date.slice(0, letters)))];
    const counts = names.map(() => when.map(() => 0));
    all.forEach((row, i) => {
      const speaker = names.indexOf(who(row));
      if (days[i] && speaker >= 0) counts[speaker][when.indexOf(days[i].slice(0, letters))] += 1;
    });
    return { when, names, counts };
  }

  function day(date) {
    const told = new Date(/^\d{4}-\d\d-\d\d/.test(date) ? date.slice(0, 10) : `${date} UTC`);
    return date && !Number.isNaN(told.getTime()) ? told.toISOString().slice(0, 10) : null;
  }

  /** Returns rows as CSV, as corrected; the columns are those of whosaid, and a verdict. */
  /** Returns rows as a table; what is reported has its columns where somebody has looked for it. */
  function csv(all) {
    const columns = all.some((row) => row.attitude) ? [...COLUMNS, ...REPORTED] : COLUMNS;
    const line = (row) => columns.map((name) => cell(value(row, name))).join(',');
    return [columns.join(','), ...all.map(line), ''].join('\n');
  }

  function value(row, name) {
    const other = who(row) !== (row.speaker || '');
    switch (name) {
      case 'speaker': return who(row);
      case 'source': return row.document.source;
      case 'verdict': return row.correction ? row.correction.verdict : '';
      case 'role': case 'affiliation': case 'speaker_kind': return other ? '' : row[name];
      case 'confidence': return row.confidence === null ? '' : row.confidence.toFixed(2);
      case 'content': return (row.content || []).map((part) => part.join('-')).join(' ');
      default: return row[name];
    }
  }

  function cell(content) {
    const text = content === null || content === undefined ? '' : String(content).replace(/\n/g, ' ');
    return /[",\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  }

  return { places, paragraphs, pieces, rows, families, who, quoted, kind, tally, style, initials, matches, doubts,
    isDoubtful, timeline, csv };
})();
