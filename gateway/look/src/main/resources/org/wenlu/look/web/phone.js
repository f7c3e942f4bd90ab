import { by, make, pair, read, send, speak, uuid, words } from './floor.js';

const ASK_MS = 4000;
const STALE_MS = 15000;
// The same page at the service point (/t/…) and at a gateway (/p/{service point}/t/…).
const [, base, token = ''] = location.pathname.match(/^(.*?)\/t(?:\/([^/]*))?\/?$/);
const follow = `${base}/api/floor/follow/${encodeURIComponent(decodeURIComponent(token))}`;

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
  speak(document.documentElement, head.language);
  document.title = `${called ? '● ' : ''}${shown.label}`;
  document.body.classList.toggle('called', called);
  by('gone').hidden = true;
  by('away').hidden = true;
  by('ticket').hidden = false;
  both(by('point'), (text) => text.point);
  both(by('caption'), (text) => text.words['phone.number']);
  by('label').textContent = shown.label;
  both(by('service'), (text) => text.service);
  both(by('headline'), (text) => text.headline);
  both(by('keep'), (text) => text.words['phone.keep']);
  both(by('stale'), (text) => text.words['phone.stale']);
  by('keep').hidden = shown.state !== 'waiting';
  lines();
  leaving();
  rating();
  by('counter').hidden = !called && shown.state !== 'serving';
  by('counter').textContent = shown.counter ?? '';
  const updated = {};
  for (const text of shown.texts) updated[text.language] = `${text.words['phone.updated']} ${shown.clock.time ?? ''}`;
  pair(by('updated'), [head.language], updated);
}

// One paragraph for each line, in both languages.
function lines() {
  const all = shown.texts[0].lines.map((_, i) => {
    const line = make('p');
    both(line, (text) => text.lines[i]);
    return line;
  });
  by('lines').replaceChildren(...all);
}

function button(pick, action, className) {
  const made = make('button', className);
  made.type = 'button';
  both(made, pick);
  made.addEventListener('click', action);
  return made;
}

let sure = false;
let pressed = null;

function sureOf(now) {
  sure = now;
  leaving();
}

function leaving() {
  const box = by('leaving');
  box.hidden = !shown.mayLeave;
  if (!shown.mayLeave) sure = false;
  const wanted = `${sure} ${shown.texts[0].language}`;
  if (box.dataset.shown === wanted) return;
  box.dataset.shown = wanted;
  if (!sure) {
    box.replaceChildren(button((text) => text.words['phone.leave'], () => sureOf(true)));
    return;
  }
  const question = make('p');
  both(question, (text) => text.words['phone.leave.sure']);
  box.replaceChildren(
    question,
    button((text) => text.words['phone.leave.no'], () => sureOf(false), 'go'),
    button((text) => text.words['phone.leave.yes'], () => tell('leave', {})),
  );
}

const chosen = { level: 0, reasons: new Set() };

function rating() {
  by('rating').hidden = !shown.rateable;
  by('thanks').hidden = !shown.rated;
  both(by('thanks'), (text) => text.rating.thanks);
  if (!shown.rateable || by('rating').childElementCount > 0) return;
  by('rating').replaceChildren(levels(), reasons(), sendRating());
}

function group(pick, className) {
  const set = make('fieldset', className);
  const legend = make('legend');
  both(legend, pick);
  set.append(legend);
  return set;
}

function levels() {
  const set = group((text) => text.rating.title);
  shown.texts[0].rating.levels.forEach(({ level }, i) => {
    const choice = button((text) => text.rating.levels[i].name, () => {
      chosen.level = level;
      for (const other of set.querySelectorAll('button')) other.setAttribute('aria-pressed', String(other === choice));
      by('rating').querySelector('button.go').disabled = false;
    });
    choice.setAttribute('aria-pressed', 'false');
    set.append(choice);
  });
  return set;
}

