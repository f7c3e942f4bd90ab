import { by, live, make, pair, read, send, speak, uuid, words } from './floor.js';

const RETRY_FOR_MS = 30000;
const LANGUAGE_KEY = 'wenlu-counter-language';
const KEYS_KEY = 'wenlu-counter-keys';
const COUNTER_KEY = 'wenlu-counter';

let texts = {};
let me = null;
let counter = null;
let view = null;
let fresh = false;
let busy = false;
let clockFace = null;
let skewMs = 0;
let stop = null;

const first = () => by('language').value || 'zh-Hans';
const second = () => (first().startsWith('zh') ? 'en' : 'zh-Hans');
const tags = () => [first(), second()].filter((tag) => texts[tag]);
const say = (key) => texts[first()].words[key] ?? key;

function word(element, key) {
  const all = {};
  for (const tag of tags()) all[tag] = texts[tag].words[key] ?? key;
  pair(element, tags(), all);
}

function showWords() {
  speak(document.documentElement, first());
  document.title = say('counter.title');
  for (const element of document.querySelectorAll('[data-word]')) word(element, element.dataset.word);
}

function show(page) {
  for (const id of ['sign-in', 'choose', 'work']) by(id).hidden = id !== page;
  by('sign-out').hidden = page === 'sign-in';
  by('at').hidden = page !== 'work';
  by('clerk').textContent = me?.clerk ?? '';
  showPlace();
}

function showPlace() {
  if (me) pair(by('point'), tags(), me.point);
  else word(by('point'), 'counter.title');
}

function notice(key) {
  by('notice').hidden = !key;
  if (key) word(by('notice'), key);
}

const problem = (body) => {
  const key = `problem.${body?.what}`;
  return texts[first()].words[key] ? key : 'problem.other';
};

// ---- signing in and choosing a counter

async function signIn(event) {
  event.preventDefault();
  try {
    const got = await send('/api/floor/sign-in', { clerk: by('name').value.trim(), pin: by('pin').value });
    by('pin').value = '';
    if (got.status !== 200) return notice(problem(got.body));
    notice(null);
    me = got.body;
    enter();
  } catch {
    notice('problem.no-answer');
  }
}

function enter() {
  const kept = sessionStorage.getItem(COUNTER_KEY);
  if (me.mine.includes(kept)) work(kept);
  else if (me.mine.length === 1) work(me.mine[0]);
  else choose();
}

function choose() {
  counter = null;
  end();
  const tiles = me.counters.map((id, i) => {
    const label = make('label');
    const radio = make('input');
    Object.assign(radio, { type: 'radio', name: 'counter', value: id, required: true, checked: i === 0 });
    label.append(radio, make('span', '', id));
    return label;
  });
  by('counters').replaceChildren(...tiles);
  by('services').replaceChildren(...me.services.map(serviceRow));
  by('taken').hidden = true;
  show('choose');
  document.querySelector('#counters input')?.focus();
}

function serviceRow(service) {
  const label = make('label');
  const box = make('input');
  Object.assign(box, { type: 'checkbox', value: service.service, checked: true });
  const name = make('span');
  pair(name, tags(), service.names);
  label.append(box, make('b', '', service.series), name);
  return label;
}

async function open(event, take = false) {
  event.preventDefault();
  const id = document.querySelector('#counters input:checked').value;
  const boxes = [...document.querySelectorAll('#services input')];
  const chosen = boxes.filter((box) => box.checked).map((box) => box.value);
  if (chosen.length === 0) return boxes[0]?.focus();
  const services = chosen.length === boxes.length ? [] : chosen;
  const got = await carryOut(`/api/floor/counters/${id}/open`, { key: uuid(), services, take });
  if (!got) return;
  by('taken').hidden = got.body.what !== 'counter-taken';
  if (got.status === 200) work(id);
  else if (got.body.what !== 'counter-taken') notice(problem(got.body));
}

// ---- working

function work(id) {
  end();
  counter = id;
  view = null;
  sessionStorage.setItem(COUNTER_KEY, id);
  by('at-counter').textContent = id;
  notice(null);
  fillChoices();
  show('work');
  showActions();
  stop = live(`/api/floor/counters/${id}/events`, { state: take, beat: tick, current: freshness });
}

function end() {
  stop?.();
  stop = null;
  fresh = false;
  by('stale').hidden = true;
  by('fresh').replaceChildren();
  delete by('fresh').dataset.shown;
}

