"use strict";

// What is shown: one question at a time with two large answers. A screen says its question, what stands under it, its
// answers and what else may be pressed; `question` may be a function, which is asked again at every tick.

const FIGURES_ONLY = /^[\d\s/.,:%-]*$/;
const MINUTES_AGO = [1, 2, 3, 5, 10, 15, 20, 30];

const NOT_A_MONITOR = say(
  "This page is a clock and a notebook. It is no monitor and no alarm: it notices nothing by itself.");
const notAMonitor = () => para(NOT_A_MONITOR, "muted");
const para = (text, className = "") => make("p", { className }, text);
const list = (lines, className = "") => make("ul", { className }, ...lines.map((line) => make("li", {}, line)));
const isDue = (moment) => moment !== null && Date.now() >= moment;
const span = (moment) => minutesOf(Math.abs(Date.now() - moment));

const notSure = () => [say("I’m not sure"), callNow];
const back = () => [say("Back"), () => go(null)];

/** A line to type in; what is half typed stays, whatever happens around it. */
function field(name, label, set = {}) {
  const input = make(set.rows ? "textarea" : "input", {
    id: name, value: page.drafts[name] ?? "", autocomplete: "off", spellcheck: false, dataset: { key: name }, ...set,
  });
  input.addEventListener("input", () => draft(name, input.value));
  if (!set.rows) input.addEventListener("keydown", (key) => key.key === "Enter" && at("answers").firstChild.click());
  return make("label", {}, label, input);
}

