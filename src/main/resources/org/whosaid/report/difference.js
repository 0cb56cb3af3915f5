'use strict';

/* Lays two wordings beside each other, word by word: also run by tests that have no page. */
const difference = (() => {
  /* Longer ones are shown as they are: so many pairs of words are compared at most. */
  const MOST_PAIRS = 250000;

  const words = (text) => text.split(/\s+/).filter(Boolean);
  const key = (word) => word.toLowerCase().replace(/[^\p{L}\p{N}%£$€]+/gu, '');

  /** How many words the ends of two lists have in common, in order, from each pair of places on. */
  function common(a, b) {
    const table = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
    for (let i = a.length - 1; i >= 0; i -= 1) {
      for (let j = b.length - 1; j >= 0; j -= 1) {
        table[i][j] = a[i] === b[j] ? table[i + 1][j + 1] + 1 : Math.max(table[i + 1][j], table[i][j + 1]);
      }
    }
    return table;
  }

  /** Returns both wordings in pieces, {text, only}: only in 'one' or the 'other', or '' in both. */
  function of(one, other) {
    const [a, b] = [words(one), words(other)];
    if (a.length * b.length > MOST_PAIRS) return [{ text: other, only: '' }];
    const [x, y] = [a.map(key), b.map(key)];
    const table = common(x, y);
    const pieces = [];
    const add = (text, only) => {
      const last = pieces[pieces.length - 1];
      if (last && last.only === only) last.text += ` ${text}`;
      else pieces.push({ text, only });
    };
    let [i, j] = [0, 0];
    while (i < a.length || j < b.length) {
      if (i < a.length && j < b.length && x[i] === y[j]) {
        add(b[j], '');
        [i, j] = [i + 1, j + 1];
      } else if (j === b.length || (i < a.length && table[i + 1][j] >= table[i][j + 1])) {
        add(a[i], 'one');
        i += 1;
      } else {
        add(b[j], 'other');
        j += 1;
      }
    }
    for (const piece of pieces.slice(0, -1)) piece.text += ' ';
    return pieces;
  }

  return { of };
})();
