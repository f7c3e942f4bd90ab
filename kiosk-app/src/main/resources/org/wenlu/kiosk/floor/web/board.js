import { by, live, make, pair, speak, words } from './floor.js';

const TURN_MS = 8000;
const LINES_AT_ONCE = 3;

let texts = {};
let view = null;
let turn = 0;
let last = '';

const tags = () => view.pairs[turn % view.pairs.length];

function word(element, key) {
  const all = {};
  for (const [tag, language] of Object.entries(texts)) all[tag] = language.words[key];
  pair(element, tags(), all);
}

function showCall() {
  const call = view.now;
  by('call').hidden = !call;
  by('idle').hidden = Boolean(call);
  if (!call) {
    last = '';
    word(by('welcome'), 'board.welcome');
    word(by('how'), 'board.idle');
    return;
  }
  word(by('go'), 'board.go');
  by('number').textContent = call.label;
  by('counter').textContent = call.counter;
  const letters = call.label.length + call.counter.length;
  by('now').className = letters > 8 ? 'longer' : letters > 5 ? 'long' : '';
  showSentences(call);
  arrive(`${call.label} ${call.counter} ${call.call}`);
}

// The visitor's own language first, then the two of this turn.
function showSentences(call) {
  const wanted = [...new Set([call.language, ...tags()])].slice(0, 2);
  const shown = wanted.join() + call.label + call.counter;
  if (by('sentences').dataset.shown === shown) return;
  by('sentences').dataset.shown = shown;
  by('sentences').replaceChildren(
    ...wanted.map((tag) => {
      const sentence = make('p', '', call.sentences[tag]);
      speak(sentence, tag);
      return sentence;
    }),
  );
}

function arrive(called) {
  if (called === last) return;
  last = called;
  const section = by('call');
  section.classList.remove('arriving');
  void section.offsetWidth;
  section.classList.add('arriving');
}

function arrow() {
  const svg = by('arrow').cloneNode(true);
  svg.removeAttribute('id');
  svg.setAttribute('class', 'arrow');
  return svg;
}

function showRecent() {
  word(by('recent-title'), 'board.recent');
  const shown = JSON.stringify(view.recent);
  if (by('recent-list').dataset.shown === shown) return;
  by('recent-list').dataset.shown = shown;
  by('recent-list').replaceChildren(
    ...view.recent.map((call) => {
      const row = make('li', call.counter.length > 2 ? 'long' : '');
      row.append(make('span', 'label', call.label));
      if (call.state === 'called') row.append(arrow());
      row.append(make('span', 'to', call.counter));
      return row;
    }),
  );
}

function showLines() {
  const pages = Math.max(1, Math.ceil(view.waiting.length / LINES_AT_ONCE));
  const from = (turn % pages) * LINES_AT_ONCE;
  const lines = view.waiting.slice(from, from + LINES_AT_ONCE);
  const footer = by('lines');
  footer.style.setProperty('--columns', Math.min(LINES_AT_ONCE, view.waiting.length) || 1);
  while (footer.children.length > lines.length) footer.lastChild.remove();
  while (footer.children.length < lines.length) footer.append(lineElement());
  lines.forEach((line, i) => showLine(footer.children[i], line));
}

function lineElement() {
  const article = make('article');
  const name = make('p', 'name');
  name.append(make('b'), make('span', 'names'));
  article.append(name, make('p', 'wait'));
  return article;
}

function showLine(article, line) {
  article.querySelector('b').textContent = line.series;
  pair(article.querySelector('.names'), tags(), line.names);
  const wait = {};
  for (const tag of tags()) wait[tag] = waitText(line, tag);
  pair(article.querySelector('.wait'), tags(), wait);
}

function waitText(line, tag) {
  const say = texts[tag].words;
  if (line.people === 0) return line.served ? say['board.nobody'] : say['board.closed'];
  const range = line.ranges[tag] ? ` · ${line.ranges[tag]}` : '';
  return `${say['board.waiting']} ${line.people}${range}`;
}

function show() {
  if (!view) return;
  document.documentElement.lang = tags()[0];
  pair(by('point'), tags(), view.point);
  showCall();
  showRecent();
  showLines();
  word(by('stale-title'), 'board.stale');
  word(by('stale-what'), 'board.stale.what');
}

function take(state) {
  if (view && view.release !== state.release) {
    location.reload();
    return;
  }
  view = state;
  show();
}

async function begin() {
  try {
    texts = await words();
  } catch {
    setTimeout(begin, 3000);
    return;
  }
  setInterval(() => {
    turn += 1;
    show();
  }, TURN_MS);
  live('/api/floor/board/events', {
    state: take,
    beat: (face) => {
      by('clock').textContent = face.time ?? '';
    },
    current: (fresh) => {
      by('stale').hidden = fresh;
      by('hall').hidden = !fresh;
      by('lines').hidden = !fresh;
      if (!fresh) by('clock').textContent = '';
    },
  });
}

begin();
