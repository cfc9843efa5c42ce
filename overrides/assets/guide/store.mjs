// Keeps a reader's progress in the browser's storage. A storage that is full, blocked or holds rubbish breaks nothing.

import { empty, encode, merge, salvage } from "./progress.mjs";

/** The progress of a reader, shared by all pages and tabs of a site. */
export class Store {
  #area;
  #key;
  #unsaved = empty();
  #listeners = new Set();

  /**
   * @param {() => Storage} area - Where to keep it; only to ask for it may throw.
   * @param {string} key - Its name there.
   * @param {EventTarget} [target] - What tells of changes by other tabs: the window.
   */
  constructor(area, key, target) {
    this.#area = area;
    this.#key = key;
    /** Whether the last change was kept: without storage, it is gone with the page. */
    this.isKept = true;
    target?.addEventListener("storage", (event) => {
      if (event.key === key || event.key === null) this.#tell();
    });
    // A page that the back button brings to life again has missed what other pages did meanwhile.
    target?.addEventListener("pageshow", (event) => {
      if (event.persisted) this.#tell();
    });
  }

  /** @returns {import("./progress.mjs").Progress} What is known now. */
  read() {
    return merge(this.#stored(), this.#unsaved);
  }

  /**
   * @param {(progress: import("./progress.mjs").Progress) => import("./progress.mjs").Progress} change - It gets what
   *   all tabs have stored by now, so that none overwrites another. Where it returns just that, nothing is done.
   */
  change(change) {
    const progress = this.read();
    const changed = change(progress);
    if (changed === progress) return;
    this.#write(changed);
    this.#tell();
  }

  /** Forget everything. */
  clear() {
    this.#unsaved = empty();
    try {
      this.#area().removeItem(this.#key);
      this.isKept = true;
    } catch {
      this.isKept = false;
    }
    this.#tell();
  }

  /**
   * @param {(progress: import("./progress.mjs").Progress) => void} listener - Called at once and after each change.
     */
  follow(listener) {
    this.#listeners.add(listener);
    listener(this.read());
  }

  #stored() {
    try {
      return salvage(this.#area().getItem(this.#key) ?? "");
    } catch {
      return empty();
    }
  }

  #write(progress) {
    try {
      this.#area().setItem(this.#key, encode(progress));
      this.#unsaved = empty();
      this.isKept = true;
    } catch {
      this.#unsaved = progress;
      this.isKept = false;
    }
  }

  #tell() {
    const progress = this.read();
    for (const listener of this.#listeners) listener(progress);
  }
}
