'use strict';
// The index is there at once. The rest is a block of JSON with one element on each line: the findings, the families, and
// the sheet of each entry. It is read while the list is shown already, and only what is opened is parsed.
const index = JSON.parse(document.getElementById('index').textContent);
const isRead = () => document.readyState !== 'loading';
let read = null;
const lines = () => (read ??= document.getElementById('data').textContent.split('\n'));
const parsed = new Map();
const line = at => {
  if (!parsed.has(at)) parsed.set(at, JSON.parse(lines()[at].replace(/,$/, '')));
  return parsed.get(at);
};
const findings = () => line(1);
const family = at => line(2 + at);
const sheet = at => line(2 + index.families + at);
const { entries, facets } = index;
const fieldsOf = Object.fromEntries(index.records.map(type => [type.name, type.fields]));
const byId = new Map(entries.map((entry, at) => [entry.id, at]));
const $ = id => document.getElementById(id);

// --- elements: all text of documents goes through text nodes and attributes that hold no code

function el(tag, props = {}, ...children) {
  const svg = SVG.has(tag);
  const node = svg ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.flat(3).filter(child => child !== null && child !== undefined && child !== false));
  return node;
}
const SVG = new Set(['svg', 'path', 'circle', 'polyline', 'text', 'g', 'line']);
const title = text => {
  const node = document.createElementNS('http://www.w3.org/2000/svg', 'title');
  node.textContent = text;
  return node;
};
const bdi = text => el('bdi', { dir: 'auto' }, String(text));
const label = name => name[0].toUpperCase() + name.slice(1).replaceAll('_', ' ');
const count = (number, one, several = one + 's') => `${number.toLocaleString('en')} ${number === 1 ? one : several}`;

// Appends items as they come into view, or all at once to be printed.
let pending = null;
function lazily(parent, items, make, after = parent) {
  const CHUNK = 100;
  let shown = 0;
  const mark = el('div');
  const more = number => {
    parent.append(...items.slice(shown, shown + number).map(make));
    shown += number;
    if (shown >= items.length) observer.disconnect();
  };
  const observer = new IntersectionObserver(seen => {
    if (seen.some(one => one.isIntersecting)) {
      more(CHUNK);
      observer.unobserve(mark);
      if (shown < items.length) observer.observe(mark);
    }
  }, { rootMargin: '800px' });
  after.after(mark);
  more(Math.max(CHUNK, listState.shown));
  if (shown < items.length) observer.observe(mark);
  pending = { more, shown: () => shown };
}
addEventListener('beforeprint', () => pending?.more(Infinity));

// --- values

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

