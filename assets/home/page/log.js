"use strict";

// What holds after the events of an evening. Everything that the page shows is read from its log by the functions
// here, so that a reload, a press taken back and a second window need nothing of their own.

const MINUTE = 60_000;
const BY_DEVICE = "OZK";
const LOOKS = "GSWLU";

/** The events that count: none that was taken back, and not the taking back itself. */
function counted(events) {
  const back = new Set(events.filter((event) => event.kind === "T").map((event) => Number(event.text)));
  return events.filter((event) => event.kind !== "T" && !back.has(event.number));
}

/** When an event happened by the clock as it is set now: each later setting of the clock moves it along. */
function byPresentClock(event, events) {
  const set = events.filter((other) => other.kind === "K" && other.number > event.number);
  return set.reduce((moment, other) => moment + Number(other.text) * MINUTE, event.clockMs);
}

/** What holds now: since when the medicine is in, what is held, when the next look is due, what was ended. */
function stateOf(log, plan) {
  const events = counted(log.events);
  const all = (kinds) => events.filter((event) => kinds.includes(event.kind));
  const when = (event) => event && byPresentClock(event, events);
  const given = all("G");
  const zero = given.length ? Math.min(...given.map(when)) : null;
  const lastGiven = given.length ? Math.max(...given.map(when)) : null;
  const holding = plan.lozenges > 0 && all("GSW").at(-1)?.kind === "G";
  const early = all("X").at(-1);
  return {
    given: given.length,
    zero,
    holdOver: holding && plan.hold ? when(given.at(-1)) + plan.hold * MINUTE : null,
    holding,
    readingDue: zero === null ? null : readingDue(plan, zero, all("V").map(when)),
    lookDue: zero === null || !(plan.look_in > 0) ? null : Math.max(...all(LOOKS).map(when)) + plan.look_in * MINUTE,
    stayOver: plan.stay && lastGiven !== null ? lastGiven + plan.stay * MINUTE : null,
    callLost: all("CB").at(-1)?.kind === "C" ? when(all("C").at(-1)) : null,
    early: early ? when(early) : null,
    over: all("E").length > 0 || (Boolean(early) && !given.length),
    last: events.filter((event) => !BY_DEVICE.includes(event.kind)).at(-1) ?? null,
    readings: all("V").length,
  };
}

/** When the first planned reading is due that nobody has taken; one a little early counts. */
function readingDue(plan, zero, taken) {
  const missing = plan.readings.map((minute) => zero + minute * MINUTE)
    .find((moment) => !taken.some((other) => other >= moment - 5 * MINUTE));
  return missing ?? null;
}

/**
 * What became of the time between two looks at both clocks of the device: nothing (null), a sleep or a clock that
 * was set. A wall clock that went on while the other stood still was either: then it is not `sure`.
 */
function gapBetween(before, now) {
  const wall = now.wall - before.wall;
  const set = wall - (now.steady - before.steady);
  if (set <= -MINUTE) return { kind: "K", minutes: Math.round(set / MINUTE), sure: true };
  if (wall < 2 * MINUTE) return null;
  return { kind: "Z", minutes: Math.round(wall / MINUTE), set: Math.round(set / MINUTE), sure: set < MINUTE };
}
