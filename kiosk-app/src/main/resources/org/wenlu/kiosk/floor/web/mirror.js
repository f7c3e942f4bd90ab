import { by, pair, send, words } from './floor.js';

const PAUSE_MS = 1000;
const canvas = by('screen');

let texts = {};
let frame = 0;
let down = false;
let moved = 0;
let queue = Promise.resolve();

function word(element, key) {
  const all = {};
  for (const [tag, language] of Object.entries(texts)) all[tag] = language.words[key];
  pair(element, ['zh-Hans', 'en'], all);
}

async function signIn(event) {
  event.preventDefault();
  const got = await send('/api/mirror/sign-in', { name: by('name').value.trim(), password: by('password').value }).catch(
    () => ({ status: 0, body: { what: 'no-answer' } }),
  );
  by('password').value = '';
  by('notice').hidden = got.status === 200;
  if (got.status === 200) watch();
  else word(by('notice'), texts['zh-Hans'].words[`problem.${got.body.what}`] ? `problem.${got.body.what}` : 'problem.other');
}

function current(fresh) {
  canvas.classList.toggle('stale', !fresh);
  word(by('said'), fresh ? 'mirror.hint' : 'mirror.stale');
}

async function look() {
  const response = await fetch(`/api/mirror/frame?after=${frame}`);
  if (response.status === 401) return false;
  if (response.status === 200) {
    const picture = await createImageBitmap(await response.blob());
    if (canvas.width !== picture.width || canvas.height !== picture.height) {
      canvas.width = picture.width;
      canvas.height = picture.height;
    }
    canvas.getContext('2d').drawImage(picture, 0, 0);
    picture.close();
    frame = Number(response.headers.get('Wenlu-Frame'));
    canvas.dataset.frame = frame;
  } else if (response.status !== 204) {
    throw new Error(`frame: ${response.status}`);
  }
  return true;
}

async function watch() {
  by('sign-in').hidden = true;
  by('mirror').hidden = false;
  frame = 0;
  for (;;) {
    try {
      if (!(await look())) break;
      current(true);
    } catch {
      current(false);
      frame = 0;
      await new Promise((done) => setTimeout(done, PAUSE_MS));
    }
  }
  by('mirror').hidden = true;
  by('sign-in').hidden = false;
  by('name').focus();
}

function point(kind, event) {
  const box = canvas.getBoundingClientRect();
  const x = Math.min(canvas.width, Math.max(0, ((event.clientX - box.left) / box.width) * canvas.width));
  const y = Math.min(canvas.height, Math.max(0, ((event.clientY - box.top) / box.height) * canvas.height));
  queue = queue.then(() => send('/api/mirror/pointer', { kind, x, y })).catch(() => current(false));
}

function listen() {
  by('sign-in').addEventListener('submit', signIn);
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    down = true;
    point('down', event);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!down || event.timeStamp - moved < 40) return;
    moved = event.timeStamp;
    point('move', event);
  });
  for (const kind of ['pointerup', 'pointercancel']) {
    canvas.addEventListener(kind, (event) => {
      if (!down) return;
      down = false;
      point('up', event);
    });
  }
}

async function begin() {
  try {
    texts = await words();
  } catch {
    setTimeout(begin, 3000);
    return;
  }
  document.title = texts['zh-Hans'].words['mirror.title'];
  for (const element of document.querySelectorAll('[data-word]')) word(element, element.dataset.word);
  listen();
  watch();
}

begin();