function reasons() {
  const set = group((text) => text.rating.question, 'reasons');
  for (const code of Object.keys(shown.texts[0].rating.reasons)) {
    const choice = button((text) => text.rating.reasons[code], () => {
      if (!chosen.reasons.delete(code)) chosen.reasons.add(code);
      choice.setAttribute('aria-pressed', String(chosen.reasons.has(code)));
    });
    choice.setAttribute('aria-pressed', 'false');
    set.append(choice);
  }
  return set;
}

function sendRating() {
  const go = button((text) => text.rating.send, () => tell('rate', { level: chosen.level, reasons: [...chosen.reasons] }), 'go');
  go.disabled = true;
  return go;
}

// The same key until an answer came, so that a repetition is the same press.
async function tell(what, body) {
  pressed ??= uuid();
  try {
    const got = await send(`${follow}/${what}`, { ...body, key: pressed });
    if (got.status >= 500) throw new Error(got.body.what);
    pressed = null;
    if (got.status === 200) shown = got.body;
    by('failed').hidden = true;
    show();
    if (got.status !== 200) again();
  } catch {
    both(by('failed'), (text) => text.words['phone.failed']);
    by('failed').hidden = false;
  }
}

// The phone's own language, where the hall speaks it, then Chinese and English.
function readable(all) {
  const known = Object.keys(all);
  const own = navigator.languages
    .map((tag) => (/^zh-(Hant|HK|MO|TW)/i.test(tag) ? 'zh-Hant' : /^zh/i.test(tag) ? 'zh-Hans' : tag.split('-')[0]))
    .find((tag) => known.includes(tag));
  return [...new Set([own, 'zh-Hans', 'en'])].filter((tag) => known.includes(tag));
}

// The same page for a ticket of another day, a link that was never given, and no link at all.
async function gone() {
  const all = await words(base);
  const spoken = readable(all);
  speak(document.documentElement, spoken[0]);
  const parts = spoken.map((tag) => {
    const language = all[tag];
    const part = make('section');
    speak(part, tag);
    part.append(make('h2', '', language.words['phone.gone']), make('p', '', language.words['phone.gone.what']));
    return part;
  });
  by('gone-why').replaceChildren(...(token ? parts : []));
  by('gone').hidden = false;
  by('away').hidden = true;
  by('ticket').hidden = true;
  by('stale').hidden = true;
  const say = (element, key) => {
    const texts = {};
    for (const [tag, language] of Object.entries(all)) texts[tag] = language.words[key];
    pair(element, spoken, texts);
  };
  say(by('point'), 'phone.title');
  say(by('find-what'), 'phone.code');
  say(by('find-go'), 'phone.code.show');
  document.title = all[spoken[0]].words['phone.title'];
}

function attention(before) {
  const again = before && shown.state === 'called' && (before.state !== 'called' || before.call !== shown.call);
  if (again && navigator.vibrate) navigator.vibrate([300, 150, 300]);
}

const ended = () => shown && ['missed', 'expired', 'left', 'done'].includes(shown.state) && !shown.rateable;

// Nothing was heard yet: says so, where the page knows how.
function away() {
  by('away').hidden = shown !== null || !by('gone').hidden;
}

async function ask() {
  let pauseMs = ASK_MS;
  try {
    if (!token) {
      await gone();
      return;
    }
    const got = await read(follow);
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
      away();
      pauseMs = 10000;
    }
  } catch {
    away();
    pauseMs = ASK_MS * 2;
  }
  wakeful = ended() ? null : setTimeout(ask, pauseMs + Math.random() * 1000);
}

function again() {
  clearTimeout(wakeful);
  ask();
}

setInterval(() => {
  by('stale').hidden = !shown || ended() || Date.now() - heard < STALE_MS;
}, 1000);
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && wakeful !== null) {
    again();
  }
});
by('find').addEventListener('submit', (event) => {
  event.preventDefault();
  const code = by('code').value.replace(/[\s-]/g, '');
  if (code) location.assign(`${base}/t/${encodeURIComponent(code)}`);
});
ask();
