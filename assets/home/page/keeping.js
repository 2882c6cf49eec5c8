"use strict";

// Where the log is kept: in the storage of this browser, under the code of the evening. Pages opened from files may
// share one storage, so it is locked with the passcode of the paper (PBKDF2, AES-GCM) wherever the browser can.

const TURNS = 310_000;
const NOTHING = Object.freeze({ events: [], drafts: {}, offsetMinutes: null });
const CAN_LOCK = Boolean(globalThis.crypto?.subtle);

class Keeping {
  #name;
  #salt = null;
  #key = null;
  #written = null;
  queue = Promise.resolve();

  constructor(code) {
    this.#name = `companion-evening-${code}`;
    this.works = this.#proves();
  }

  /** Whether what is written can be read again: a browser may say yes to the first and forget. */
  #proves() {
    try {
      const probe = `${this.#name}-probe`;
      const word = String(Math.random());
      localStorage.setItem(probe, word);
      const same = localStorage.getItem(probe) === word;
      localStorage.removeItem(probe);
      return same;
    } catch {
      return false;
    }
  }

  /** What lies here, still locked: `since` is the minute zero, which needs no passcode; `broken` cannot be read. */
  there() {
    const text = this.works ? localStorage.getItem(this.#name) : null;
    if (text === null) return null;
    try {
      return JSON.parse(text);
    } catch {
      return { broken: true };
    }
  }

  /** Open what lies here, or begin anew: gives what was kept, and throws where this passcode is not the one. */
  async open(passcode) {
    const there = this.there();
    if (CAN_LOCK) {
      this.#salt = there?.salt ? bytesOf(there.salt) : crypto.getRandomValues(new Uint8Array(16));
      this.#key = await keyOf(passcode, this.#salt);
    }
    const kept = await this.#read(there);
    this.#written = this.works ? localStorage.getItem(this.#name) : null;
    return kept;
  }

  async #read(there) {
    if (!there) return NOTHING;
    if (!there.data) return there.kept;
    const how = { name: "AES-GCM", iv: bytesOf(there.iv) };
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(how, this.#key, bytesOf(there.data))));
  }

  /** What another window with the same page has written since, or null. */
  async elsewhere() {
    if (!this.works || localStorage.getItem(this.#name) === this.#written) return null;
    const there = this.there();
    this.#written = localStorage.getItem(this.#name);
    return there ? this.#read(there) : null;
  }

  /** Keep it, one after the other, and prove it: false from then on where it cannot be read again. */
  keep(kept, since) {
    this.queue = this.queue.then(() => this.#write(kept, since));
    return this.queue;
  }

  async #write(kept, since) {
    if (!this.works) return false;
    try {
      const text = JSON.stringify({ since, ...(this.#key ? await this.#locked(kept) : { kept }) });
      localStorage.setItem(this.#name, text);
      this.works = localStorage.getItem(this.#name) === text;
      this.#written = text;
    } catch {
      this.works = false;
    }
    return this.works;
  }

  async #locked(kept) {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    const plain = new TextEncoder().encode(JSON.stringify(kept));
    const data = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, this.#key, plain);
    return { salt: textOf(this.#salt), iv: textOf(iv), data: textOf(new Uint8Array(data)) };
  }

  /** Note that the page is open now, so that it can tell how long it was not. */
  beat(wall) {
    if (!this.works) return;
    try {
      localStorage.setItem(`${this.#name}-seen`, String(wall));
    } catch {
      this.works = false;
    }
  }

  /** When the page was last open, or null. */
  lastBeat() {
    const seen = this.works ? localStorage.getItem(`${this.#name}-seen`) : null;
    return seen === null ? null : Number(seen);
  }

  /** Remove all of it from this browser. */
  wipe() {
    localStorage.removeItem(this.#name);
    localStorage.removeItem(`${this.#name}-seen`);
    this.#written = null;
  }
}

async function keyOf(passcode, salt) {
  const word = await crypto.subtle.importKey("raw", new TextEncoder().encode(passcode), "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: TURNS };
  return crypto.subtle.deriveKey(how, word, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

const textOf = (bytes) => btoa(String.fromCharCode(...bytes));
const bytesOf = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
