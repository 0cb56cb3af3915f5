'use strict';

/* The page. Texts get into it as texts alone: by text nodes, never as HTML. */
{
  const AT_ONCE = 100;
  const STORE = 'whosaid corrections';
  const $ = (id) => document.getElementById(id);
  const data = JSON.parse($('data').textContent);
  const rows = whosaid.rows(data);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const families = whosaid.families(data, rows);
  const wanted = { words: [], types: new Set(), kinds: new Set(), least: 0, speaker: null };
  const state = { view: '', document: null, shown: [], limit: AT_ONCE, row: null, queue: [] };
  const looks = new Map();

  /** Makes an element; children that are strings become texts. */
  function el(tag, properties, ...children) {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(properties || {})) {
      if (name === 'on') Object.entries(value).forEach(([e, f]) => made.addEventListener(e, f));
      else if (name in made) made[name] = value;
      else made.setAttribute(name, value);
    }
    made.append(...children.filter((child) => child !== null && child !== undefined));
    return made;
  }

  const button = (parts, act, more) => el('button', { type: 'button', on: { click: act }, ...more }, ...[parts].flat());
  const count = (n, one) => `${n.toLocaleString('en')} ${one}${n === 1 ? '' : 's'}`;
  const percent = (part) => (part === null || part === undefined ? 'none' : part.toFixed(2));

  function look(name) {
    if (!name) return 'nobody';
    if (!looks.has(name)) looks.set(name, whosaid.style(looks.size));
    return `c${looks.get(name).colour} l${looks.get(name).line}`;
  }

  const swatch = (name) => el('span', { className: `swatch ${look(name)}`, ariaHidden: 'true' },
    name ? whosaid.initials(name) : '?');

  const label = (row) => whosaid.who(row) || 'speaker not known';

  function says(row) {
    const role = !row.correction && row.role ? `, ${row.role}` : '';
    return el('span', { className: 'says' }, swatch(whosaid.who(row)), ' ',
      el('strong', {}, label(row)), role, row.correction ? ` (${row.correction.verdict})` : '');
  }

  /* Corrections, which the browser keeps by the quotation. */
  let kept = new Map();
  try {
    kept = new Map(JSON.parse(localStorage.getItem(STORE) || '[]'));
  } catch (e) {
    $('corrections').title = 'Your browser keeps no corrections of an earlier visit.';
  }
  for (const row of rows) row.correction = kept.get(row.key);

  function keep() {
    try {
      localStorage.setItem(STORE, JSON.stringify([...kept]));
    } catch (e) { // as it does where storage is full or forbidden
      $('corrections').title = 'Your browser does not keep them: save them before you leave.';
    }
  }

  function correct(row, speaker) {
    if (speaker === undefined) {
      kept.delete(row.key);
      row.correction = undefined;
    } else {
      const verdict = speaker === (row.speaker || '') ? 'confirmed' : 'wrong speaker';
      row.correction = { speaker, verdict };
      kept.set(row.key, row.correction);
    }
    keep();
    refresh();
    choose(row);
    const listed = document.querySelector(`.quote[data-row="${row.id}"]`);
    (listed || $('detail')).focus({ preventScroll: true });
  }

  /* The list, the articles, the doubts and the article. */
  function views() {
    const doubts = rows.filter((row) => whosaid.isDoubtful(row) && !row.correction).length;
    const all = [['quotations', 'Quotations', rows.length], ['articles', 'Articles', data.documents.length],
      ['doubts', 'Doubts', doubts]];
    $('views').replaceChildren(...all.map(([view, name, n]) => el('a', { href: `${data.index || ''}#${view}`,
      ariaCurrent: view === state.view ? 'page' : null }, data.index ? `All ${view}` : `${name} ${n.toLocaleString('en')}`)));
  }

  const address = (row) => (row.document.page ? `${row.document.page}#q${row.id.split('q')[1]}` : `#${row.id}`);

  /** Where a row stands: a link, if its text is there. */
  function place(row, text) {
    const words = text || `${row.document.name}, paragraph ${row.paragraph}`;
    return row.marks || row.document.page ? el('a', { href: address(row) }, words) : words;
  }

  function item(row) {
    const doubtful = state.view === 'doubts';
    const words = el('span', { className: 'words' }, whosaid.quoted(row));
    return el('li', { id: `item-${row.id}`, className: 'item' },
      button([says(row), words], () => choose(row), { className: 'quote', 'data-row': row.id }),
      doubtful && row.context ? el('p', { className: 'context' }, row.context) : null,
      el('p', { className: 'where' }, doubtful ? `confidence ${percent(row.confidence)}, ` : '',
        place(row)),
      doubtful ? decisions(row) : null);
  }

  /** Shows the first of many things, and a way to more. */
  function items(title, all, made) {
    const left = all.length - state.limit;
    $('main').replaceChildren(el('h2', {}, title),
      el('ol', { className: 'items' }, ...all.slice(0, state.limit).map(made)),
      all.length ? '' : el('p', {}, 'Nothing here.'),
      left > 0 ? button(`Show more (${left.toLocaleString('en')})`, more, { className: 'more' }) : '');
  }

  function more() {
    state.limit += AT_ONCE;
    render();
  }

  function articles() {
    const by = new Map();
    for (const row of state.rows) by.set(row.document, (by.get(row.document) || 0) + 1);
    const all = data.documents.filter((d) => by.has(d) || state.rows.length === rows.length);
    state.shown = [];
    items('Articles', all, (d) => el('li', { className: 'item' },
      d.page || d.text ? el('a', { href: d.page || `#d${data.documents.indexOf(d)}` }, d.name) : d.name,
      el('p', { className: 'where' }, [d.site, d.date, d.name === d.source ? '' : d.source,
        count(by.get(d) || 0, 'quotation')].filter(Boolean).join(' · '))));
  }

  function article(d) {
    const marks = d.rows.flatMap((row) => row.marks);
    const text = el('div', { id: 'text' });
    for (const [begin, end] of whosaid.paragraphs(d.text)) {
      text.append(el('p', {}, ...whosaid.pieces(begin, end, marks).map((piece) => run(d, piece))));
    }
    const link = /^https?:\/\//.test(d.url || '') ? el('a', { href: d.url, rel: 'noreferrer' }, d.url) : null;
    const told = [d.site, d.date, d.byline, d.name === d.source ? '' : d.source].filter(Boolean);
    state.shown = d.rows;
    $('main').replaceChildren(el('h2', {}, d.name),
      el('p', { className: 'where' }, `${told.join(' · ')} `, link), el('article', {}, text));
    shade();
  }

  /** One piece of an article: words, or a run of a quotation, a mention or a cue. */
  function run(d, piece) {
    const words = d.text.slice(piece.begin, piece.end);
    const quote = piece.marks.find((mark) => mark.part === 'quote');
    const told = piece.marks.filter((mark) => mark.part !== 'quote').map((m) => `part ${m.part} ${m.part}-${m.row.id}`);
    const inner = told.length ? el('span', { className: told.join(' ') }, words) : words;
    if (!quote) return inner;
    const { row } = quote;
    const opens = quote.first && piece.begin === quote.begin;
    const on = { mouseenter: (e) => preview(row, e.currentTarget), mouseleave: unpreview,
      focus: (e) => preview(row, e.currentTarget), blur: unpreview, click: () => choose(row) };
    return el('span', { className: 'run', 'data-row': row.id, on,
      ...(opens ? { tabIndex: 0, id: `run-${row.id}`, 'role': 'button', 'aria-describedby': 'card' } : {}) },
    ...(opens ? [swatch(whosaid.who(row)), '\u2060'] : []), inner);
  }

  /** Colours the runs of an article by their speakers; what is filtered out is grey. */
  function shade() {
    const visible = new Set(state.rows);
    for (const shown of document.querySelectorAll('.run')) {
      const row = byId.get(shown.dataset.row);
      shown.className = `run ${look(whosaid.who(row))}${visible.has(row) ? '' : ' out'}${
        row === state.row ? ' chosen' : ''}`;
      const letters = shown.querySelector('.swatch');
      if (letters) letters.replaceWith(swatch(whosaid.who(row)));
    }
  }

  function preview(row, run) {
    if (row === state.row) return;
    for (const part of document.querySelectorAll(`.run[data-row="${row.id}"]`)) part.classList.add('lit');
    const role = row.correction ? '' : [row.role, row.affiliation].filter(Boolean).join(', ');
    $('card').replaceChildren(el('strong', {}, label(row)),
      ...[role, `${whosaid.kind(row)} · ${row.type} · confidence ${percent(row.confidence)}`, why(row)]
        .filter(Boolean).map((line) => el('span', {}, line)));
    $('card').hidden = false;
    const place = run.getClientRects()[0];
    const { offsetWidth: width, offsetHeight: height } = $('card');
    const above = place.top - height - 6;
    $('card').style.left = `${Math.max(4, Math.min(place.left, innerWidth - width - 4))}px`;
    $('card').style.top = `${above > 0 ? above : place.bottom + 6}px`;
  }

  function unpreview() {
    $('card').hidden = true;
    for (const part of document.querySelectorAll('.lit')) part.classList.remove('lit');
  }

  function why(row) {
    const term = [...$('why').querySelectorAll('dt')].find((dt) => dt.textContent === row.basis);
    return term ? term.nextSibling.textContent : row.basis || 'nothing tells who it is';
  }

  /* The chosen quotation. */
  function choose(row) {
    state.row = row;
    $('detail').replaceChildren(...(row ? [el('h2', {}, 'Chosen ', button('Close', () => choose(null), { className: 'close' })),
      el('blockquote', {}, swatch(whosaid.who(row)), ` ${whosaid.quoted(row)}`),
      facts([['Speaker', label(row)], ['Role', row.correction ? '' : row.role], ['Kind', whosaid.kind(row)],
        ['Type', row.type], ['Attitude', row.attitude === 'said' ? '' : row.attitude], ['Confidence', percent(row.confidence)], ['Why', why(row)], ['Mention', row.mention],
        ['Cue', row.cue], ['Name from', row.speaker_from], ['Verdict', row.correction && row.correction.verdict]]),
      state.view === 'doubts' ? '' : decisions(row),
      state.document ? '' : el('p', {}, place(row, 'In its article')), elsewhere(row)] : []));
    for (const old of document.querySelectorAll('.item.chosen, .part.on')) old.classList.remove('chosen', 'on');
    const id = row ? row.id : 'none';
    for (const part of document.querySelectorAll(`.mention-${id}, .cue-${id}`)) part.classList.add('on');
    for (const item of document.querySelectorAll(`#item-${id}`)) item.classList.add('chosen');
    shade();
    line();
  }

  function decisions(row) {
    const others = (row.alternatives || []).map((other, i) => button(
      `${i + 1} ${other.speaker} ${other.probability.toFixed(2)}`, () => correct(row, other.speaker)));
    const named = el('input', { type: 'text', ariaLabel: 'Another speaker', placeholder: 'somebody else',
      on: { change: (e) => e.target.value.trim() && correct(row, e.target.value.trim()) } });
    return el('p', { className: 'decide' },
      row.speaker ? button(`Right: ${row.speaker}`, () => correct(row, row.speaker), { className: 'right' }) : null,
      ...others, named, row.speaker ? button('Nobody known', () => correct(row, '')) : null,
      row.correction ? button('Undo', () => correct(row)) : null);
  }

  /** Shows where else the quotation stands, and in what words that differs. */
  function elsewhere(row) {
    const others = (families.get(row.quote_id) || []).filter((other) => other !== row
      && !(other.document.source === row.document.source && other.at === row.document.rows.indexOf(row)));
    if (!others.length) return '';
    const words = (other) => difference.of(row.quote, other.quote).map((piece) => (
      piece.only ? el(piece.only === 'one' ? 'del' : 'ins', {}, piece.text) : piece.text));
    return el('section', {}, el('h3', {}, `Elsewhere (${others.length})`),
      el('ul', { className: 'elsewhere' }, ...others.slice(0, AT_ONCE).map((other) => el('li', {},
        el('p', {}, el('strong', {}, label(other)), ': “', ...words(other), '”'),
        el('p', { className: 'where' }, other.document.date ? `${other.document.date} · ` : '', place(other))))));
  }

  /** Draws a line from the mention to the chosen quotation. */
  function line() {
    for (const old of document.querySelectorAll('svg.line')) old.remove();
    const from = state.row && document.querySelector(`.mention-${state.row.id}`);
    const to = state.row && $(`run-${state.row.id}`);
    if (!from || !to) return;
    const around = $('text').getBoundingClientRect();
    const [a, b] = [from.getClientRects()[0], to.getClientRects()[0]];
    const [x1, x2] = [a.left + a.width / 2 - around.left, b.left + Math.min(40, b.width / 2) - around.left];
    const [y1, y2] = [a.top - around.top, b.top - around.top];
    const [svg, path] = ['svg', 'path'].map((tag) => document.createElementNS('http://www.w3.org/2000/svg', tag));
    svg.setAttribute('class', 'line');
    svg.setAttribute('aria-hidden', 'true');
    path.setAttribute('d', `M${x1} ${y1} C${x1} ${y1 - 28} ${x2} ${y2 - 28} ${x2} ${y2}`);
    svg.append(path);
    $('text').append(svg);
  }

  /* Speakers and filters. */
  function speakers() {
    const all = whosaid.tally(state.others);
    const most = all.length ? all[0].count : 1;
    const total = state.others.length || 1;
    $('everybody').hidden = !wanted.speaker;
    $('speakers').replaceChildren(...all.slice(0, 100).map((speaker) => {
      const chosen = speaker.name === wanted.speaker;
      const bar = el('span', { className: `bar ${look(speaker.name)}`, ariaHidden: 'true' });
      bar.style.width = `${Math.max(1, 100 * speaker.count / most)}%`;
      const share = `${speaker.count} · ${Math.round(100 * speaker.count / total)} %`;
      return el('li', {}, button([swatch(speaker.name), ` ${speaker.name} `, el('span', { className: 'count' }, share)],
        () => filter({ speaker: chosen ? null : speaker.name }), { ariaPressed: String(chosen), className: 'speaker' }),
      bar, chosen ? about(speaker) : null);
    }));
    when(all.slice(0, 8).map((speaker) => speaker.name));
  }

  function about(speaker) {
    const some = (set) => [...set].slice(0, 8).join('; ');
    return facts([['Called', some(speaker.roles)], ['Forms', some(speaker.forms)],
      ['First', place(speaker.first)], ['Last', place(speaker.last)]]);
  }

  /** Lists what there is to tell. */
  function facts(all) {
    return el('dl', {}, ...all.filter(([, value]) => value)
      .flatMap(([name, value]) => [el('dt', {}, name), el('dd', {}, value)]));
  }

  function when(names) {
    const line = whosaid.timeline(state.others, names);
    $('when').hidden = !line;
    if (!line) return;
    const most = Math.max(1, ...line.counts.flat());
    $('timeline').replaceChildren(
      el('thead', {}, el('tr', {}, el('td', {}), ...line.when.map((date) => el('th', { scope: 'col' }, date)))),
      el('tbody', {}, ...line.names.map((name, i) => el('tr', {}, el('th', { scope: 'row' }, name),
        ...line.counts[i].map((n) => el('td', { className: `heat${Math.ceil(4 * n / most)}` }, n ? String(n) : ''))))));
  }

  function boxes(id, values, hidden) {
    $(id).append(...values.map((value) => el('label', {}, el('input', { type: 'checkbox', checked: true,
      value, on: { change: (e) => { hidden[e.target.checked ? 'delete' : 'add'](value); filter(); } } }), ` ${value} `)));
  }

  function filter(changes) {
    Object.assign(wanted, changes);
    state.limit = AT_ONCE;
    refresh();
  }

  /** Shows everything anew, after a filter or a correction. */
  function refresh() {
    const all = state.document ? state.document.rows : rows;
    state.others = all.filter((row) => whosaid.matches(row, { ...wanted, speaker: null }));
    state.rows = wanted.speaker
      ? state.others.filter((row) => whosaid.who(row) === wanted.speaker) : state.others;
    speakers();
    views();
    const people = new Set(state.rows.map(whosaid.who).filter(Boolean)).size;
    $('counts').textContent = [count(state.rows.length, 'quotation'), count(people, 'speaker'),
      count(new Set(state.rows.map((row) => row.document)).size, 'article')].join(', ')
      + (state.rows.length < all.length ? ` of ${count(all.length, 'quotation')}` : '');
    const corrected = rows.filter((row) => row.correction).length;
    $('corrections').textContent = corrected ? `${count(corrected, 'correction')}.` : 'No corrections yet.';
    $('forget').hidden = !corrected;
    render();
  }

  function render() {
    if (state.view === 'article' && $('text')) shade();
    else if (state.view === 'article') article(state.document);
    else if (state.view === 'articles') articles();
    else {
      const visible = new Set(state.rows);
      state.shown = state.view === 'quotations' ? state.rows
        : state.queue.filter((row) => visible.has(row) || row.correction);
      items(state.view === 'quotations' ? 'Quotations' : 'Doubts, the worst first', state.shown, item);
    }
  }

  /** Goes where the address says: a view, an article, a quotation in it. */
  function go() {
    const named = location.hash.slice(1);
    const [, number, quotation] = /^(?:d(\d+))?(?:q(\d+))?$/.exec(named) || [];
    const single = !named && (data.index || data.documents.length === 1);
    const d = data.documents[number || 0];
    state.limit = AT_ONCE;
    state.document = (single || number || quotation) && d && d.text ? d : null;
    state.view = state.document ? 'article'
      : ['articles', 'doubts'].includes(named) ? named : 'quotations';
    state.row = null;
    state.queue = whosaid.doubts(rows);
    looks.clear();
    whosaid.tally(state.document ? state.document.rows : rows).forEach((speaker) => look(speaker.name));
    $('detail').replaceChildren();
    $('main').replaceChildren();
    refresh();
    if (state.document && d.rows[quotation]) move(d.rows[quotation]);
    else scrollTo(0, 0);
  }

  /** Chooses a row, and brings it into view and into focus. */
  function move(row) {
    choose(row);
    const shown = $(`run-${row.id}`) || document.querySelector(`.quote[data-row="${row.id}"]`);
    if (!shown) return;
    shown.scrollIntoView({ block: 'center' });
    shown.focus({ preventScroll: true });
  }

  function step(by) {
    const at = state.shown.indexOf(state.row);
    const next = at < 0 ? (by > 0 ? 0 : state.shown.length - 1) : at + by;
    if (next >= state.limit && state.view !== 'article') more();
    if (state.shown[next]) move(state.shown[next]);
  }

  function key(event) {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== 'checkbox';
    if (event.key === 'Escape') unpreview();
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { row } = state;
    const at = event.target.closest('[data-row]');
    const other = row && (row.alternatives || [])[Number(event.key) - 1];
    if (event.key === 'j') step(1);
    else if (event.key === 'k') step(-1);
    else if (event.key === '/') $('search').focus();
    else if (event.key === 'u' && row) correct(row);
    else if (other) correct(row, other.speaker);
    else if (event.key === 'Enter' && state.view === 'doubts' && row && at && at.dataset.row === row.id) {
      if (row.speaker) correct(row, row.speaker);
      step(1);
    } else if ((event.key === 'Enter' || event.key === ' ') && at && at.classList.contains('run')) {
      choose(byId.get(at.dataset.row));
    } else return;
    event.preventDefault();
    if (row && (other || event.key === 'u')) move(row);
  }

  function save() {
    const file = URL.createObjectURL(new Blob([whosaid.csv(rows)], { type: 'text/csv' }));
    el('a', { href: file, download: 'corrected.csv' }).click();
    setTimeout(() => URL.revokeObjectURL(file), 10000);
  }

  /** Lays the rows that are wanted out as a plain list, for paper. */
  function print() {
    $('print').replaceChildren(...state.rows.flatMap((row, i) => [
      i && state.rows[i - 1].document === row.document ? '' : el('h2', {}, row.document.name),
      el('p', {}, el('strong', {}, label(row)), !row.correction && row.role ? `, ${row.role}` : '',
        `: ${whosaid.quoted(row)} `, el('small', {}, `(paragraph ${row.paragraph})`))]));
    $('print').hidden = false;
  }

  boxes('types', [...new Set(rows.map((row) => row.type))].sort(), wanted.types);
  boxes('kinds', [...new Set(rows.map(whosaid.kind))].sort(), wanted.kinds);
  $('search').addEventListener('input', (e) =>
    filter({ words: e.target.value.toLowerCase().split(/\s+/).filter(Boolean) }));
  $('least').addEventListener('input', (e) => {
    $('least-shown').textContent = Number(e.target.value).toFixed(2);
    filter({ least: Number(e.target.value) });
  });
  $('everybody').addEventListener('click', () => filter({ speaker: null }));
  $('save').addEventListener('click', save);
  $('forget').addEventListener('click', () => {
    for (const row of rows) kept.delete(row.key);
    for (const row of rows) row.correction = undefined;
    keep();
    refresh();
  });
  document.addEventListener('keydown', key);
  addEventListener('hashchange', go);
  addEventListener('resize', line);
  addEventListener('beforeprint', print);
  addEventListener('afterprint', () => { $('print').hidden = true; });
  go();
}