function take(state) {
  view = state;
  if (!view.open || view.clerk !== me.clerk) {
    const lost = view.open;
    choose();
    if (lost) notice('problem.counter-taken');
    return;
  }
  showView();
}

function tick(face) {
  clockFace = face;
  skewMs = Date.parse(face.now) - Date.now();
  by('clock').textContent = face.time ?? '';
  if (view) showTimes();
}

async function freshness(now) {
  fresh = now;
  by('stale').hidden = now;
  by('work').classList.toggle('stale', !now);
  if (now) {
    word(by('fresh'), 'counter.live');
    return;
  }
  by('fresh').replaceChildren();
  delete by('fresh').dataset.shown;
  by('since').textContent = clockFace?.time ?? '';
  try {
    const got = await read('/api/floor/me');
    if (got.status === 401) location.reload();
  } catch {
    // The stream goes on trying; the banner says so.
  }
}

function showView() {
  const ticket = view.ticket;
  by('ticket').hidden = !ticket;
  by('free').hidden = Boolean(ticket);
  by('nobody').hidden = view.next.length > 0;
  if (ticket) showTicket(ticket);
  showLines();
  showNext();
  showOthers();
  showRequests();
  showAway();
  showConflicts();
  showAlarms();
  fillPeople();
  showTimes();
  showActions();
}

function showTicket(ticket) {
  if (by('label').textContent !== ticket.label) {
    by('ticket').classList.remove('arriving');
    void by('ticket').offsetWidth;
    by('ticket').classList.add('arriving');
  }
  by('label').textContent = ticket.label;
  word(by('state'), `counter.state.${ticket.state}`);
  pair(by('service'), tags(), ticket.names);
  word(by('visitor'), `language.${ticket.language}`);
  by('own-name').textContent = ticket.languageName;
  speak(by('own-name'), ticket.language);
  by('own-name').hidden = by('visitor').textContent.includes(ticket.languageName);
  by('priority').hidden = !ticket.priority;
  if (ticket.priority) pair(by('priority-who'), tags(), ticket.priorityNames);
  by('goes-on').hidden = ticket.further.length === 0;
  by('goes-on-to').replaceChildren(
    ...ticket.further.map((names) => {
      const service = make('p');
      pair(service, tags(), names);
      return service;
    }),
  );
  by('unprinted').hidden = ticket.printed;
  word(by('printing'), ticket.printing === 'printing' ? 'counter.printing' : 'counter.unprinted');
}

const minutesSince = (at) => Math.max(0, Math.floor((Date.now() + skewMs - Date.parse(at)) / 60000));

function fact(key, value) {
  const element = make('span');
  const name = make('span');
  word(name, key);
  element.append(name, ' ', make('b', '', value));
  return element;
}

function showTimes() {
  const minutes = say('counter.minutes');
  if (view.ticket) {
    const ticket = view.ticket;
    const waited = Date.parse(ticket.calledAt ?? ticket.issuedAt) - Date.parse(ticket.issuedAt);
    const facts = [
      fact('counter.waited', `${Math.max(0, Math.floor(waited / 60000))} ${minutes}`),
      fact('counter.calls', ticket.calls),
    ];
    if (ticket.appointment) facts.push(fact('counter.appointment', ticket.appointment));
    if (ticket.servingSince) facts.push(fact('counter.serving.for', `${minutesSince(ticket.servingSince)} ${minutes}`));
    if (ticket.printed) {
      const printed = make('span');
      word(printed, 'counter.printed');
      facts.push(printed);
    }
    by('facts').replaceChildren(...facts);
  }
  view.next.forEach((ticket, i) => {
    const cell = by('next').children[i]?.lastChild;
    if (cell) cell.textContent = `${minutesSince(ticket.issuedAt)} ${minutes}`;
  });
}

function showLines() {
  by('lines').replaceChildren(
    ...view.lines.map((line) => {
      const row = make('tr', line.mine ? '' : 'other');
      const name = make('td');
      const names = make('span');
      pair(names, tags(), line.names);
      name.append(make('b', '', line.series), names);
      row.append(name, make('td', 'number', line.people));
      return row;
    }),
  );
}