// Returns an EDTF date in words, with whole or short names of months.
function dateText(edtf, short = false) {
  const range = edtf.match(/^([^[]+)\/(.+)$/);
  if (range) {
    const [, from, to] = range;
    if (from === '..') return `until ${dateText(to, short)}`;
    if (to === '..') return `from ${dateText(from, short)}`;
    return `${dateText(from, short)} – ${dateText(to, short)}`;
  }
  const several = edtf.match(/^\[(.+)\]$/);
  if (several) return several[1].split(',').map(one => dateText(one, short)).join(' or ');
  const [, sure, mark] = edtf.match(/^(.*?)([~?%]?)$/);
  const words = pointText(sure, short);
  return mark === '?' ? `${words}?` : mark ? `c. ${words}` : words;
}
function pointText(point, short) {
  let part;
  if ((part = point.match(/^(-?\d{3})X$/))) return `${part[1]}0s`;
  if ((part = point.match(/^(\d\d)XX$/))) return `${part[1]}00s`;
  if ((part = point.match(/^(-?\d{4}|XXXX)-(\d\d)(?:-(\d\d))?$/))) {
    const [, year, month, day] = part;
    return [day && Number(day), short ? MONTHS[month - 1]?.slice(0, 3) : MONTHS[month - 1], year !== 'XXXX' && year].filter(Boolean).join(' ');
  }
  return point;
}

function valueText(value, field) {
  if (field.kind === 'date') return dateText(value);
  if (field.name === 'share') {
    return `${value.toLocaleString('en', { minimumFractionDigits: field.digits, maximumFractionDigits: 2 })} %`;
  }
  return typeof value === 'number' ? value.toLocaleString('en') : String(value);
}

// Returns a value as buttons that show where it was read. `holder` takes the sources.
function valueNodes([at, value, places], fields, page, holder) {
  const field = fields[at];
  const items = Array.isArray(value) ? value : [value];
  const each = items.length === places.length && items.length > 1;
  return items.flatMap((item, number) => {
    const from = each ? [places[number]] : places;
    const text = valueText(item, field);
    const edtf = field.kind === 'date' && text !== item ? item : undefined;
    const node = from.length
      ? sourced(bdi(text), from, page, holder, `${label(field.name)}: ${text}`, edtf)
      : el('span', { title: edtf }, bdi(text));
    const link = field.name === 'website' && /^https?:\/\//i.test(item)
      ? [' ', el('a', { href: item, rel: 'noopener noreferrer nofollow', target: '_blank' }, 'open ↗')]
      : [];
    return [number ? ', ' : '', node, ...link];
  });
}

// The places that each holder can show, to show them all at once.
const sources = new Map();

// Returns a button that shows and hides sources in the holder.
function sourced(content, places, page, holder, name, hint) {
  if (!sources.has(holder)) sources.set(holder, { page, places: [] });
  sources.get(holder).places.push(...places);
  let open = null;
  const button = el('button', {
    class: 'value', type: 'button', 'aria-expanded': 'false', title: hint,
    onclick: () => {
      if (open?.isConnected) close(open);
      else {
        holder(open = evidence(places, page, name));
        open.button = button;
        button.setAttribute('aria-expanded', 'true');
      }
    },
  }, content);
  return button;
}
function close(box) {
  const row = box.closest('tr.sources');
  row?.previousElementSibling.classList.remove('open');
  (row ?? box).remove();
  box.button?.setAttribute('aria-expanded', 'false');
}

// Returns the lines that places are in, each once, with the places marked.
function evidence(places, page, name) {
  const lines = new Map();
  for (const place of places) {
    if (!lines.has(place[0])) lines.set(place[0], []);
    lines.get(place[0]).push(place);
  }
  return el('div', { class: 'evidence', role: 'region', 'aria-label': `Source of ${name}` }, [...lines].map(([excerpt, places]) => {
    const { line, text, at, document = page.document, cut = [false, false], bare } = page.excerpts[excerpt];
    const methods = [...new Set(places.map(([, , , method]) => index.methods[method]))].join(', ');
    const head = el('p', {}, bdi(`${document}:${line}`), at ? [' · ', bdi(at)] : '', text ? ` · ${methods}` : '');
    if (!text) return [head, el('p', {}, 'These records have no source text; extract them with --evidence.')];
    const parts = [];
    let done = 0;
    for (const [, start, end] of places.sort((one, other) => one[1] - other[1])) {
      if (end <= done) continue;
      parts.push(text.slice(done, Math.max(start, done)), el('mark', {}, text.slice(Math.max(start, done), end)));
      done = end;
    }
    return [head, el('pre', { dir: 'auto' }, cut[0] ? '… ' : '', parts, text.slice(done), cut[1] ? ' …' : '',
      bare ? el('span', { class: 'muted' }, '  (without the rest of the line)') : '')];
  }));
}

// --- the list of parties or documents

const listState = { view: 'parties', query: '', texts: false, chosen: {}, sort: 'name', down: false, shown: 0, top: 0 };
const fold = text => text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ı', 'i').toLowerCase()
  .replace(/\p{Pd}/gu, '-').replace(/\s+/gu, ' ');
const wordsOf = [];
const textsOf = [];
function matchesQuery(at, words) {
  const entry = entries[at];
  wordsOf[at] ??= fold([entry.name, entry.short ?? '', entry.words, entry.document,
    ...entry.facets.slice(0, 3).flatMap((values, facet) => values.map(value => facets[facet].values[value])),
  ].join('\n'));
  if (words.every(word => wordsOf[at].includes(word))) return true;
  if (!listState.texts || !isRead()) return false;
  textsOf[at] ??= fold(lines()[2 + index.families + at]);
  return words.every(word => wordsOf[at].includes(word) || textsOf[at].includes(word));
}

const dated = key => at => entries[at][key] && [entries[at][key][1], entries[at][key][0]];
const facetText = facet => at => entries[at].facets[facet].map(value => facets[facet].values[value]).join(', ') || null;
const number = which => at => entries[at].counts[which] || null;
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });
const COLUMNS = [
  { name: 'name', head: 'Name', of: at => entries[at].name, cell: nameCell, class: 'name' },
  { name: 'country', head: 'Country', of: facetText(0), cell: at => textCell(at, 0, 2), class: 'short' },
  { name: 'founded', head: 'Founded', of: dated('founded'), cell: at => dateCell(entries[at].founded), party: true, class: 'date' },
  { name: 'dissolved', head: 'Dissolved', of: dated('dissolved'), cell: at => dateCell(entries[at].dissolved), party: true, class: 'date' },
  { name: 'ideology', head: 'Ideology', of: facetText(1), cell: at => textCell(at, 1, 3), party: true },
  { name: 'position', head: 'Position', of: facetText(2), cell: at => textCell(at, 2, 3), party: true, class: 'short' },
  { name: 'results', head: 'Results', of: number(0), class: 'number' },
  { name: 'events', head: 'Events', of: number(1), class: 'number' },
  { name: 'findings', head: 'Findings', of: number(2), class: 'number' },
];
const year = date => date ? dateText(date[0]) : '';
function dateCell(date) {
  return date ? el('span', { title: date[0] }, dateText(date[0], true)) : '';
}
function textCell(at, facet, most) {
  const values = entries[at].facets[facet].map(value => facets[facet].values[value]);
  const more = values.length - most;
  return [bdi(values.slice(0, most).join(', ')), more > 0 ? el('span', { class: 'muted', title: values.join(', ') }, ` +${more}`) : ''];
}
function nameCell(at) {
  const { id, name, short, colour, founded, dissolved } = entries[at];
  const life = founded || dissolved ? `${founded?.[1] ?? ''}–${dissolved?.[1] ?? ''}` : '';
  const sub = [facetText(0)(at), life, facetText(1)(at)].filter(Boolean).join(' · ');
  return [el('a', { href: `#/${encodeURIComponent(id)}` }, bdi(name)),
    short ? el('span', { class: 'muted' }, bdi(short)) : '', colour ? swatch(colour) : '', el('span', { class: 'sub' }, bdi(sub))];
}
const classOf = column => `${column.class ?? ''} c-${column.name}`.trim();
function swatch(colour) {
  const node = el('span', { class: 'swatch', 'aria-hidden': 'true' });
  if (/^#[0-9a-f]{6}$/.test(colour ?? '')) node.style.backgroundColor = colour;
  return node;
}

function chosenSets() {
  return facets.map(({ name, values }) => {
    const texts = listState.chosen[name] ?? [];
    return new Set(texts.map(text => values.indexOf(text)).filter(at => at >= 0));
  });
}
function matching() {
  const isParty = listState.view === 'parties';
  const words = fold(listState.query).split(' ').filter(Boolean);
  const sets = chosenSets();
  const found = [];
  const counts = facets.map(({ values }) => new Array(values.length).fill(0));
  entries.forEach((entry, at) => {
    if (entry.party !== isParty || (words.length && !matchesQuery(at, words))) return;
    const misses = sets.flatMap((set, facet) => set.size && !entry.facets[facet].some(value => set.has(value)) ? [facet] : []);
    if (!misses.length) found.push(at);
    // a facet counts what its other values would find
    if (misses.length < 2) {
      entry.facets.forEach((values, facet) => {
        if (!misses.length || misses[0] === facet) values.forEach(value => counts[facet][value]++);
      });
    }
  });
  return { found: sorted(found), counts, sets };
}
function sorted(found) {
  const column = COLUMNS.find(({ name }) => name === listState.sort) ?? COLUMNS[0];
  const keys = new Map(found.map(at => [at, column.of(at)]));
  const order = (one, other) => {
    if (Array.isArray(one)) return (one[0] ?? 1e9) - (other[0] ?? 1e9) || (one[1] < other[1] ? -1 : one[1] > other[1] ? 1 : 0);
    return typeof one === 'number' ? one - other : collator.compare(one, other);
  };
  return found.sort((one, other) => {
    const [a, b] = [keys.get(one), keys.get(other)];
    // what has no value comes last in either direction
    if (a === null || a === undefined || b === null || b === undefined) return (a ?? null) === (b ?? null) ? one - other : a ?? false ? -1 : b ?? false ? 1 : 0;
    return (listState.down ? -order(a, b) : order(a, b)) || one - other;
  });
}

function searchBox(placeholder, change, withTexts) {
  let timer;
  const input = el('input', {
    type: 'search', placeholder, 'aria-label': 'Search', value: listState.query, id: 'search', autocomplete: 'off', spellcheck: 'false',
    oninput: () => {
      clearTimeout(timer);
      timer = setTimeout(() => { listState.query = input.value; change(); }, 60);
    },
  });
  const texts = el('input', { type: 'checkbox', onchange: () => { listState.texts = texts.checked; change(); } });
  texts.checked = listState.texts;
  return el('div', { class: 'search', role: 'search' }, input,
    withTexts ? el('label', {}, texts, ' in events, results and sources too') : '');
}

function facetBox(name, heading, options, change, most = 8) {
  const box = el('fieldset', {}, el('legend', {}, heading));
  const rows = options.map(({ value, text, number, on }) => {
    const input = el('input', { type: 'checkbox', onchange: () => change(value, input.checked) });
    input.checked = on;
    return el('label', {}, input, bdi(text), el('span', {}, number.toLocaleString('en')));
  });
  const more = rows.length - most;
  box.append(...rows.slice(0, more > 1 && !expanded.has(name) ? most : rows.length));
  if (more > 1) {
    const open = expanded.has(name);
    box.append(el('button', {
      class: 'more', type: 'button', 'aria-expanded': String(open),
      onclick: () => {
        open ? expanded.delete(name) : expanded.add(name);
        box.replaceWith(facetBox(name, heading, options, change, most));
      },
    }, open ? 'fewer' : `${more.toLocaleString('en')} more`));
  }
  return box;
}
const expanded = new Set();
const POSITIONS = ['far-left', 'left-wing', 'centre-left', 'centre', 'centre-right', 'right-wing', 'far-right', 'syncretic', 'big tent'];

function facetBoxes({ counts, sets }, change) {
  return facets.map(({ name, label: heading, values }, facet) => {
    const options = values
      .map((value, at) => ({ value, text: value, number: counts[facet][at], on: sets[facet].has(at) }))
      .filter(({ number, on }) => number || on);
    const rank = text => (POSITIONS.indexOf(text) + 1) || 99;
    options.sort((one, other) => {
      if (name === 'decade') return parseInt(one.value, 10) - parseInt(other.value, 10);
      if (name === 'position') return rank(one.value) - rank(other.value) || collator.compare(one.value, other.value);
      return other.on - one.on || other.number - one.number || collator.compare(one.value, other.value);
    });
    if (!options.length) return '';
    return facetBox(name, heading, options, (value, on) => {
      const texts = (listState.chosen[name] ?? []).filter(text => text !== value);
      listState.chosen[name] = on ? [...texts, value] : texts;
      change();
    }, name === 'position' ? 9 : 8);
  });
}

let lastFound = [];
function showList() {
  const isParty = listState.view === 'parties';
  const side = el('details', { class: 'facets', open: !matchMedia('(max-width: 52rem)').matches }, el('summary', {}, 'Filters'));
  const status = el('p', { class: 'status', role: 'status' });
  const head = el('tr');
  const body = el('tbody');
  const table = el('table', { class: 'table' }, el('thead', {}, head), body);
  const columns = COLUMNS.filter(column => isParty || !column.party);
  const update = (keep = false) => {
    if (!keep) listState.shown = 0;
    const result = matching();
    const { found } = result;
    lastFound = found;
    side.replaceChildren(side.firstElementChild, ...facetBoxes(result, () => { update(); setHash(); refocus(); }).filter(Boolean));
    const all = entries.filter(entry => entry.party === isParty).length;
    const noun = isParty ? ['party', 'parties'] : ['document', 'documents'];
    status.replaceChildren(found.length === all ? count(all, ...noun) : `${found.length.toLocaleString('en')} of ${count(all, ...noun)}`);
    for (const [name, values] of Object.entries(listState.chosen)) {
      status.append(...values.map(value => el('button', {
        class: 'chip', type: 'button', 'aria-label': `Remove filter ${value}`,
        onclick: () => { listState.chosen[name] = values.filter(text => text !== value); update(); setHash(); },
      }, bdi(value))));
    }
    head.replaceChildren(...columns.map(column => {
      const now = listState.sort === column.name;
      return el('th', {
        scope: 'col', class: classOf(column), 'aria-sort': now ? (listState.down ? 'descending' : 'ascending') : undefined,
      }, el('button', {
        type: 'button', onclick: () => {
          listState.down = now ? !listState.down : column.class === 'number';
          listState.sort = column.name;
          update(); setHash(); head.children[columns.indexOf(column)].firstElementChild.focus();
        },
      }, column.head));
    }));
    body.replaceChildren();
    while (table.nextSibling) table.nextSibling.remove();
    lazily(body, found, at => el('tr', { 'data-at': at, onclick: event => { if (!event.target.closest('a') && !getSelection().toString()) open(entries[at].id); } },
      columns.map(column => el('td', { class: classOf(column) }, column.cell ? column.cell(at) : (column.of(at) ?? '')))), table);
    if (!found.length) table.after(el('p', { class: 'empty' }, all ? 'Nothing matches. Remove a filter or shorten the search.' : 'Nothing was found in the documents.'));
  };
  const change = () => { update(); setHash(); };
  // a facet that is drawn again keeps the focus
  let focused = null;
  const refocus = () => { if (focused) [...side.querySelectorAll('label')].find(one => one.children[1].textContent === focused)?.firstElementChild.focus(); };
  side.addEventListener('change', event => { focused = event.target.closest('label')?.children[1].textContent; }, true);
  $('main').replaceChildren(el('div', { class: 'list' }, side,
    el('div', {}, searchBox(isParty ? 'Search names, people, ideologies …   ( / )' : 'Search documents …   ( / )', change, true), status, table)));
  update(true);
  scrollTo(0, listState.top);
}

const open = id => { location.hash = `#/${encodeURIComponent(id)}`; };

// --- an entry

function showEntry(at) {
  const entry = entries[at];
  sources.clear();
  const page = { document: entry.document, ...sheet(at) };
  const [place, number] = [lastFound.indexOf(at), lastFound.length];
  const near = step => place >= 0 && lastFound[place + step] !== undefined
    ? el('a', { href: `#/${encodeURIComponent(entries[lastFound[place + step]].id)}`, rel: step < 0 ? 'prev' : 'next', title: entries[lastFound[place + step]].name }, step < 0 ? '← previous' : 'next →') : '';
  const all = el('button', {
    type: 'button', 'aria-pressed': 'false', title: 'Show the source of every value ( e )', id: 'sources',
    onclick: () => {
      const on = all.getAttribute('aria-pressed') === 'false';
      all.setAttribute('aria-pressed', String(on));
      main.querySelectorAll('.evidence').forEach(box => box.matches('.finding *') || close(box));
      if (on) sources.forEach(({ places, page }, holder) => holder(evidence([...places], page, 'all values')));
    },
  }, 'all sources');
  const heading = el('h2', { tabindex: '-1', dir: 'auto' }, bdi(entry.name), entry.colour ? swatch(entry.colour) : '');
  const { founded, dissolved } = entry;
  const life = founded && dissolved ? `${year(founded)} – ${year(dissolved)}`
    : founded ? `founded ${year(founded)}` : dissolved ? `dissolved ${year(dissolved)}` : '';
  const lead = [entry.short, facetText(0)(at), life].filter(Boolean);
  const main = el('article', { class: 'entry' },
    el('nav', { 'aria-label': 'Page' },
      el('a', { href: listHash(), id: 'back' }, `← ${entry.party ? 'Parties' : 'Documents'}`), near(-1), near(1),
      el('span', { class: 'push' }), all, el('button', { type: 'button', onclick: () => print() }, 'print')),
    heading,
    el('p', { class: 'lead' }, lead.flatMap((text, number) => [number ? ' · ' : '', bdi(text)]), lead.length && entry.document !== entry.name ? ' · ' : '', entry.document !== entry.name ? bdi(entry.document) : ''),
    sameAs(entry),
    section('Facts', factsOf(page)), section('Results', resultsOf(entry, page), page.elections.length),
    section('Family', entry.family ? familyOf(...entry.family) : null),
    section('Events', eventsOf(page), page.events.length), section('Findings', findingsOf(entry)));
  pending = null;
  $('main').replaceChildren(main);
  // on a narrow screen, what the timeline is about comes into view
  const lane = main.querySelector('.timeline .focus > text');
  const scroller = lane?.closest('.scroll');
  if (lane) scroller.scrollLeft += lane.getBoundingClientRect().left - scroller.getBoundingClientRect().left - 24;
  document.title = `${entry.name} – ${index.title}`;
  scrollTo(0, 0);
  heading.focus({ preventScroll: true });
}

// Returns links to the entries about the same organisation.
function sameAs({ same }) {
  if (!same) return null;
  const one = at => el('li', {}, el('a', { href: `#/${encodeURIComponent(entries[at].id)}` }, bdi(entries[at].name)), ' ',
    el('span', { class: 'muted' }, bdi(entries[at].document)));
  return el('section', { 'aria-labelledby': 'same' }, el('h3', { id: 'same' }, 'Also in'), el('ul', {}, same.map(one)));
}

function section(name, content, number) {
  if (!content) return null;
  const id = name.toLowerCase();
  return el('section', { 'aria-labelledby': id }, el('h3', { id }, name, number ? el('small', {}, ` ${number}`) : ''), content);
}

function factsOf(page) {
  if (!page.record?.[0].length) return null;
  return el('dl', {}, page.record[0].map(shown => {
    const field = fieldsOf.party[shown[0]];
    const dd = el('dd');
    dd.append(...valueNodes(shown, fieldsOf.party, page, box => dd.append(box)));
    return [el('dt', { title: field.meaning }, label(field.name)), dd];
  }));
}

const plain = (row, fields) => Object.fromEntries(row.map(([at, value]) => [fields[at].name, value]));

function resultsOf(entry, page) {
  if (!page.elections.length) return null;
  const rows = page.elections.map(([row]) => ({ row, plain: plain(row, fieldsOf.election) }));
  // all shares have as many decimals as the most precise one
  const digits = Math.max(0, ...rows.map(({ plain }) => (String(plain.share ?? '').split('.')[1] ?? '').length));
  const fields = fieldsOf.election.map(field => ({ ...field, digits: Math.min(digits, 2) }));
  const start = ({ plain }) => plain.date?.replace(/^[[.\/]+/, '') ?? '~';
  rows.sort((one, other) => start(one) < start(other) ? -1 : start(one) > start(other) ? 1 : 0);
  const own = fold(entry.name);
  const used = fields.map((field, at) => ({ field, at })).filter(({ field, at }) =>
    rows.some(({ row, plain }) => row.some(shown => shown[0] === at)
      && !(entry.party && field.name === 'party' && fold(plain.party) === own)
      && !(field.name === 'country' && rows.every(one => one.plain.country === rows[0].plain.country))));
  const isNumber = field => ['integer', 'decimal'].includes(field.kind);
  const body = el('tbody', {}, rows.map(one => {
    const tr = el('tr');
    const holder = box => {
      tr.classList.add('open');
      tr.after(el('tr', { class: 'sources' }, el('td', { colspan: used.length }, box)));
    };
    tr.append(...used.map(({ field, at }) => {
      const shown = one.row.find(shown => shown[0] === at);
      const kind = isNumber(field) ? 'number' : field.kind === 'date' ? 'date' : '';
      return el('td', { class: kind }, shown ? valueNodes(shown, fields, page, holder) : '');
    }));
    one.tr = tr;
    return tr;
  }));
  return [entry.party ? chart(rows) : null,
    el('div', { class: 'scroll' }, el('table', {}, el('thead', {}, el('tr', {}, used.map(({ field }) =>
      el('th', { scope: 'col', title: field.meaning, class: isNumber(field) ? 'number' : '' }, label(field.name))))), body))];
}

const MEASURES = [['share', 'Vote share'], ['seats', 'Seats'], ['votes', 'Votes']];

// Returns the results over time, if there are at least two of a kind.
function chart(rows) {
  const yearOf = plain => Number(plain.date?.match(/-?\d{4}/)?.[0] ?? NaN) + (Number(plain.date?.match(/^-?\d{4}-(\d\d)/)?.[1] ?? 1) - 1) / 12;
  const seriesOf = measure => {
    const series = new Map();
    const usable = rows.filter(({ plain }) => Number.isFinite(plain[measure]) && Number.isFinite(yearOf(plain)));
    for (const row of usable) {
      const name = [row.plain.kind ?? 'election', row.plain.body].filter(Boolean).join(', ');
      if (!series.has(name)) series.set(name, []);
      series.get(name).push({ row, x: yearOf(row.plain), y: row.plain[measure] });
    }
    for (const [name, points] of series) {
      // constituencies are parts of the whole, and the best result stands for a year
      const whole = points.filter(point => !point.row.plain.constituency);
      const best = new Map();
      for (const point of whole.length ? whole : points) {
        if (!(best.get(point.x)?.y >= point.y)) best.set(point.x, point);
      }
      series.set(name, [...best.values()].sort((one, other) => one.x - other.x));
    }
    return [...series].sort((one, other) => other[1].length - one[1].length).slice(0, 6);
  };
  const measures = MEASURES.map(([name, head]) => ({ name, head, series: seriesOf(name) }))
    .filter(({ series }) => series.some(([, points]) => points.length > 1));
  if (!measures.length) return null;
  const box = el('figure');
  const draw = now => box.replaceChildren(
    el('div', { class: 'measures', role: 'group', 'aria-label': 'Measure' }, measures.map(measure => el('button', {
      type: 'button', 'aria-pressed': String(measure === now), onclick: () => { draw(measure); box.querySelector('[aria-pressed=true]').focus(); },
    }, measure.head))),
    drawn(now),
    el('div', { class: 'key' }, now.series.length > 1 ? now.series.map(([name], at) => el('span', { class: `s${at}` }, bdi(name))) : ''));
  box.setAttribute('class', 'results');
  draw(measures[0]);
  return box;
}

function drawn({ name, head, series }) {
  const width = Math.max(340, Math.min(760, $('main').clientWidth));
  const [height, left, right, top, bottom] = [230, 52, 14, 12, 26];
  const points = series.flatMap(([, points]) => points);
  const [first, last] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const high = Math.max(...points.map(({ y }) => y)) || 1;
  const step = niceStep(high, 4);
  const most = Math.ceil(high / step) * step;
  const margin = Math.max((last - first) * 0.03, 0.5);
  const x = value => left + (value - first + margin) / (last - first + 2 * margin) * (width - left - right);
  const y = value => height - bottom - value / most * (height - top - bottom);
  const unit = name === 'share' ? ' %' : '';
  const parts = [];
  for (let value = 0; value <= most + step / 2; value += step) {
    parts.push(el('line', { class: 'grid', x1: left, x2: width - right, y1: y(value), y2: y(value) }),
      el('text', { x: left - 8, y: y(value) + 4, 'text-anchor': 'end' }, Number(value.toPrecision(6)).toLocaleString('en') + unit));
  }
  const years = Math.max(1, niceStep(last - first + 2 * margin, width / 95));
  for (let value = Math.ceil((first - margin) / years) * years; value <= last + margin; value += years) {
    parts.push(el('text', { x: x(value), y: height - 6, 'text-anchor': 'middle' }, String(value)));
  }
  series.forEach(([kind, points], at) => {
    parts.push(el('g', { class: `s${at}` },
      el('polyline', { points: points.map(point => `${x(point.x).toFixed(1)},${y(point.y).toFixed(1)}`).join(' ') }),
      points.map(point => {
        const text = `${point.row.plain.election ?? dateText(point.row.plain.date)} (${kind}): ${point.y.toLocaleString('en')}${unit}`;
        return el('circle', { cx: x(point.x), cy: y(point.y), r: 4.5, onclick: () => flash(point.row.tr) }, title(text));
      })));
  });
  return el('svg', { class: 'chart', viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': `${head} over time; the table below has the figures` }, parts);
}
function niceStep(span, parts) {
  const rough = span / parts;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map(factor => factor * power).find(step => step >= rough);
}
function flash(tr) {
  tr.scrollIntoView({ block: 'center', behavior: 'smooth' });
  tr.classList.add('flash');
  setTimeout(() => tr.classList.remove('flash'), 1600);
}

function familyOf(at, lane) {
  const { svg, lanes, relations, left_out, excerpts } = family(at);
  const drawing = document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true);
  for (const node of drawing.querySelectorAll('.lane')) {
    const to = lanes[node.dataset.lane]?.[1];
    if (Number(node.dataset.lane) === lane) node.classList.add('focus');
    else if (to !== null && to !== undefined) {
      node.classList.add('known');
      node.addEventListener('click', () => open(entries[to].id));
    }
  }
  const named = ([name, lane]) => {
    const to = lanes[lane]?.[1];
    return to === null || to === undefined ? bdi(name) : el('a', { href: `#/${encodeURIComponent(entries[to].id)}` }, bdi(name));
  };
  const page = { document: '', excerpts };
  // of a split and a successor, the younger organisation comes first
  const verbs = { founding: 'founded', split: 'split from', merger: 'merged into', joined: 'joined', renaming: 'was renamed', successor: 'succeeded' };
  const youngerFirst = new Set(['split', 'successor']);
  const list = el('ul', { class: 'plain' }, relations.map(({ kind, date, from, to, places }) => {
    const li = el('li');
    const ends = youngerFirst.has(kind) ? [to, from] : [from, to];
    const words = [named(ends[0]), ` ${verbs[kind] ?? kind} `, named(ends[1])];
    const when = date ? dateText(date) : 'undated';
    li.append(el('span', { class: 'date muted' }, places.length
      ? sourced(when, places, page, box => li.append(box), `${from[0]} – ${to[0]}`) : when), el('span', {}, words));
    return li;
  }));
  return [el('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': 'Timeline' }, drawing),
    left_out ? el('p', { class: 'muted' }, `${count(left_out, 'more relative')} not drawn.`) : '', list];
}

const ROLES = ['subject', 'from', 'into', 'with', 'by', 'incoming', 'outgoing', 'organisations', 'people', 'place'];

function eventsOf(page) {
  if (!page.events.length) return null;
  const fields = fieldsOf.event;
  const rows = page.events.map(([row]) => ({ plain: plain(row, fields), shown: Object.fromEntries(row.map(one => [fields[one[0]].name, one])) }));
  const key = ({ plain }) => plain.date?.replace(/^[[.\/]+/, '') ?? '~';
  rows.sort((one, other) => key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0);
  return el('ul', { class: 'plain' }, rows.map(({ plain, shown }) => {
    const li = el('li');
    const holder = box => li.append(box);
    const nodes = name => shown[name] ? valueNodes(shown[name], fields, page, holder) : [];
    const named = new Set(['subject', 'from', 'into', 'with', 'by', 'incoming', 'outgoing'].flatMap(name => plain[name] ?? []));
    const roles = ROLES.filter(name => shown[name] && !(name === 'people' && plain.people.every(one => named.has(one))));
    li.append(
      el('div', {}, el('div', { class: 'date' }, plain.date ? nodes('date') : el('span', { class: 'muted' }, 'undated')), el('div', { class: 'kind' }, nodes('kind'))),
      el('div', {}, el('div', { class: 'text', dir: 'auto' }, plain.text ?? ''), roles.length ? el('div', { class: 'roles' },
        roles.flatMap((name, number) => [number ? ' · ' : '', `${name} `, ...nodes(name)])) : ''));
    return li;
  }));
}

// --- findings

function findingNode({ code, severity, message, help, places }, linked = true) {
  const at = linked ? entries.findIndex(entry => entry.document === places[0].document) : -1;
  return el('div', { class: 'finding' },
    el('p', {}, el('span', { class: `severity ${severity}` }, `${severity} ${code}`), bdi(message)),
    places.map(({ document, line, text: [before, marked, after], label: says }) => el('div', { class: 'evidence' },
      el('p', {}, bdi(`${document}:${line}`), says ? [' · ', bdi(says)] : ''),
      before || marked || after ? el('pre', { dir: 'auto' }, before, el('mark', {}, marked), after) : '')),
    el('p', { class: 'muted' }, `${label(help)}. `, at >= 0 ? el('a', { href: `#/${encodeURIComponent(entries[at].id)}` }, bdi(entries[at].name)) : ''));
}
function findingsOf(entry) {
  if (!entry.counts[2]) return null;
  const own = findings().filter(({ places }) => places.some(({ document }) => document === entry.document));
  return el('div', {}, own.map(one => findingNode(one, false)));
}
function showFindings() {
  const side = el('details', { class: 'facets', open: !matchMedia('(max-width: 52rem)').matches }, el('summary', {}, 'Filters'));
  const status = el('p', { class: 'status', role: 'status' });
  const body = el('div');
  const update = () => {
    const words = fold(listState.query).split(' ').filter(Boolean);
    const tests = { severity: one => one.severity, code: one => one.code };
    const passes = (one, except) => Object.entries(tests).every(([name, of]) =>
      name === except || !listState.chosen[name]?.length || listState.chosen[name].includes(of(one)));
    const hits = findings().filter(one => words.every(word => fold(`${one.code} ${one.message} ${one.places[0].document}`).includes(word)));
    side.replaceChildren(side.firstElementChild, ...Object.entries(tests).map(([name, of]) => {
      const counts = new Map();
      hits.filter(one => passes(one, name)).forEach(one => counts.set(of(one), (counts.get(of(one)) ?? 0) + 1));
      const options = [...counts].map(([value, number]) => ({ value, text: value, number, on: listState.chosen[name]?.includes(value) ?? false }));
      options.sort((one, other) => other.number - one.number);
      return facetBox(name, label(name), options, (value, on) => {
        const texts = (listState.chosen[name] ?? []).filter(text => text !== value);
        listState.chosen[name] = on ? [...texts, value] : texts;
        update(); setHash();
      }, 20);
    }));
    const found = hits.filter(one => passes(one));
    status.replaceChildren(found.length === index.findings ? count(found.length, 'finding') : `${found.length.toLocaleString('en')} of ${count(index.findings, 'finding')}`);
    body.replaceChildren();
    while (body.nextSibling) body.nextSibling.remove();
    lazily(body, found, one => findingNode(one));
    if (!found.length) body.append(el('p', { class: 'empty' }, index.checked ? 'No findings.' : 'Findings need the documents; this report was made of records.'));
  };
  $('main').replaceChildren(el('div', { class: 'list' }, side,
    el('div', {}, searchBox('Search findings …   ( / )', () => { update(); setHash(); }, false), status, body)));
  update();
  scrollTo(0, 0);
}

// --- addresses

function listHash() {
  const { view, query, texts, chosen, sort, down } = listState;
  const parts = new URLSearchParams();
  if (view !== 'parties') parts.append('view', view);
  if (query) parts.append('q', query);
  if (texts) parts.append('texts', '1');
  if (sort !== 'name' || down) parts.append('sort', (down ? '-' : '') + sort);
  for (const [name, values] of Object.entries(chosen)) values.forEach(value => parts.append(name, value));
  return `#?${parts}`;
}
function setHash() {
  history.replaceState(null, '', listHash());
  tabs();
}
function readHash(hash) {
  const parts = new URLSearchParams(hash.replace(/^#\??/, ''));
  const views = ['parties', 'documents', 'findings'];
  const view = views.includes(parts.get('view')) ? parts.get('view') : entries.length && !entries.some(entry => entry.party) ? 'documents' : 'parties';
  const sort = parts.get('sort') ?? 'name';
  const chosen = {};
  for (const name of [...facets.map(({ name }) => name), 'severity', 'code']) {
    if (parts.has(name)) chosen[name] = parts.getAll(name);
  }
  Object.assign(listState, { view, query: parts.get('q') ?? '', texts: parts.has('texts'), chosen, sort: sort.replace(/^-/, ''), down: sort.startsWith('-') });
}
function tabs(isEntry) {
  const others = entries.filter(entry => !entry.party).length;
  const views = [['parties', 'Parties', entries.length - others], ['documents', 'Other documents', others], ['findings', 'Findings', index.findings]];
  $('tabs').replaceChildren(...views.filter(([view, , number]) => number || view === 'parties').map(([view, head, number]) => el('a', {
    href: view === 'parties' ? '#?' : `#?view=${view}`, 'aria-current': !isEntry && view === listState.view ? 'page' : undefined,
  }, head, el('span', {}, number.toLocaleString('en')))));
}

let current = null;
function route() {
  const leaving = current;
  if (leaving === 'list') Object.assign(listState, { shown: pending?.shown() ?? 0 });
  const hash = location.hash;
  const id = hash.startsWith('#/') ? byId.get(decode(hash.slice(2))) : undefined;
  if (!isRead() && (id !== undefined || /[?&](view=findings|texts)/.test(hash))) {
    $('main').replaceChildren(el('p', { class: 'empty' }, 'Reading …'));
    return addEventListener('DOMContentLoaded', route, { once: true });
  }
  if (id !== undefined) {
    if (!lastFound.length) lastFound = matching().found;
    current = id;
    tabs(true);
    showEntry(id);
    return;
  }
  const before = listHash();
  readHash(hash);
  if (leaving === null || listHash() !== before) Object.assign(listState, { shown: 0, top: 0 });
  current = 'list';
  document.title = index.title;
  tabs();
  listState.view === 'findings' ? showFindings() : showList();
  if (typeof leaving === 'number') document.querySelector(`tr[data-at="${leaving}"] a`)?.focus({ preventScroll: true });
}
function decode(text) {
  try { return decodeURIComponent(text); } catch { return text; }
}
addEventListener('hashchange', route);
addEventListener('scroll', () => { if (current === 'list') listState.top = scrollY; }, { passive: true });

addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const typing = event.target.matches('input[type=search]');
  const links = () => [...document.querySelectorAll('.table tbody a')];
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
  if (event.key === '/' && !typing) $('search') ? $('search').focus() : location.hash = listHash();
  else if (event.key === 'Escape' && typing) event.target.blur();
  else if (event.key === 'Escape' && current !== 'list') $('back').click();
  else if (event.key === 'e' && !typing) $('sources')?.click();
  else if (step && current === 'list' && (!typing || event.key === 'ArrowDown') && !event.target.matches('input[type=checkbox]')) {
    const all = links();
    const at = all.indexOf(document.activeElement);
    if (at === 0 && step < 0) $('search').focus();
    else (all[at + step] ?? all[Math.max(at, 0)])?.focus();
  } else if (typing || event.key !== 'ArrowLeft' && event.key !== 'ArrowRight' || current === 'list' || event.target.closest('.scroll')) return;
  else document.querySelector(`.entry > nav [rel=${event.key === 'ArrowLeft' ? 'prev' : 'next'}]`)?.click();
  if (event.key !== 'Escape' || !typing) event.preventDefault();
});

$('title').textContent = index.title;
$('footer').textContent = `${count(index.documents, 'document')} read by ${index.generator}. Click a value to see the line that it was read from.`;
route();
