// An evening as short lines, and as a file: docs/formats/return-lines.md. Companion writes and reads the same by
// companion/session/home/return_lines.py; tests/session/home/return_lines.json holds the two to one another.
//
// A log is {code, offsetMinutes, events: [{number, kind, clockMs, text}]}: what the clock here showed, in UTC
// milliseconds, and how far it is from UTC, east of it more than zero (-new Date().getTimezoneOffset()).
"use strict";

const returnLines = (() => {
  const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
  const PRIME = 953;
  const MOST = 40;
  const HEAD_WORD = "HOME";

  const BLANKS = /[\u0000-\u0020\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
  const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufe0e\ufe0f\ufeff]/g;
  const AUTOCORRECTED = [
    [/[\u2018\u2019\u201a\u201b\u02bc\u00b4`]/g, "'"],
    [/[\u201c\u201d\u201e\u201f\u00ab\u00bb]/g, '"'],
    [/\u2026/g, "..."],
    [/[-\u2010-\u2015\u2212]+/g, "-"],
  ];

  const numberOf = (letter) => letter.codePointAt(0);
  const two = (number) => String(number).padStart(2, "0");
  const trimmed = (text) => text.replace(/^ +| +$/g, "");

  function tidied(text) {
    return trimmed(String(text || "").replace(/[\ud800-\udfff]/gu, "\ufffd").replace(BLANKS, " "));
  }

  function capital(letter) {
    if (numberOf(letter) >= 0x180) return letter;
    const upper = letter.toUpperCase();
    return upper.toLowerCase() === letter && Array.from(upper).length === 1 ? upper : letter;
  }

  function folded(text) {
    let plain = text.normalize("NFC").replace(UNSEEN, "");
    for (const [written, meant] of AUTOCORRECTED) plain = plain.replace(written, meant);
    return Array.from(trimmed(plain.replace(BLANKS, " ")), capital).join("");
  }

  function twoSigns(values) {
    let total = 0;
    values.forEach((value, place) => { total = (total + (place + 1) * value) % PRIME; });
    return ALPHABET[Math.floor(total / ALPHABET.length)] + ALPHABET[total % ALPHABET.length];
  }

  function checkSigns(code, content) {
    const letters = Array.from(folded(`${code} ${content}`), numberOf);
    const low = twoSigns(letters.map((letter) => letter % PRIME));
    const far = letters.some((letter) => letter >= PRIME);
    return far ? low + twoSigns(letters.map((letter) => Math.floor(letter / PRIME))) : low;
  }

  const roomForSigns = (text) => (Array.from(text + folded(text)).some((one) => numberOf(one) >= PRIME) ? 4 : 2);

  // What the clock showed, as the figures of a date that is read in UTC.
  const shownAt = (event, log) =>
    new Date(Math.floor(event.clockMs / 60000) * 60000 + offsetOf(log) * 60000);
  const dayOf = (shown) => shown.toISOString().slice(0, 10);
  const offsetOf = (log) => log.offsetMinutes || 0;

  function offsetWords(minutes) {
    const apart = Math.abs(minutes);
    return `${minutes < 0 ? "-" : "+"}${two(Math.floor(apart / 60))}:${two(apart % 60)}`;
  }

  const pieceHead = (number, piece, pieces, midWord) => `${two(number)}.${piece}/${pieces}${midWord ? "+" : ""}`;

  function parted(number, fact, text, most) {
    const pieces = [];
    const reserved = roomForSigns(text);
    let rest = Array.from(text);
    let midWord = false;
    while (rest.length) {
      const first = pieces.length === 0;
      const head = pieceHead(number, first ? 1 : most, most, !first).length;
      const room = MOST - head - 1 - (first ? fact.length + 1 : 0) - 1 - reserved;
      const blank = rest.length <= room ? rest.length : rest.lastIndexOf(" ", room);
      const cut = blank > 0 ? blank : room;
      pieces.push({ words: rest.slice(0, cut).join(""), midWord });
      midWord = blank <= 0;
      rest = rest.slice(rest[cut] === " " ? cut + 1 : cut);
    }
    return pieces;
  }

  function piecesOf(number, fact, text) {
    for (let most = 9; ; most = most * 10 + 9) {
      const pieces = parted(number, fact, text, most);
      if (pieces.length <= most) return pieces;
    }
  }

  function contentsOf(event, log, day) {
    const shown = shownAt(event, log);
    const apart = Math.round((Date.parse(dayOf(shown)) - Date.parse(day)) / 86400000);
    const days = apart ? (apart > 0 ? `+${apart}` : `${apart}`) : "";
    const fact = `${event.kind} ${shown.toISOString().slice(11, 16)}${days}`;
    const text = tidied(event.text);
    const whole = trimmed(`${two(event.number)} ${fact} ${text}`);
    if (Array.from(whole).length + 1 + roomForSigns(text) <= MOST) return [whole];
    const pieces = piecesOf(event.number, fact, text);
    return pieces.map((piece, at) => {
      const head = pieceHead(event.number, at + 1, pieces.length, piece.midWord);
      return `${head} ${at ? "" : `${fact} `}${piece.words}`;
    });
  }

  const signed = (code, content) => `${content} ${checkSigns(code, content)}`;

  function headed(code, content) {
    return `${HEAD_WORD} ${code} ${content} ${checkSigns(code, `${HEAD_WORD} ${content}`)}`;
  }

  function linesOf(log) {
    if (!log.events.length) return [];
    const numbers = log.events.map((event) => event.number);
    const first = log.events[numbers.indexOf(Math.min(...numbers))];
    const day = dayOf(shownAt(first, log));
    const lines = [headed(log.code, `${day} ${offsetWords(offsetOf(log))} ${Math.max(...numbers)}`)];
    for (const event of log.events) {
      for (const content of contentsOf(event, log, day)) lines.push(signed(log.code, content));
    }
    return lines;
  }

  function fileOf(log) {
    const offset = offsetWords(offsetOf(log));
    const events = log.events.map((event) => ({
      number: event.number,
      kind: event.kind,
      clock: `${shownAt(event, log).toISOString().slice(0, 16)}${offset}`,
      text: tidied(event.text),
    }));
    return `${JSON.stringify({ format: "companion-evening", version: 1, code: log.code, offset, events }, null, 1)}\n`;
  }

  return { linesOf, fileOf, headed };
})();

const linesOf = returnLines.linesOf;
const fileOf = returnLines.fileOf;
