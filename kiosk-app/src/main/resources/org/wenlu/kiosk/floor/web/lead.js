import { by, live, make, pair, read, send, speak, uuid, words } from './floor.js';

const RETRY_FOR_MS = 30000;
const LANGUAGE_KEY = 'wenlu-counter-language';
const REASONS = ['closed_by_mistake', 'not_settled', 'came_late'];

let texts = {};
let me = null;
let view = null;
let clockFace = null;
let busy = false;
let fresh = false;

const first = () => by('language').value || 'zh-Hans';
const second = () => (first().startsWith('zh') ? 'en' : 'zh-Hans');
const tags = () => [first(), second()].filter((tag) => texts[tag]);
const say = (key) => texts[first()].words[key] ?? key;

function word(element, key) {
  const all = {};
  for (const tag of tags()) all[tag] = texts[tag].words[key] ?? key;
  pair(element, tags(), all);
}

function clear(element) {
  element.replaceChildren();
  delete element.dataset.shown;
}

function notice(key) {
  by('notice').hidden = !key;
  if (key) word(by('notice'), key);
}

function problem(body) {
  const key = `problem.${body?.what}`;
  return texts[first()].words[key] ? key : 'problem.other';
}

function showWords() {
  speak(document.documentElement, first());
  document.title = say('lead.title');
  for (const element of document.querySelectorAll('[data-word]')) word(element, element.dataset.word);
  if (me) pair(by('point'), tags(), me.point);
  const chosen = by('reason').value || REASONS[0];
  by('reason').replaceChildren(...REASONS.map((it) => new Option(say(`lead.reason.${it}`), it)));
  by('reason').value = chosen;
}

// ---- signing in

async function signIn(event) {
  event.preventDefault();
  try {
    const got = await send('/api/floor/sign-in', { clerk: by('name').value.trim(), pin: by('pin').value });
    by('pin').value = '';
    if (got.status === 200) await enter(got.body);
    else notice(problem(got.body));
  } catch {
    notice('problem.no-answer');
  }
}

async function enter(person) {
  const got = await read('/api/floor/lead');
  if (got.status !== 200) {
    ask();
    return notice(problem(got.body));
  }
  me = person;
  notice(null);
  by('clerk').textContent = me.clerk;
  by('sign-in').hidden = true;
  by('hall').hidden = false;
  by('sign-out').hidden = false;
  showWords();
  live('/api/floor/lead/events', { state: show, beat: tick, current: freshness });
}

function ask() {
  by('sign-in').hidden = false;
  by('name').focus();
}

// ---- what is shown

function tick(face) {
  clockFace = face;
  by('clock').textContent = face.time ?? '';
}

async function freshness(now) {
  fresh = now;
  by('stale').hidden = now;
  by('hall').classList.toggle('stale', !now);
  if (now) return word(by('fresh'), 'counter.live');
  clear(by('fresh'));
  by('since').textContent = clockFace?.time ?? '';
  try {
    if ((await read('/api/floor/me')).status === 401) location.reload();
  } catch {
    // The stream goes on trying; the banner says so.
  }
}

// Rows are made anew; the key that has the focus keeps it.
function show(state) {
  view = state;
  const held = document.activeElement?.id;
  fill('counters', view.counters, counterRow);
  fill('services', view.services, serviceRow);
  fill('ended', view.ended, endedRow);
  fill('conflict-list', view.conflicts, conflictItem);
  fill('alarm-list', view.alarms, alarmItem);
  by('conflicts').hidden = view.conflicts.length === 0;
  by('alarms').hidden = view.alarms.length === 0;
  by('ended-table').hidden = view.ended.length === 0;
  by('ended-none').hidden = view.ended.length > 0;
  if (held) by(held)?.focus();
}

const fill = (id, all, row) => by(id).replaceChildren(...all.map(row));

function told(tag, className, key) {
  const element = make(tag, className);
  word(element, key);
  return element;
}

function named(className, names) {
  const element = make('td', className);
  pair(element, tags(), names);
  return element;
}