function showNext() {
  by('next-table').hidden = view.next.length === 0;
  by('next-nobody').hidden = view.next.length > 0;
  by('next').replaceChildren(
    ...view.next.map((ticket) => {
      const row = make('tr');
      const label = make('td', 'label', ticket.label);
      if (ticket.priority) label.append(make('span', 'mark priority', `★ ${say('counter.priority')}`));
      if (ticket.appointment) label.append(make('span', 'mark', `${say('counter.appointment')} ${ticket.appointment}`));
      if (!ticket.printed) label.append(make('span', 'mark', say('counter.unprinted')));
      const language = make('td');
      word(language, `language.${ticket.language}`);
      row.append(label, language, make('td', 'number'));
      return row;
    }),
  );
}

function showOthers() {
  by('others').replaceChildren(
    ...view.others.map((other) => {
      const row = make('tr', other.open ? '' : 'other');
      const clerk = make('td');
      if (other.open) clerk.textContent = other.clerk;
      else word(clerk, 'counter.closed');
      row.append(make('td', 'label', other.counter), clerk, make('td', 'number', other.label ?? ''));
      return row;
    }),
  );
}

function showRequests() {
  by('asking').hidden = view.requests.length === 0;
  by('requests').replaceChildren(
    ...view.requests.map((request, i) => {
      const row = make('li');
      const what = make('p');
      word(what, `counter.asks.${request.wanted}`);
      const language = make('p', 'wanted');
      if (texts[first()].words[`language.${request.language}`]) word(language, `language.${request.language}`);
      else language.textContent = request.languageName;
      const place = make('p', 'quiet', `${request.place} · ${minutesSince(request.askedAt)} ${say('counter.minutes')}`);
      const button = make('button');
      button.type = 'button';
      button.dataset.request = request.request;
      labelled(button, 'counter.come', i === 0 ? 'G' : '');
      row.append(what, language, place, button);
      return row;
    }),
  );
}

function showAway() {
  by('away').hidden = view.away.length === 0;
  by('away-list').replaceChildren(
    ...view.away.map((ticket, i) => {
      const row = make('li');
      const state = make('span');
      word(state, `counter.state.${ticket.state}`);
      const button = make('button', 'quiet');
      button.type = 'button';
      button.dataset.ticket = ticket.ticket;
      labelled(button, 'counter.back', i === 0 ? 'B' : '');
      row.append(make('b', 'label', ticket.label), state, button);
      return row;
    }),
  );
}

function showConflicts() {
  by('conflicts').hidden = view.conflicts.length === 0;
  by('conflict-list').replaceChildren(
    ...view.conflicts.map((conflict) => {
      const row = make('li');
      const what = make('span');
      word(what, `counter.conflict.${conflict.kind}`);
      row.append(make('b', 'label', conflict.label), ' ', what);
      return row;
    }),
  );
}

// A button's words, and the key that presses the first of its kind.
function labelled(button, name, letter) {
  const text = make('span');
  word(text, name);
  button.append(text);
  if (!letter) return;
  button.dataset.key = letter;
  button.append(' ', make('kbd', '', letter));
}

function showAlarms() {
  by('alarms').hidden = view.alarms.length === 0;
  by('alarm-list').replaceChildren(
    ...view.alarms.map((alarm) => {
      const row = make('li');
      const what = make('b');
      word(what, alarm.counter === counter ? 'counter.alarm.sent' : 'counter.alarm.at');
      const button = make('button', 'quiet');
      button.type = 'button';
      button.dataset.alarm = alarm.alarm;
      labelled(button, 'counter.alarm.over', '');
      row.append(what, ' ', make('span', '', `${say('counter.which')} ${alarm.counter} · ${alarm.clerk}`), button);
      return row;
    }),
  );
}

// Colleagues at work, to whom a ticket can be sent at whichever counter they are.
function fillPeople() {
  const names = [...new Set(view.others.filter((it) => it.open && it.clerk !== me.clerk).map((it) => it.clerk))];
  const shown = [...by('transfer-to').options].filter((it) => it.value.startsWith('clerk:'));
  if (shown.map((it) => it.text).join() === names.join()) return;
  shown.forEach((it) => it.remove());
  by('transfer-to').append(...names.map((name) => new Option(name, `clerk:${name}`)));
}

const options = (prefix, keys) => keys.map((key) => new Option(say(`${prefix}.${key}`), key));