const SCREENS = {
  gate() {
    const there = keeping.there();
    return {
      question: there ? say("An evening is kept here. What is the passcode on the paper?")
        : say("What is the passcode on the paper?"),
      under: [
        field("passcode", say("Passcode"), { autocapitalize: "characters" }),
        notAMonitor(),
      ],
      answers: [[say("Open"), openLog], [say("I don’t have the paper"), () => go("without")]],
      more: [notSure()],
    };
  },

  without: () => ({
    question: say("Go on without the passcode?"),
    under: [para(say("Then this page forgets when closed. After each entry it shows lines to copy."))],
    answers: [[say("Go on without"), openWithout], [say("Back"), () => go(null)]],
    more: [notSure()],
  }),

  ready: (state) => ({
    question: say("Is everything ready?"),
    answers: [[say("Yes, all is ready"), () => before(state.readings ? "medicine" : "first")], notSure()],
    more: [[say("Log"), () => go("log")]],
    below: [list(EVENING.prepare), notAMonitor()],
  }),

  first: () => ({
    question: say("Reading before the medicine"),
    under: [field("reading", say("As the device shows it, such as 124/80 72"), { maxLength: 60 })],
    answers: [
      [say("Keep it"), () => keepReading(() => before("medicine"))],
      [say("No reading"), () => before("medicine")],
    ],
    more: [notSure()],
  }),

  medicine: (state) => ({
    question: EVENING.lozenges ? say("Is the lozenge in the mouth?") : say("Was the medicine taken?"),
    under: [
      para(say("Only when the therapist says so.")),
      EVENING.lozenges > 1 ? para(lozengeOf(state.given + 1), "muted") : "",
    ],
    answers: [[say("Yes, just now"), () => give()], [say("Yes, some minutes ago"), () => go("ago")]],
    more: [state.given ? back() : null, [say("Reading"), () => go("reading")], notSure()],
  }),

  ago: () => ({
    question: say("How many minutes ago?"),
    answers: MINUTES_AGO.map((ago) => [String(ago), () => give(ago)]),
    many: true,
    more: [back(), notSure()],
  }),

  hold: (state) => ({
    question: () => isDue(state.holdOver) ? say("The {hold} minutes are over", EVENING)
      : say("Keep the lozenge in the mouth"),
    under: [
      state.holdOver === null ? para(say("The therapist says for how long."))
        : live("p", "large", () => isDue(state.holdOver) ? "" : leftOf(state.holdOver - Date.now())),
      para(EVENING.ending && say("Then: {ending}", EVENING)),
      ...standing(state),
    ],
    answers: [[say("Spat out"), () => press("S")], [say("Swallowed"), () => press("W")]],
    more: [notSure(), EVENING.hold < EVENING.look_in ? null : [say("All is well"), () => press("L")], ...others(state)],
  }),

  look: (state) => ({
    question: () => state.lookDue === null || isDue(state.lookDue) ? say("Look in now: how is it?")
      : say("Look in again at {time}", { time: clockAt(state.lookDue) }),
    under: [
      live("p", "muted", () => untilLook(state.lookDue)),
      ...standing(state),
    ],
    answers: [[say("All is well"), () => press("L")], notSure()],
    more: [...nextGiving(state), ...others(state)],
  }),

  unsure: () => calling(EVENING.say),

  early: () => calling(say("Evening {code}, minute {minute}. We have ended early, and I stay.")),

  end: (state) => ({
    question: say("End the evening?"),
    under: [para(say("Early is always right when either of you wants it."))],
    answers: [
      state.early === null ? [say("End early, now"), endEarly] : null,
      state.given ? [say("The therapist says it is over"), () => press("E")] : null,
    ],
    more: [back(), state.given ? [say("Reading"), () => go("reading")] : null, notSure()],
    below: [state.given ? para(EVENING.leave, "muted") : ""],
  }),

  reading: () => ({
    question: say("What does the device show?"),
    under: [field("reading", say("As the device shows it, such as 124/80 72"), { maxLength: 60 })],
    answers: [[say("Keep it"), () => keepReading(() => go(null))], [say("Back"), () => go(null)]],
    more: [notSure()],
  }),

  words: () => ({
    question: say("What should not be lost?"),
    under: [field("words", say("Initials only, no names"), { rows: 3, maxLength: 300 })],
    answers: [[say("Keep it"), keepWords], [say("Back"), () => go(null)]],
    more: [notSure()],
  }),

  clock: () => ({
    question: say("It is {time} here. Is that right?", { time: clockAt(Date.now()) }),
    under: [para(say("Look at another clock. If it is wrong here, the clock was set, and nothing stood still."))],
    answers: [[say("Yes, that is right"), clockIsRight], [say("No, the clock is wrong"), clockIsWrong]],
    more: [notSure()],
  }),

  over: (state) => ({
    question: state.given ? say("The evening is over") : say("Ended before the medicine"),
    under: [para(say("Now send the log to the therapist, and wipe it here when they have it."))],
    answers: sending(),
    more: [[say("Log"), () => go("log")], ...noting(), notSure()],
  }),

  log: () => ({
    question: say("The log, and how it is sent"),
    answers: sending(),
    more: [
      back(),
      [say("Save as a file"), saveFile],
      [say("Wipe…"), () => go("wipe")],
      [say("Paper"), showPaper],
      notSure(),
    ],
    below: [
      CAN_LOCK ? "" : para(say("Words go on the paper: this browser cannot lock them away."), "muted"),
      logList(),
      notAMonitor(),
    ],
  }),

  codes() {
    const codes = qrCodesOf(linesOf(page.log).join("\n"));
    const which = page.code % codes.length;
    return {
      question: codes.length > 1 ? say("Code {which} of {count}", { which: which + 1, count: codes.length })
        : say("Hold this to the camera"),
      under: [make("div", { className: "codes", id: "codes" }, drawn(codes[which]))],
      answers: [codes.length > 1 ? [say("Next code"), nextCode] : null, [say("Brighter"), brighter],
        codes.length > 1 ? null : [say("Back"), () => go(null)]],
      many: true,
      more: [back(), notSure()],
    };
  },

  lines: () => ({
    question: say("Read these out, or copy them"),
    answers: [[say("Copy them all"), copyLines], [say("Back"), () => go(null)]],
    more: [notSure()],
    below: [make("ol", { className: "lines" }, ...linesOf(page.log).map((line) => make("li", {}, line)))],
  }),

  wipe: () => ({
    question: say("Wipe the log from this device?"),
    under: [para(say("{count} lines are in it. What has not reached the therapist is lost.",
      { count: page.log.events.length }))],
    answers: [[say("Yes, wipe it"), wipe], [say("No, keep it"), () => go("log")]],
    more: [notSure()],
  }),

  wiped: () => ({
    question: say("The log is wiped"),
    under: [
      para(say("Now delete this file by hand, and empty the bin: address and telephone numbers stand in it.")),
      para(decodeURIComponent(location.pathname.split("/").at(-1)), "muted"),
    ],
    answers: [],
    more: [],
  }),
};