function button(id, key, name, path, body) {
  const element = told('button', 'quiet', key);
  Object.assign(element, { id, type: 'button' });
  const label = make('span', 'hidden', ` ${name}`);
  element.append(label);
  element.addEventListener('click', () => carryOut(path, body()));
  return element;
}

function row(...cells) {
  const element = make('tr');
  element.append(...cells);
  return element;
}

function counterRow(it) {
  const action = make('td');
  if (it.open) {
    action.append(button(`close-${it.counter}`, 'lead.close', it.counter, 'close', () => ({ counter: it.counter })));
  }
  const clerk = it.open ? make('td', '', it.clerk) : told('td', 'shut', 'lead.shut');
  return row(make('td', 'label', it.counter), clerk, make('td', 'label', it.label ?? ''), action);
}

function serviceRow(it) {
  const name = make('td');
  const names = make('span');
  pair(names, tags(), it.names);
  name.append(make('b', '', it.series), ' ', names);
  const full = it.quota !== undefined && it.quota !== null && it.issued >= it.quota;
  const issued = make('td', 'number');
  issued.append(make('span', full ? 'full' : '', String(it.issued)));
  const quota = it.quota ?? '–';
  return row(name, make('td', 'number', String(it.people)), make('td', 'number', String(it.counters)), issued, make('td', 'number', String(quota)));
}

function endedRow(it) {
  const action = make('td');
  const body = () => ({ ticket: it.ticket, reason: by('reason').value });
  action.append(button(`reopen-${it.ticket}`, 'lead.reopen', it.label, 'reopen', body));
  return row(make('td', 'label', it.label), told('td', '', `counter.state.${it.state}`), named('', it.names), action);
}

function conflictItem(it) {
  const item = make('li');
  item.append(make('b', '', it.label), told('span', '', `counter.conflict.${it.kind}`));
  return item;
}

function alarmItem(it) {
  const item = make('li');
  const over = button(`over-${it.alarm}`, 'counter.alarm.over', it.counter, 'alarm-over', () => ({ alarm: it.alarm }));
  item.append(make('b', '', it.counter), told('span', '', 'counter.alarm.at'), make('span', '', it.clerk), over);
  return item;
}

// ---- doing something: the same key until there is an answer

async function carryOut(action, body) {
  if (busy) return;
  busy = true;
  notice(null);
  word(by('progress'), 'counter.sending');
  try {
    const got = await insist(`/api/floor/lead/${action}`, { key: uuid(), ...body });
    if (!got) notice('counter.unknown');
    else if (got.status !== 200) notice(problem(got.body));
  } finally {
    busy = false;
    clear(by('progress'));
  }
}

async function insist(path, body) {
  const until = Date.now() + RETRY_FOR_MS;
  for (let pauseMs = 400; Date.now() < until; pauseMs = Math.min(pauseMs * 2, 4000)) {
    try {
      const got = await send(path, body);
      if (got.status !== 503 && got.status !== 504) return got;
    } catch {
      // No answer: the same key is sent again.
    }
    word(by('progress'), 'counter.retrying');
    await new Promise((done) => setTimeout(done, pauseMs));
  }
  return null;
}

function listen() {
  document.querySelector('#sign-in form').addEventListener('submit', signIn);
  by('sign-out').addEventListener('click', async () => {
    await send('/api/floor/sign-out', {}).catch(() => null);
    location.reload();
  });
  by('language').addEventListener('change', () => {
    localStorage.setItem(LANGUAGE_KEY, first());
    showWords();
    if (fresh) word(by('fresh'), 'counter.live');
    if (view) show(view);
  });
}

function fillLanguages() {
  const options = Object.entries(texts).map(([tag, language]) => {
    const option = new Option(language.name, tag);
    speak(option, tag);
    return option;
  });
  by('language').replaceChildren(...options);
  const kept = localStorage.getItem(LANGUAGE_KEY);
  by('language').value = texts[kept] ? kept : 'zh-Hans';
}

async function begin() {
  try {
    texts = await words();
    fillLanguages();
    showWords();
    const got = await read('/api/floor/me');
    listen();
    if (got.status === 200) await enter(got.body);
    else ask();
  } catch {
    setTimeout(begin, 3000);
  }
}

begin();
