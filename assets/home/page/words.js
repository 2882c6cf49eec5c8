"use strict";

// Words and the small change of the page: sentences in the helper's language, clock times as this device writes
// them, and elements made of them. Every text is set as text; nothing that was typed is ever read as HTML.

const read = (id) => JSON.parse(document.getElementById(id).textContent);
const EVENING = read("evening");
const WORDS = read("words");

/** A sentence in the language of the evening, with its fields filled. */
function say(sentence, fields = {}) {
  return (WORDS[sentence] ?? sentence).replace(/\{(\w+)\}/g, (whole, name) => fields[name] ?? whole);
}

const CLOCK = { hour: "numeric", minute: "2-digit" };

/** A moment as the clock of this device would show it, in its present zone. */
const clockAt = (moment) => new Date(moment).toLocaleTimeString([], CLOCK);

/** A length of time as minutes and seconds, rounded so that it is never over before it is. */
function leftOf(span) {
  const seconds = Math.max(0, Math.ceil(span / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

const minutesOf = (span) => Math.floor(span / MINUTE);

/** An element with what is to be set on it, and what stands in it. */
function make(tag, set = {}, ...inside) {
  const { dataset = {}, ...properties } = set;
  const made = Object.assign(document.createElement(tag), properties);
  Object.assign(made.dataset, dataset);
  made.append(...inside.filter((part) => part !== null && part !== ""));
  return made;
}

/** Text that goes with the clock: `text` is asked again at every tick, and the element stays. */
function live(tag, className, text) {
  const made = make(tag, { className });
  made.refresh = () => {
    const now = text();
    if (made.textContent !== now) made.textContent = now;
    made.hidden = !now;
  };
  made.refresh();
  return made;
}

/** A number to call: a way to call it where fingers are what points, since a laptop would only ask with what. */
function phone(call, className = "phone") {
  if (!matchMedia("(pointer: coarse)").matches) return make("span", { className }, call.phone);
  const link = make("a", { href: `tel:${call.phone.replace(/[^+\d*#]/g, "")}` }, call.phone);
  return make("span", { className }, link);
}

function given(which) {
  if (!EVENING.lozenges) return which ? say("Medicine taken, number {which}", { which }) : say("Medicine taken");
  return which ? say("Lozenge {which} in the mouth", { which }) : say("Lozenge in the mouth");
}

/** An event in a sentence. */
function told(event) {
  const fields = { text: event.text };
  switch (event.kind) {
    case "O": return say("Page opened");
    case "G": return given(event.text);
    case "S": return say("Spat out");
    case "W": return say("Swallowed");
    case "L": return say("Looked in: all is well");
    case "U": return say("Not sure: the number was shown");
    case "V": return say("Reading: {text}", fields);
    case "N": return say("Words: {text}", fields);
    case "C": return say("The call was lost");
    case "B": return say("The call is back");
    case "X": return say("Ended early");
    case "E": return say("The evening is over");
    case "Z": return say("Asleep or not open for {text} min", fields);
    case "K": return say("The clock was set by {text} min", fields);
    case "T": return say("Line {text} was taken back", fields);
    default: return event.text;
  }
}
