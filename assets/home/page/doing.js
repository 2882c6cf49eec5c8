"use strict";

// What a press does. What is pressed is kept first and shown then.

// --- what is kept

/** Put a new event at the end of the log and keep it; what comes before the log is open waits until it is. */
async function note(kind, text = "", clock = Date.now()) {
  if (!page.open) {
    page.waiting.push([kind, text, clock]);
    return;
  }
  await catchUp();
  const number = (page.log.events.at(-1)?.number ?? 0) + 1;
  page.log.events.push({ number, kind, clockMs: clock, text });
  if (!BY_DEVICE.includes(kind)) page.gap = null;
  await keep();
}

async function keep() {
  const { events, offsetMinutes } = page.log;
  const kept = await keeping.keep({ events, offsetMinutes, drafts: page.drafts }, stateOf(page.log, EVENING).zero);
  page.forgets = !kept;
}

/** Take over what another window with the same page has added; what cannot be read is not written over. */
async function catchUp() {
  try {
    const other = await keeping.elsewhere();
    if (other) page.log.events = other.events;
  } catch {
    keeping.works = false;
  }
}

function draft(name, value) {
  if (name === "passcode") {
    page.passcode = value;
    return;
  }
  page.drafts[name] = value;
  if (page.open) keep();
}

// --- what a press does

/** Show a screen, or with null the one that the log calls for. */
function go(screen) {
  page.screen = screen;
  show();
}

async function press(kind, text = "", clock = Date.now()) {
  await note(kind, text, clock);
  go(null);
}

function before(step) {
  page.step = step;
  go(null);
}

async function give(ago = 0) {
  const which = stateOf(page.log, EVENING).given + 1;
  const several = EVENING.lozenges ? EVENING.lozenges > 1 : which > 1;
  await press("G", several ? String(which) : "", Date.now() - ago * MINUTE);
}

async function endEarly() {
  page.number = 0;
  await note("X");
  go(stateOf(page.log, EVENING).over || !page.open ? null : "early");
}

async function callNow() {
  page.number = 0;
  await note("U");
  go("unsure");
}

function nextNumber() {
  page.number += 1;
  page.shown = null;
  show();
}

/** Take back what was pressed last: the line stays, and a further one says that it does not count. */
async function takeBack(event) {
  await note("T", String(event.number));
  go(null);
}

/** Say why a line is not taken, and lead back into it. */
function askAgain(name, why) {
  tell(why);
  at(name).focus();
  at(name).select();
}

async function keepReading(then) {
  const text = (page.drafts.reading ?? "").trim();
  if (!text) return askAgain("reading", say("Nothing is typed yet."));
  if (!CAN_LOCK && !FIGURES_ONLY.test(text)) {
    return askAgain("reading", say("Figures only, please: this browser cannot lock words away."));
  }
  page.drafts.reading = "";
  await note("V", text);
  then();
}

async function keepWords() {
  const text = (page.drafts.words ?? "").trim();
  if (!text) return askAgain("words", say("Nothing is typed yet."));
  page.drafts.words = "";
  await press("N", text);
}

function clockIsRight() {
  page.gap = null;
  go(null);
}

/** The clock was set, and nothing slept: the line of the sleep is taken back, and the clock's stands for it. */
async function clockIsWrong() {
  const { number, set } = page.gap;
  await note("T", String(number));
  await press("K", String(set));
}

// --- opening

const folded = (typed) => [...typed.toUpperCase()].filter((sign) => EVENING.alphabet.includes(sign)).join("");

/** Whether the passcode is typed as it is printed: its last sign checks the others. */
function isPasscode(signs) {
  const places = [...signs].map((sign) => EVENING.alphabet.indexOf(sign));
  const check = places.pop();
  const total = places.reduce((sum, value, place) => sum + (place + 2) * value, check ?? 0);
  return signs.length === EVENING.passcode_length && total % EVENING.alphabet.length === 0;
}

async function openLog() {
  const passcode = folded(page.passcode);
  if (!isPasscode(passcode)) {
    return askAgain("passcode", say("This is not the passcode of a paper: look again, sign by sign."));
  }
  try {
    await opened(await keeping.open(passcode));
  } catch {
    askAgain("passcode", say("This passcode does not open what is kept here. It stays as it is."));
  }
}

async function openWithout() {
  keeping.works = false;
  await opened(NOTHING);
}

/** Open without a passcode, where there is nothing that could lock; what was locked elsewhere stays as it is. */
async function openUnlocked() {
  if (keeping.there()?.data || keeping.there()?.broken) keeping.works = false;
  await opened(keeping.works ? await keeping.open("") : NOTHING);
}

/** Go on with what was kept, and with what was pressed before it was open. */
async function opened({ events, drafts, offsetMinutes }) {
  page.log.events = [...events];
  page.log.offsetMinutes = offsetMinutes ?? -new Date().getTimezoneOffset();
  page.drafts = { ...drafts };
  page.passcode = "";
  page.open = true;
  page.forgets = !keeping.works;
  if (!events.length) await note("O");
  else await tellGap(gapSince(keeping.lastBeat()));
  for (const pressed of page.waiting.splice(0)) await note(...pressed);
  go(null);
}

/** What became of the time that the page was closed; no clock went on by which a sleep could be told. */
function gapSince(beat) {
  if (beat === null) return null;
  const wall = Date.now();
  return gapBetween({ wall: beat, steady: 0 }, { wall, steady: Math.max(0, wall - beat) });
}

// --- sending and wiping

function saveFile() {
  const file = new Blob([fileOf(page.log)], { type: "application/json" });
  const link = make("a", { href: URL.createObjectURL(file), download: `${EVENING.code}-log.json` });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), MINUTE);
  tell(say("The file lies where this browser saves files: {name}", { name: link.download }));
}

function nextCode() {
  page.code += 1;
  show();
}

const brighter = () => at("codes").classList.add("brighter");

async function copyLines() {
  try {
    await navigator.clipboard.writeText(linesOf(page.log).join("\n"));
    tell(say("Copied."));
  } catch {
    getSelection().selectAllChildren(document.querySelector(".lines"));
    tell(say("They are marked now: copy them as this device copies."));
  }
}

async function wipe() {
  await keeping.queue;
  if (keeping.works) keeping.wipe();
  wiped();
}

/** Nothing is kept any more, here or in another window. */
function wiped() {
  page.log.events = [];
  page.drafts = {};
  page.open = false;
  go("wiped");
}

function showPaper() {
  at("room").hidden = true;
  at("paper").hidden = false;
  at("paper").querySelector("button").focus();
}

function hidePaper() {
  at("paper").hidden = true;
  at("room").hidden = false;
  go(null);
}
