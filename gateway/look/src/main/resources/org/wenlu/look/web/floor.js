// What the floor's pages share: words, requests, and a stream that knows when it is not current.

export async function words(base = '') {
  const response = await fetch(`${base}/api/floor/words`);
  if (!response.ok) throw new Error(`the words are not there: ${response.status}`);
  return response.json();
}

export async function read(path) {
  const response = await fetch(path);
  return { status: response.status, body: await response.json() };
}

export async function send(path, body, patienceMs = 12000) {
  const gone = new AbortController();
  const timer = setTimeout(() => gone.abort(), patienceMs);
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: gone.signal,
    });
    return { status: response.status, body: await response.json() };
  } finally {
    clearTimeout(timer);
  }
}

// A stream of `state` and `beat`. Says `current(false)` when nothing came for five seconds, when the
// kiosk says that its host does not answer, or when it follows an older host than this page has
// seen. Connects again by itself for as long as the page is open.
export function live(path, { state, beat, current }) {
  const STALE_MS = 5000;
  const AGAIN_MS = 9000;
  let source = null;
  let heard = performance.now();
  let tried = performance.now();
  let fresh = null;
  let stopped = false;
  let term = 0;
  let behind = false;

  const say = (now) => {
    if (now !== fresh) {
      fresh = now;
      current(now);
    }
  };
  const hear = () => {
    heard = performance.now();
  };
  const connect = () => {
    tried = performance.now();
    source?.close();
    source = new EventSource(path);
    source.addEventListener('state', (event) => {
      hear();
      state(JSON.parse(event.data));
      say(!behind);
    });
    source.addEventListener('beat', (event) => {
      hear();
      const now = JSON.parse(event.data);
      behind = !now.current || now.term < term;
      term = Math.max(term, now.term);
      beat(now);
      if (fresh !== null) say(!behind);
    });
  };
  const watch = setInterval(() => {
    const now = performance.now();
    if (now - heard > STALE_MS) say(false);
    const broken = source.readyState === EventSource.CLOSED && now - tried > 2000 + Math.random() * 2000;
    if (broken || (now - heard > AGAIN_MS && now - tried > AGAIN_MS)) connect();
  }, 500);
  connect();
  return () => {
    if (stopped) return;
    stopped = true;
    clearInterval(watch);
    source.close();
  };
}

export function uuid() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

export const by = (id) => document.getElementById(id);

export function make(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

// Marks what an element is written in, for its face and its direction.
export function speak(element, tag) {
  element.lang = tag;
  element.dir = tag === 'ar' ? 'rtl' : 'ltr';
}

// Two languages in one place: the first, and beside it the second when it says something else.
export function pair(element, [first, second], texts) {
  const parts = [first, second].filter((tag) => tag && texts[tag]);
  const distinct = parts.filter((tag, i) => i === 0 || texts[tag] !== texts[parts[0]]);
  const wanted = distinct.map((tag) => `${tag}\u0000${texts[tag]}`).join('\u0001');
  if (element.dataset.shown === wanted) return;
  element.dataset.shown = wanted;
  element.replaceChildren(
    ...distinct.map((tag) => {
      const part = make('span', 'in', texts[tag]);
      speak(part, tag);
      return part;
    }),
  );
}
