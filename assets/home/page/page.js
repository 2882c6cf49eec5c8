"use strict";

// The page as it runs: what a press does, and what every second does. What is pressed is kept first and shown then.

const BEAT_MS = 30_000;
const TWICE_MS = 400;
const STEADY = () => performance.now();

const keeping = new Keeping(EVENING.code);
const page = {
  log: { code: EVENING.code, events: [] },
  drafts: {},
  passcode: "",
  open: false,
  waiting: [],
  screen: null,
  shown: null,
  step: "ready",
  gap: null,
  number: 0,
  code: 0,
  forgets: !keeping.works,
  sound: null,
};
let clocks = { wall: Date.now(), steady: STEADY() };
let zone = new Date().getTimezoneOffset();
let pressedAt = -Infinity;
let refreshed = [];
let working = null;

const at = (id) => document.getElementById(id);

// --- what is shown

/** Show what is asked for, or what the log calls for; the focus stays on what has the same name. */
function show() {
  const state = stateOf(page.log, EVENING);
  const name = page.screen ?? screenOf(state);
  const { question, under = [], answers, many = false, more = [], below = [] } = SCREENS[name](state);
  const focused = document.activeElement?.dataset.key;
  const ask = typeof question === "function" ? question : () => question;
  at("question").replaceChildren(live("span", "", ask));
  at("under").replaceChildren(...under.filter(Boolean));
  at("answers").replaceChildren(...answers.filter(Boolean).map(button));
  at("answers").classList.toggle("many", many);
  at("more").replaceChildren(...more.filter(Boolean).map(button));
  at("below").replaceChildren(...below.filter(Boolean));
  showLast(state);
  refreshed = [...at("room").querySelectorAll("*")].filter((part) => part.refresh);
  if (name === page.shown) document.querySelector(`[data-key="${CSS.escape(focused ?? "")}"]`)?.focus();
  else {
    at("room").scrollTo(0, 0);
    const typed = at("under").querySelector("input, textarea");
    (typed ?? at("question")).focus({ preventScroll: !typed });
  }
  page.shown = name;
  keepScreenOn(isRunning(state));
  tick();
}

/** The screen that the log calls for. */
function screenOf(state) {
  if (!page.open) return "gate";
  if (state.over) return "over";
  if (state.zero === null) return page.step;
  return state.holding ? "hold" : "look";
}

function button([label, action]) {
  const made = make("button", { type: "button", dataset: { key: label } }, label);
  made.addEventListener("click", () => {
    // One press, however nervous the finger; what comes under it next is not meant.
    if (working || STEADY() - pressedAt < TWICE_MS) return;
    pressedAt = STEADY();
    if (EVENING.sound) page.sound ??= new AudioContext();
    tell("");
    working = Promise.resolve(action()).finally(() => { working = null; });
  });
  return made;
}

/** What was pressed last, kept by now, and the way to take it back; with its lines where nothing is kept. */
function showLast({ last }) {
  const shown = last && page.open ? `${clockAt(last.clockMs)} · ${shortened(told(last))}` : "";
  if (at("kept").textContent !== shown) at("kept").textContent = shown;
  at("undo").replaceChildren(...(shown ? [button([say("Take back"), () => takeBack(last)])] : []));
  at("copy").replaceChildren(...(page.forgets && page.open ? newestLines() : []));
}

const shortened = (text) => (text.length > 44 ? `${text.slice(0, 43)}…` : text);

/** The lines of the newest entry, to be copied onto the paper. */
function newestLines() {
  const number = String(page.log.events.at(-1)?.number).padStart(2, "0");
  const lines = linesOf(page.log).filter((line) => [" ", "."].some((sign) => line.startsWith(number + sign)));
  return [say("Copy onto the paper:"), make("code", {}, lines.join("\n"))];
}

/** Say something once, politely. */
function tell(text) {
  at("told").textContent = text;
}

// --- what every second does

function tick() {
  const state = page.open ? stateOf(page.log, EVENING) : null;
  const zero = state ? state.zero : keeping.there()?.since ?? null;
  at("now").textContent = clockAt(Date.now());
  at("minutes").textContent = zero === null ? "" : say("{minutes} min", { minutes: minutesOf(Date.now() - zero) });
  at("since").textContent = zero === null ? say("before the medicine") : say("since the medicine");
  at("forgets").hidden = !page.forgets;
  at("ending").hidden = Boolean(state?.over) || page.shown === "wiped";
  at("since").hidden = page.shown === "wiped";
  for (const part of refreshed) part.refresh();
  if (state) announce(state);
}