/** A number, very large, with the sentence to say; the next one where nobody answers. */
function calling(sentence) {
  const call = EVENING.calls[page.number % EVENING.calls.length];
  return {
    question: call ? say("Call: {who}", { who: call.who }) : say("Call the emergency number"),
    under: [
      call ? make("p", { className: "number" }, phone(call, "")) : "",
      call?.about ? para(call.about, "muted") : "",
      live("p", "say", () => spoken(sentence)),
    ],
    answers: [
      EVENING.calls.length > 1 ? [say("Nobody answers: next number"), nextNumber] : null,
      [say("Back to the evening"), () => go(null)],
    ],
    below: EVENING.red_flags.length ? [para(say("Call at once on any of these:")), list(EVENING.red_flags)] : [],
  };
}

/** How long it is to the next look, or has been since. */
function untilLook(due) {
  if (due === null) return "";
  if (isDue(due)) return say("due for {minutes} min", { minutes: span(due) });
  return say("in {minutes} min", { minutes: Math.ceil((due - Date.now()) / MINUTE) });
}

/** What is to be known beside the question: sentences that come and go with the clock. */
function standing(state) {
  const minute = (moment) => Math.round((moment - state.zero) / MINUTE);
  return [
    state.callLost === null ? "" : para(
      say("The call is lost since {time}: keep the line free, the therapist calls you", { time: clockAt(state.callLost) }),
      "due"),
    state.early === null ? "" : para(say("Ended early at {time}: stay, and go on looking in",
      { time: clockAt(state.early) }), "due"),
    live("p", "due", () => state.readingDue !== null && isDue(state.readingDue)
      ? say("A reading is planned for minute {minute}", { minute: minute(state.readingDue) }) : ""),
    live("p", "", () => state.stayOver !== null && isDue(state.stayOver)
      ? `${say("The {stay} minutes at least are over.", EVENING)} ${EVENING.leave}` : ""),
  ];
}

const lozengeOf = (which) => say("Lozenge {which} of {count}", { which, count: EVENING.lozenges });

/** What may be taken next, for when the therapist says so. */
function nextGiving(state) {
  if (!EVENING.lozenges) return [[say("More was taken"), () => go("medicine")]];
  if (state.given >= EVENING.lozenges || state.early !== null) return [];
  return [[`${lozengeOf(state.given + 1)}…`, () => go("medicine")]];
}

const sending = () => [
  [say("Show a code for the camera"), () => go("codes")],
  [say("Show lines to read out"), () => go("lines")],
];

const noting = () => [
  [say("Reading"), () => go("reading")],
  CAN_LOCK ? [say("Words"), () => go("words")] : null,
];

const others = (state) => [
  ...noting(),
  state.callLost === null ? [say("The call is lost"), () => press("C")] : [say("The call is back"), () => press("B")],
  [say("Log"), () => go("log")],
  page.gap ? [say("The clock is wrong…"), () => go("clock")] : null,
];

/** The sentence to say on the telephone, with the minute that it is now. */
function spoken(sentence) {
  const { zero } = stateOf(page.log, EVENING);
  const minute = zero === null ? "–" : String(minutesOf(Date.now() - zero));
  return sentence.replaceAll("{minute}", minute).replaceAll("{code}", EVENING.code);
}

/** The log as it is kept, what was taken back struck through. */
function logList() {
  const stands = new Set(counted(page.log.events).map((event) => event.number));
  const line = (event) => {
    const text = `${event.number} · ${clockAt(event.clockMs)} · ${told(event)}`;
    return make("li", {}, stands.has(event.number) || event.kind === "T" ? text : make("del", {}, text));
  };
  return make("ol", { className: "log", tabIndex: 0 }, ...page.log.events.map(line));
}

/** A code as a picture: dark on an amber that does not light up the room, until somebody asks for more. */
function drawn(rows) {
  const SVG = "http://www.w3.org/2000/svg";
  const side = rows.length + 8;
  const dots = rows.flatMap((row, y) => [...row].map((dark, x) => (dark ? `M${x + 4} ${y + 4}h1v1h-1z` : "")));
  const part = (tag, set) => {
    const made = document.createElementNS(SVG, tag);
    for (const [name, value] of Object.entries(set)) made.setAttribute(name, value);
    return made;
  };
  const svg = part("svg", { viewBox: `0 0 ${side} ${side}`, role: "img", "shape-rendering": "crispEdges" });
  svg.append(part("rect", { width: side, height: side }), part("path", { d: dots.join(""), fill: "currentColor" }));
  return svg;
}