function fillChoices() {
  by('outcome').replaceChildren(
    ...options('counter.outcome', ['settled', 'documents_missing', 'sent_elsewhere', 'other']),
  );
  by('cancel-for').replaceChildren(
    ...options('counter.cancel', ['visitor_wishes', 'wrong_service', 'taken_twice', 'other']),
  );
  by('walk-in-for').replaceChildren(...me.services.map((it) => new Option(`${it.series} ${it.names[first()]}`, it.service)));
  by('walk-in-language').replaceChildren(
    ...Object.keys(texts).map((tag) => new Option(`${say(`language.${tag}`)} · ${texts[tag].name}`, tag)),
  );

  const minutes = [5, 10, 15, 30, 60].map((n) => new Option(`${n} ${say('counter.minutes')}`, n));
  minutes.push(new Option(say('counter.hold.open'), ''));
  const services = me.services.map((it) => new Option(`${it.series} ${it.names[first()]}`, `service:${it.service}`));
  const counters = me.counters
    .filter((id) => id !== counter)
    .map((id) => new Option(`${say('counter.which')} ${id}`, `counter:${id}`));
  by('hold-for').replaceChildren(...minutes);
  by('hold-for').value = '15';
  by('transfer-to').replaceChildren(...services, ...counters);
}

// What a press says beyond its key and its ticket.
function details(action) {
  const [kind, ...rest] = by('transfer-to').value.split(':');
  const id = rest.join(':');
  switch (action) {
    case 'finish':
      return { timeAccurate: true, outcome: by('outcome').value };
    case 'inaccurate':
      return { timeAccurate: false, outcome: by('outcome').value };
    case 'cancel':
      return { reason: by('cancel-for').value };
    case 'walk-in':
      return { service: by('walk-in-for').value, language: by('walk-in-language').value };
    case 'hold':
      return by('hold-for').value ? { minutes: Number(by('hold-for').value) } : {};
    case 'transfer':
      if (kind === 'service') return { service: id };
      return { service: view.ticket.service, [kind === 'clerk' ? 'clerk' : 'to']: id };
    default:
      return {};
  }
}

// ---- pressing

const allowed = (action) => {
  const state = view?.ticket?.state;
  switch (action) {
    case 'alarm':
    case 'phrases':
      return true;
    case 'next':
    case 'walk-in':
      return !state;
    case 'no-show':
      return state === 'called' && view.ticket.calls >= me.callsBeforeNoShow;
    case 'start':
    case 'recall':
      return state === 'called';
    default:
      return state === 'called' || state === 'serving';
  }
};

// The press that comes next as a rule.
const usual = () => ({ called: 'start', serving: 'finish' })[view?.ticket?.state] ?? 'next';

function showActions() {
  for (const button of document.querySelectorAll('#work button[data-action]')) {
    button.disabled = busy || !view || !allowed(button.dataset.action);
    button.classList.toggle('first', button.dataset.action === usual());
  }
  by('close').disabled = busy || Boolean(view?.ticket);
}

async function press(action) {
  if (!view || !allowed(action)) return;
  if (action === 'phrases') return showPhrases();
  if (busy) return;
  const body = { key: uuid(), ...details(action) };
  if (view.ticket) body.ticket = view.ticket.ticket;
  const path = `/api/floor/counters/${counter}/${action === 'inaccurate' ? 'finish' : action}`;
  settle(await carryOut(path, body));
}

function settle(got) {
  if (!got) return;
  if (got.status === 401) location.reload();
  else if (got.status !== 200) notice(problem(got.body));
  else if (got.body.result === 'nobody-waiting') notice('counter.nobody');
  else notice(null);
}

// Sends one press until it is answered, always with the key that was made for it.
async function carryOut(path, body) {
  if (busy) return null;
  busy = true;
  showActions();
  word(by('progress'), 'counter.sending');
  const until = Date.now() + RETRY_FOR_MS;
  let pauseMs = 400;
  try {
    while (Date.now() < until) {
      try {
        const got = await send(path, body);
        if (got.status !== 503 && got.status !== 504) return got;
      } catch {
        // No answer: the same key is sent again.
      }
      word(by('progress'), 'counter.retrying');
      await new Promise((done) => setTimeout(done, pauseMs));
      pauseMs = Math.min(pauseMs * 2, 4000);
    }
    notice('counter.unknown');
    return null;
  } finally {
    busy = false;
    by('progress').replaceChildren();
    delete by('progress').dataset.shown;
    showActions();
  }
}