let toned = null;

/** Say what is due, on every screen but its own, where only those are told who do not see it. */
function announce(state) {
  const due = state.over ? "" : isDue(state.holdOver) ? "hold" : isDue(state.lookDue) ? "look" : "";
  const text = { "": "", hold: say("The {hold} minutes are over", EVENING), look: say("Look in now: how is it?") }[due];
  if (at("due").textContent !== text) at("due").textContent = text;
  at("due").classList.toggle("unseen", page.shown === due);
  if (due !== "hold" || toned === state.holdOver) return;
  if (page.sound && Date.now() - state.holdOver < MINUTE) tone(page.sound);
  toned = state.holdOver;
}

let awake = null;

const isRunning = (state) => state.zero !== null && !state.over;

/** Keep the screen on from the medicine to the end, where this browser can: what sleeps tells of no look. */
async function keepScreenOn(wanted) {
  try {
    if (wanted && (awake?.released ?? true)) awake = await navigator.wakeLock.request("screen");
    if (!wanted && awake) await awake.release();
  } catch {
    awake = null;
  }
}

/** One very soft tone that comes and goes within three seconds. */
function tone(sound) {
  const [start, voice, level] = [sound.currentTime, sound.createOscillator(), sound.createGain()];
  voice.frequency.value = 330;
  level.gain.setValueAtTime(0, start);
  level.gain.linearRampToValueAtTime(0.05, start + 0.8);
  level.gain.linearRampToValueAtTime(0, start + 3);
  voice.connect(level).connect(sound.destination);
  voice.start(start);
  voice.stop(start + 3);
}

/** Look at both clocks: has the page stood still, was the clock set, is this another zone? */
async function watchClocks() {
  const now = { wall: Date.now(), steady: STEADY() };
  const gap = gapBetween(clocks, now);
  clocks = now;
  if (page.open) await tellGap(gap);
  const here = new Date().getTimezoneOffset();
  if (here === zone) return;
  zone = here;
  tell(say("The time zone here has changed. The minutes go on as before."));
  show();
}

async function tellGap(gap) {
  if (!gap) return;
  await note(gap.kind, String(gap.minutes));
  if (!gap.sure) page.gap = { ...gap, number: page.log.events.at(-1).number };
  beatAt = -Infinity;
  tell(gap.kind === "K" ? say("The clock of this device was set by {minutes} min. The minutes go on as before.", gap)
    : say("This page stood still for {minutes} min. The minutes went on.", gap));
  show();
}

// --- begin

let beatAt = -Infinity;

async function everySecond() {
  await watchClocks();
  if (page.open && performance.now() - beatAt >= BEAT_MS) {  // a page behind others looks only once a minute
    keeping.beat(Date.now());
    beatAt = performance.now();
  }
  tick();
}

function begin() {
  document.body.classList.add("runs");
  at("paper").hidden = true;
  at("paper").prepend(make("p", { className: "screen-only" }, button([say("Back"), hidePaper])));
  for (const id of ["clocks", "room", "calls"]) at(id).hidden = false;
  at("code").textContent = say("Evening {code}", { code: EVENING.code });
  at("forgets").textContent = say("This page forgets when closed: use the paper.");
  at("ending").append(button([say("End…"), () => go("end")]));
  at("calls").append(
    make("ul", {}, ...EVENING.calls.map((call) => make("li", {}, phone(call), make("span", {}, call.who)))),
    make("address", {}, EVENING.address),
  );
  setInterval(everySecond, 1000);
  addEventListener("visibilitychange", () => document.hidden || keepScreenOn(isRunning(stateOf(page.log, EVENING))));
  addEventListener("storage", async () => {
    if (!page.open) return;
    if (keeping.works && !keeping.there()) return wiped();
    await catchUp();
    show();
  });
  addEventListener("beforeunload", (event) => {
    if (page.open && page.forgets && page.log.events.length > 1) event.preventDefault();
  });
  if (keeping.works && CAN_LOCK) go(null);
  else openUnlocked();
}

begin();
