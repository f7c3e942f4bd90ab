import { by, make, pair, read, words } from './floor.js';

const ASK_MS = 4000;
const STALE_MS = 15000;
const token = location.pathname.split('/').pop();

let shown = null;
let heard = Date.now();
let wakeful = null;

function both(element, pick) {
  const all = {};
  for (const text of shown.texts) all[text.language] = pick(text);
  pair(element, shown.texts.map((text) => text.language), all);
}

function show() {
  const called = shown.state === 'called';
  const head = shown.texts[0];
  document.documentElement.lang = head.language;
  document.documentElement.dir = head.rightToLeft ? 'rtl' : 'ltr';
  document.title = `${called ? '● ' : ''}${shown.label}`;
  document.body.classList.toggle('called', called);
  by('gone').hidden = true;
  by('ticket').hidden = false;
  both(by('point'), (text) => text.point);
  both(by('caption'), (text) => text.words['phone.number']);
  by('label').textContent = shown.label;
  both(by('service'), (text) => text.service);
  both(by('headline'), (text) => text.headline);
  both(by('keep'), (text) => text.words['phone.keep']);
  both(by('stale'), (text) => text.words['phone.stale']);
  by('keep').hidden = shown.state !== 'waiting';
  by('ahead').hidden = !shown.ahead;
  by('ahead').textContent = shown.ahead ?? '';
  by('counter').hidden = shown.state === 'waiting';
  by('counter').textContent = shown.counter ?? '';
  const updated = {};
  for (const text of shown.texts) updated[text.language] = `${text.words['phone.updated']} ${shown.clock.time ?? ''}`;
  pair(by('updated'), [head.language], updated);
}

// The same page for a ticket that has ended and for a link that was never given.
async function gone() {
  const all = await words();
  const parts = Object.entries(all).map(([tag, language], i) => {
    const part = make('section');
    part.lang = tag;
    part.dir = language.rightToLeft ? 'rtl' : 'ltr';
    part.append(make(i === 0 ? 'h1' : 'h2', '', language.words['phone.gone']), make('p', '', language.words['phone.gone.what']));
    return part;
  });
  by('gone').replaceChildren(...parts);
  by('gone').hidden = false;
  by('ticket').hidden = true;
  by('stale').hidden = true;
  const titles = {};
  for (const [tag, language] of Object.entries(all)) titles[tag] = language.words['phone.title'];
  pair(by('point'), ['zh-Hans', 'en'], titles);
  document.title = all['zh-Hans'].words['phone.title'];
}

function attention(before) {
  const again = before && shown.state === 'called' && (before.state !== 'called' || before.call !== shown.call);
  if (again && navigator.vibrate) navigator.vibrate([300, 150, 300]);
}

async function ask() {
  let pauseMs = ASK_MS;
  try {
    const got = await read(`/api/floor/follow/${encodeURIComponent(token)}`);
    if (got.status === 404) {
      await gone();
      return;
    }
    if (got.status === 200) {
      const before = shown;
      shown = got.body;
      heard = Date.now();
      show();
      attention(before);
    } else {
      pauseMs = 10000;
    }
  } catch {
    pauseMs = ASK_MS * 2;
  }
  wakeful = setTimeout(ask, pauseMs + Math.random() * 1000);
}

setInterval(() => {
  by('stale').hidden = !shown || Date.now() - heard < STALE_MS;
}, 1000);
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && wakeful !== null) {
    clearTimeout(wakeful);
    ask();
  }
});
ask();