function onKey(event) {
  if (by('work').hidden || by('phrases').open || !by('keys').checked || event.repeat) return;
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target.closest('input:not([type="checkbox"]), select, textarea')) return;
  const button = [...document.querySelectorAll('#work button[data-key]')].find(
    (candidate) => candidate.dataset.key === event.key.toUpperCase() && (!('shift' in candidate.dataset) || event.shiftKey),
  );
  if (button && !button.disabled) {
    event.preventDefault();
    button.click();
  }
}

// ---- words for both

let situations = null;

async function showPhrases() {
  if (!situations) {
    const got = await read('/api/floor/phrases').catch(() => null);
    if (got?.status !== 200) return notice('problem.no-answer');
    situations = got.body;
  }
  const chosen = by('situation').value;
  by('situation').replaceChildren(...situations.map((it) => new Option(it.names[first()], it.id)));
  if (situations.some((it) => it.id === chosen)) by('situation').value = chosen;
  fillPhrases();
  by('phrases').showModal();
}

// Each line in the clerk's language and in the visitor's.
function fillPhrases() {
  const visitor = view?.ticket?.language ?? second();
  const both = [...new Set([first(), visitor === first() ? second() : visitor])];
  const lines = situations.find((it) => it.id === by('situation').value)?.phrases ?? [];
  by('phrase-list').replaceChildren(
    ...lines.map((line) => {
      const row = make('li');
      for (const tag of both) {
        const text = make('p', '', line[tag] ?? line.en);
        speak(text, line[tag] ? tag : 'en');
        row.append(text);
      }
      return row;
    }),
  );
}

// ---- beginning

function fillLanguages() {
  by('language').replaceChildren(
    ...Object.entries(texts).map(([tag, language]) => {
      const option = make('option', '', language.name);
      option.value = tag;
      speak(option, tag);
      return option;
    }),
  );
  const kept = localStorage.getItem(LANGUAGE_KEY);
  by('language').value = texts[kept] ? kept : 'zh-Hans';
}

function listen() {
  document.querySelector('#sign-in form').addEventListener('submit', signIn);
  document.querySelector('#choose form').addEventListener('submit', open);
  by('take').addEventListener('click', (event) => open(event, true));
  by('counters').addEventListener('change', () => {
    by('taken').hidden = true;
  });
  by('actions').addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (button) press(button.dataset.action);
  });
  document.querySelector('[data-action="alarm"]').addEventListener('click', () => press('alarm'));
  by('alarm-list').addEventListener('click', async (event) => {
    const button = event.target.closest('button');
    if (button) settle(await carryOut(`/api/floor/counters/${counter}/alarm-over`, { key: uuid(), alarm: button.dataset.alarm }));
  });
  by('situation').addEventListener('change', fillPhrases);
  by('phrases-close').addEventListener('click', () => by('phrases').close());
  by('requests').addEventListener('click', async (event) => {
    const button = event.target.closest('button');
    if (button) settle(await carryOut(`/api/floor/counters/${counter}/answer`, { key: uuid(), request: button.dataset.request }));
  });
  by('away-list').addEventListener('click', async (event) => {
    const button = event.target.closest('button');
    if (button) settle(await carryOut(`/api/floor/counters/${counter}/back`, { key: uuid(), ticket: button.dataset.ticket }));
  });
  by('close').addEventListener('click', async () => {
    const got = await carryOut(`/api/floor/counters/${counter}/close`, { key: uuid() });
    settle(got);
  });
  by('sign-out').addEventListener('click', async () => {
    await send('/api/floor/sign-out', {}).catch(() => null);
    location.reload();
  });
  by('language').addEventListener('change', () => {
    localStorage.setItem(LANGUAGE_KEY, first());
    showWords();
    showPlace();
    if (fresh) word(by('fresh'), 'counter.live');
    if (me && counter) fillChoices();
    if (view && counter) showView();
    else if (me) choose();
  });
  by('keys').checked = localStorage.getItem(KEYS_KEY) !== 'off';
  const keys = () => document.body.classList.toggle('no-keys', !by('keys').checked);
  by('keys').addEventListener('change', () => {
    localStorage.setItem(KEYS_KEY, by('keys').checked ? 'on' : 'off');
    keys();
  });
  keys();
  document.addEventListener('keydown', onKey);
}

async function begin() {
  try {
    texts = await words();
    fillLanguages();
    showWords();
    const got = await read('/api/floor/me');
    listen();
    if (got.status === 200) {
      me = got.body;
      enter();
    } else {
      show('sign-in');
      by('name').focus();
    }
  } catch {
    setTimeout(begin, 3000);
  }
}

begin();
