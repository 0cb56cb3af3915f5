'use strict';

/* The page of claims. Texts get into it as texts alone: by text nodes, never as HTML. */
{
  const AT_ONCE = 200;
  const $ = (id) => document.getElementById(id);
  const { claims } = JSON.parse($('data').textContent);
  const state = { verdict: '', limit: AT_ONCE };

  /** Makes an element; children that are strings become texts. */
  function el(tag, properties, ...children) {
    const made = Object.assign(document.createElement(tag), properties);
    made.append(...children.filter((child) => child !== null && child !== undefined && child !== ''));
    return made;
  }

  const verdictClass = (claim) => `verdict v-${claim.verdict.replace(/[^a-z]+/g, '-')}`;

  /** Marks what only the claim has, and what only the quotation has. */
  function marked(claim) {
    if (!claim.quote) return [['“', claim.claim, '”'], ['Nothing comes near it.']];
    const part = ['part', 'in text, unmarked', 'joined'].includes(claim.verdict);
    const pieces = difference.of(claim.quote, claim.claim);
    const side = (without, tag) => pieces.filter((piece) => piece.only !== without)
      .map((piece) => (piece.only ? el(part ? 'span' : tag, {}, piece.text) : piece.text));
    return [['“', ...side('one', 'ins'), '”'], ['“', ...side('other', 'del'), '”']];
  }

  function item(claim) {
    const [claimed, said] = marked(claim);
    const where = [claim.source, claim.date].filter(Boolean).join(', ');
    const others = claim.others ? ` and ${claim.others} more` : '';
    return el('li', { className: 'item claim' },
      el('p', {}, el('strong', { className: verdictClass(claim) }, claim.verdict),
        claim.difference ? el('span', { className: 'where' }, ` ${claim.difference}`) : ''),
      el('div', { className: 'sides' },
        el('div', {}, el('h2', {}, 'Claimed'), el('blockquote', {}, ...claimed),
          el('p', { className: 'where' }, claim.claimed_by || 'of nobody named')),
        el('div', {}, el('h2', {}, 'In the corpus'), el('blockquote', {}, ...said),
          claim.quote ? el('p', { className: 'where' }, el('strong', {}, claim.speaker || 'speaker not known'),
            `: ${where}${others}`) : '')));
  }

  function render() {
    const shown = claims.filter((claim) => !state.verdict || claim.verdict === state.verdict);
    const left = shown.length - state.limit;
    $('main').replaceChildren(el('ol', { className: 'items' }, ...shown.slice(0, state.limit).map(item)),
      left > 0 ? el('button', { type: 'button', className: 'more', onclick: () => { state.limit += AT_ONCE; render(); } },
        `Show more (${left.toLocaleString('en')})`) : '');
    for (const button of $('verdicts').children) button.ariaPressed = String(button.value === state.verdict);
  }

  function choose(verdict) {
    state.verdict = verdict;
    state.limit = AT_ONCE;
    render();
  }

  const counts = new Map([['', claims.length]]);
  for (const claim of claims) counts.set(claim.verdict, (counts.get(claim.verdict) || 0) + 1);
  $('verdicts').append(...[...counts].map(([verdict, n]) => el('button',
    { type: 'button', value: verdict, onclick: () => choose(verdict) }, `${verdict || 'all'} ${n.toLocaleString('en')}`)));
  render();
}
